import { may } from '../../domain/access.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import { SIGNAL_KINDS, type Signal, type SignalFacts } from '../../domain/signal.ts';
import { quotable } from '../../domain/signals/middle.ts';
import type { SignalView } from '../../domain/views.ts';
import { admit } from './access.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';
import { signalsFor } from './signalsFor.ts';

/** What there is and was to talk about, as far as this person may see it; by kind. @throws DomainError as {@link admit} */
export async function listSignals(context: Context, person: PersonKey, engagementId: string): Promise<SignalView[]> {
  const { roles } = await admit(context.db, person, engagementId, 'readSignals');
  const signals = await context.db.signals.list(engagementId);
  const readable = await signalsFor(context.db, person, roles, engagementId, signals);
  const order = ({ facts }: Signal) => SIGNAL_KINDS.indexOf(facts.kind);
  return viewSignals(
    context.db,
    engagementId,
    readable.sort((a, b) => order(a) - order(b)),
  );
}

/** How many things this person sees that are still to be talked about. */
export async function countOpenSignals(
  stores: Stores,
  person: PersonKey,
  roles: readonly Role[],
  engagementId: string,
): Promise<number> {
  if (!may(roles, 'readSignals')) return 0;
  const standing = await stores.signals.standing(engagementId);
  return (await signalsFor(stores, person, roles, engagementId, standing)).length;
}

/** Signals with the names and the wordings that go with them. */
export async function viewSignals(
  stores: Stores,
  engagementId: string,
  readable: readonly Signal[],
): Promise<SignalView[]> {
  const asked = await stores.questions.byVersion(readable.flatMap((signal) => questionOf(signal) ?? []));
  const nameOf = await namesOf(
    stores,
    engagementId,
    readable.flatMap(({ changed }) => changed?.by ?? []),
  );
  return readable.map((signal) => {
    const ref = questionOf(signal);
    const question = ref && asked.find(({ id, version }) => id === ref.id && version === ref.version);
    return {
      id: signal.id,
      kind: signal.facts.kind,
      state: signal.state,
      facts: quoted(signal.facts),
      question: question?.text ?? null,
      firstSeenAt: signal.firstSeenAt.toISOString(),
      goneAt: signal.goneAt?.toISOString() ?? null,
      changed:
        signal.changed === null ? null : { name: nameOf(signal.changed.by) ?? '', at: signal.changed.at.toISOString() },
    };
  });
}

/** What was written down before a side of fewer than three was left out is left out as it is read. */
function quoted(facts: SignalFacts): SignalFacts {
  if (facts.kind !== 'viewsDiffer') return facts;
  return { ...facts, municipality: quotable(facts.municipality), guides: quotable(facts.guides) };
}

function questionOf({ facts }: Signal): { id: string; version: number } | null {
  return facts.kind === 'viewsDiffer' ? { id: facts.questionId, version: facts.version } : null;
}
