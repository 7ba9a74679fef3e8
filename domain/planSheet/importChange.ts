import { beginOf, endOf, isStep, type Plan, type PlanItem } from '../plan.ts';
import { diff, type PlanChange, same } from '../planChange.ts';
import { MOST_ITEMS } from '../planHistory.ts';
import { fold } from './fold.ts';
import type { PlanReading } from './planFromSheets.ts';

/** `add` leaves all that stands in the plan; `replace` leaves only what is in the file. */
export const IMPORT_WAYS = ['add', 'replace'] as const;
export type ImportWay = (typeof IMPORT_WAYS)[number];

export interface Import {
  readonly change: PlanChange;
  /** The plan as it will be. */
  readonly after: Plan;
  /** Items by what becomes of them, by id in `after` (or in the plan as it is, for those that go). */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Ids in the file of what stands in the plan already with the same words and dates, or as it is. */
  readonly alike: readonly string[];
  /** More than a plan has room for: nothing can be done. */
  readonly tooMany: boolean;
}

/** What makes two items one to a reader: phases by title, all else by title and days. */
function likeness(item: PlanItem): string | null {
  if (item.kind === 'acknowledgement') return null;
  if (item.kind === 'phase') return `phase ${fold(item.title)}`;
  const words = item.kind === 'note' ? item.text : item.title;
  const days = isStep(item) ? `${beginOf(item)} ${endOf(item)}` : 'due' in item ? (item.due ?? '') : item.on;
  return `${item.kind} ${days} ${fold(words)}`;
}

/** Id in the file → id of what stands in the plan with the same words and dates; only where the ids differ. */
function twins(current: Plan, { items }: PlanReading): Map<string, string> {
  const inFile = new Set(items.map(({ id }) => id));
  const free = new Map<string, string>();
  for (const item of [...current.items].reverse()) {
    const key = likeness(item);
    if (key !== null && !inFile.has(item.id)) free.set(key, item.id);
  }
  const known = new Set(current.items.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const item of items) {
    const key = likeness(item);
    const twin = key === null || known.has(item.id) ? undefined : free.get(key);
    if (key === null || twin === undefined) continue;
    found.set(item.id, twin);
    free.delete(key);
  }
  return found;
}

function renamed(item: PlanItem, names: ReadonlyMap<string, string>): PlanItem {
  const own = { ...item, id: names.get(item.id) ?? item.id };
  if ('phaseId' in own) return { ...own, phaseId: names.get(own.phaseId ?? '') ?? own.phaseId };
  if ('stepId' in own) return { ...own, stepId: names.get(own.stepId ?? '') ?? own.stepId };
  return own;
}

/** What taking a reading into a plan does: one change, and what it does in numbers. */
export function importChange(current: Plan, reading: PlanReading, way: ImportWay): Import {
  const { desiredOutcome, form, items: standing } = current;
  const names = twins(current, reading);
  const items = reading.items.map((item) => renamed(item, names));
  const fresh = way === 'replace' ? items : items.filter((_, at) => !names.has(reading.items[at]?.id ?? ''));
  const mine = new Set(fresh.map(({ id }) => id));
  const kept = way === 'replace' ? [] : standing.filter(({ id }) => !mine.has(id));
  const said = reading.facts.desiredOutcome;
  const after: Plan = {
    desiredOutcome: said === undefined || (said === '' && way === 'add') ? desiredOutcome : said,
    form:
      reading.facts.form === undefined || (reading.facts.form === null && way === 'add') ? form : reading.facts.form,
    items: [...kept, ...fresh],
  };
  const before = new Map(standing.map((item) => [item.id, item]));
  const isChanged = (item: PlanItem) => before.has(item.id) && !same(before.get(item.id), item);
  const left = new Set(after.items.map(({ id }) => id));
  return {
    change: diff({ desiredOutcome, form, items: standing }, after),
    after,
    added: fresh.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: fresh.filter(isChanged).map(({ id }) => id),
    removed: standing.filter(({ id }) => !left.has(id)).map(({ id }) => id),
    alike: [...names.keys(), ...fresh.filter((item) => before.has(item.id) && !isChanged(item)).map(({ id }) => id)],
    tooMany: after.items.length > MOST_ITEMS,
  };
}
