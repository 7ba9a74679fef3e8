import { randomUUID } from 'node:crypto';
import { edited } from '../../domain/planChange.ts';
import { createKeptWishes } from '../../tab/src/views/plan/editor/keptWishes.ts';
import type { Wish } from '../../tab/src/views/plan/editor/planEditor.ts';
import { anActivity } from '../builders/plans.ts';

function aStore(full = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const aWish = (note = 'Hugs'): Wish => ({ id: randomUUID(), how: 'edit', change: edited(anActivity(), { note }) });

describe('edits that are not saved yet', () => {
  it('are there after a reload, in their order, until they are dropped', () => {
    const store = aStore();
    const [first, second] = [aWish('1'), aWish('2')];
    createKeptWishes(store, 'kari').keep(first);
    createKeptWishes(store, 'kari').keep(second);
    const later = createKeptWishes(store, 'kari');
    expect(later.list()).toEqual([first, second]);
    later.drop(first.id);
    expect(later.list()).toEqual([second]);
    later.drop(second.id);
    expect(store.kept.size).toBe(0);
  });

  it('are there after a reload whatever they came from: a file, or a step back and forth again', () => {
    const store = aStore();
    const wishes = (['import', 'undo', 'redo'] as const).map((how): Wish => ({ ...aWish(), how }));
    for (const wish of wishes) createKeptWishes(store, 'kari').keep(wish);
    expect(createKeptWishes(store, 'kari').list()).toEqual(wishes);
  });

  it('belong to one person and one plan', () => {
    const store = aStore();
    createKeptWishes(store, 'kari').keep(aWish());
    expect(createKeptWishes(store, 'ola').list()).toEqual([]);
  });

  it('are kept once, however often they are sent', () => {
    const kept = createKeptWishes(aStore(), 'kari');
    const wish = aWish();
    kept.keep(wish);
    kept.keep(wish);
    expect(kept.list()).toEqual([wish]);
  });

  it.each(['{', '{"a":1}', '[{"id":"x"}]', '[{"id":"x","how":"edit","change":[{"op":"set","item":"a"}]}]', 'null'])(
    'that nobody can read (%s) are left out',
    (text) => {
      const store = aStore();
      store.kept.set('kari', text);
      expect(createKeptWishes(store, 'kari').list()).toEqual([]);
    },
  );

  it('are no error where the browser keeps nothing', () => {
    expect(() => createKeptWishes(aStore(true), 'kari').keep(aWish())).not.toThrow();
  });
});
