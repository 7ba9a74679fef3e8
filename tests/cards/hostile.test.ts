import { see } from '../helpers/cardRenderer.ts';
import { everyCard } from './everyCard.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '**bold** _it_ # head',
  '&lt;b&gt;',
  '1. list\r2. list',
  '</at><at>all</at>',
  'q'.repeat(10_000),
] as const;

const CASES = HOSTILE.flatMap((text) =>
  Object.entries(everyCard('nn', { name: text, title: text, note: text })).map(([name, { card, summary }]) => ({
    name,
    text,
    shown: text.slice(0, 40),
    card,
    summary,
  })),
);

describe('hostile text on the cards', () => {
  it.each(HOSTILE)('is never handed to the reader of Markdown: %.30s', (text) => {
    const read = CASES.filter(
      (each) => each.text === text && see(each.card).markdown.some((own) => own.includes(text.slice(0, 9))),
    );
    expect(read.map(({ name }) => name)).toEqual([]);
  });

  it('becomes no element of the page, and is still there to be read', () => {
    const seen = CASES.map((each) => ({ ...each, ...see(each.card) }));
    const plain = ['DIV', 'SPAN', 'BUTTON', 'LABEL', 'INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'BR'];
    expect(seen.flatMap(({ tags }) => tags.filter((tag) => !plain.includes(tag)))).toEqual([]);
    expect(
      seen.filter(({ name, text }) => name === 'receipt' && text.includes('<script>alert(1)</script>')),
    ).toHaveLength(1);
  });

  it('is spoken as text, not as markup', () => {
    expect(CASES.filter(({ card }) => /[<>]/.test(card.speak)).map(({ name }) => name)).toEqual([]);
  });

  it('swells no card and no line of a notification', () => {
    expect(Math.max(...CASES.map(({ card }) => Buffer.byteLength(JSON.stringify(card))))).toBeLessThan(28 * 1024);
    expect(Math.max(...CASES.map(({ summary }) => summary.length))).toBeLessThan(250);
  });

  it('changes no verb, no data and no address', () => {
    const fixed = (name: string, note: string) =>
      JSON.stringify(everyCard('nn', { name, title: name, note })[`form filled in`]?.card.actions);
    expect(fixed(HOSTILE[0], HOSTILE[1])).toBe(fixed('Fjord', 'note'));
  });
});
