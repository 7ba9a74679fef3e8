import type { OwnState } from '../../domain/views.ts';
import { ownStateIn } from '../../tab/src/views/municipality/ownState.ts';

const openRound = (mine: OwnState) => ({ id: 'r1', asked: 5, answered: 2, closesAt: '2026-11-30T15:00:00.000Z', mine });
const ROUND = { id: 'r1' };

describe('where one stands in a round', () => {
  it.each(['notAsked', 'unanswered', 'answered'] as const)('is what the service says: %s', (mine) => {
    expect(ownStateIn({ acts: ['answerRound'], openRound: openRound(mine) }, ROUND)).toBe(mine);
  });

  it('is that of an onlooker for somebody asked who may not answer any more', () => {
    expect(ownStateIn({ acts: ['readRounds'], openRound: openRound('unanswered') }, ROUND)).toBe('notAsked');
  });

  it('is unknown of a round that is not the open one', () => {
    expect(ownStateIn({ acts: ['answerRound'], openRound: openRound('answered') }, { id: 'r2' })).toBeNull();
    expect(ownStateIn({ acts: ['answerRound'], openRound: null }, ROUND)).toBeNull();
  });
});
