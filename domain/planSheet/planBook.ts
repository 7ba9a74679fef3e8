import { localDate } from '../calendar.ts';
import type { Cell, ExportBook, Sheet } from '../export/book.ts';
import { safeFileName } from '../export/fileName.ts';
import type { Language } from '../language.ts';
import { isAgreed, isStep, type Plan, type PlanItem, phasesOf } from '../plan.ts';
import type { PlanPerson } from '../planHistory.ts';
import { type Translate, translator } from '../texts/translate.ts';
import type { EngagementName } from '../views.ts';
import { type PlanColumn, WIDTH } from './columns.ts';
import { type CellOf, cellsOf, hasMoreLinks, type Names } from './planCells.ts';

/** What stands in the file beside the plan. */
export interface PlanBookNames {
  readonly engagement: EngagementName;
  readonly exportedBy: string;
  readonly exportedAt: Date;
}

const STEPS: readonly PlanColumn[] = [
  'phase',
  'kind',
  'title',
  'from',
  'to',
  'week',
  'status',
  'responsible',
  'groups',
  'type',
  'method',
  'sphere',
  'about',
  'approver',
  'decided',
  'note',
  'links',
];
const STEP_IDS: readonly PlanColumn[] = ['id', 'phaseId'];
const AGREED: readonly PlanColumn[] = [
  'kind',
  'title',
  'step',
  'responsible',
  'agreed',
  'to',
  'status',
  'note',
  'id',
  'stepId',
];
const READ: readonly PlanColumn[] = ['kind', 'rule', 'step', 'note', 'facts', 'id', 'stepId'];

/**
 * A plan as a spreadsheet that reads well and can be taken in again as the same plan: the phases and their steps in the
 * order of time, what was agreed and noted, the warnings that were read, and what the plan is about. The last columns
 * hold ids. What was changed and by whom is not in it.
 */
export function planBook(
  plan: Plan,
  people: readonly PlanPerson[],
  language: Language,
  names: PlanBookNames,
): ExportBook {
  const t = translator(language);
  const cells = cellsOf(t, people, titlesIn(plan));
  const steps = phasesOf(plan).flatMap(({ phase, steps }): PlanItem[] => [...(phase ? [phase] : []), ...steps]);
  const columns = [...STEPS, ...(steps.some(hasMoreLinks) ? (['links'] as const) : []), ...STEP_IDS];
  const others = plan.items.filter(isAgreed).sort(byDay);
  const read = plan.items.filter((item) => item.kind === 'acknowledgement');
  const planSheet = sheetOf(t, t('planSheet.sheet.plan'), columns, steps, cells);
  return {
    fileName: safeFileName(
      t('planSheet.fileName', {
        name: names.engagement.shortName,
        date: localDate(names.exportedAt).toString(),
      }),
    ),
    sheets: [
      planSheet,
      ...(others.length === 0 ? [] : [sheetOf(t, t('planSheet.sheet.agreed'), AGREED, others, cells)]),
      ...(read.length === 0 ? [] : [sheetOf(t, t('planSheet.sheet.read'), READ, read, cells)]),
      aboutSheet(t, plan, names),
    ],
    flat: planSheet,
  };
}

const byDay = (a: { on: string; id: string }, b: { on: string; id: string }) =>
  a.on.localeCompare(b.on) || a.id.localeCompare(b.id);

function titlesIn({ items }: Plan): Names {
  const phases = items.filter((item) => item.kind === 'phase');
  return new Map([...phases, ...items.filter(isStep)].map(({ id, title }) => [id, title]));
}

function sheetOf(
  t: Translate,
  name: string,
  columns: readonly PlanColumn[],
  items: readonly PlanItem[],
  cells: CellOf,
): Sheet {
  return {
    name,
    columns: columns.map((column) => ({ heading: t(`planSheet.column.${column}`), width: WIDTH[column] })),
    rows: items.map((item) =>
      columns.map((column, at) => cells(item, column, columns.slice(0, at).filter((one) => one === column).length)),
    ),
  };
}

/** What holds for the whole plan, one line each. */
function aboutSheet(t: Translate, plan: Plan, { engagement, exportedBy, exportedAt }: PlanBookNames): Sheet {
  const rows: Cell[][] = [
    [t('planSheet.about.desiredOutcome'), plan.desiredOutcome],
    [t('planSheet.about.form'), plan.form === null ? null : t(`planSheet.form.${plan.form}`)],
    [t('export.about.municipality'), engagement.name],
    [t('export.about.programme'), engagement.programmeName],
    ...(engagement.madeUp ? [[t('export.about.madeUp'), t('product.madeUp')]] : []),
    [t('export.about.exportedBy'), exportedBy],
    [t('export.about.exportedAt'), exportedAt],
    [t('planSheet.about.again'), t('planSheet.about.againText')],
    [t('export.about.archive'), t('export.note.archive')],
  ];
  return {
    name: t('planSheet.sheet.about'),
    columns: [
      { heading: t('export.column.what'), width: 28 },
      { heading: t('export.column.content'), width: 100 },
    ],
    rows,
  };
}
