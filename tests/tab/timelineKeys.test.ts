import { goFrom, type KeyPress, keyAct } from '../../tab/src/views/plan/timeline/keyActs.ts';

const press = (key: string, overrides: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...overrides,
});

describe('the keys of the timeline', () => {
  it('go from line to line, as in any tree', () => {
    expect(keyAct(press('ArrowDown'), false)).toEqual({ act: 'go', to: 'next' });
    expect(keyAct(press('End'), false)).toEqual({ act: 'go', to: 'last' });
    expect(keyAct(press('ArrowLeft'), false)).toEqual({ act: 'fold', open: false });
    expect(keyAct(press('Enter'), false)).toEqual({ act: 'open' });
    expect(keyAct(press(' '), false)).toEqual({ act: 'select' });
  });

  it('move nothing before something was taken', () => {
    for (const key of ['ArrowRight', 'ArrowUp', 'Enter', 'Escape']) {
      expect(keyAct(press(key), false)).not.toHaveProperty('days');
    }
    expect(keyAct(press('m'), false)).toEqual({ act: 'lift' });
    expect(keyAct(press('M', { shiftKey: true }), false)).toEqual({ act: 'lift' });
  });

  it('move what was taken by a day, with Shift by a week', () => {
    expect(keyAct(press('ArrowRight'), true)).toEqual({ act: 'pull', what: 'move', days: 1 });
    expect(keyAct(press('ArrowLeft', { shiftKey: true }), true)).toEqual({ act: 'pull', what: 'move', days: -7 });
  });

  it('make it longer and shorter upwards and downwards', () => {
    expect(keyAct(press('ArrowUp'), true)).toEqual({ act: 'pull', what: 'end', days: 1 });
    expect(keyAct(press('ArrowDown', { shiftKey: true }), true)).toEqual({ act: 'pull', what: 'end', days: -7 });
  });

  it('keep it by Enter and put it back by Escape', () => {
    expect(keyAct(press('Enter'), true)).toEqual({ act: 'keep' });
    expect(keyAct(press('Escape'), true)).toEqual({ act: 'putBack' });
  });

  it('leave alone what belongs to the browser, the page and the screen reader', () => {
    for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      for (const moving of [true, false]) expect(keyAct(press('ArrowLeft', held), moving)).toBeNull();
    }
    expect(keyAct(press('Tab'), true)).toBeNull();
    expect(keyAct(press('z'), false)).toBeNull();
  });

  it('stay where they are at the first line and at the last', () => {
    const ids = ['one', 'two', 'three'];
    expect(goFrom(ids, 'one', 'previous')).toBe('one');
    expect(goFrom(ids, 'three', 'next')).toBe('three');
    expect(goFrom(ids, 'one', 'next')).toBe('two');
    expect(goFrom(ids, 'one', 'last')).toBe('three');
  });
});
