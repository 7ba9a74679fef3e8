import type { Engagement } from '../../domain/engagement.ts';
import type { ExportSource } from '../../domain/export/source.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Round } from '../../domain/round.ts';
import { namedResponses } from './namedResponses.ts';
import type { Context } from './ports/context.ts';
import { loadRounds } from './roundsWithAnswers.ts';
import { nameOf } from './views.ts';

interface Wanted extends Pick<ExportSource, 'scope' | 'language'> {
  readonly engagement: Engagement;
  /** Those the person may read, in any order. */
  readonly rounds: readonly Round[];
  readonly person: PersonKey;
}

/** Gathers what an export says. Whoever calls has seen to it that the person may read every one of the rounds. */
export async function exportSource(
  { db, now }: Context,
  { engagement, rounds, person, ...rest }: Wanted,
): Promise<ExportSource> {
  const oldestFirst = [...rounds].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  const loaded = await loadRounds(db, oldestFirst);
  const exported: ExportSource['rounds'][number][] = [];
  for (const { round, questions, responses } of loaded.rounds) {
    exported.push({ round, questions, responses: await namedResponses(db, round.id, responses) });
  }
  return {
    ...rest,
    engagement: nameOf(engagement),
    rounds: exported,
    exportedBy: (await db.people.find(person))?.name ?? '',
    exportedAt: now(),
  };
}
