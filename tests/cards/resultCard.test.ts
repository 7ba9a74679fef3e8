import { resultCard } from '../../bot/cards/resultCard.ts';
import { aResultView, aSpread } from '../builders/views.ts';
import { see } from '../helpers/cardRenderer.ts';
import { options } from './everyCard.ts';

type Overrides = Parameters<typeof aResultView>[0];

const read = (overrides: Overrides = {}) => see(resultCard(aResultView(overrides), options('nn')).card).text;
const ownership = (spread: Partial<ReturnType<typeof aSpread>>) =>
  read({
    dimensions: [{ dimension: 'ownership', spreads: [aSpread(spread)], change: null, since: null }],
    effort: null,
  });

describe('the result in the channel', () => {
  it('says how many answered, and each dimension in counts and words', () => {
    const text = read();
    expect(text).toContain('Resultat av innsjekken · veke 48');
    expect(text).toContain('4 av 5 svarte');
    expect(text).toContain(
      '01120Stemmer ikkjeStemmer heilt4 svar. Stemmer lite: 1 · Stemmer delvis: 1 · Stemmer godt: 2',
    );
    expect(text).toContain('3 svar. Ja: 2 · Nei: 1');
    expect(text).toContain('Fordeling av innsats');
  });

  it('says in words how a question moved since it was last asked', () => {
    expect(read()).toContain('Litt høgare enn i veke 44');
  });

  it('draws one column a choice, higher for more answers', () => {
    const { body } = resultCard(aResultView(), options('nn')).card;
    const [row] = body.filter((element) => element.type === 'ColumnSet');
    const heights = row?.columns.map(({ items: [bar] }) =>
      bar?.type === 'Container' ? Number.parseInt(bar.minHeight ?? '', 10) : 0,
    );
    expect(heights).toHaveLength(5);
    expect(heights?.[0]).toBe(0);
    expect(heights?.[3]).toBeGreaterThan(heights?.[1] ?? 0);
    expect(heights?.[1]).toBe(heights?.[2]);
  });

  it('shows under three answers that they are few: not which, and not how many', () => {
    const few = aSpread({ counts: null, answered: null });
    const text = read({ dimensions: [{ dimension: 'ownership', spreads: [few], change: null, since: null }] });
    expect(text).toContain('Færre enn tre svar. Fordelinga blir vist frå tre svar.');
    expect(text).not.toContain('Stemmer');
  });

  it('says once, where nothing may be shown, what there were too few answers to, and goes on to the talk', () => {
    const few = aSpread({ counts: null, answered: null });
    const text = read({
      dimensions: [
        { dimension: 'ownership', spreads: [few, few], change: null, since: null },
        { dimension: 'leadership', spreads: [], change: null, since: null },
        { dimension: 'roleClarity', spreads: [few], change: null, since: null },
      ],
      effort: few,
      talk: 'fewAnswers',
    });
    expect(text).toContain(
      'For få svar til å vise: lokalt eigarskap, rolleklarheit og fordeling av innsats. Fordelinga blir vist frå tre svar.',
    );
    expect(text).toContain('Noko å snakke om: Få har svart.');
    for (const word of ['Færre enn tre svar', 'Sidan sist', 'Ikkje spurt', 'Stemmer']) expect(text).not.toContain(word);
  });

  it('says so when a dimension was not asked about', () => {
    expect(read({ dimensions: [{ dimension: 'leadership', spreads: [], change: null, since: null }] })).toContain(
      'Ikkje spurt denne gongen',
    );
  });

  it('suggests one thing to talk about', () => {
    expect(read({ talk: 'effortGuides' })).toContain('Noko å snakke om: Rettleiarane har gjort mest');
  });

  it('shows no statement for a wording that has since changed', () => {
    expect(ownership({ version: 2 })).not.toContain('Sidan sist');
  });
});
