import fc from 'fast-check';
import { ASKED_ROLES, type AskedRole } from '../../domain/people.ts';
import { AGREEMENT_QUESTION, agreementDue, chooseQuestions, DIMENSIONS, type Question } from '../../domain/question.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { OWN_KINDS, OWN_TOPICS } from '../../domain/questionDraft.ts';
import { aQuestion } from '../builders/questions.ts';

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe('the bank', () => {
  it('has fifteen questions on the dimensions, the effort and the note, each once', () => {
    const of = (topic: string) => QUESTION_BANK.filter((question) => question.topic === topic).length;
    expect(DIMENSIONS.map(of)).toEqual([5, 5, 5]);
    expect([of('effort'), of('note'), QUESTION_BANK.length]).toEqual([1, 1, 17]);
    expect(new Set(ids(QUESTION_BANK)).size).toBe(QUESTION_BANK.length);
  });
});

describe('own questions', () => {
  const own = aQuestion({ id: 'own-other' });

  it('about something else take the fifth place from the note', () => {
    expect(ids(chooseQuestions([...QUESTION_BANK, own], 'mayor', {}))).toEqual([
      'own2',
      'lea3',
      'rol1',
      'effort',
      'own-other',
    ]);
  });

  it('leave the note its place where there is room for both', () => {
    expect(ids(chooseQuestions([...QUESTION_BANK, own], 'guide', {}))).toEqual([
      'own2',
      'rol1',
      'effort',
      'own-other',
      'note',
    ]);
  });

  it('take turns, the one that waited longest first', () => {
    const other = aQuestion({ id: 'another' });
    const chosen = chooseQuestions([...QUESTION_BANK, own, other], 'mayor', { 'own-other': 2, another: 1 });
    expect(chosen.at(-1)?.id).toBe('another');
  });

  it('on a dimension take turns with the bank’s', () => {
    const onRoles = aQuestion({ id: 'own-roles', topic: 'roleClarity' });
    const asked = { rol1: 5, rol2: 5, rol3: 5, rol4: 5 };
    expect(ids(chooseQuestions([...QUESTION_BANK, onRoles], 'mayor', asked))[2]).toBe('own-roles');
  });
});

describe('the question about the agreement', () => {
  const roles = (lastAsked: Record<string, number>, due: boolean) =>
    chooseQuestions(QUESTION_BANK, 'guide', lastAsked, due).find(({ topic }) => topic === 'roleClarity')?.id;

  it('is not asked where it is not due, however long the others have been in use', () => {
    expect(roles({ rol1: 9, rol2: 9, rol3: 9 }, false)).toBe('rol1');
  });

  it('takes the place of its dimension when it is due', () => {
    expect(roles({ [AGREEMENT_QUESTION]: 9 }, true)).toBe(AGREEMENT_QUESTION);
  });

  it.each([
    ['no agreement is recorded', null, null, false],
    ['the agreement begins later', '2026-12-01', null, false],
    ['it was never asked', '2026-11-24', null, true],
    ['it was asked this month', '2026-01-01', '2026-11-02', false],
    ['it was asked last month, even a day ago', '2026-01-01', '2026-10-31', true],
    ['it was asked in this month of last year', '2025-01-01', '2025-11-24', true],
  ])('when %s', (_when, agreementOn, lastAsked, due) => {
    expect(agreementDue(agreementOn, '2026-11-24', lastAsked)).toBe(due);
  });
});

describe('whatever own questions and history there are', () => {
  const role = fc.constantFrom(...ASKED_ROLES);
  const own = fc
    .record({
      id: fc.uuid(),
      topic: fc.constantFrom(...OWN_TOPICS),
      kind: fc.constantFrom(...OWN_KINDS),
      askedOf: fc.uniqueArray(role, { minLength: 1 }),
    })
    .map((made) => aQuestion({ ...made, options: [] }));
  const bank = fc.subarray([...QUESTION_BANK], { minLength: 1 });
  const pool = fc
    .tuple(bank, fc.uniqueArray(own, { selector: ({ id }) => id, maxLength: 8 }))
    .map(([left, made]) => [...left, ...made]);
  const due = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });

  /** Three rounds in a row, each remembering what the ones before it asked; with some of it asked in an unknown past. */
  const threeRounds = (questions: readonly Question[], asked: AskedRole, past: number[], agreement: boolean[]) => {
    const lastAsked: Record<string, number> = {};
    for (const [index, { id }] of questions.entries()) lastAsked[id] = past[index % past.length] ?? 0;
    return agreement.map((each, number) => {
      const chosen = chooseQuestions(questions, asked, lastAsked, each);
      for (const { id } of chosen) lastAsked[id] = 2_000 + number;
      return chosen;
    });
  };
  const past = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });

  it('every role gets every dimension that has a question for it in any three rounds', () => {
    fc.assert(
      fc.property(pool, role, past, due, (questions, asked, before, agreement) => {
        const topics = new Set(
          threeRounds(questions, asked, before, agreement)
            .flat()
            .map(({ topic }) => topic),
        );
        const has = (dimension: string) =>
          questions.some(
            ({ id, topic, askedOf }) =>
              topic === dimension && askedOf.includes(asked) && (id !== AGREEMENT_QUESTION || agreement.includes(true)),
          );
        return DIMENSIONS.every((dimension) => !has(dimension) || topics.has(dimension));
      }),
    );
  });

  it('nobody is asked more than five, the same twice, or what is not for their role', () => {
    fc.assert(
      fc.property(pool, role, past, due, (questions, asked, before, agreement) =>
        threeRounds(questions, asked, before, agreement).every(
          (chosen) =>
            chosen.length <= 5 &&
            new Set(ids(chosen)).size === chosen.length &&
            chosen.every(({ askedOf }) => askedOf.includes(asked)),
        ),
      ),
    );
  });

  it('no question about something else waits while another is asked twice', () => {
    fc.assert(
      fc.property(pool, role, past, (questions, asked, before) => {
        const others = questions.filter(({ topic, askedOf }) => topic === 'other' && askedOf.includes(asked));
        const chosen = threeRounds(questions, asked, before, [false, false, false])
          .flat()
          .filter(({ topic }) => topic === 'other');
        return new Set(ids(chosen)).size === Math.min(3, others.length);
      }),
    );
  });
});
