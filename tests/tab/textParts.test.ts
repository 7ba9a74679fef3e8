import { type TextTree, translatorIn } from '../../domain/texts/fill.ts';
import nb from '../../domain/texts/nb.json' with { type: 'json' };
import nn from '../../domain/texts/nn.json' with { type: 'json' };
import type { TextKey } from '../../domain/texts/translate.ts';
import { textsInParts } from '../../tab/src/ui/textsInParts.ts';
import { cut, LATER } from '../../tab/textParts.ts';

const keysOf = (tree: TextTree, above = ''): string[] =>
  Object.entries(tree).flatMap(([word, below]) =>
    typeof below === 'string' ? [`${above}${word}`] : keysOf(below, `${above}${word}.`),
  );

describe('the texts in two parts', () => {
  it.each([
    ['nb', nb],
    ['nn', nn],
  ])('hold every key of %s once, with the same words', (_, whole) => {
    const parts = (['first', 'rest'] as const).map((part) => cut(whole, part));
    const keys = parts.flatMap((part) => keysOf(part));
    expect(keys.toSorted()).toEqual(keysOf(whole).toSorted());
    const say = translatorIn(whole);
    for (const part of parts) for (const key of keysOf(part)) expect(translatorIn(part)(key)).toBe(say(key));
  });

  it('put off nothing that is not there', () => {
    const keys = keysOf(nb);
    expect(LATER.filter((beginning) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
  });
});

describe('a text of the part that has not come', () => {
  const key = (name: string) => name as TextKey;

  it('has whoever draws it wait, and is there when the part has come', async () => {
    let asked = 0;
    const texts = await textsInParts('nn', {
      first: async () => ({ now: 'No' }),
      rest: async () => {
        asked += 1;
        return { later: 'Seinare' };
      },
    });
    expect(texts.t(key('now'))).toBe('No');
    expect(asked).toBe(0);
    const waits = () => texts.t(key('later'));
    const thrown: unknown[] = [];
    for (const _ of [1, 2]) {
      try {
        waits();
      } catch (promise) {
        thrown.push(promise);
      }
    }
    await Promise.all(thrown);
    expect([texts.t(key('later')), texts.t(key('nowhere')), asked]).toEqual(['Seinare', 'nowhere', 1]);
  });

  it('is asked for again after it could not be fetched', async () => {
    let fails = true;
    const texts = await textsInParts('nn', {
      first: async () => ({}),
      rest: async () => {
        if (fails) throw new TypeError('offline');
        return { later: 'Seinare' };
      },
    });
    await expect(texts.loadRest()).rejects.toThrow('offline');
    fails = false;
    await texts.loadRest();
    expect(texts.t(key('later'))).toBe('Seinare');
  });
});
