import { randomUUID } from 'node:crypto';
import type { PlanItem, Step } from '../../domain/plan.ts';
import { isStep } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { PlanView } from '../../domain/planHistory.ts';
import { translator } from '../../domain/texts/translate.ts';
import { anActivity, aPhase } from '../builders/plans.ts';
import { FJORD, PERSONA } from '../helpers/tryOut.ts';

/** The language of the engagement that everybody here writes in. */
export const t = translator('nn');

/** The one phase that they write in. */
export const PHASE = 'Skrivefase';

/** So few steps that three writers meet. */
const STEPS = 8;

interface Revision {
  readonly number: number;
  readonly change: PlanChange;
}

/** One plan of the try-out, looked at from outside the pages. */
export interface Ground {
  readonly url: string;
  plan(): Promise<PlanView>;
  steps(): Promise<Step[]>;
  /** Every change since the plan was planted, the oldest first. The service gives out the newest only: call it often. */
  history(): Promise<readonly Revision[]>;
}

export const groundOf = (url: string): Ground => {
  const headers = { 'x-demo-persona': PERSONA.guide, 'content-type': 'application/json' };
  const at = `${url}/api/v1/engagements/${FJORD}/plan`;
  const get = async (path: string) => (await fetch(`${at}${path}`, { headers })).json() as Promise<unknown>;
  const plan = async () => (await get('')) as PlanView;
  const known = new Map<number, Revision>();
  return {
    url,
    plan,
    steps: async () => (await plan()).items.filter(isStep),
    async history() {
      const { revisions } = (await get('/history')) as { revisions: Revision[] };
      for (const revision of revisions) known.set(revision.number, revision);
      return [...known.values()].toSorted((a, b) => a.number - b.number);
    },
  };
};

/** Puts a small plan in the place of Fjord's. @returns it as it stands before anybody writes */
export async function plantSmallPlan(ground: Ground): Promise<PlanView> {
  const phase = aPhase({ title: PHASE, from: '2026-11-02', to: '2027-06-30' });
  const steps = Array.from({ length: STEPS }, (_, at) =>
    anActivity({ id: randomUUID(), phaseId: phase.id, title: `Skrivesteg ${String.fromCharCode(65 + at)}` }),
  );
  const before = await ground.plan();
  const add = (item: PlanItem) => ({ op: 'add', item });
  const change = [...before.items.map((item) => ({ op: 'remove', item })), ...[phase, ...steps].map(add)];
  const answer = await fetch(`${ground.url}/api/v1/engagements/${FJORD}/plan/changes`, {
    method: 'POST',
    headers: { 'x-demo-persona': PERSONA.guide, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), how: 'edit', change }),
  });
  if (!answer.ok) throw new Error(`the plan was not planted: ${answer.status}`);
  return ground.plan();
}
