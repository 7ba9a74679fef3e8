import { LANGUAGES } from '../../domain/language.ts';
import { SIGNAL_KINDS, type SignalFacts, type SignalKind } from '../../domain/signal.ts';
import { translator } from '../../domain/texts/translate.ts';
import { sayWhatWasSeen } from '../../tab/src/views/signals/seenWords.ts';

const rounds = ['2026-10-13', '2026-10-27', '2026-11-10'].map((day, at) => ({
  id: `${at}`,
  openedAt: `${day}T08:00:00.000Z`,
}));

const FACTS: { readonly [K in SignalKind]: Extract<SignalFacts, { kind: K }> } = {
  viewsDiffer: {
    kind: 'viewsDiffer',
    rounds: rounds.slice(0, 1),
    questionId: 'own2',
    version: 1,
    municipality: { n: 3, low: 4, high: 4 },
    guides: { n: 4, low: 1, high: 2 },
  },
  guidesDidMost: { kind: 'guidesDidMost', rounds, answers: 14 },
  noLeadershipTime: { kind: 'noLeadershipTime', rounds: rounds.slice(0, 2), answers: 3 },
  lacksClarifications: { kind: 'lacksClarifications', rounds: rounds.slice(0, 1) },
  roleChangedHands: { kind: 'roleChangedHands', rounds: rounds.slice(0, 1), role: 'chiefExecutive' },
  halfSilent: { kind: 'halfSilent', rounds: rounds.slice(0, 1), asked: 5, answered: 2 },
  noNextDate: { kind: 'noNextDate', rounds: [] },
};

const nn = translator('nn');

describe('what was seen, in words', () => {
  it('says the numbers with how many they are of, and the dates', () => {
    const say = (kind: SignalKind) => sayWhatWasSeen(nn, FACTS[kind]);
    expect(say('viewsDiffer')).toBe(
      'I innsjekken 13. oktober låg det midtarste svaret frå kommunen på 4 (3 svar) og frå rettleiarane på 1–2 (4 svar). Skalaen går frå 1 til 5.',
    );
    expect(say('guidesDidMost')).toContain('13. oktober, 27. oktober og 10. november (14 svar til saman)');
    expect(say('noLeadershipTime')).toContain('13. oktober og 27. oktober');
    expect(say('roleChangedHands')).toBe('Det er komen ein ny kommunedirektør sidan innsjekken 13. oktober.');
    expect(say('halfSilent')).toBe('2 av 5 svara på innsjekken 13. oktober.');
  });

  it.each(LANGUAGES)('leaves nothing open in any kind: %s', (language) => {
    for (const kind of SIGNAL_KINDS) {
      const said = sayWhatWasSeen(translator(language), FACTS[kind]);
      expect(said).toMatch(/^\p{L}.+\.$|^\d.+\.$/u);
      expect(said).not.toMatch(/\{\{|undefined|signal\.|, ,| {2}/);
    }
  });

  it.each(LANGUAGES)('quotes neither side where one of them is of fewer than three: %s', (language) => {
    const { municipality, guides } = FACTS.viewsDiffer;
    for (const few of [
      { municipality, guides: null },
      { municipality: null, guides },
    ]) {
      const said = sayWhatWasSeen(translator(language), { ...FACTS.viewsDiffer, ...few });
      expect(said.replace(/\b13\b/, '')).not.toMatch(/\d/);
    }
  });
});
