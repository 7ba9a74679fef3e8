import { type ReactNode, useMemo, useState } from 'react';
import { EMPTY_PLAN, type IsoDate } from '../../../../../domain/plan.ts';
import type { PlanView } from '../../../../../domain/planHistory.ts';
import type { EngagementView } from '../../../../../domain/views.ts';
import { type PlanDesk, PlanDeskContext, PlanEditorContext } from './planEditor.ts';
import { usePlanEditing } from './usePlanEditing.ts';

const NONE: ReadonlySet<string> = new Set();

/** Until the plan is there: nothing in it. */
const NOT_YET: PlanView = { ...EMPTY_PLAN, revision: 0, people: [] };

function useDesk(): PlanDesk {
  const [selected, setSelected] = useState(NONE);
  const [openId, open] = useState<string | null>(null);
  return useMemo(
    () => ({
      selected,
      select: (id, how) =>
        setSelected((before) => {
          if (how === 'only') return new Set([id]);
          return before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]);
        }),
      clearSelection: () => setSelected(NONE),
      openId,
      open,
    }),
    [selected, openId],
  );
}

interface PlanEditorProviderProps {
  readonly engagement: EngagementView;
  /** Undefined until it has come. */
  readonly plan: PlanView | undefined;
  readonly today: IsoDate;
  readonly children: ReactNode;
}

/** Everything about the plan stands inside it: one plan, one row of edits, one selection. */
export function PlanEditorProvider({ engagement, plan, today, children }: PlanEditorProviderProps) {
  const editing = usePlanEditing(engagement.id, plan !== undefined);
  const desk = useDesk();
  const mayEdit = plan !== undefined && engagement.acts.includes('editPlan');
  return (
    <PlanEditorContext value={{ ...editing, engagement, plan: plan ?? NOT_YET, today, mayEdit }}>
      <PlanDeskContext value={desk}>{children}</PlanDeskContext>
    </PlanEditorContext>
  );
}
