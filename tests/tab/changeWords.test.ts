import { diff, edited, type PlanChange } from '../../domain/planChange.ts';
import { translator } from '../../domain/texts/translate.ts';
import { changeWords, titlesIn } from '../../tab/src/views/plan/history/changeWords.ts';
import { aMeetingNote, aMilestone, anAction, anActivity, aPlanOf } from '../builders/plans.ts';

const HEARING = anActivity({ id: 'hearing', title: 'Høyring', from: '2026-12-02', to: '2027-01-13' });
const DONE = aMilestone({ id: 'done', title: 'Vedteke', on: '2027-01-14' });
const PLAN = aPlanOf([HEARING, DONE]);
const t = translator('nn');
const said = (change: PlanChange) => changeWords(t, change, titlesIn(PLAN, []));

describe('a change to the plan in words', () => {
  it('says which step, and what it became', () => {
    expect(said(edited(HEARING, { status: 'done' }))).toBe('«Høyring» sett til ferdig.');
    expect(said(edited(HEARING, { from: '2026-12-09', to: '2027-01-20' }))).toBe(
      '«Høyring» flytta til 9. des–20. jan.',
    );
    expect(said(edited(DONE, { on: '2027-01-21' }))).toBe('«Vedteke» flytta til 21. januar.');
    expect(said(edited(HEARING, { title: 'Ope møte' }))).toBe('«Høyring» fekk namnet «Ope møte».');
    expect(said(edited(HEARING, { note: 'Hugs' }))).toBe('«Høyring» endra, notat: «Hugs».');
    expect(said(edited(HEARING, { note: 'x'.repeat(200) })).length).toBeLessThan(120);
    expect(said(edited(HEARING, { groups: ['youth'] }))).toBe('«Høyring» endra, kven som er med: barn og unge.');
  });

  it('says what came, what went, and what was changed of the plan itself', () => {
    expect(said([{ op: 'add', item: DONE }])).toBe('«Vedteke» lagt til.');
    expect(said([{ op: 'remove', item: HEARING }])).toBe('«Høyring» teke bort.');
    expect(said(diff(PLAN, { ...PLAN, desiredOutcome: 'Vi har ein plan.' }))).toBe(
      'Planen endra, ønskt resultat: «Vi har ein plan.».',
    );
  });

  it('says that what was agreed is done, or open again, and that something was noted', () => {
    const action = anAction({ title: 'Ringje eldrerådet' });
    const titles = titlesIn(aPlanOf([action]), []);
    expect(changeWords(t, edited(action, { done: true }), titles)).toBe('«Ringje eldrerådet» er gjort.');
    expect(changeWords(t, edited(anAction({ ...action, done: true }), { done: false }), titles)).toBe(
      '«Ringje eldrerådet» er opna att.',
    );
    expect(said([{ op: 'add', item: aMeetingNote() }])).toBe('«Notat» lagt til.');
  });

  it('knows the name of what is gone, from the change that took it away', () => {
    const gone = anActivity({ id: 'gone', title: 'Folkemøte' });
    const titles = titlesIn(PLAN, [[{ op: 'remove', item: gone }]]);
    expect(changeWords(t, edited(gone, { status: 'done' }), titles)).toBe('«Folkemøte» sett til ferdig.');
  });

  it('says that there was more, and has words for what nobody knows any more', () => {
    const gone = anActivity({ id: 'gone' });
    expect(said([...edited(gone, { status: 'done' }), ...edited(DONE, { status: 'done' })])).toBe(
      '«noko som er teke bort» sett til ferdig. Og éi endring til.',
    );
    expect(said([])).toBe('');
  });
});
