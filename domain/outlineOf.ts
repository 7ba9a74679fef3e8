import type { Language } from './language.ts';
import type { OutlinePhase, OutlineStep, PlanOutline } from './outline.ts';
import type { PlanForm } from './plan.ts';
import type { PlanTemplate, TemplatePhase, TemplateStep } from './template.ts';

interface Chosen {
  readonly language: Language;
  /** Read only where the template asks for it. */
  readonly form: PlanForm | null;
}

/** One of the product's templates in one language and one form: its phases one after the other. */
export function outlineOf(template: PlanTemplate, { language, form: chosen }: Chosen): PlanOutline {
  const form = template.asksForm.length === 0 ? template.form : chosen;
  const phases: OutlinePhase[] = [];
  const steps: OutlineStep[] = [];
  let week = 0;
  for (const phase of template.phases.filter((phase) => isIn(phase, form))) {
    const at = phases.length;
    phases.push({ title: phase.title[language], week, weeks: phase.weeks });
    steps.push(...phase.steps.filter((step) => isIn(step, form)).map((step) => stepOf(step, language, at, week)));
    week += phase.weeks;
  }
  return { desiredOutcome: template.desiredOutcome[language], form, phases, steps };
}

const isIn = ({ forms }: Pick<TemplateStep | TemplatePhase, 'forms'>, form: PlanForm | null) =>
  forms === null || (form !== null && forms.includes(form));

function stepOf(step: TemplateStep, language: Language, phase: number, begins: number): OutlineStep {
  const shared = { phase, title: step.title[language], week: begins + step.week };
  switch (step.kind) {
    case 'milestone':
      return { ...shared, kind: 'milestone' };
    case 'decision':
      return { ...shared, kind: 'decision', approver: step.approver, subject: step.subject };
    case 'activity': {
      const { type, weeks, responsible, sphere, groups, subject } = step;
      const method = step.method?.[language] ?? '';
      return { ...shared, kind: 'activity', type, weeks, responsible, sphere, groups, subject, method };
    }
  }
}
