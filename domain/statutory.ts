import type { Acknowledgement, Plan } from './plan.ts';
import { adoptedByCouncil } from './statutory/adoptedByCouncil.ts';
import { councilsHeard } from './statutory/councilsHeard.ts';
import { type Finding, type Municipality, RULES, type Rule } from './statutory/finding.ts';
import { hearingSixWeeks } from './statutory/hearingSixWeeks.ts';
import { holidayMargin } from './statutory/holidayMargin.ts';
import { actionSectionPublished, budgetPublished, strategyPublished } from './statutory/publishedBefore.ts';
import { samiConsulted } from './statutory/samiConsulted.ts';
import { programmeWithStart, startAnnounced } from './statutory/startAnnounced.ts';
import { strategyInTime } from './statutory/strategyInTime.ts';
import { yearlyActionSection } from './statutory/yearlyActionSection.ts';
import { youthTakePart } from './statutory/youthTakePart.ts';

/** What somebody should look at in a plan. It stops nobody. */
export interface Warning extends Finding {
  /** The reason somebody gave for leaving it so; null until then, and again when the facts are others. */
  readonly acknowledgedBy: Acknowledgement | null;
}

const CHECKS: readonly Rule[] = [
  startAnnounced,
  programmeWithStart,
  hearingSixWeeks,
  holidayMargin,
  strategyInTime,
  strategyPublished,
  actionSectionPublished,
  budgetPublished,
  adoptedByCouncil,
  yearlyActionSection,
  youthTakePart,
  samiConsulted,
  councilsHeard,
];

/** What a plan has that law or practice has a word on, in the order of {@link RULES}; an empty plan has nothing. */
export function checkPlan(plan: Plan, municipality: Municipality = { number: null }): Warning[] {
  const read = plan.items.filter((item) => item.kind === 'acknowledgement');
  return CHECKS.flatMap((check) => check(plan, municipality))
    .sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule))
    .map((found) => ({
      ...found,
      acknowledgedBy:
        read.find(
          ({ rule, stepId, facts }) => rule === found.rule && stepId === found.stepId && facts === found.facts,
        ) ?? null,
    }));
}
