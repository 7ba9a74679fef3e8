import type { ChannelType } from '../../../../domain/place.ts';
import type { Place } from '../../teams/host.ts';

const TYPES: Readonly<Record<string, ChannelType>> = { Regular: 'standard', Private: 'private', Shared: 'shared' };

/** What Teams tells the page of a channel, where the page stands in it; elsewhere nothing is known. */
export function hintFor(channelId: string, place: Place | null) {
  if (place === null || place.channelId !== channelId) return { teamId: null, type: null, name: null };
  return {
    teamId: place.teamThread,
    type: TYPES[place.membership ?? ''] ?? null,
    name: place.channelName,
  };
}
