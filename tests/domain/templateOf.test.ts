import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { layOutline } from '../../domain/layOutline.ts';
import { lengthOf } from '../../domain/outline.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import { beginOf, endOf, isStep, type Plan, phasesOf, planSpan } from '../../domain/plan.ts';
import { templateOf } from '../../domain/templateOf.ts';
import { TEMPLATES } from '../../domain/templates.ts';
import { aDecision, aMeetingNote, aMilestone, anAction, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';
import { anyPlan } from '../builders/randomPlans.ts';
import { holds } from '../helpers/holds.ts';

const CHOICES = TEMPLATES.flatMap((template) =>
  (template.asksForm.length === 0 ? [template.form] : template.asksForm).map((form) => ({ template, form })),
);

const anyEnd = fc
  .integer({ min: 0, max: 5000 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

function counting() {
  let ids = 0;
  return () => {
    ids += 1;
    return `item-${ids}`;
  };
}

/** A plan without its ids: what people see of it. */
function seen(plan: Plan) {
  const { desiredOutcome, form } = plan;
  const items = phasesOf(plan).map(({ phase, steps }) => ({
    phase: phase && { ...phase, id: '' },
    steps: steps.map((step) => JSON.stringify({ ...step, id: '', phaseId: '' })).sort(),
  }));
  return { desiredOutcome, form, items };
}

describe('a template made of a plan', () => {
  it('gives the same plan when it is laid out to the same end, whatever template the plan came of', () => {
    holds(
      fc.property(fc.constantFrom(...CHOICES), anyEnd, ({ template, form }, end) => {
        const plan = layOutline(outlineOf(template, { language: 'nn', form }), { end, newId: counting() });
        expect(seen(layOutline(templateOf(plan), { end, newId: counting() }))).toEqual(seen(plan));
      }),
      150,
    );
  });

  it('of any plan at all can be laid out, with every step within its phase’s weeks or where it stood', () => {
    holds(
      fc.property(anyPlan, anyEnd, (plan, end) => {
        const outline = templateOf(plan);
        const laidOut = layOutline(outline, { end, newId: counting() });
        expect(laidOut.items.filter(isStep)).toHaveLength(plan.items.filter(isStep).length);
        for (const step of laidOut.items.filter(isStep)) expect(beginOf(step) <= endOf(step)).toBe(true);
        expect((planSpan(laidOut)?.to ?? end) <= end).toBe(true);
        expect(outline.steps.every(({ week }) => week >= 0 && week < lengthOf(outline))).toBe(true);
      }),
      200,
    );
  });

  it('is the template of the plan that it becomes, once', () => {
    holds(
      fc.property(anyPlan, anyEnd, (plan, end) => {
        const once = layOutline(templateOf(plan), { end, newId: counting() });
        expect(seen(layOutline(templateOf(once), { end, newId: counting() }))).toEqual(seen(once));
      }),
      100,
    );
  });

  it('leaves persons, notes, links, progress and what was decided behind', () => {
    const phase = aPhase({ note: 'Ola veit meir' });
    const named = { kind: 'named', name: 'Kari Nordmann' } as const;
    const person = { kind: 'person', person: { tenantId: 't', objectId: 'kari' } } as const;
    const more = { phaseId: phase.id, note: 'Kari tek det', links: [{ title: 'Kari', url: 'https://kari.example' }] };
    const outline = templateOf(
      aPlanOf([
        phase,
        anActivity({ ...more, responsible: named, status: 'done' }),
        anActivity({ ...more, responsible: person }),
        anActivity({ ...more, responsible: { kind: 'role', role: 'mayor' } }),
        aMilestone({ note: 'Kari var der' }),
        aDecision({ decided: 'Kari får lov', status: 'done' }),
        anAction({ title: 'Ringje Kari' }),
        aMeetingNote({ text: 'Kari sa ja' }),
      ]),
    );
    expect(JSON.stringify(outline)).not.toMatch(/kari|ola|done/i);
    const responsible = outline.steps.flatMap((step) => (step.kind === 'activity' ? [step.responsible] : []));
    expect(responsible.sort()).toEqual(['mayor', null, null]);
  });

  it('of an empty plan has nothing in it', () => {
    expect(templateOf(aPlanOf([]))).toMatchObject({ phases: [], steps: [] });
  });
});
