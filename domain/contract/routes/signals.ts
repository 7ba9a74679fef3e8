import { z } from 'zod';
import { signalBody, signalList, signalResource } from '../resources/signals.ts';
import { E, engagement, type Route } from './route.ts';

export const SIGNALS = {
  listSignals: {
    method: 'get',
    path: `${E}/signals`,
    needs: 'readSignals',
    summary: 'What there is to talk about',
    params: engagement,
    response: signalList,
    status: 200,
  },
  markSignal: {
    method: 'put',
    path: `${E}/signals/{signalId}`,
    needs: 'markSignal',
    summary: 'Say that it was seen or talked about, or take that back',
    params: engagement.extend({ signalId: z.uuid() }),
    body: signalBody,
    response: signalResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
