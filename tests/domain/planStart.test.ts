import fc from 'fast-check';
import { earliestEnd, layOutline } from '../../domain/layOutline.ts';
import { EMPTY_OUTLINE, type PlanOutline } from '../../domain/outline.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import { EMPTY_PLAN, type Plan, planSpan } from '../../domain/plan.ts';
import { applyChange, invert } from '../../domain/planChange.ts';
import { isStarted, ONTO, startChange } from '../../domain/planStart.ts';
import { TEMPLATES } from '../../domain/templates.ts';
import { aMeetingNote, aMilestone, anAction, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';
import { anyPlan, sorted } from '../builders/randomPlans.ts';
import { holds } from '../helpers/holds.ts';

let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}`;
};
const communityPlan = outlineOf(TEMPLATES[0] ?? raise(), { language: 'nn', form: null });
const begun = (end = '2028-06-01') => layOutline(communityPlan, { end, newId });

function raise(): never {
  throw new Error('there is no template');
}

const done = (now: Plan, laidOut: Plan, onto: (typeof ONTO)[number]) => {
  const { plan, conflicts } = applyChange(now, startChange(now, laidOut, onto));
  expect(conflicts).toEqual([]);
  return plan;
};

describe('beginning a plan', () => {
  it('can be taken back whole, whatever stood there', () => {
    holds(
      fc.property(anyPlan, fc.constantFrom(...ONTO), (now, onto) => {
        const change = startChange(now, begun(), onto);
        const after = applyChange(now, change).plan;
        expect(sorted(applyChange(after, invert(change)).plan)).toEqual(sorted(now));
      }),
    );
  });

  it('in the place of another leaves nothing of it but what was agreed and noted', () => {
    const step = anActivity();
    const action = anAction({ stepId: step.id });
    const note = aMeetingNote({ stepId: step.id });
    const laidOut = begun();
    const plan = done(aPlanOf([aPhase(), step, action, note]), laidOut, 'replace');
    const kept = [
      { ...action, stepId: null },
      { ...note, stepId: null },
    ];
    expect(sorted(plan)).toEqual(sorted({ ...laidOut, items: [...kept, ...laidOut.items] }));
  });

  it('beside another leaves all of it, with the outcome and form that somebody wrote', () => {
    const old = aPlanOf([aPhase(), anActivity()], { form: 'ownStrategy' });
    const laidOut = begun();
    const plan = done(old, laidOut, 'add');
    expect(plan).toMatchObject({ desiredOutcome: old.desiredOutcome, form: 'ownStrategy' });
    expect(plan.items).toHaveLength(old.items.length + laidOut.items.length);
    expect(done({ ...old, desiredOutcome: '', form: null }, laidOut, 'add')).toMatchObject({
      desiredOutcome: laidOut.desiredOutcome,
      form: 'communityPlan',
    });
  });

  it('is told in the history by what came in, not by what went out', () => {
    const change = startChange(aPlanOf([aMilestone()]), begun(), 'replace');
    expect(change[0]).toMatchObject({ op: 'add', item: { kind: 'phase', title: 'Avklare og forankre' } });
    expect(change.at(-1)).toMatchObject({ op: 'set', item: null });
  });

  it('pushes nothing away where there are only notes', () => {
    expect(isStarted(EMPTY_PLAN)).toBe(false);
    expect(isStarted(aPlanOf([aMeetingNote(), anAction()]))).toBe(false);
    expect(isStarted(aPlanOf([aMilestone()]))).toBe(true);
  });
});

describe('the earliest end of a plan', () => {
  const dates = fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)));
  const choices = TEMPLATES.map((template) =>
    outlineOf(template, { language: 'nb', form: template.asksForm[0] ?? null }),
  );
  const beginsAt = (outline: PlanOutline, end: string) => planSpan(layOutline(outline, { end, newId }))?.from ?? '';
  const weekBefore = (date: string) => new Date(Date.parse(date) - 7 * 86_400_000).toISOString().slice(0, 10);

  it('lets it begin on the day asked for or later, and no earlier end would', () => {
    holds(
      fc.property(dates, fc.constantFrom(...choices), (date, outline) => {
        const from = date.toISOString().slice(0, 10);
        const end = earliestEnd(outline, from);
        expect(beginsAt(outline, end) >= from).toBe(true);
        expect(beginsAt(outline, weekBefore(end)) < from).toBe(true);
      }),
    );
  });

  it('is that day’s week where there is nothing to lay out', () => {
    expect(earliestEnd(EMPTY_OUTLINE, '2026-11-28')).toBe('2026-11-27');
  });
});
