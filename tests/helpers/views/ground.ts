import { randomUUID } from 'node:crypto';
import type { Plan, PlanItem } from '../../../domain/plan.ts';
import {
  aDecision,
  aMeetingNote,
  aMilestone,
  anAction,
  anActivity,
  aPhase,
  aPlanOf,
  within,
} from '../../builders/plans.ts';
import { FJORD, PERSONA, type TryOut } from '../tryOut.ts';

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Titles as they come: with Sámi letters, as long as a sentence, and one word that no line takes. */
export const NAMES = {
  phase: 'Kunnskap og medverknad',
  step: 'Folkemøte i Kárášjohka og Gáivuotna – Kåfjord – Kaivuono, ŋ đ š ž',
  hearing: 'Høyring av planframlegget',
  long: `Samfunnsutviklingsmedverknadsprosessrettleiingsdokument${'ogsåvidare'.repeat(6)}`,
} as const;

const phase = aPhase({ title: NAMES.phase, from: day(-20), to: day(60), note: 'Her lyttar vi.' });
const step = anActivity({
  ...{ title: NAMES.step, from: day(-2), to: day(4), status: 'ongoing', type: 'meeting', groups: ['youth', 'sami'] },
  ...{
    method: 'Gjestebod',
    note: 'Hugs tolk og kaffi.',
    links: [{ title: 'Kart', url: 'https://fjord.example/kart' }],
  },
});
/** Five weeks in July: the law has a word on it. */
const year = new Date().getFullYear() + 1;
const hearing = anActivity({
  ...{ title: NAMES.hearing, from: `${year}-07-01`, to: `${year}-08-05`, subject: 'planProposal' },
});
const items: readonly PlanItem[] = [
  ...within(
    phase,
    step,
    anActivity({ title: NAMES.long, from: day(1), to: day(2), status: 'postponed', type: 'work' }),
    aMilestone({ title: 'Grunnlaget er klart', on: day(10), status: 'done' }),
  ),
  ...within(
    aPhase({ title: `Høyring og vedtak i ${NAMES.long}`, from: day(61), to: `${year}-12-15` }),
    hearing,
    aDecision({ on: `${year}-12-10` }),
  ),
  aMilestone({ title: 'Utanfor alle fasar', on: day(30) }),
  anAction({ stepId: step.id, due: day(-3) }),
  anAction({ title: NAMES.long, done: true }),
  aMeetingNote({ text: `Skulen vil vere med. ${NAMES.long}` }),
];

/** What the views stand on: the same for every test, whatever the try-out's stories are. */
export interface Ground {
  readonly fjord: string;
  /** A municipality whose plan is empty. */
  readonly empty: string;
  readonly step: string;
  readonly openRound: string;
  readonly closedRound: string;
  /** Calls the tab's interface. @throws Error when it is refused */
  ask(who: keyof typeof PERSONA, path: string, method?: string, body?: unknown): Promise<unknown>;
}

/** Puts a small plan with everything in it in place of Fjord's, opens a check-in and finds one that is over. */
export async function layGround({ service }: TryOut): Promise<Ground> {
  const ask: Ground['ask'] = async (who, path, method = 'GET', body) => {
    const response = await fetch(`${service.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-demo-persona': PERSONA[who] },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.status === 204 ? null : response.json();
  };
  const here = `/engagements/${FJORD}`;
  const before = (await ask('guide', `${here}/plan`)) as Plan;
  const after = aPlanOf(items, { form: 'communityPlan' });
  const own = { op: 'set', item: null } as const;
  const change = [
    ...before.items.map((item) => ({ op: 'remove', item })),
    { ...own, before: { desiredOutcome: before.desiredOutcome }, after: { desiredOutcome: after.desiredOutcome } },
    { ...own, before: { form: before.form }, after: { form: after.form } },
    ...after.items.map((item) => ({ op: 'add', item })),
  ];
  await ask('guide', `${here}/plan/changes`, 'POST', { id: randomUUID(), how: 'edit', change });
  const { personas } = (await ask('guide', '/demo/personas')) as {
    personas: { engagementId: string | null; shortName: string | null }[];
  };
  const opened = (await ask('guide', `${here}/rounds`, 'POST')) as { id: string };
  const { rounds } = (await ask('guide', `${here}/rounds`)) as { rounds: { id: string; state: string }[] };
  return {
    fjord: FJORD,
    empty: personas.find(({ shortName }) => shortName === 'Sande')?.engagementId ?? '',
    step: step.id,
    openRound: opened.id,
    closedRound: rounds.find(({ id }) => id !== opened.id)?.id ?? '',
    ask,
  };
}
