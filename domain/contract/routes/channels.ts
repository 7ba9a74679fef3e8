import { z } from 'zod';
import { channelResource } from '../resources/channels.ts';
import { BASE, type Route } from './route.ts';

export const CHANNELS = {
  findChannel: {
    method: 'get',
    path: `${BASE}/channels/{channelId}`,
    needs: 'signIn',
    summary: 'The engagement that a channel is linked to, for those who have a role in it',
    // As Teams gives it: `19:…@thread.tacv2`.
    params: z.object({
      channelId: z
        .string()
        .min(1)
        .max(300)
        .refine((id) => !id.includes('\0')),
    }),
    response: channelResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
