import { translator } from '../../domain/texts/translate.ts';
import { resultTitle, roundTitle } from '../../tab/src/views/round/roundWords.ts';

const t = translator('nn');
const openedAt = '2026-11-25T09:00:00.000Z';

describe('what a round is called', () => {
  it('is the check-in of its week, and its result', () => {
    const round = { about: 'checkIn', openedAt } as const;
    expect(roundTitle(t, round)).toBe('Innsjekk · veke 48');
    expect(resultTitle(t, round)).toBe('Resultat av innsjekken · veke 48');
  });

  it('is one question when only that was asked, and never a check-in', () => {
    const round = { about: 'effort', openedAt } as const;
    expect(roundTitle(t, round)).toBe('Eitt spørsmål etter møtet · veke 48');
    expect(resultTitle(t, round)).toBe('Kven har gjort mest');
  });
});
