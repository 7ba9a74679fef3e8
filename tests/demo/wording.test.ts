import { demoProgramme } from '../../bot/demo/programme.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import type { Plan } from '../../domain/plan.ts';
import { BOKMAL, NYNORSK, PROMISES, strayWords } from '../house/words.ts';
import { NOVEMBER, planAt } from './samples.ts';

/** The words of planning that tell the two apart, beside the house's own lists. */
const PLANNING_BOKMAL =
  'høring innspillene innspill innbyggere innbyggerne undersøkelse medvirkning veivalg behandling vedtar fastsetter legger satsingsområder ungdomsverksted arbeidsverksted gjestebud åpent målene næringslivets uker skrevet kommuner tiltakene samarbeidet planprogrammene';
const PLANNING_NYNORSK =
  'høyring innspela innspel innbyggjarar innbyggjarane innbyggjarundersøking medverknad vegval handsaming vedtek fastset legg framlegg ungdomsverkstad arbeidsverkstad gjestebod måla kommunar hausten nådde vurderte veker rettleiingsmøte setje leggje';

const bokmal = new Set([...BOKMAL, ...PLANNING_BOKMAL.split(' ')]);
const nynorsk = new Set([...NYNORSK, ...PLANNING_NYNORSK.split(' ')]);

const { engagements } = demoProgramme(NOVEMBER);

/** What stands in a plan in its people's own words, not its template's. */
const ownWordsOf = ({ items }: Plan) =>
  items.flatMap((item) => {
    if (item.kind === 'decision') return item.decided;
    if (item.kind === 'action') return item.title;
    return item.kind === 'note' ? item.text : [];
  });

/** Everything somebody in the municipality is to have written. */
function textsOf({ municipality, rounds }: EngagementSeed): string[] {
  const plan = planAt(municipality, '2026-11-24');
  return [
    plan.desiredOutcome,
    ...plan.items.flatMap((item) => ('title' in item && item.kind !== 'action' ? item.title : [])),
    ...ownWordsOf(plan),
    ...rounds.flatMap(({ responses }) => responses.flatMap(({ answers }) => answers.note ?? [])),
  ];
}

describe('what the municipalities wrote', () => {
  it('is nynorsk in Fjord and Sande, bokmål in the others', () => {
    const inNynorsk = engagements
      .filter(({ language }) => language === 'nn')
      .map(({ municipality }) => municipality.shortName);
    expect(inNynorsk).toEqual(['Sande', 'Fjord']);
    expect(engagements.filter(({ language }) => language === 'en')).toEqual([]);
  });

  it.each(engagements.map((engagement) => [engagement.municipality.shortName, engagement] as const))(
    'keeps to one written standard in %s',
    (_, engagement) => {
      const strays = engagement.language === 'nn' ? bokmal : nynorsk;
      expect(textsOf(engagement).flatMap((text) => strayWords(text, strays).map((word) => `${word}: ${text}`))).toEqual(
        [],
      );
    },
  );

  it('would be caught in the wrong standard', () => {
    const fjord = engagements.find(({ municipality }) => municipality.shortName === 'Fjord');
    const grue = engagements.find(({ municipality }) => municipality.shortName === 'Grue');
    expect(fjord && textsOf(fjord).flatMap((text) => strayWords(text, nynorsk)).length).toBeGreaterThan(10);
    expect(grue && textsOf(grue).flatMap((text) => strayWords(text, bokmal)).length).toBeGreaterThan(2);
  });

  it('says the wished-for result as if it has happened', () => {
    const outcomes = engagements.map(({ municipality }) => planAt(municipality, '2026-11-24').desiredOutcome);
    for (const outcome of outcomes) expect(outcome).toMatch(/^Vi har .+\.$/);
    expect(new Set(outcomes).size).toBe(14);
  });

  it('promises nobody secrecy and names nobody', () => {
    expect(engagements.flatMap(textsOf).filter((text) => PROMISES.test(text))).toEqual([]);
    const own = engagements.flatMap(({ municipality, rounds }) => [
      ...ownWordsOf(planAt(municipality, '2026-11-24')),
      ...rounds.flatMap(({ responses }) => responses.flatMap(({ answers }) => answers.note ?? [])),
    ]);
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter((text) => /ordfører|ordførar|kommunedirektør|prosessleder\b/i.test(text))).toEqual([]);
  });
});
