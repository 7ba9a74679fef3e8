import type { PlanItem } from '../../domain/plan.ts';
import { applyChange, edited, type PlanChange, type PlanConflict } from '../../domain/planChange.ts';
import { translator } from '../../domain/texts/translate.ts';
import { canInsist, conflictWords } from '../../tab/src/views/plan/editor/conflictWords.ts';
import { titlesIn } from '../../tab/src/views/plan/history/changeWords.ts';
import { aDecision, aMeetingNote, anAction, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';

const t = translator('nn');
const KARI = { person: { tenantId: 't', objectId: 'kari' }, name: 'Kari' };
const PHASE = aPhase({ id: 'phase', title: 'Planprogram' });
const HEARING = anActivity({ id: 'hearing', title: 'Høyring', from: '2026-12-02', to: '2027-01-13' });
const DECISION = aDecision({ id: 'decision', title: 'Vedtak' });
const ACTION = anAction({ id: 'action', title: 'Ringje' });
const NOTE = aMeetingNote({ id: 'note' });

const met = (theirs: PlanItem | null, mine: PlanChange): PlanConflict => {
  const plan = aPlanOf([PHASE, ...(theirs ? [theirs] : [])]);
  const [conflict] = applyChange(plan, mine).conflicts;
  if (conflict === undefined) throw new Error('No conflict');
  return conflict;
};
const said = (conflict: PlanConflict) =>
  conflictWords(t, conflict, titlesIn(aPlanOf([PHASE, HEARING, DECISION, ACTION]), []), [KARI]);
const both = (field: string, theirs: string, mine: string, title = 'Høyring') =>
  `«${title}», ${field}. No står det: ${theirs}. Du valde: ${mine}. Kva skal gjelde?`;

const change = (after: Parameters<typeof edited<typeof HEARING>>[1], before: Partial<typeof HEARING>) =>
  met({ ...HEARING, ...before }, edited(HEARING, after));

describe('a conflict in words', () => {
  it('says both days and both statuses', () => {
    expect(said(change({ from: '2026-12-09' }, { from: '2026-12-01' }))).toBe(
      '«Høyring» er no: 1. des–13. jan. Du valde: 9. des–13. jan. Kva skal gjelde?',
    );
    expect(said(change({ status: 'done' }, { status: 'postponed' }))).toContain('er no: utsett. Du valde: ferdig.');
  });

  it.each([
    ['namn', { title: 'Mi' }, { title: 'Deira' }, '«Deira»', '«Mi»'],
    ['notat', { note: 'Mitt' }, { note: 'Deira' }, '«Deira»', '«Mitt»'],
    ['metode', { method: 'Gjestebod' }, { method: 'Verkstad' }, '«Verkstad»', '«Gjestebod»'],
    ['type', { type: 'visit' }, { type: 'meeting' }, 'møte', 'besøk eller synfaring'],
    [
      'ansvarleg',
      { responsible: { kind: 'person', person: KARI.person } },
      { responsible: null },
      'Ikkje avklart',
      'Kari',
    ],
    ['kva slags arbeid', { sphere: 'political' }, { sphere: 'x' as 'political' }, 'tomt', 'politisk'],
    [
      'kven som er med',
      { groups: ['youth', 'business'] },
      { groups: ['sami'] },
      'samiske interesser',
      'barn og unge og næringslivet',
    ],
    [
      'lenkjer',
      { links: [{ title: 'Kart', url: 'https://a.no' }] },
      { links: [{ title: 'Sak', url: 'https://b.no' }] },
      '«Sak»',
      '«Kart»',
    ],
    ['kva det gjeld', { subject: 'planProposal' }, { subject: 'budget' }, 'budsjett og økonomiplan', 'planframlegget'],
    ['fase', { phaseId: 'phase' }, { phaseId: 'gone' }, '«noko som er teke bort»', '«Planprogram»'],
  ] as const)('says both versions of %s', (field, mine, theirs, standing, chosen) => {
    expect(said(change(mine, theirs))).toBe(both(field, standing, chosen));
  });

  it('says both versions of what only a decision point, an action or a note has', () => {
    const decided = met({ ...DECISION, decided: 'Sak 1' }, edited(DECISION, { decided: 'Sak 2' }));
    expect(said(decided)).toBe(both('kva som vart avgjort', '«Sak 1»', '«Sak 2»', 'Vedtak'));
    const approver = met({ ...DECISION, approver: 'steeringGroup' }, edited(DECISION, { approver: 'chiefExecutive' }));
    expect(said(approver)).toBe(both('kven som avgjer', 'styringsgruppa', 'kommunedirektøren', 'Vedtak'));
    const due = met({ ...ACTION, due: null }, edited(ACTION, { due: '2026-12-10' }));
    expect(said(due)).toBe(both('frist', 'tomt', '10. desember', 'Ringje'));
    const text = met({ ...NOTE, text: 'Deira' }, edited(NOTE, { text: 'Mi' }));
    expect(said(text)).toBe(both('tekst', '«Deira»', '«Mi»', 'noko som er teke bort'));
  });

  it('says both versions of the plan’s own sentence and form', () => {
    const own = (after: object, before: object, now: object): PlanConflict => ({
      edit: { op: 'set', item: null, before: { ...before }, after: { ...after } },
      theirs: null,
      now: { ...now },
    });
    expect(said(own({ desiredOutcome: 'Vi har A.' }, { desiredOutcome: '' }, { desiredOutcome: 'Vi har B.' }))).toBe(
      'Ønskt resultat. No står det: «Vi har B.». Du valde: «Vi har A.». Kva skal gjelde?',
    );
    expect(said(own({ form: 'subPlan' }, { form: null }, { form: 'ownStrategy' }))).toContain(
      'Du valde: kommunedelplan',
    );
  });

  it('keeps what was written when the step itself is gone, and asks again before changed things are removed', () => {
    const gone = met(null, edited(HEARING, { note: 'Hugs kaffi' }));
    expect(said(gone)).toContain('Valet ditt for notat: «Hugs kaffi».');
    expect(canInsist(gone)).toBe(false);
    const removed = met({ ...HEARING, status: 'done' }, [{ op: 'remove', item: HEARING }]);
    expect(said(removed)).toContain('Skal det likevel bort?');
    expect(canInsist(removed)).toBe(true);
  });

  it('says a long note whole, since both versions must be read', () => {
    const long = 'x'.repeat(300);
    expect(said(change({ note: long }, { note: 'Deira' }))).toContain(long);
  });
});
