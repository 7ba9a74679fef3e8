import { NOTE_LIMIT, TITLE_LIMIT } from '../limits.ts';
import type { IsoDate, PlanItem } from '../plan.ts';
import type { PlanPerson } from '../planHistory.ts';
import type { Responsible } from '../responsible.ts';
import type { Translate } from '../texts/translate.ts';
import { fold } from './fold.ts';
import { writeResponsible } from './planCells.ts';
import {
  cutText,
  noteWith,
  readGroups,
  readLinks,
  readStatus,
  readTitle,
  readValue,
  subjectInTitle,
  typeInTitle,
} from './readFields.ts';
import type { RowDraft } from './readRow.ts';
import { readWhen } from './readWhen.ts';
import type { LeftOutReason } from './remarks.ts';
import { APPROVER_WORDS, ROLE_WORDS, SPHERE_WORDS, SUBJECT_WORDS, TYPE_WORDS, valueIn } from './valueWords.ts';

export interface ItemContext {
  readonly t: Translate;
  readonly people: readonly PlanPerson[];
  readonly today: IsoDate;
}

/** Which item a row is, and what it hangs on. */
export interface Ties {
  readonly id: string;
  readonly phaseId: string | null;
  readonly stepId: string | null;
  /** The same item as it stands in the plan: what the sheet has no column for stays as it is. */
  readonly base: PlanItem | null;
}

type Maker<Kind extends PlanItem['kind']> = (
  draft: RowDraft,
  ties: Ties & { readonly base: Extract<PlanItem, { kind: Kind }> | null },
  context: ItemContext,
) => Extract<PlanItem, { kind: Kind }> | LeftOutReason;

const RULE_LIMIT = 100;
const FACTS_LIMIT = 500;

const titleIn = ({ row, title, aside }: RowDraft, base: { readonly title: string } | null): string =>
  row.has('title') || row.has('phase') || base === null ? readTitle(title, aside) : base.title;

const noteIn = ({ row, aside }: RowDraft, base: string | undefined): string =>
  noteWith(row.has('note') ? row.text('note') : (base ?? ''), aside);

function responsibleIn(
  { row, aside }: RowDraft,
  before: Responsible | null,
  { t, people }: ItemContext,
): Responsible | null {
  if (!row.has('responsible')) return before;
  const text = row.text('responsible');
  if (text.trim() === '') return null;
  if (before !== null && fold(writeResponsible(t, before, people)) === fold(text)) return before;
  const role = valueIn(ROLE_WORDS, text);
  if (role !== null) return { kind: 'role', role };
  const [found, ...others] = people.filter(({ name }) => fold(name) === fold(text));
  if (found && others.length === 0) return { kind: 'person', person: found.person };
  if (found) aside.tell('samePeople', text);
  return { kind: 'named', name: cutText(text, TITLE_LIMIT, aside) };
}

const makeActivity: Maker<'activity'> = (draft, { id, phaseId, base }, context) => {
  const { row, aside, title } = draft;
  const span = draft.span ?? base;
  if (span === null) return 'noDate';
  const responsible = responsibleIn(draft, base?.responsible ?? null, context);
  const guessed = row.has('type') || base ? null : typeInTitle(title);
  if (guessed) aside.tell('typeByTitle', context.t(`planSheet.type.${guessed}`));
  const type = readValue(row, 'type', TYPE_WORDS, 'typeUnknown', aside) ?? base?.type ?? guessed ?? 'work';
  // What the mayor answers for is political (kommuneloven § 13-1).
  const political = type === 'political' || (responsible?.kind === 'role' && responsible.role === 'mayor');
  const sphere = readValue(row, 'sphere', SPHERE_WORDS, 'sphereUnknown', aside) ?? base?.sphere;
  const subject = row.has('about')
    ? readValue(row, 'about', SUBJECT_WORDS, 'subjectUnknown', aside)
    : (base?.subject ?? (type === 'hearing' || type === 'announcement' ? subjectInTitle(title) : null));
  return {
    kind: 'activity',
    id,
    phaseId,
    title: titleIn(draft, base),
    type,
    from: span.from,
    to: span.to,
    status: readStatus(row, aside) ?? base?.status ?? 'planned',
    responsible,
    sphere: sphere ?? (political ? 'political' : 'administrative'),
    groups: row.has('groups') ? readGroups(row, aside) : (base?.groups ?? []),
    method: row.has('method') ? cutText(row.text('method'), TITLE_LIMIT, aside) : (base?.method ?? ''),
    links: row.has('links') ? readLinks(row, aside) : (base?.links ?? []),
    subject,
    note: noteIn(draft, base?.note),
  };
};

const makeMilestone: Maker<'milestone'> = (draft, { id, phaseId, base }) => {
  const on = draft.span?.to ?? base?.on;
  if (on === undefined) return 'noDate';
  const status = readStatus(draft.row, draft.aside) ?? base?.status ?? 'planned';
  return { kind: 'milestone', id, phaseId, title: titleIn(draft, base), on, status, note: noteIn(draft, base?.note) };
};

const makeDecision: Maker<'decision'> = (draft, { id, phaseId, base }) => {
  const { row, aside } = draft;
  const on = draft.span?.to ?? base?.on;
  if (on === undefined) return 'noDate';
  return {
    kind: 'decision',
    id,
    phaseId,
    title: titleIn(draft, base),
    on,
    status: readStatus(row, aside) ?? base?.status ?? 'planned',
    approver:
      readValue(row, 'approver', APPROVER_WORDS, 'approverUnknown', aside) ?? base?.approver ?? 'municipalCouncil',
    subject: row.has('about')
      ? readValue(row, 'about', SUBJECT_WORDS, 'subjectUnknown', aside)
      : (base?.subject ?? null),
    decided: row.has('decided') ? cutText(row.text('decided'), NOTE_LIMIT, aside) : (base?.decided ?? ''),
    note: noteIn(draft, base?.note),
  };
};

const makePhase: Maker<'phase'> = (draft, { id, base }) => {
  const span = draft.span ?? base;
  if (span === null) return 'noDate';
  return {
    kind: 'phase',
    id,
    title: titleIn(draft, base),
    from: span.from,
    to: span.to,
    note: noteIn(draft, base?.note),
  };
};

type Promised = Extract<PlanItem, { kind: 'action' | 'resolution' }>;

const promised = (
  draft: RowDraft,
  { id, stepId, base }: Ties & { readonly base: Promised | null },
  context: ItemContext,
): Omit<Promised, 'kind'> => ({
  id,
  stepId,
  ...sessionOf(base),
  title: titleIn(draft, base),
  responsible: responsibleIn(draft, base?.responsible ?? null, context),
  due: draft.row.has('to') || draft.span !== null ? (draft.span?.to ?? null) : (base?.due ?? null),
  done: draft.row.has('status') ? readStatus(draft.row, draft.aside) === 'done' : (base?.done ?? false),
  on: agreedIn(draft, context.today) ?? base?.on ?? context.today,
  note: noteIn(draft, base?.note),
  ...(base?.link && { link: base.link }),
});

/** A sheet has no column for the session that something came of: it stays what it was. */
const sessionOf = (base: { readonly sessionId?: string } | null) =>
  base?.sessionId === undefined ? {} : { sessionId: base.sessionId };

const makeAction: Maker<'action'> = (...row) => ({ kind: 'action', ...promised(...row) });

const makeResolution: Maker<'resolution'> = (...row) => ({ kind: 'resolution', ...promised(...row) });

const makeNote: Maker<'note'> = (draft, { id, stepId, base }, { today }) => {
  const { title, row, aside, span } = draft;
  if (title.trim() !== '') aside.kept.unshift(title);
  const on = agreedIn(draft, today) ?? span?.from ?? base?.on ?? today;
  const text = noteWith(row.has('note') ? row.text('note') : '', aside);
  return text.trim() === '' && !row.own ? 'noTitle' : { kind: 'note', id, stepId, ...sessionOf(base), on, text };
};

const makeAcknowledgement: Maker<'acknowledgement'> = (draft, { id, stepId, base }) => {
  const rule = draft.row.text('rule') || (base?.rule ?? '');
  if (rule.trim() === '' && !draft.row.own) return 'noRule';
  return {
    kind: 'acknowledgement',
    id,
    stepId,
    rule: cutText(rule, RULE_LIMIT, draft.aside),
    facts: draft.row.has('facts') ? cutText(draft.row.text('facts'), FACTS_LIMIT, draft.aside) : (base?.facts ?? ''),
    reason: noteIn(draft, base?.reason),
  };
};

/** When something was agreed or noted. */
function agreedIn({ row }: RowDraft, today: IsoDate): IsoDate | null {
  const [cell = null] = row.cells('agreed');
  return readWhen(cell, { year: Number(today.slice(0, 4)), after: null, date1904: false })?.from ?? null;
}

const MAKERS: { readonly [Kind in PlanItem['kind']]: Maker<Kind> } = {
  phase: makePhase,
  activity: makeActivity,
  milestone: makeMilestone,
  decision: makeDecision,
  action: makeAction,
  resolution: makeResolution,
  note: makeNote,
  acknowledgement: makeAcknowledgement,
};

/** The item that a row is, or why it is none. What was read otherwise than it stands is in the draft's aside. */
export function itemOf(draft: RowDraft, ties: Ties, context: ItemContext): PlanItem | LeftOutReason {
  const make = MAKERS[draft.kind] as Maker<PlanItem['kind']>;
  return make(draft, { ...ties, base: ties.base?.kind === draft.kind ? ties.base : null }, context);
}
