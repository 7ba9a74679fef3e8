import { useMemo } from 'react';
import type { Acknowledgement } from '../../../../../domain/plan.ts';
import { checkPlan, type Warning } from '../../../../../domain/statutory.ts';
import { usePlanEditor } from '../editor/planEditor.ts';

/** A warning that somebody has given a reason for. */
export interface ReadWarning extends Warning {
  readonly acknowledgedBy: Acknowledgement;
}

interface Warnings {
  readonly open: readonly Warning[];
  readonly read: readonly ReadWarning[];
}

/** A warning's name among a plan's others. */
export const warningKey = ({ rule, stepId, facts }: Warning): string => `${rule}/${stepId}/${facts}`;

const isRead = (warning: Warning): warning is ReadWarning => warning.acknowledgedBy !== null;

/** What there is to look at in the plan as it stands on the screen, with edits that are on their way. */
export function useWarnings(): Warnings {
  const { plan, engagement } = usePlanEditor();
  const { municipalityNumber: number } = engagement;
  return useMemo(() => {
    const warnings = checkPlan(plan, { number });
    return { open: warnings.filter((warning) => !isRead(warning)), read: warnings.filter(isRead) };
  }, [plan, number]);
}
