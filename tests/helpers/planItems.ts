import type { PlanItem } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';

/** Changes a plan of the try-out as one of its people, by the same route as the tab. */
export async function changePlan(
  url: string,
  engagementId: string,
  persona: string,
  change: PlanChange,
): Promise<void> {
  const response = await fetch(`${url}/api/v1/engagements/${engagementId}/plan/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-persona': persona },
    body: JSON.stringify({ id: crypto.randomUUID(), how: 'edit', change }),
  });
  const saved = (await response.json()) as { outcome?: string };
  if (saved.outcome !== 'saved') throw new Error(`The plan was not changed: ${JSON.stringify(saved)}`);
}

/** What stands in a plan of the try-out now. */
export async function planItems(url: string, engagementId: string, persona: string): Promise<readonly PlanItem[]> {
  const response = await fetch(`${url}/api/v1/engagements/${engagementId}/plan`, {
    headers: { 'x-demo-persona': persona },
  });
  return ((await response.json()) as { items: PlanItem[] }).items;
}
