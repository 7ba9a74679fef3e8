import { translatorIn } from '../../domain/texts/fill.ts';
import type { TextKey } from '../../domain/texts/translate.ts';

const t = translatorIn({
  day: { one: 'Éin dag, {{ day }}.', name: '{{first}} og {{first}}, ikkje {{second}}' },
  step_one: '{{count}} steg',
  step_other: '{{count}} steg i alt',
  plain: 'Utan tal',
});
const say = (key: string, values?: Parameters<typeof t>[1]) => t(key as TextKey, values);

describe('the look-up of a text', () => {
  it('fills what stands in braces, with or without room inside, as often as it stands there', () => {
    expect(say('day.one', { day: 7 })).toBe('Éin dag, 7.');
    expect(say('day.name', { first: 'A', second: 'B' })).toBe('A og A, ikkje B');
  });

  it('takes values as they are: nothing in them is looked up or escaped', () => {
    expect(say('day.one', { day: '$& {{first}} <b>' })).toBe('Éin dag, $& {{first}} <b>.');
  });

  it('has one form for one and another for the rest, and none for what is not counted', () => {
    expect(say('step', { count: 1 })).toBe('1 steg');
    for (const count of [0, 2, 1.5]) expect(say('step', { count })).toBe(`${count} steg i alt`);
    expect(say('plain', { count: 1 })).toBe('Utan tal');
  });

  it('gives the key back for a text that is not there, be it half a path or something every object has', () => {
    for (const key of ['day', 'day.two', 'day.one.more', 'toString', '__proto__']) expect(say(key)).toBe(key);
  });

  it('leaves out what it was not given', () => {
    expect(say('day.one')).toBe('Éin dag, .');
  });
});
