import { beginOf, endOf, type IsoDate, type Plan, phasesOf } from '../../../../../domain/plan.ts';
import type { Import } from '../../../../../domain/planSheet/importChange.ts';

export interface PreviewRow {
  readonly id: string;
  readonly kind: 'phase' | 'activity' | 'milestone' | 'decision';
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** What the import does to it. */
  readonly fate: 'added' | 'changed' | 'same';
}

/** The phases and steps of the plan as it will be, in the order of the list. */
export function previewRows({ after, added, changed }: Import): PreviewRow[] {
  const news = new Set(added);
  const others = new Set(changed);
  const fate = (id: string): PreviewRow['fate'] => (news.has(id) ? 'added' : others.has(id) ? 'changed' : 'same');
  return phasesOf(after).flatMap(({ phase, steps }): PreviewRow[] => [
    ...(phase ? [{ ...phase, fate: fate(phase.id) }] : []),
    ...steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      title: step.title,
      from: beginOf(step),
      to: endOf(step),
      fate: fate(step.id),
    })),
  ]);
}

/** How many actions, notes and assessments the plan will have. */
export const othersIn = ({ items }: Plan): number =>
  items.filter(
    ({ kind }) => kind === 'action' || kind === 'resolution' || kind === 'note' || kind === 'acknowledgement',
  ).length;
