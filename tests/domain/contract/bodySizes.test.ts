import { mostParts, requireModest } from '../../../bot/http/jsonWalk.ts';
import { PLAN_BYTES, type Route, USUAL_BYTES } from '../../../domain/contract/routes/route.ts';
import { ROUTES, type RouteId } from '../../../domain/contract/routes.ts';
import { GROUPS } from '../../../domain/plan.ts';
import { MOST_ITEMS } from '../../../domain/planHistory.ts';
import { MOST_QUESTIONS } from '../../../domain/question.ts';
import { aDecision, aMilestone, anActivity, aPhase } from '../../builders/plans.ts';
import { largestOf } from '../../helpers/largestBody.ts';

/** A form asks no more than five, and what was asked before may stand in a draft beside. */
const ANSWERS = 8 * MOST_QUESTIONS;

const WRITTEN = (Object.keys(ROUTES) as RouteId[]).filter((id) => (ROUTES[id] as Route).body !== undefined);

describe('what is read of a body', () => {
  it.each(WRITTEN.filter((id) => id !== 'changePlan'))('has room for the largest that fits: %s', (id) => {
    const { body, mostBytes = USUAL_BYTES }: Route = ROUTES[id];
    if (body === undefined) throw new Error('there is no body');
    const { bytes, parts } = largestOf(body, ANSWERS);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(parts).toBeLessThanOrEqual(mostParts(mostBytes));
  });

  const day = { from: '2026-12-01', to: '2026-12-02' };
  const sent = (op: string, items: readonly object[]) =>
    Buffer.from(JSON.stringify({ id: '', how: 'import', change: items.map((item) => ({ op, item })) }));

  it('has room for the longest plan taken in anew, each step of it with all its groups and a link', () => {
    const items = Array.from({ length: MOST_ITEMS }, (_, at) =>
      anActivity({
        title: `Steg ${at} om medverknad og kunnskapsgrunnlag i kvar bygd`,
        groups: [...GROUPS],
        links: [{ title: 'Referat', url: `https://example.org/arkiv/sak/${at}` }],
        ...day,
      }),
    );
    const bytes = sent('add', items);
    expect(bytes.length).toBeLessThan(PLAN_BYTES);
    expect(() => requireModest(bytes, mostParts(PLAN_BYTES))).not.toThrow();
  });

  it.each([
    ['phases', aPhase({ title: '', ...day })],
    ['activities', anActivity({ title: '', responsible: null, groups: [...GROUPS], ...day })],
    ['milestones', aMilestone({ title: '' })],
    ['decisions', aDecision({ title: '' })],
  ])('counts fewer parts in the tersest %s than may be in as many bytes', (_what, item) => {
    const bytes = sent('remove', Array(100).fill(item));
    expect(() => requireModest(bytes, mostParts(bytes.length))).not.toThrow();
  });
});
