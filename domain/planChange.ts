import { DomainError } from './errors.ts';
import type { PersonKey } from './people.ts';
import type { Plan, PlanItem } from './plan.ts';
import type { Responsible } from './responsible.ts';

/** What stands in the plan itself, outside its items. */
type OwnFields = Omit<Plan, 'items'>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * One edit, with what it takes for granted: `before` is what its author saw. `item` null means the plan itself. Fields
 * that mean something only together (first and last day) stand together in one edit.
 */
export type PlanEdit =
  | { readonly op: 'set'; readonly item: string | null; readonly before: Fields; readonly after: Fields }
  | { readonly op: 'add'; readonly item: PlanItem }
  | { readonly op: 'remove'; readonly item: PlanItem };

/** Edits that are done together or not at all, in their order. */
export type PlanChange = readonly PlanEdit[];

/** An edit that cannot be done because somebody else was there first. */
export interface PlanConflict {
  readonly edit: PlanEdit;
  /** The item as it stands now; null when it is gone, or when the edit is of the plan itself. */
  readonly theirs: PlanItem | null;
  /** What the edit's own fields are now; empty when the item is gone. */
  readonly now: Fields;
}

export interface Outcome {
  readonly plan: Plan;
  /** The edits that changed something: what was asked for and was so already is left out. */
  readonly applied: PlanChange;
  /** Where there are any, `plan` is as it was and nothing was applied. */
  readonly conflicts: readonly PlanConflict[];
}

/** The people whom a change makes responsible for something, in items that it adds and in those that it alters. */
export function peopleGiven(change: PlanChange): PersonKey[] {
  return change.flatMap((edit) => {
    const given = edit.op === 'add' ? edit.item : edit.op === 'set' ? edit.after : {};
    const { responsible } = given as { readonly responsible?: Responsible | null };
    return responsible?.kind === 'person' ? [responsible.person] : [];
  });
}

/** What an item is never changes. */
const FIXED: ReadonlySet<string> = new Set(['id', 'kind', 'items']);

const FIELD_GROUPS: readonly (readonly string[])[] = [['from', 'to']];

/** Equality of plain data: the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]));
}

/** Those fields of `from` that `like` names and `from` has. */
const pick = (from: object, like: Fields): Fields =>
  Object.fromEntries(
    Object.keys(like)
      .filter((key) => Object.hasOwn(from, key))
      .map((key) => [key, (from as Fields)[key]]),
  );

interface Draft {
  own: OwnFields;
  readonly items: Map<string, PlanItem>;
}

type Step = { readonly changed: boolean } | { readonly conflict: PlanConflict };

function set(draft: Draft, edit: Extract<PlanEdit, { op: 'set' }>): Step {
  const target = edit.item === null ? draft.own : draft.items.get(edit.item);
  if (target === undefined) return { conflict: { edit, theirs: null, now: {} } };
  const keys = Object.keys(edit.after);
  if (keys.some((key) => FIXED.has(key))) throw new DomainError('invalidInput', 'after: a field that never changes');
  const now = pick(target, edit.after);
  if (same(now, edit.after)) return { changed: false };
  if (!same(now, edit.before) || !keys.every((key) => Object.hasOwn(target, key))) {
    return { conflict: { edit, theirs: edit.item === null ? null : (target as PlanItem), now } };
  }
  if (edit.item === null) draft.own = { ...draft.own, ...edit.after };
  else draft.items.set(edit.item, { ...target, ...edit.after } as PlanItem);
  return { changed: true };
}

function step(draft: Draft, edit: PlanEdit): Step {
  if (edit.op === 'set') return set(draft, edit);
  const theirs = draft.items.get(edit.item.id);
  if (edit.op === 'add') {
    if (theirs === undefined) draft.items.set(edit.item.id, edit.item);
    else if (!same(theirs, edit.item)) return { conflict: { edit, theirs, now: {} } };
    return { changed: theirs === undefined };
  }
  if (theirs === undefined) return { changed: false };
  if (!same(theirs, edit.item)) return { conflict: { edit, theirs, now: {} } };
  draft.items.delete(edit.item.id);
  return { changed: true };
}

/**
 * Does a change to a plan: whole, or where anything in it meets something else than its author saw, not at all. Edits
 * of different fields never meet. What is as wished already is no conflict, so a change sent twice is done once.
 * @throws DomainError `invalidInput` for what an item is (its id and kind), which never changes
 */
export function applyChange(plan: Plan, change: PlanChange): Outcome {
  const { items, ...own } = plan;
  const draft: Draft = { own, items: new Map(items.map((item) => [item.id, item])) };
  const applied: PlanEdit[] = [];
  const conflicts: PlanConflict[] = [];
  for (const edit of change) {
    const outcome = step(draft, edit);
    if ('conflict' in outcome) conflicts.push(outcome.conflict);
    else if (outcome.changed) applied.push(edit);
  }
  if (conflicts.length > 0) return { plan, applied: [], conflicts };
  return { plan: { ...draft.own, items: [...draft.items.values()] }, applied, conflicts };
}

/** The change that takes back another. */
export function invert(change: PlanChange): PlanChange {
  return change
    .map((edit): PlanEdit => {
      if (edit.op === 'set') return { ...edit, before: edit.after, after: edit.before };
      return { op: edit.op === 'add' ? 'remove' : 'add', item: edit.item };
    })
    .reverse();
}

function* fieldEdits(item: string | null, a: object, b: object): Generator<PlanEdit> {
  const keys = Object.keys(b).filter((key) => key !== 'items');
  const groups = [...FIELD_GROUPS.filter((group) => group.every((key) => keys.includes(key)))];
  const grouped = new Set(groups.flat());
  for (const group of [...groups, ...keys.filter((key) => !grouped.has(key)).map((key) => [key])]) {
    const after = Object.fromEntries(group.map((key) => [key, (b as Fields)[key]]));
    const before = pick(a, after);
    if (!same(before, after)) yield { op: 'set', item, before, after };
  }
}

/** The change that makes `to` of `from`. */
export function diff(from: Plan, to: Plan): PlanChange {
  const before = new Map(from.items.map((item) => [item.id, item]));
  const after = new Map(to.items.map((item) => [item.id, item]));
  const edits: PlanEdit[] = [...fieldEdits(null, from, to)];
  for (const item of from.items) if (after.get(item.id)?.kind !== item.kind) edits.push({ op: 'remove', item });
  for (const item of to.items) {
    const old = before.get(item.id);
    if (old?.kind === item.kind) edits.push(...fieldEdits(item.id, old, item));
    else edits.push({ op: 'add', item });
  }
  return edits;
}

/** The plan as it was before `changes`, which led to `plan`, oldest first. */
export function rewind(plan: Plan, changes: readonly PlanChange[]): Plan {
  return changes.reduceRight((now, change) => applyChange(now, invert(change)).plan, plan);
}

/** The edit that gives an item new fields; `before` is read from the item. */
export function edited<Item extends PlanItem>(item: Item, after: Partial<Omit<Item, 'id' | 'kind'>>): PlanChange {
  return [...fieldEdits(item.id, item, { ...item, ...after })];
}

/** The change that puts one's own version in the place of what stands; empty when there is nothing left to change. */
export function resume({ edit, theirs, now }: PlanConflict): PlanChange {
  if (edit.op === 'set') return Object.keys(now).length === 0 ? [] : [{ ...edit, before: now }];
  if (theirs === null) return [edit];
  return edit.op === 'remove' ? [{ op: 'remove', item: theirs }] : [];
}

const conflictOf = (edit: PlanEdit, conflicts: readonly PlanConflict[]) =>
  conflicts.find((one) => same(one.edit, edit));

/** A change that met conflicts, with one's own version in the place of what stands wherever it met one. */
export function resumeAll(change: PlanChange, conflicts: readonly PlanConflict[]): PlanChange {
  return change.flatMap((edit) => {
    const conflict = conflictOf(edit, conflicts);
    return conflict === undefined ? [edit] : resume(conflict);
  });
}

/** What a change leaves to do when all that it met may stand. */
export function withoutConflicts(change: PlanChange, conflicts: readonly PlanConflict[]): PlanChange {
  return change.filter((edit) => conflictOf(edit, conflicts) === undefined);
}
