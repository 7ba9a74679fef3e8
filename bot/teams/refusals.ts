import { z } from 'zod';
import { answersIn, VERBS, type Verb } from '../../domain/contract/verbs.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { AdaptiveCard } from '../cards/card.ts';
import { closedCard } from '../cards/closedCard.ts';
import { forbiddenCard } from '../cards/forbiddenCard.ts';
import { goneCard } from '../cards/goneCard.ts';
import { guidanceEndedCard } from '../cards/guidanceEndedCard.ts';
import { malformedCard } from '../cards/malformedCard.ts';
import { notAskedCard } from '../cards/notAskedCard.ts';
import { unavailableCard } from '../cards/unavailableCard.ts';
import { describeRound, type Place } from '../usecases/describeRound.ts';
import type { Press } from './verbs.ts';

/** What came with a press that was refused. */
export interface Refused {
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly language: Language;
}

/**
 * The card that says why a press changed nothing, and what to do. An error that is nobody's fault but ours is logged
 * here, once, and becomes «we cannot store anything just now».
 */
export async function refusalCard(press: Press, refused: Refused, error: unknown): Promise<AdaptiveCard> {
  const options = { language: refused.language, links: press.links };
  if (error instanceof z.ZodError) return malformedCard(options).card;
  if (!(error instanceof DomainError)) {
    press.context.log.error({ verb: refused.verb, error }, 'press broke');
    return unavailableCard(unsaved(refused), options).card;
  }
  const roundId = String(refused.data['roundId'] ?? '');
  const known =
    roundId === '' ? null : await describeRound(press.context, press.person, roundId, refused.place).catch(() => null);
  const here = known && { language: known.language, links: press.links };
  const answering = VERBS[refused.verb].act === 'answerRound';

  switch (error.code) {
    case 'roundClosed':
      return here ? closedCard(known.round, here).card : goneCard(options).card;
    case 'notAsked':
    case 'forbidden':
    case 'engagementNotFound':
      // Somebody in the channel without a role in the work is simply not asked.
      if (here && answering) return notAskedCard(known.round, here).card;
      return here || error.code === 'forbidden' ? forbiddenCard(here ?? options).card : goneCard(options).card;
    case 'roundNotFound':
    case 'engagementDeleted':
      return goneCard(options).card;
    case 'guidanceEnded':
      return guidanceEndedCard(here ?? options).card;
    case 'notLinked':
    case 'resultNotReady':
    case 'answerFirst':
    case 'questionNotFound':
    case 'templateNotFound':
    case 'changedMeanwhile':
    case 'nudgeNotNow':
    case 'notArchived':
    case 'secondPersonNeeded':
    case 'lastLead':
    case 'programmeNotFound':
    case 'seriesNotFound':
    case 'occurrencePassed':
    case 'invalidInput':
    case 'responsibleUnknown':
    case 'answersMissing':
    case 'tooLarge':
    case 'fileTooLarge':
    case 'notFound':
      return malformedCard(options).card;
    case 'notSignedIn':
    case 'tooOften':
    case 'unavailable':
      return unavailableCard(unsaved(refused), options).card;
  }
}

function unsaved({ verb, data }: Refused) {
  const roundId = VERBS['round.form'].data.safeParse(data);
  return {
    roundId: roundId.success && VERBS[verb].act === 'answerRound' ? roundId.data.roundId : null,
    entered: verb === 'round.send' ? answersIn(data) : {},
  };
}
