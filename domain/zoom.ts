/** How much of a plan a timeline shows at once: all of it, about a quarter of a year, or about a month. */
export const ZOOMS = ['plan', 'quarter', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];
