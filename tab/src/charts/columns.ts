/** A column of a spread: how many, and how high it stands, 0–1 of the tallest. */
export interface Column {
  readonly label: string;
  readonly count: number;
  readonly height: number;
}

/** Counts made into columns. The tallest fills the chart; with no answers at all every column is flat. */
export function columnsOf(labels: readonly string[], counts: readonly number[]): readonly Column[] {
  const tallest = Math.max(1, ...counts);
  return labels.map((label, index) => {
    const count = counts[index] ?? 0;
    return { label, count, height: count / tallest };
  });
}
