import { resultCard } from '../../bot/cards/resultCard.ts';
import { roundCard } from '../../bot/cards/roundCard.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { aResultView, aRoundView } from '../builders/views.ts';
import { options } from './everyCard.ts';

const MARK = 'Kari Nordmann skreiv dette';

/** The same view with an answer, a text and a name slipped in everywhere a faulty query could put them. */
const leaking = <T extends object>(view: T): T => ({
  ...view,
  answers: { note: MARK, own2: '5' },
  name: MARK,
  responses: [{ name: MARK, answers: { note: MARK } }],
});

describe('what the whole channel sees', () => {
  it.each(LANGUAGES)('holds no name and no free text, whatever comes with the view: %s', (language) => {
    const round = leaking(aRoundView());
    const result = leaking(aResultView({ round }));
    const cards = [roundCard(round, options(language)), resultCard(result, options(language))];
    expect(JSON.stringify(cards)).not.toContain(MARK);
  });
});
