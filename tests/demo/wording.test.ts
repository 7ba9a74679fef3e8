import { demoProgramme } from '../../bot/demo/programme.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { BOKMAL, NYNORSK, PROMISES, strayWords } from '../house/words.ts';
import { NOVEMBER } from './samples.ts';

/** The words of planning that tell the two apart, beside the house's own lists. */
const PLANNING_BOKMAL =
  'høring innspillene innspill innbyggere innbyggerne undersøkelse medvirkning veivalg behandling vedtar fastsetter legger satsingsområder ungdomsverksted arbeidsverksted gjestebud åpent målene næringslivets uker skrevet kommuner tiltakene samarbeidet planprogrammene';
const PLANNING_NYNORSK =
  'høyring innspela innspel innbyggjarar innbyggjarane innbyggjarundersøking medverknad vegval handsaming vedtek fastset legg framlegg ungdomsverkstad arbeidsverkstad gjestebod måla kommunar hausten nådde vurderte veker rettleiingsmøte setje leggje';

const bokmal = new Set([...BOKMAL, ...PLANNING_BOKMAL.split(' ')]);
const nynorsk = new Set([...NYNORSK, ...PLANNING_NYNORSK.split(' ')]);

const { engagements } = demoProgramme(NOVEMBER);

/** Everything somebody in the municipality is to have written. */
function textsOf({ plan, rounds }: EngagementSeed): string[] {
  return [
    plan.desiredOutcome,
    ...plan.items.flatMap((item) => ('title' in item ? item.title : [])),
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
    for (const { plan } of engagements) expect(plan.desiredOutcome).toMatch(/^Vi har .+\.$/);
    expect(new Set(engagements.map(({ plan }) => plan.desiredOutcome)).size).toBe(14);
  });

  it('promises nobody secrecy and names nobody', () => {
    const texts = engagements.flatMap(textsOf);
    expect(texts.filter((text) => PROMISES.test(text))).toEqual([]);
    expect(texts.filter((text) => /ordfører|ordførar|kommunedirektør|prosessleder\b/i.test(text))).toEqual([]);
  });
});
