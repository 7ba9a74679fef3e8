import { editDueAt } from '../../domain/cardEdit.ts';
import { chooseQuestions } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { acceptsAnswer, closingTime, isOpen, resultBy, stateOf } from '../../domain/round.ts';

const at = (time: string) => new Date(`2026-12-01T${time}Z`);

describe('the window of a round', () => {
  it.each([
    ['an ordinary Monday', '2026-11-23T09:00:00Z', '2026-11-30T15:00:00.000Z'],
    ['the week before Easter', '2027-03-22T09:00:00Z', '2027-04-01T14:00:00.000Z'],
    ['over Easter and the change to summer time', '2027-03-19T09:00:00Z', '2027-03-31T14:00:00.000Z'],
    ['a Sunday', '2026-11-22T09:00:00Z', '2026-11-27T15:00:00.000Z'],
    ['17 May', '2027-05-14T09:00:00Z', '2027-05-24T14:00:00.000Z'],
  ])('from %s it ends five working days on, at four in Norway', (_when, opened, closes) => {
    expect(closingTime(new Date(opened)).toISOString()).toBe(closes);
  });

  it('is over at its end even before anything has closed it', () => {
    expect(isOpen({ closedAt: null, closesAt: at('15:00:00') }, at('14:59:59'))).toBe(true);
    expect(isOpen({ closedAt: null, closesAt: at('15:00:00') }, at('15:00:00'))).toBe(false);
  });

  it('takes late answers for ten minutes, from forms that were open before', () => {
    const closed = { closedAt: at('12:00:00'), closesAt: at('15:00:00'), settledAt: null };
    expect(acceptsAnswer(closed, at('11:59:00'), at('12:10:00'))).toBe(true);
    expect(acceptsAnswer(closed, at('11:59:00'), at('12:10:01'))).toBe(false);
    expect(acceptsAnswer(closed, at('12:00:01'), at('12:01:00'))).toBe(false);
    expect(acceptsAnswer(closed, null, at('12:01:00'))).toBe(false);
  });

  it('takes none once it is settled, however early that is', () => {
    const settled = { closedAt: at('12:00:00'), closesAt: at('15:00:00'), settledAt: at('12:01:00') };
    expect(acceptsAnswer(settled, at('11:59:00'), at('12:02:00'))).toBe(false);
  });

  it('has ended, and no more, until it is settled, though nothing has closed it or its ten minutes are over', () => {
    const times = { closedAt: null, closesAt: at('15:00:00'), settledAt: null };
    expect(stateOf(times, at('14:59:59'))).toBe('open');
    expect(stateOf(times, at('15:00:00'))).toBe('ended');
    expect(stateOf({ ...times, closedAt: at('12:00:00') }, at('12:00:00'))).toBe('ended');
    expect(stateOf({ ...times, closedAt: at('12:00:00') }, at('12:30:00'))).toBe('ended');
    expect(stateOf({ ...times, closedAt: at('12:00:00'), settledAt: at('12:00:00') }, at('12:00:00'))).toBe('closed');
    expect(resultBy({ ...times, closedAt: at('12:00:00') })).toEqual(at('12:10:00'));
  });
});

describe('when the card is edited', () => {
  const quiet = { wantedSince: at('10:00:00'), lastAnswerAt: null, openForms: [], closed: false };

  it('at once when nobody reads or writes', () => {
    expect(editDueAt(quiet)).toEqual(at('10:00:00'));
  });

  it('after the receipt has been read', () => {
    expect(editDueAt({ ...quiet, lastAnswerAt: at('10:00:00') })).toEqual(at('10:00:08'));
  });

  it('five minutes after the latest open form, but never ten after it was wanted', () => {
    expect(editDueAt({ ...quiet, openForms: [at('09:58:00')] })).toEqual(at('10:03:00'));
    expect(editDueAt({ ...quiet, openForms: [at('09:58:00'), at('10:09:00')] })).toEqual(at('10:10:00'));
  });

  it('at once at the close', () => {
    expect(editDueAt({ ...quiet, openForms: [at('10:00:00')], closed: true })).toEqual(at('10:00:00'));
  });
});

describe('which questions are asked', () => {
  const ids = (role: 'mayor' | 'guide' | 'processLeader', lastAsked = {}) =>
    chooseQuestions(QUESTION_BANK, role, lastAsked).map(({ id }) => id);

  it('one of each dimension that has any for the role, then effort and the note', () => {
    expect(ids('mayor')).toEqual(['own2', 'lea3', 'rol1', 'effort', 'note']);
    expect(ids('guide')).toEqual(['own2', 'rol1', 'effort', 'note']);
  });

  it('begins with what most roles share, so that answers can be held side by side', () => {
    expect(ids('mayor')[0]).toBe(ids('guide')[0]);
  });

  it('asks the one that waited longest', () => {
    expect(ids('mayor', { own2: 5, own3: 4, own1: 3, own5: 6, rol1: 9 }).slice(0, 3)).toEqual(['own1', 'lea3', 'rol2']);
  });
});
