import { lengthOf } from '../../domain/answer.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { dropDraft, faultsIn, keepDraft, readDraft } from '../../tab/src/views/round/draft.ts';

const QUESTIONS = QUESTION_BANK.filter(({ id }) => ['own2', 'effort', 'note'].includes(id));

function store() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a draft', () => {
  it('is kept for the person who wrote it and for no other', () => {
    const tab = store();
    keepDraft(tab, 'mayor', 'r1', { own2: '3' });
    expect(readDraft(tab, 'mayor', 'r1')).toEqual({ own2: '3' });
    expect(readDraft(tab, 'guide', 'r1')).toBeNull();
    expect(readDraft(tab, 'mayor', 'r2')).toBeNull();
  });

  it('is gone once it is sent', () => {
    const tab = store();
    keepDraft(tab, 'mayor', 'r1', { own2: '3' });
    dropDraft(tab, 'mayor', 'r1');
    expect(readDraft(tab, 'mayor', 'r1')).toBeNull();
  });

  it('that cannot be read is no draft', () => {
    const tab = store();
    tab.setItem('draft mayor r1', '{');
    expect(readDraft(tab, 'mayor', 'r1')).toBeNull();
  });
});

describe('what stands in the way of sending in', () => {
  it('is every choice not made, in the order of the form', () => {
    expect([...faultsIn(QUESTIONS, {})]).toEqual([
      ['own2', 'missing'],
      ['effort', 'missing'],
    ]);
  });

  it('is nothing when all is chosen, «cannot answer» too, and the note is left blank', () => {
    expect(faultsIn(QUESTIONS, { own2: 'cannotAnswer', effort: '3' }).size).toBe(0);
  });

  it('is a text over 500 characters, counted as people count', () => {
    const chosen = { own2: '1', effort: '1' };
    expect(faultsIn(QUESTIONS, { ...chosen, note: '👍'.repeat(500) }).size).toBe(0);
    expect(faultsIn(QUESTIONS, { ...chosen, note: 'x'.repeat(501) }).get('note')).toBe('tooLong');
    expect(lengthOf('á👍')).toBe(2);
  });
});
