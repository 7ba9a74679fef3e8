import type { DeliveryFault } from '../delivery.ts';
import type { Engagement } from '../engagement.ts';
import type { Role } from '../people.ts';
import { compareNames } from './order.ts';
import { matches } from './search.ts';
import type { Facet, PortfolioPage } from './view.ts';

/** An engagement that a person has a role in. */
export interface PortfolioEntry {
  readonly engagement: Engagement;
  readonly roles: readonly Role[];
  /** Why the bot cannot say anything in its channel; null when all is well. */
  readonly silenced: DeliveryFault | null;
}

/** What is asked for of a portfolio. Left out, nothing is held back. */
export interface PortfolioQuery {
  /** Words of a municipality's names, or the beginning of its number. */
  readonly search?: string | undefined;
  /** A programme's id. */
  readonly programme?: string | undefined;
  readonly county?: string | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

/** How many rows a page has. A screen and a half: the first comes fast, and the next is there before it is needed. */
export const PAGE_SIZE = 40;

export interface Browsed extends Omit<PortfolioPage, 'rows' | 'questions'> {
  readonly entries: readonly PortfolioEntry[];
}

/**
 * One page of the entries that were asked for, alphabetical and never ranked, with what the filters offer. A page
 * begins after the place the last one ended at, so that what is added or taken away meanwhile doubles and skips nothing.
 */
export function browse(all: readonly PortfolioEntry[], query: PortfolioQuery, size: number = PAGE_SIZE): Browsed {
  const searched = all.filter(({ engagement }) => matches(engagement.municipality, query.search ?? ''));
  const inProgramme = ({ engagement }: PortfolioEntry) =>
    query.programme === undefined || engagement.programmeId === query.programme;
  const inCounty = ({ engagement }: PortfolioEntry) =>
    query.county === undefined || engagement.municipality.county === query.county;
  const found = searched.filter((entry) => inProgramme(entry) && inCounty(entry)).sort(inOrder);
  const from = query.after === undefined ? 0 : placeAfter(found, query.after);
  const entries = found.slice(from, from + size);
  const last = entries.at(-1);
  return {
    entries,
    next: last !== undefined && from + size < found.length ? cursorOf(last) : null,
    all: all.length,
    found: found.length,
    programmes: facets(all, searched.filter(inCounty), ({ engagement }) => [
      engagement.programmeId,
      engagement.programmeName,
    ]),
    counties: facets(all, searched.filter(inProgramme), ({ engagement: { municipality } }) => [
      municipality.county,
      municipality.county,
    ]),
    rolesDiffer: new Set(all.map(({ roles }) => [...roles].sort().join())).size > 1,
    madeUp: all.some(({ engagement }) => engagement.madeUp),
  };
}

const inOrder = (a: PortfolioEntry, b: PortfolioEntry): number => comparePlaces(placeOf(a), placeOf(b));

/** Two municipalities may have one name, and one municipality two engagements. */
interface Place {
  readonly shortName: string;
  readonly county: string;
  readonly id: string;
}

const placeOf = ({ engagement: { id, municipality } }: PortfolioEntry): Place => ({
  shortName: municipality.shortName,
  county: municipality.county,
  id,
});

const comparePlaces = (a: Place, b: Place): number =>
  compareNames(a.shortName, b.shortName) ||
  compareNames(a.county, b.county) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

const cursorOf = (entry: PortfolioEntry): string => {
  const { shortName, county, id } = placeOf(entry);
  return [shortName, county, id].join('\n');
};

/** Where the first entry after a cursor's place is; a cursor that says nothing is before all. */
function placeAfter(found: readonly PortfolioEntry[], cursor: string): number {
  const [shortName = '', county = '', id = ''] = cursor.split('\n');
  const place = { shortName, county, id };
  const at = found.findIndex((entry) => comparePlaces(placeOf(entry), place) > 0);
  return at === -1 ? found.length : at;
}

function facets(
  all: readonly PortfolioEntry[],
  left: readonly PortfolioEntry[],
  choiceOf: (entry: PortfolioEntry) => readonly [value: string, name: string],
): Facet[] {
  const counts = new Map<string, number>();
  for (const entry of left) {
    const [value] = choiceOf(entry);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...new Map(all.map(choiceOf))]
    .map(([value, name]) => ({ value, name, count: counts.get(value) ?? 0 }))
    .sort((a, b) => compareNames(a.name, b.name));
}
