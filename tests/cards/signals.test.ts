import { createRequire } from 'node:module';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { HOUSE, readSources } from '../house/source.ts';
import { flatten, type TextTree } from '../house/words.ts';
import { everyCard, SHORT } from './everyCard.ts';

const load = createRequire(import.meta.url);

/** The sentences of the signals, cut where a value goes in; pieces that are too short to be told from others left out. */
function sentences(language: Language): string[] {
  const texts = flatten(load(`../../domain/texts/${language}.json`) as TextTree);
  return [...texts]
    .filter(([key]) => /^signal\.(title|seen|brief|ask)\b/.test(key))
    .flatMap(([, text]) => text.split(/\{\{.*?\}\}/))
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= 12);
}

describe('signals and cards', () => {
  it.each(LANGUAGES)('have nothing in common: no card says what a signal says: %s', (language) => {
    const said = sentences(language);
    expect(said.length).toBeGreaterThan(20);
    const cards = Object.entries(everyCard(language, SHORT)).map(
      ([name, card]) => [name, JSON.stringify(card)] as const,
    );
    const found = cards.flatMap(([name, json]) =>
      said.filter((piece) => json.includes(piece)).map((piece) => [name, piece]),
    );
    expect(found).toEqual([]);
  });

  it('never meet: nothing that makes or sends a card names a signal', () => {
    const makers = readSources(HOUSE).filter(
      ({ path }) => /^bot\/(cards|teams)\//.test(path) || /\/(loadContent|viewResult|ports\/messenger)\.ts$/.test(path),
    );
    expect(makers.length).toBeGreaterThan(30);
    expect(
      makers.filter(({ text }) => /signal\w*\.ts'|['"`]signal\.|\.signals\b/i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
