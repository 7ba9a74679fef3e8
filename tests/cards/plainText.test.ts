import { plainLine, plainText, plainTitle, spoken } from '../../bot/cards/plainText.ts';

describe('what people wrote, on a card', () => {
  it('keeps ordinary text, Sámi letters and joined emoji as they are', () => {
    const text = 'Guovdageaidnu – Kárášjohka: «ønsket resultat» 👩‍🌾 🏔️';
    expect(plainText(text, 500)).toBe(text);
  });

  it('keeps the lines of a note, but no more than one empty line between them', () => {
    expect(plainText('ein\r\nto\n\n\n\n\ntre', 500)).toBe('ein\nto\n\ntre');
  });

  it.each([
    ['marks that turn the reading direction', 'abc\u202Egnp.exe\u202C\u2066\u200F', 'abcgnp.exe'],
    ['control characters', 'a\u0000b\u0007c\u001b[31m\u0085', 'a b c [31m'],
    ['unseen characters', 'a\u200bb\ufeff\u00adc', 'abc'],
    ['half characters', 'a\ud83db', 'a\ufffdb'],
  ])('takes away %s', (_what, text, clean) => {
    expect(plainText(text, 500)).toBe(clean);
  });

  it('makes one line of a name', () => {
    expect(plainLine('  Fjord\n\tkommune ')).toBe('Fjord kommune');
  });

  it.each([
    ['1–4 timar', '1–4 timar'],
    ['1. mai', '1.\u00a0mai'],
    ['# Møte', '#\u00a0Møte'],
    ['[her](https://svindel.example)', '(her)(https://svindel.example)'],
    ['**heilt** _einig_', '∗∗heilt∗∗  einig '],
  ])('leaves nothing for Markdown in a title: %s', (text, clean) => {
    expect(plainTitle(text)).toBe(clean);
  });

  it('cuts at whole characters and says that it did', () => {
    expect(plainLine('🏔'.repeat(10_000))).toBe(`${'🏔'.repeat(119)}…`);
    expect(plainLine('a'.repeat(120))).toBe('a'.repeat(120));
  });

  it('escapes what is read as markup when it is spoken', () => {
    expect(spoken('<audio src="x"/> & co')).toBe('&lt;audio src="x"/&gt; &amp; co');
  });
});
