/** How a whole plan can be taken out: to work on, or for paper. */
export const PLAN_FORMATS = ['xlsx', 'pdf-a4', 'pdf-a3'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** The end of a file's name. */
export const endingOf = (format: PlanFormat): string => (format === 'xlsx' ? 'xlsx' : 'pdf');
