import { createRequire } from 'node:module';
import { HOUSE, readSources } from './source.ts';
import { halfPlurals, keysApart, placeholdersApart, type Texts, unusedKeys } from './textChecks.ts';
import { flatten, type TextTree } from './words.ts';

const load = createRequire(import.meta.url);
const textsOf = (language: string): Texts => flatten(load(`../../domain/texts/${language}.json`) as TextTree);
const real = textsOf('nb');

/** The texts with one key changed, as a careless edit would leave them; null takes it away. */
const spoilt = (texts: Texts, key: string, text: string | null) => {
  const changed = new Map(texts);
  if (text === null) changed.delete(key);
  else changed.set(key, text);
  return changed;
};

const texts: Texts = new Map([
  ['round.title', 'Innsjekk {{week}}'],
  ['round.left_one', '{{count}} står igjen'],
  ['round.left_other', '{{count}} står igjen'],
  ['topic.effort', 'Innsats'],
  ['topic.note', 'Med egne ord'],
]);
/** A key that is put together while running. */
const COMPUTED = `t(\`topic.\${topic}\`);`;
const source = (text: string) => [{ path: 'bot/cards/some.ts', text }];

describe('a check of the texts', () => {
  it('sees a key that one language lacks, whichever it is', () => {
    const lacking = spoilt(texts, 'round.title', null);
    expect(keysApart(texts, lacking)).toEqual(['round.title']);
    expect(keysApart(lacking, texts)).toEqual(['round.title']);
  });

  it('sees one form of a plural that a language lacks, and one that all lack', () => {
    const lacking = spoilt(texts, 'round.left_one', null);
    expect(keysApart(texts, lacking)).toEqual(['round.left_one']);
    expect(halfPlurals(lacking)).toEqual(['round.left_other']);
    expect(halfPlurals(texts)).toEqual([]);
  });

  it.each([
    ['has another name', 'Check-in {{number}}'],
    ['is gone', 'Check-in'],
    ['stands twice', 'Check-in {{week}} {{week}}'],
    ['is broken', 'Check-in {week}'],
  ])('sees a placeholder that %s', (_what, text) => {
    expect(placeholdersApart(texts, spoilt(texts, 'round.title', text))).toEqual(['round.title']);
  });

  it('sees a placeholder that differs in one form of a plural', () => {
    expect(placeholdersApart(texts, spoilt(texts, 'round.left_other', '{{n}} left'))).toEqual(['round.left_other']);
  });

  it('takes placeholders in another order and with other spaces for the same', () => {
    const one: Texts = new Map([['range', '{{from}}–{{to}}']]);
    expect(placeholdersApart(one, new Map([['range', 'until {{ to }} from {{from}}']]))).toEqual([]);
  });

  it('sees a key that nothing uses, and takes a plural’s stem and a computed key for use', () => {
    const all = `t('round.title'); t('round.left', { count }); ${COMPUTED}`;
    expect(unusedKeys(texts, source(all))).toEqual([]);
    expect(unusedKeys(texts, source(all.replace("t('round.title');", '')))).toEqual(['round.title']);
    expect(unusedKeys(texts, source(all.replace('round.left', 'round.right')))).toEqual([
      'round.left_one',
      'round.left_other',
    ]);
    expect(unusedKeys(texts, source(all.replace('`topic.', '`subject.')))).toEqual(['topic.effort', 'topic.note']);
  });

  it('does not take a computed key for the use of what lies deeper, or beside it', () => {
    const deeper = new Map([...texts, ['topic.effort.hint', 'Hvem som gjør mest'], ['topics', 'Temaer']]);
    const all = `t('round.title'); t('round.left'); ${COMPUTED}`;
    expect(unusedKeys(deeper, source(all))).toEqual(['topic.effort.hint', 'topics']);
  });

  it('does not take a comment for use', () => {
    expect(unusedKeys(new Map([['round.title', 'Innsjekk']]), source('// round.title is said here'))).toEqual([
      'round.title',
    ]);
  });
});

describe('the real texts, spoilt in one place', () => {
  it.each(['nn', 'en'])('are caught without a key, and with another placeholder, in %s', (language) => {
    const other = textsOf(language);
    const [key = ''] = [...other].find(([, text]) => text.includes('{{')) ?? [];
    expect(keysApart(real, spoilt(other, key, null))).toEqual([key]);
    expect(placeholdersApart(real, spoilt(other, key, 'no placeholder here'))).toEqual([key]);
  });

  it('are caught with a key that nothing uses', () => {
    const more = new Map([...real, ['topic.colour.blue', 'Blå'], ['tab.nobodyAsksForThis', 'Ingen']]);
    expect(unusedKeys(more, readSources(HOUSE))).toEqual(['topic.colour.blue', 'tab.nobodyAsksForThis']);
  });
});
