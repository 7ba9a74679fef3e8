import type { SIGNALS } from '../../../domain/contract/routes/signals.ts';
import { markSignal } from '../../usecases/markSignal.ts';
import { listSignals } from '../../usecases/readSignals.ts';
import type { HandlersOf } from '../handle.ts';

export const signalsHandlers: HandlersOf<typeof SIGNALS> = {
  listSignals: async ({ context, person, params }) => ({
    signals: await listSignals(context, person, params.engagementId),
  }),
  markSignal: ({ context, person, params, body }) =>
    markSignal(context, person, params.engagementId, params.signalId, body.state),
};
