import { MutationObserver, QueryClient } from '@tanstack/react-query';
import type { PlanItem } from '../../domain/plan.ts';
import { edited, type PlanChange } from '../../domain/planChange.ts';
import type { PlanView } from '../../domain/planHistory.ts';
import type { Client } from '../../tab/src/api/client.ts';
import { keys } from '../../tab/src/api/keys.ts';
import { fetchPlan } from '../../tab/src/views/plan/editor/fetchPlan.ts';
import { anActivity, aPlanOf } from '../builders/plans.ts';

const ENGAGEMENT = '0b4e7b8a-0000-4000-8000-000000000001';
const SEEN = anActivity({ title: 'Folkemøte', note: '' });

function aServiceWith(...items: readonly PlanItem[]): Pick<Client, 'call'> {
  const view: PlanView = { ...aPlanOf(items), revision: 3, people: [] };
  return { call: (async () => view) as Client['call'] };
}

describe('the plan, asked for anew', () => {
  let queries: QueryClient;

  beforeEach(() => {
    queries = new QueryClient();
  });

  afterEach(() => queries.clear());

  /** @returns what answers it */
  const send = (change: PlanChange, engagementId = ENGAGEMENT) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const mutationKey = keys.planChanges(engagementId);
    const sending = new MutationObserver(queries, { mutationKey, mutationFn: () => promise });
    const sent = sending.mutate({ id: 'wish', how: 'edit', change } as never);
    return () => {
      resolve();
      return sent;
    };
  };
  const fetched = (api: Pick<Client, 'call'>) => fetchPlan(api, queries, ENGAGEMENT, new AbortController().signal);

  it('keeps one’s own edits that are on their way, and brings what another did meanwhile', async () => {
    send(edited(SEEN, { title: 'Ope møte' }));
    const { items, revision } = await fetched(aServiceWith({ ...SEEN, note: 'Kaffi' }));
    expect(items).toEqual([{ ...SEEN, title: 'Ope møte', note: 'Kaffi' }]);
    expect(revision).toBe(3);
  });

  it('shows what stands where another was there first', async () => {
    send(edited(SEEN, { title: 'Ope møte' }));
    const theirs = { ...SEEN, title: 'Grendemøte' };
    expect((await fetched(aServiceWith(theirs))).items).toEqual([theirs]);
  });

  it('puts in neither what is answered nor what belongs to another plan', async () => {
    await send(edited(SEEN, { title: 'Ope møte' }))();
    send(edited(SEEN, { title: 'Grendemøte' }), 'another');
    expect((await fetched(aServiceWith(SEEN))).items).toEqual([SEEN]);
  });
});
