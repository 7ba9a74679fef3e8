import { randomUUID } from 'node:crypto';
import { aMilestone, anActivity, aPhase } from '../builders/plans.ts';
import { FJORD, PERSONA, type TryOut } from './tryOut.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Items of the tests' own in Fjord's plan: whatever the try-out's plan is called, these are there, and now. */
export const PHASE = aPhase({ title: 'Samla fase', from: day(-10), to: day(20) });
export const NOW = anActivity({
  title: 'Samtalar med bygda',
  phaseId: PHASE.id,
  from: day(-2),
  to: day(3),
  status: 'ongoing',
});
const SOON = aMilestone({ title: 'Grunnlaget er klart', phaseId: PHASE.id, on: day(1), status: 'planned' });

/** A call of the tab's interface as the guide. @throws Error when it is refused */
export async function asGuide({ service }: TryOut, path: string, method: string, body: unknown): Promise<void> {
  const response = await fetch(`${service.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-demo-persona': PERSONA.guide },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}

export function plantMeeting(tryOut: TryOut): Promise<void> {
  const change = [PHASE, NOW, SOON].map((item) => ({ op: 'add', item }));
  return asGuide(tryOut, `/engagements/${FJORD}/plan/changes`, 'POST', { id: randomUUID(), how: 'edit', change });
}
