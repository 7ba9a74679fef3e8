import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { findSignals } from '../../domain/signals/findSignals.ts';
import { engagementsOver, everyNthDay } from './samples.ts';

function signalsOf({ id, rounds, holders }: EngagementSeed): string[] {
  return findSignals({
    engagementId: id,
    rounds: rounds.map(({ round }) => round),
    responses: rounds.flatMap(({ round, responses }) =>
      responses.map((response) => ({ ...response, roundId: round.id, changedAt: response.sentAt })),
    ),
    questions: QUESTION_BANK,
    holders,
    series: null,
  }).map(({ facts }) => facts.kind);
}

describe('what the made-up check-ins show to talk about', () => {
  it('is one thing in three municipalities and nothing in the others, whenever one looks', () => {
    const found = engagementsOver(everyNthDay(97)).flatMap(({ seed }) =>
      signalsOf(seed).map((kind) => `${seed.municipality.shortName}: ${kind}`),
    );
    expect([...new Set(found)].sort()).toEqual(['Fjord: viewsDiffer', 'Loppa: guidesDidMost', 'Vardø: halfSilent']);
    expect(found).toHaveLength(3 * everyNthDay(97).length);
  });
});
