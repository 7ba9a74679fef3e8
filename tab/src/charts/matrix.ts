/** The smallest disc that a number fits into, and the largest there is room for; radii in pixels. */
export const SMALLEST = 11;
export const LARGEST = 18;

export interface MatrixRow {
  readonly key: string;
  /** «Veke 44» */
  readonly label: string;
  /** «26. okt» */
  readonly detail: string;
  /** Both are null under three answers. */
  readonly answered: number | null;
  readonly counts: readonly number[] | null;
}

/**
 * How large the disc of a count is, in pixels: its area grows with the count, and the largest count of the whole chart
 * fills its place. Nothing for nobody.
 */
export function discRadius(count: number, most: number): number {
  if (count <= 0) return 0;
  const share = Math.min(1, count / Math.max(1, most));
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share);
}

/** The largest count in any row: what all discs of a chart are measured against. */
export function mostIn(rows: readonly MatrixRow[]): number {
  return Math.max(0, ...rows.flatMap(({ counts }) => counts ?? []));
}
