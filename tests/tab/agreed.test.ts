import { applyChange } from '../../domain/planChange.ts';
import {
  actionAddition,
  actionDraftOf,
  actionFaults,
  actionRevision,
  donePromises,
  NEW_ACTION,
  noteAddition,
  noteRevision,
  notesIn,
} from '../../tab/src/views/plan/agreed/agreed.ts';
import { aMeetingNote, anAction, aPlanOf } from '../builders/plans.ts';

const BORN = { id: 'new', on: '2026-11-25', stepId: null };

describe('what was agreed', () => {
  it('is written down with who and by when, or without', () => {
    expect(actionAddition({ ...NEW_ACTION, title: ' Ringje ' }, BORN)).toEqual([
      {
        op: 'add',
        item: { kind: 'action', ...BORN, title: 'Ringje', responsible: null, due: null, done: false, note: '' },
      },
    ]);
    expect(actionAddition({ ...NEW_ACTION, title: 'Ringje', due: '2026-12-01' }, BORN)).toMatchObject([
      { item: { due: '2026-12-01' } },
    ]);
  });

  it('changes only what was written', () => {
    const action = anAction();
    expect(actionRevision(action, actionDraftOf(action))).toEqual([]);
    expect(actionRevision(action, { ...actionDraftOf(action), due: '' })).toEqual([
      { op: 'set', item: action.id, before: { due: action.due }, after: { due: null } },
    ]);
  });

  it('says what is missing', () => {
    expect(actionFaults(NEW_ACTION)).toEqual(['title']);
    expect(actionFaults({ ...NEW_ACTION, title: 'x', due: '1.12.', responsible: { kind: 'named', name: '' } })).toEqual(
      ['name', 'due'],
    );
  });

  it('stands newest first when it is done, and so do the notes', () => {
    const [old, newer] = [anAction({ done: true, on: '2026-10-01' }), anAction({ done: true, on: '2026-11-01' })];
    expect(donePromises(aPlanOf([old, anAction(), newer]), 'action')).toEqual([newer, old]);
    const [first, last] = [aMeetingNote({ on: '2026-10-01' }), aMeetingNote({ on: '2026-11-01' })];
    expect(notesIn(aPlanOf([first, last]))).toEqual([last, first]);
  });

  it('keeps notes as they are written, without blanks around them', () => {
    const { plan } = applyChange(aPlanOf([]), noteAddition(' Skulen vil vere med. ', BORN));
    const [note] = notesIn(plan);
    expect(note?.text).toBe('Skulen vil vere med.');
    expect(note && noteRevision(note, 'Skulen vil vere med.')).toEqual([]);
  });
});
