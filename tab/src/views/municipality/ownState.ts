import type { EngagementView, OwnState, RoundView } from '../../../../domain/views.ts';

/**
 * Where the signed-in person stands in a round, for what they may still do in it: somebody who was asked and has lost
 * the role since can only look. Null while it is not known: the round is closed, or newer than the engagement here.
 */
export function ownStateIn(
  { acts, openRound }: Pick<EngagementView, 'acts' | 'openRound'>,
  { id }: Pick<RoundView, 'id'>,
): OwnState | null {
  if (!acts.includes('answerRound')) return 'notAsked';
  return openRound?.id === id ? openRound.mine : null;
}
