import { isoWeek } from '../../../../domain/calendar.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { RoundView } from '../../../../domain/views.ts';

type Told = Pick<RoundView, 'about' | 'openedAt'>;

const weekOf = ({ openedAt }: Told) => isoWeek(dayOf(openedAt)).week;

/** What a round is called, as its card in the channel calls it. */
export const roundTitle = (t: Translate, round: Told): string =>
  t(round.about === 'effort' ? 'tab.round.effort.title' : 'tab.round.title', { week: weekOf(round) });

/** What its result is called. */
export const resultTitle = (t: Translate, round: Told): string =>
  round.about === 'effort' ? t('card.effort.result') : t('card.result.title', { week: weekOf(round) });
