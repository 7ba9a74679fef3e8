import type { CHANNELS } from '../../../domain/contract/routes/channels.ts';
import { findChannel } from '../../usecases/findChannel.ts';
import type { HandlersOf } from '../handle.ts';

export const channelsHandlers: HandlersOf<typeof CHANNELS> = {
  findChannel: ({ context, person, params }) => findChannel(context, person, params.channelId),
};
