import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../domain/calendar.ts';
import { THEMES } from '../../domain/engagement.ts';
import { LANGUAGES, type LocalizedText } from '../../domain/language.ts';
import { layOutline } from '../../domain/layOutline.ts';
import { TITLE_LIMIT } from '../../domain/limits.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import { type Activity, beginOf, endOf, isStep, type Plan, phasesOf } from '../../domain/plan.ts';
import { defaultQuietDays } from '../../domain/quietPeriods.ts';
import { checkPlan } from '../../domain/statutory.ts';
import type { PlanTemplate } from '../../domain/template.ts';
import { TEMPLATES, templateFor } from '../../domain/templates.ts';
import { holds } from '../helpers/holds.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const daysBetween = (from: string, to: string) => day(from).until(day(to)).days;

/** Every template with every form it can take. */
const CHOICES = TEMPLATES.flatMap((template) =>
  (template.asksForm.length === 0 ? [template.form] : template.asksForm).map((form) => ({ template, form })),
);

const NAMED = CHOICES.map(({ template, form }) => [`${template.id} as ${form ?? 'no plan'}`, template, form] as const);

function laidOut(template: PlanTemplate, form: Plan['form'], end: string): Plan {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `item-${ids}`;
  };
  return layOutline(outlineOf(template, { language: 'nn', form }), { end, newId });
}

const anyPlan = fc
  .tuple(fc.constantFrom(...CHOICES), fc.integer({ min: 0, max: daysBetween('2026-01-01', '2040-12-31') }))
  .map(([{ template, form }, days]) => {
    const end = day('2026-01-01').add({ days }).toString();
    return { end, plan: laidOut(template, form, end) };
  });

const stepsOf = (plan: Plan) => plan.items.filter(isStep);
const hearingsOf = (plan: Plan): Activity[] =>
  plan.items.filter((item) => item.kind === 'activity').filter(({ type }) => type === 'hearing');
const councilsOf = (plan: Plan) =>
  plan.items.filter((item) => item.kind === 'decision').filter(({ approver }) => approver === 'municipalCouncil');

const touches = (from: string, to: string, first: string, last: string) => from <= last && to >= first;
const touchesJuly = (from: string, to: string) =>
  [day(from).year, day(to).year].some((year) => touches(from, to, `${year}-07-01`, `${year}-07-31`));
const touchesHoliday = (from: string, to: string) =>
  [day(from).year - 1, day(from).year, day(to).year].some((year) =>
    (['easter', 'christmas'] as const).some((period) => {
      const quiet = defaultQuietDays(period, year);
      return touches(from, to, quiet.from, quiet.to);
    }),
  );

describe('a template that is laid out', () => {
  it('is over at the wished end or less than five weeks before it', () => {
    holds(
      fc.property(anyPlan, ({ plan, end }) => {
        const last = stepsOf(plan).map(endOf).sort().at(-1) ?? '';
        expect(last <= end).toBe(true);
        expect(daysBetween(last, end)).toBeLessThanOrEqual(35);
      }),
      150,
    );
  });

  it('has phases one after the other, and every step within its phase', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        const phases = phasesOf(plan);
        phases.forEach(({ phase, steps }, index) => {
          const before = phases[index - 1]?.phase;
          if (phase === null) throw new Error('a step stands outside the phases');
          expect(phase.from <= phase.to).toBe(true);
          if (before) expect(before.to < phase.from).toBe(true);
          for (const step of steps) {
            expect(phase.from <= beginOf(step) && beginOf(step) <= endOf(step) && endOf(step) <= phase.to).toBe(true);
          }
        });
      }),
      150,
    );
  });

  it('begins and ends everything on working days, and nothing in July', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        const days = stepsOf(plan).flatMap((step) => [beginOf(step), endOf(step)]);
        expect(days.filter((date) => !isWorkingDay(day(date)) || day(date).month === 7)).toEqual([]);
      }),
    );
  });

  it('hears for six weeks at least, three more over July and one more over Easter or Christmas', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        for (const { from, to } of hearingsOf(plan)) {
          const margin = (touchesJuly(from, to) ? 21 : 0) + (touchesHoliday(from, to) ? 7 : 0);
          expect(daysBetween(from, to)).toBeGreaterThanOrEqual(42 + margin);
        }
      }),
      200,
    );
  });

  it('lets the council decide on a working day, not in July nor in the weeks of Easter and Christmas', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        for (const { on } of councilsOf(plan)) {
          expect(isWorkingDay(day(on))).toBe(true);
          expect(touchesJuly(on, on) || touchesHoliday(on, on)).toBe(false);
        }
      }),
      200,
    );
  });

  it('lets the council decide on what was heard only after the hearing', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        for (const { subject, to } of hearingsOf(plan)) {
          const decided = councilsOf(plan).filter((decision) => decision.subject === subject);
          expect(decided.map(({ on }) => on > to)).toEqual([true]);
        }
      }),
    );
  });

  it('gives every item an id of its own', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        expect(new Set(plan.items.map(({ id }) => id)).size).toBe(plan.items.length);
      }),
    );
  });

  it('begins on a Monday and ends on a Friday where no holiday is near', () => {
    const plan = laidOut(TEMPLATES[0] as PlanTemplate, null, '2027-11-26');
    const hearing = hearingsOf(plan).find(({ subject }) => subject === 'planProposal');
    expect([hearing?.from, hearing?.to].map((date) => day(date ?? '').dayOfWeek)).toEqual([1, 5]);
    expect(stepsOf(plan).map(endOf).sort().at(-1)).toBe('2027-11-26');
  });
});

describe('the form of a plan', () => {
  it.each(NAMED)('is what %s takes', (_, template, form) => {
    expect(laidOut(template, form, '2027-12-01').form).toBe(form);
  });

  it.each(TEMPLATES.filter(({ asksForm }) => asksForm.length > 0).map((template) => [template.id, template] as const))(
    'brings hearings and a planning programme to %s only as a sub-plan',
    (_, template) => {
      const subjects = (form: Plan['form']) => hearingsOf(laidOut(template, form, '2027-12-01')).map((h) => h.subject);
      expect(subjects('subPlan')).toEqual(['planningProgramme', 'planProposal']);
      expect(subjects('ownStrategy')).toEqual([]);
      expect(councilsOf(laidOut(template, 'ownStrategy', '2027-12-01'))).toMatchObject([{ subject: null }]);
    },
  );

  it('is the master plan’s own where it is not asked, whatever is said', () => {
    expect(laidOut(TEMPLATES[0] as PlanTemplate, 'ownStrategy', '2027-12-01').form).toBe('communityPlan');
  });
});

describe('the templates', () => {
  const wordingsOf = ({ name, about, desiredOutcome, phases }: PlanTemplate): LocalizedText[] => [
    name,
    about,
    desiredOutcome,
    ...phases.flatMap(({ title, steps }) => [
      title,
      ...steps.flatMap((step) => [step.title, ...(step.kind === 'activity' && step.method ? [step.method] : [])]),
    ]),
  ];

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is written in every language',
    (_, template) => {
      const empty = wordingsOf(template).filter((text) => LANGUAGES.some((language) => text[language].trim() === ''));
      expect(empty).toEqual([]);
      const asBokmal =
        /\b(ikke|hva|hvem|hvordan|uke|noen|fra|jeg|bedre|kommunens|veiled\w*|innbyggern?e?|høring\w*)\b/i;
      expect(wordingsOf(template).filter(({ nn }) => asBokmal.test(nn))).toEqual([]);
    },
  );

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s says what it wants as if it has happened',
    (_, { desiredOutcome }) => {
      expect(desiredOutcome).toMatchObject({
        nb: expect.stringMatching(/^Vi har /),
        nn: expect.stringMatching(/^Vi har /),
        en: expect.stringMatching(/^We have /),
      });
    },
  );

  it('say nothing longer than a plan holds', () => {
    const long = TEMPLATES.flatMap(wordingsOf).flatMap((text) =>
      LANGUAGES.map((language) => text[language]).filter((words) => words.length > TITLE_LIMIT),
    );
    expect(long).toEqual([]);
  });

  it('give the mayor political work only, and political work to the mayor only', () => {
    const activities = TEMPLATES.flatMap(({ phases }) => phases.flatMap(({ steps }) => steps)).flatMap((step) =>
      step.kind === 'activity' ? [step] : [],
    );
    const strange = activities.filter(
      ({ responsible, sphere }) => (responsible === 'mayor') !== (sphere === 'political'),
    );
    expect(strange.map(({ title }) => title.nb)).toEqual([]);
  });

  it('are laid out with nothing to look at in law, whatever form they take and whenever they end', () => {
    holds(
      fc.property(anyPlan, ({ plan }) => {
        expect(checkPlan(plan, { number: '5610' }).map(({ rule, facts }) => `${rule} ${facts}`)).toEqual(
          plan.form === 'subPlan' ? ['SAMI_CONSULT none/5610'] : [],
        );
      }),
    );
  });

  it('each have an id of their own', () => {
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  });

  it('are suggested by the theme of the guidance, and none where it is open', () => {
    expect(THEMES.map((theme) => templateFor(theme)?.id ?? null)).toEqual([
      'communityPlan',
      'townCentre',
      'businessCooperation',
      null,
    ]);
  });
});
