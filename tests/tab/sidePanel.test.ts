import { comingMilestones } from '../../domain/session/agenda.ts';
import {
  afterSaved,
  dueOf,
  itemOf,
  keepDraft,
  keptDraft,
  type QuickDraft,
} from '../../tab/src/views/sidePanel/quickDraft.ts';
import { stepsToday } from '../../tab/src/views/sidePanel/today.ts';
import { aDecision, aMilestone, anActivity } from '../builders/plans.ts';

const TODAY = '2026-12-02';
const plan = (...items: Parameters<typeof planOf>[0]) => planOf(items);
const planOf = (
  items: readonly (ReturnType<typeof anActivity> | ReturnType<typeof aMilestone> | ReturnType<typeof aDecision>)[],
) => ({
  desiredOutcome: '',
  form: null,
  items,
});

describe('what is being done today', () => {
  it('is what the day falls within, its first and last day included, whatever its status', () => {
    const first = anActivity({ from: TODAY, to: '2026-12-20', status: 'done' });
    const last = anActivity({ from: '2026-11-01', to: TODAY });
    const point = aMilestone({ on: TODAY });
    const found = stepsToday(plan(first, last, point, anActivity({ from: '2026-12-03', to: '2026-12-03' })), TODAY);
    expect(new Set(found)).toEqual(new Set([first, last, point]));
    expect(found.at(-1)).toBe(first);
  });

  it('is also what is under way past its last day, and not what was never begun', () => {
    const late = anActivity({ from: '2026-11-01', to: '2026-11-20', status: 'ongoing' });
    const never = anActivity({ from: '2026-11-01', to: '2026-11-20', status: 'planned' });
    expect(stepsToday(plan(late, never), TODAY)).toEqual([late]);
  });
});

it('the coming milestones are those not done, by date, and no more than asked for', () => {
  const [one, two, three] = [
    aMilestone({ on: TODAY }),
    aDecision({ on: '2026-12-09' }),
    aMilestone({ on: '2027-01-04' }),
  ];
  const others = [aMilestone({ on: '2026-12-01' }), aMilestone({ on: '2026-12-05', status: 'done' })];
  expect(comingMilestones(plan(three, two, one, ...others), TODAY, 2)).toEqual([one, two]);
});

describe('what is written in a meeting', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const draft: QuickDraft = { id: 'one', kind: 'action', text: 'Ringje ungdomsrådet', responsible: null, due: null };

  it('is there again when the panel is opened anew, for that person and municipality alone', () => {
    const kept = store();
    keepDraft(kept, 'kari', 'fjord', draft);
    expect(keptDraft(kept, 'kari', 'fjord', () => 'new')).toEqual(draft);
    for (const [who, where] of [
      ['kari', 'aure'],
      ['ola', 'fjord'],
    ] as const) {
      expect(keptDraft(kept, who, where, () => 'new')).toEqual({
        id: 'new',
        kind: 'note',
        text: '',
        responsible: null,
        due: null,
      });
    }
    keepDraft(kept, 'kari', 'fjord', { ...draft, text: '' });
    expect(keptDraft(kept, 'kari', 'fjord', () => 'new').text).toBe('');
  });

  it.each(['no json', '{"kind":"other","id":"1","text":"x"}', '[]'])(
    'that cannot be read any more (%s) is nothing',
    (text) => {
      const kept = store();
      kept.setItem('quickNote.kari.fjord', text);
      expect(keptDraft(kept, 'kari', 'fjord', () => 'new')).toEqual({
        id: 'new',
        kind: 'note',
        text: '',
        responsible: null,
        due: null,
      });
    },
  );

  it('goes out of the form when it is in the plan, and what was written on meanwhile stays', () => {
    const item = itemOf(draft, TODAY, null);
    if (item === null) throw new RangeError('nothing to save');
    const change = [{ op: 'add', item }] as const;
    const later = (written: QuickDraft) => afterSaved(written, change, () => 'new');
    expect(later(draft)).toEqual({ id: 'new', kind: 'action', text: '', responsible: null, due: null });
    expect(later({ ...draft, text: `${draft.text}\nog eldrerådet` }).text).toBe('og eldrerådet');
    expect(later({ ...draft, text: 'Noko anna' }).text).toBe('Noko anna');
    expect(later({ ...draft, id: 'another' })).toEqual({ ...draft, id: 'another' });
  });

  it('is no error where the browser keeps nothing', () => {
    const full = {
      ...store(),
      setItem() {
        throw new Error('full');
      },
    };
    expect(() => keepDraft(full, 'kari', 'fjord', draft)).not.toThrow();
  });

  it('becomes an action or a note of the day, under the id it was given', () => {
    expect(itemOf(draft, TODAY, null)).toMatchObject({
      kind: 'action',
      id: 'one',
      title: draft.text,
      on: TODAY,
      done: false,
    });
    expect(itemOf({ ...draft, kind: 'note', text: '  Viktig.  ' }, TODAY, null)).toMatchObject({
      kind: 'note',
      text: 'Viktig.',
    });
  });

  it('is noted in the meeting that goes on, with whoever sees to it and by when', () => {
    const responsible = { kind: 'role', role: 'mayor' } as const;
    expect(itemOf({ ...draft, responsible, due: '2026-12-24' }, TODAY, 'session')).toMatchObject({
      sessionId: 'session',
      responsible,
      due: '2026-12-24',
    });
    expect(itemOf({ ...draft, kind: 'resolution', responsible }, TODAY, 'session')).toMatchObject({
      kind: 'resolution',
      sessionId: 'session',
      due: null,
    });
    expect(itemOf({ ...draft, kind: 'note' }, TODAY, 'session')).toMatchObject({ sessionId: 'session' });
    expect(itemOf(draft, TODAY, null)).not.toHaveProperty('sessionId');
  });

  it('has a last day two working weeks on for an action that nobody gave one, and none where it was taken away', () => {
    expect(dueOf(draft, '2026-11-23')).toBe('2026-12-07');
    expect(dueOf({ ...draft, kind: 'resolution' }, '2026-11-23')).toBe('');
    expect(itemOf({ ...draft, due: '' }, '2026-11-23', null)).toMatchObject({ due: null });
    expect(itemOf({ ...draft, due: 'i morgon' }, '2026-11-23', null)).toBeNull();
  });

  it('gives nobody a task by a name that was never written', () => {
    const named = { kind: 'named', name: ' ' } as const;
    expect(itemOf({ ...draft, responsible: named }, TODAY, null)).toMatchObject({ responsible: null });
  });

  it('is nothing while it is empty, or longer than there is room for', () => {
    expect(itemOf({ ...draft, text: '   ' }, TODAY, null)).toBeNull();
    expect(itemOf({ ...draft, text: 'a'.repeat(201) }, TODAY, null)).toBeNull();
    expect(itemOf({ ...draft, kind: 'note', text: 'a'.repeat(201) }, TODAY, null)).not.toBeNull();
  });
});
