import type { Activity } from '../../domain/plan.ts';
import { applyChange } from '../../domain/planChange.ts';
import {
  additionOf,
  asksSubject,
  draftFaults,
  draftOf,
  newDraft,
  revisionOf,
  type StepDraft,
} from '../../tab/src/views/plan/item/stepDraft.ts';
import { aDecision, aMilestone, anActivity, aPlanOf } from '../builders/plans.ts';

const HEARING = anActivity({ id: 'hearing', title: 'Høyring', from: '2026-12-02', to: '2027-01-13' });
const fresh = { ...newDraft(null, '2026-12-01'), title: 'Folkemøte' };

describe('the form of a step', () => {
  it('changes nothing when nothing was written', () => {
    for (const step of [HEARING, aMilestone({ id: 'm' }), aDecision({ id: 'd' })]) {
      expect(revisionOf(step, draftOf(step))).toEqual([]);
    }
  });

  it('changes only what was written, so that what others change at the same time stands', () => {
    const change = revisionOf(HEARING, { ...draftOf(HEARING), title: ' Høyring av planprogram ' });
    const theirs: Activity = { ...HEARING, from: '2026-12-09', to: '2027-01-20', status: 'ongoing' };
    expect(applyChange(aPlanOf([theirs]), change)).toMatchObject({
      conflicts: [],
      plan: { items: [{ ...theirs, title: 'Høyring av planprogram' }] },
    });
  });

  it('meets a conflict over what two wrote, and none over what they left', () => {
    const change = revisionOf(HEARING, { ...draftOf(HEARING), to: '2027-01-27' });
    const theirs: Activity = { ...HEARING, to: '2027-01-20' };
    expect(applyChange(aPlanOf([theirs]), change).conflicts).toHaveLength(1);
  });

  it('adds an activity, a milestone and a decision point', () => {
    const added = (['activity', 'milestone', 'decision'] as const).flatMap((kind) =>
      additionOf({ ...fresh, kind }, kind),
    );
    expect(applyChange(aPlanOf([]), added).plan.items).toMatchObject([
      { kind: 'activity', from: '2026-12-01', to: '2026-12-01', status: 'planned' },
      { kind: 'milestone', on: '2026-12-01' },
      { kind: 'decision', on: '2026-12-01', decided: '' },
    ]);
  });

  it('writes every field of an activity and of a decision point', () => {
    const draft: StepDraft = {
      ...draftOf(HEARING),
      type: 'workshop',
      status: 'ongoing',
      responsible: { kind: 'named', name: ' Næringshagen ' },
      groups: ['youth', 'business'],
      method: 'gjestebod ',
      links: [
        { key: 0, title: '', url: 'www.fjord.no/plan' },
        { key: 1, title: ' ', url: '' },
      ],
    };
    expect(applyChange(aPlanOf([HEARING]), revisionOf(HEARING, draft)).plan.items).toEqual([
      {
        ...HEARING,
        type: 'workshop',
        status: 'ongoing',
        responsible: { kind: 'named', name: 'Næringshagen' },
        groups: ['youth', 'business'],
        method: 'gjestebod',
        links: [{ title: 'fjord.no/plan', url: 'https://www.fjord.no/plan' }],
      },
    ]);
    const decision = aDecision({ id: 'd' });
    const decided = { ...draftOf(decision), approver: 'steeringGroup', decided: 'Sak 12: vedteke.' } as const;
    expect(applyChange(aPlanOf([decision]), revisionOf(decision, decided)).plan.items).toEqual([
      { ...decision, approver: 'steeringGroup', decided: 'Sak 12: vedteke.' },
    ]);
  });

  it('asks what it is about only where the law has deadlines for it, or where it is said', () => {
    expect(asksSubject({ ...fresh, type: 'meeting' })).toBe(false);
    expect(asksSubject({ ...fresh, type: 'hearing' })).toBe(true);
    expect(asksSubject({ ...fresh, type: 'review', subject: 'actionSection' })).toBe(true);
  });

  it('says what is missing, field by field', () => {
    expect(draftFaults(fresh)).toEqual([]);
    expect(draftFaults({ ...fresh, title: '  ' })).toEqual(['title']);
    expect(draftFaults({ ...fresh, title: 'x'.repeat(201) })).toEqual(['titleLong']);
    expect(draftFaults({ ...fresh, from: '', to: '' })).toEqual(['from', 'to']);
    expect(draftFaults({ ...fresh, to: '2026-11-30' })).toEqual(['order']);
    expect(draftFaults({ ...fresh, kind: 'milestone', to: '' })).toEqual([]);
    expect(draftFaults({ ...fresh, responsible: { kind: 'named', name: ' ' } })).toEqual(['name']);
    const bad = { key: 0, title: 'Kart', url: 'kart over bygda' };
    expect(draftFaults({ ...fresh, links: [bad] })).toEqual(['links']);
    expect(draftFaults({ ...fresh, kind: 'milestone', links: [bad] })).toEqual([]);
  });
});
