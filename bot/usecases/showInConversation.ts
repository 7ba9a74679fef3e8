import { localDate } from '../../domain/calendar.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { PortfolioEntry } from '../../domain/portfolio/browse.ts';
import { compareNames } from '../../domain/portfolio/order.ts';
import { matches } from '../../domain/portfolio/search.ts';
import { isOwnPlace, mayShow, type Place, type Showing } from '../../domain/showing.ts';
import type { MilestoneView, ShownView } from '../../domain/views.ts';
import type { Context } from './ports/context.ts';
import type { DatedStep } from './ports/plans.ts';
import { viewPlanCard } from './viewPlanCard.ts';
import { nameOf, viewRound } from './views.ts';

/** What somebody looks for, and which part of what is found. */
export interface Search {
  /** Words of a municipality's names or the beginning of its number; for milestones also of their titles. */
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/** What may be shown; where that is nothing, why. */
export interface Found {
  readonly shown: readonly ShownView[];
  readonly why: 'noRole' | 'notHere' | 'nothingFound' | null;
}

/** How far back milestones are found, in days. */
const DAYS_BACK = 366;

/** What a person may show of something in a conversation, that conversation's own engagement first. */
export async function findToShow(
  context: Context,
  person: PersonKey,
  place: Place,
  what: Showing,
  search: Search,
): Promise<Found> {
  const entries = await context.db.portfolio.entries(person);
  const allowed = entries
    .filter(({ engagement, roles }) => mayShow(engagement, roles, what, place))
    .sort(ownFirst(place));
  const shown = await FIND[what](context, person, place, allowed, search);
  if (shown.length > 0) return { shown, why: null };
  return { shown, why: entries.length === 0 ? 'noRole' : allowed.length === 0 ? 'notHere' : 'nothingFound' };
}

type Find = (
  context: Context,
  person: PersonKey,
  place: Place,
  allowed: readonly PortfolioEntry[],
  search: Search,
) => Promise<ShownView[]>;

const named = (allowed: readonly PortfolioEntry[], words: string) =>
  allowed.filter(({ engagement }) => matches(engagement.municipality, words));

const pageOf = <T>(all: readonly T[], { skip, count }: Search): readonly T[] => all.slice(skip, skip + count);

const FIND: Readonly<Record<Showing, Find>> = {
  planStatus: async (context, _person, place, allowed, search) => {
    const page = pageOf(named(allowed, search.words), search);
    return Promise.all(page.map(({ engagement }) => planStatus(context, place, engagement)));
  },

  milestone: async (context, _person, place, allowed, search) => {
    const today = localDate(context.now());
    const engagements = new Map(allowed.map(({ engagement }) => [engagement.id, engagement]));
    const from = today.subtract({ days: DAYS_BACK }).toString();
    const steps = await context.db.plans.milestones([...engagements.keys()], from);
    const found = comingFirst(steps, today.toString()).flatMap((step) => {
      const engagement = engagements.get(step.engagementId);
      const fits = engagement && isMeant(engagement.municipality, step.title, search.words);
      return fits ? [{ engagement, step }] : [];
    });
    const own = found.filter(({ engagement }) => isOwnPlace(engagement, place));
    const others = found.filter(({ engagement }) => !isOwnPlace(engagement, place));
    return pageOf([...own, ...others], search).map(({ engagement, step }) =>
      asShown(context, place, engagement, { kind: 'milestone', view: milestoneView(engagement, step) }),
    );
  },

  round: async (context, person, place, allowed, search) => {
    const { db, now } = context;
    const entries = named(allowed, search.words);
    const ids = entries.map(({ engagement }) => engagement.id);
    const standings = await db.portfolio.standings(ids, person, localDate(now()).toString(), now());
    const roundOf = new Map(
      standings.map(({ engagementId, openRound, lastRound }) => [engagementId, openRound?.id ?? lastRound?.id ?? null]),
    );
    const page = pageOf(
      entries.filter(({ engagement }) => roundOf.get(engagement.id)),
      search,
    );
    const shown = await Promise.all(
      page.map(({ engagement }) => round(context, place, engagement, roundOf.get(engagement.id) ?? '')),
    );
    return shown.flatMap((each) => each ?? []);
  },
};

/** The page of the tab that a link leads to. */
export interface LinkTarget {
  readonly engagementId: string;
  readonly stepId: string | null;
  readonly roundId: string | null;
}

/**
 * What a link shows in a conversation. Null where the person may not show it there, or nothing stands behind it: whoever
 * looks at the answer cannot tell which.
 */
export async function showLinked(
  context: Context,
  person: PersonKey,
  place: Place,
  { engagementId, stepId, roundId }: LinkTarget,
): Promise<ShownView | null> {
  const { db } = context;
  const engagement = await db.engagements.find(engagementId);
  if (engagement === null) return null;
  const roles = await db.engagements.rolesOf(person, engagementId);
  const allows = (what: Showing) => mayShow(engagement, roles, what, place);
  if (roundId !== null) return allows('round') ? round(context, place, engagement, roundId) : null;
  if (stepId !== null) {
    if (!allows('milestone')) return null;
    const { items } = await db.plans.find(engagementId);
    const step = items.find(({ id }) => id === stepId);
    if (step?.kind === 'milestone' || step?.kind === 'decision') {
      return asShown(context, place, engagement, { kind: 'milestone', view: milestoneView(engagement, step) });
    }
  }
  return allows('planStatus') ? planStatus(context, place, engagement) : null;
}

type Engagement = PortfolioEntry['engagement'];

function asShown(
  { now }: Context,
  place: Place,
  engagement: Engagement,
  shown:
    | Pick<Extract<ShownView, { kind: 'planStatus' }>, 'kind' | 'view'>
    | Pick<Extract<ShownView, { kind: 'milestone' }>, 'kind' | 'view'>
    | Pick<Extract<ShownView, { kind: 'round' }>, 'kind' | 'view'>,
): ShownView {
  return { ...shown, own: isOwnPlace(engagement, place), at: now().toISOString() };
}

/** Without the steps that are under way: their buttons belong on the channel's own card. */
async function planStatus(context: Context, place: Place, engagement: Engagement): Promise<ShownView> {
  const { view } = await viewPlanCard(context, engagement.id);
  return asShown(context, place, engagement, { kind: 'planStatus', view: { ...view, steps: [] } });
}

async function round(
  context: Context,
  place: Place,
  engagement: Engagement,
  roundId: string,
): Promise<ShownView | null> {
  const found = await context.db.rounds.find(roundId);
  if (found === null || found.engagementId !== engagement.id) return null;
  const view = await viewRound(context.db, found, engagement, context.now());
  return asShown(context, place, engagement, { kind: 'round', view });
}

const milestoneView = (
  engagement: Engagement,
  { id, kind, title, on, status }: Omit<DatedStep, 'engagementId'>,
): MilestoneView => ({ engagement: nameOf(engagement), id, kind, title, on, status });

const ownFirst = (place: Place) => (a: PortfolioEntry, b: PortfolioEntry) =>
  Number(isOwnPlace(b.engagement, place)) - Number(isOwnPlace(a.engagement, place)) ||
  compareNames(a.engagement.municipality.shortName, b.engagement.municipality.shortName);

/** What is to come first, soonest first; then what has been, newest first. */
function comingFirst(steps: readonly DatedStep[], today: string): DatedStep[] {
  const coming = steps.filter(({ on }) => on >= today);
  return [...coming, ...steps.filter(({ on }) => on < today).reverse()];
}

/** Every word begins a word of the municipality's names or of the title. */
function isMeant(municipality: Engagement['municipality'], title: string, words: string): boolean {
  const inTitle = wordsOf(title);
  return wordsOf(words).every(
    (word) => matches(municipality, word) || inTitle.some((begins) => begins.startsWith(word)),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
