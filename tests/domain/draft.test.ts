import { DRAFT_TEXT_LIMIT, parseDraft } from '../../domain/draft.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';

const QUESTIONS = QUESTION_BANK.filter(({ id }) => ['own2', 'lea2', 'effort', 'note'].includes(id));

describe('a draft', () => {
  it('may be half an answer', () => {
    expect(parseDraft(QUESTIONS, { own2: '3', note: 'Byrja' })).toEqual({ own2: '3', note: 'Byrja' });
  });

  it('leaves out what is no question, no choice, or no text, and refuses nothing', () => {
    const raw = { own2: '6', lea2: 'yes', effort: 4, note: { a: 1 }, verb: 'x', constructor: '1' };
    expect(parseDraft(QUESTIONS, raw)).toEqual({ lea2: 'yes' });
  });

  it('keeps «cannot answer» as the choice it is', () => {
    expect(parseDraft(QUESTIONS, { own2: 'cannotAnswer' })).toEqual({ own2: 'cannotAnswer' });
  });

  it('keeps the spaces somebody is in the middle of writing, but blank is no text', () => {
    expect(parseDraft(QUESTIONS, { note: 'Vi har ' })).toEqual({ note: 'Vi har ' });
    expect(parseDraft(QUESTIONS, { note: '  \n' })).toEqual({});
  });

  it('keeps more text than may be sent in, so that it can be cut, but not without end', () => {
    const kept = parseDraft(QUESTIONS, { note: '🐟'.repeat(DRAFT_TEXT_LIMIT + 5) }).note ?? '';
    expect([...kept]).toHaveLength(DRAFT_TEXT_LIMIT);
    expect(kept.isWellFormed()).toBe(true);
  });
});
