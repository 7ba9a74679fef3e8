import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { SignalState } from '../../domain/signal.ts';
import type { SignalView } from '../../domain/views.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import { viewSignals } from './readSignals.ts';
import { publishSignal, signalsFor } from './signalsFor.ts';

/**
 * Says of a signal that it was seen, or talked about, or takes that back. Saying what somebody has said already leaves
 * their name on it.
 * @throws DomainError as {@link admit}; `notFound` when the engagement has no such signal that this person may see.
 */
export async function markSignal(
  context: Context,
  person: PersonKey,
  engagementId: string,
  signalId: string,
  state: SignalState,
): Promise<SignalView> {
  return context.db.act(async (stores, outcome) => {
    const { roles } = await admit(stores, person, engagementId, 'markSignal');
    const read = async () => {
      const signals = (await stores.signals.list(engagementId)).filter(({ id }) => id === signalId);
      const [readable] = await signalsFor(stores, person, roles, engagementId, signals);
      if (readable === undefined) throw new DomainError('notFound');
      return readable;
    };
    const { facts, state: before } = await read();
    const isNew = before !== state;
    if (isNew) {
      await stores.signals.mark(signalId, state, person, context.now());
      await publishSignal(stores, engagementId, facts);
    }
    const [view] = await viewSignals(stores, engagementId, [await read()]);
    if (view === undefined) throw new DomainError('notFound');
    return isNew ? view : outcome.unchanged(view);
  });
}
