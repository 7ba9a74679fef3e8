/** What a column of a plan in a spreadsheet can hold. Those that only the product itself reads come last. */
export const PLAN_COLUMNS = [
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
  'step',
  'agreed',
  'note',
  'links',
  'rule',
  'facts',
  'id',
  'phaseId',
  'stepId',
] as const;

export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** In characters, where a plan is written out. */
export const WIDTH: Readonly<Record<PlanColumn, number>> = {
  phase: 24,
  kind: 15,
  title: 44,
  from: 12,
  to: 12,
  week: 11,
  status: 12,
  responsible: 22,
  groups: 30,
  type: 16,
  method: 24,
  sphere: 16,
  about: 20,
  approver: 20,
  decided: 36,
  step: 36,
  agreed: 12,
  note: 50,
  links: 50,
  rule: 18,
  facts: 24,
  id: 10,
  phaseId: 10,
  stepId: 10,
};

/** What a row of a plan in a spreadsheet can be. */
export const ROW_KINDS = [
  'phase',
  'activity',
  'milestone',
  'decision',
  'action',
  'resolution',
  'note',
  'acknowledgement',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];
