import { isoWeek } from '../calendar.ts';
import { safeFileName } from '../export/fileName.ts';
import type { Language } from '../language.ts';
import {
  beginOf,
  endOf,
  type IsoDate,
  openActions,
  type PhaseSteps,
  type Plan,
  phasesOf,
  planSpan,
  type Step,
  spanOf,
} from '../plan.ts';
import type { PlanPerson } from '../planHistory.ts';
import type { QuietPeriods } from '../quietPeriods.ts';
import type { Responsible } from '../responsible.ts';
import { checkPlan } from '../statutory.ts';
import { sayDate, sayDay, sayRange } from '../texts/dates.ts';
import { sayResponsible } from '../texts/sayResponsible.ts';
import { type Translate, translator } from '../texts/translate.ts';
import { warningWords } from '../texts/warningWords.ts';
import type { EngagementName } from '../views.ts';
import type { PlanPrint, PrintPhase, PrintStep } from './planPrint.ts';
import { shadesOf } from './shades.ts';

/** Everything a printed plan is made of. */
export interface PrintSource {
  readonly engagement: EngagementName;
  readonly plan: Plan;
  readonly people: readonly PlanPerson[];
  readonly quiet: QuietPeriods;
  readonly today: IsoDate;
  readonly language: Language;
}

/** A plan in words, ready to be drawn. */
export function printPlan({ engagement, plan, people, quiet, today, language }: PrintSource): PlanPrint {
  const t = translator(language);
  const span = planSpan(plan);
  const who = (responsible: Responsible | null) =>
    responsible === null ? t('planFile.nobody') : sayResponsible(t, responsible, people);
  const warnings = checkPlan(plan);
  return {
    language,
    fileName: printFileName({ engagement, today, language }),
    title: t('planFile.title', { name: engagement.shortName }),
    under: [engagement.name, engagement.programmeName, t(`theme.${engagement.theme}`)].join(' · '),
    madeUp: engagement.madeUp ? t('product.madeUp') : null,
    printed: t('planFile.printed', { day: sayDayInYear(t, today) }),
    outcome: oneLine(plan.desiredOutcome) === '' ? null : oneLine(plan.desiredOutcome),
    today,
    span,
    shades: span === null ? [] : shadesOf(t, span.from, span.to, quiet),
    phases: phasesOf(plan).map((entry) => phaseInWords(t, entry, who)),
    actions: openActions(plan).map(({ title, responsible, due }) =>
      due === null
        ? t('planFile.action', { title: asSentence(title), who: who(responsible) })
        : t('planFile.actionDue', { title: asSentence(title), who: who(responsible), day: sayDated(t, due) }),
    ),
    warnings: warnings
      .filter(({ acknowledgedBy }) => acknowledgedBy === null)
      .map((each) => warningWords(t, each, today)),
    read: warnings.flatMap((each) =>
      each.acknowledgedBy === null
        ? []
        : [
            {
              text: warningWords(t, each, today),
              reason: t('planFile.reason', { reason: oneLine(each.acknowledgedBy.reason) }),
            },
          ],
    ),
  };
}

/** What the file is called, without its ending. */
export function printFileName({
  engagement,
  today,
  language,
}: Pick<PrintSource, 'engagement' | 'today' | 'language'>): string {
  return safeFileName(translator(language)('planFile.fileName', { name: engagement.shortName, date: today }));
}

type SayWho = (responsible: Responsible | null) => string;

function phaseInWords(t: Translate, { phase, steps }: PhaseSteps, who: SayWho): PrintPhase {
  const { from, to } = phase ?? spanOf(steps) ?? { from: '', to: '' };
  return {
    outside: phase === null,
    title: phase === null ? t('tab.plan.outside') : oneLine(phase.title),
    from,
    to,
    when: sayPeriod(t, from, to),
    shortly: sayRange(t, from, to),
    steps: steps.map((step) => stepInWords(t, step, who)),
  };
}

function stepInWords(t: Translate, step: Step, who: SayWho): PrintStep {
  const [from, to] = [beginOf(step), endOf(step)];
  const decides = step.kind === 'decision' ? t(`planSheet.approver.${step.approver}`) : '';
  return {
    kind: step.kind,
    title: oneLine(step.title),
    from,
    to,
    status: step.status,
    when: sayPeriod(t, from, to),
    shortly: sayRange(t, from, to),
    statusWord: t(`tab.plan.status.${step.status}`),
    who: step.kind === 'activity' ? who(step.responsible) : decides,
    more: moreOf(t, step),
  };
}

function moreOf(t: Translate, step: Step): string[] {
  if (step.kind === 'activity') return step.sphere === 'political' ? [t('tab.plan.sphere.political')] : [];
  if (step.kind === 'milestone') return [t('tab.plan.milestone')];
  const decided = oneLine(step.decided);
  return [t('tab.plan.decision'), ...(decided === '' ? [] : [t('planFile.decided', { text: shortened(decided) })])];
}

/** A longer text than this does not fit in a table's cell; it stands whole in the plan and in Excel. */
const MOST_IN_CELL = 1000;

const shortened = (text: string): string => (text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL)} …` : text);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const asSentence = (title: string): string => (/[.!?]$/.test(oneLine(title)) ? oneLine(title) : `${oneLine(title)}.`);

/** «tysdag 1. desember 2026, veke 49» */
const sayDayInYear = (t: Translate, date: IsoDate): string => {
  const day = t('planFile.dated', { day: sayDay(t, date), year: date.slice(0, 4) });
  return `${day}, ${t('date.week', { week: isoWeek(date).week })}`;
};

/** «1. desember 2026» */
const sayDated = (t: Translate, date: IsoDate): string =>
  t('planFile.dated', { day: sayDate(t, date), year: date.slice(0, 4) });

/** «2. desember 2026 – 13. januar 2027, veke 49–2»: the year once where it is the same. */
function sayPeriod(t: Translate, from: IsoDate, to: IsoDate): string {
  if (from === to) return `${sayDated(t, from)}, ${t('date.week', { week: isoWeek(from).week })}`;
  const begin = from.slice(0, 4) === to.slice(0, 4) ? sayDate(t, from) : sayDated(t, from);
  const weeks = { from: isoWeek(from).week, to: isoWeek(to).week };
  const same = weeks.from === weeks.to && isoWeek(from).year === isoWeek(to).year;
  const inWeeks = same ? t('date.week', { week: weeks.from }) : t('tab.plan.weeks', weeks);
  return `${t('planFile.period', { from: begin, to: sayDated(t, to) })}, ${inWeeks}`;
}
