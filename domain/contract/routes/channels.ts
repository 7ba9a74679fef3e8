import { z } from 'zod';
import { channelResource } from '../resources/channels.ts';
import { channelId } from '../resources/setUp.ts';
import { BASE, type Route } from './route.ts';

export const CHANNELS = {
  findChannel: {
    method: 'get',
    path: `${BASE}/channels/{channelId}`,
    needs: 'signIn',
    summary: 'The engagement that a channel is linked to, for those who have a role in it',
    params: z.object({ channelId }),
    response: channelResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
