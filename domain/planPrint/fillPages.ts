/** Heights of a group's head and of each of its rows, in one unit. */
export interface Group {
  readonly head: number;
  readonly rows: readonly number[];
}

/** What stands on a page, from the top: a group's head (`row` null), on a later page once more; or one of its rows. */
export interface Line {
  readonly group: number;
  readonly row: number | null;
  readonly again: boolean;
  /** From the top of the page's room. */
  readonly y: number;
}

/**
 * Lays groups on pages, in order. A head never stands alone at the foot of a page, and a group that goes on has its head
 * at the top of the next. A row that is higher than a page has one to itself.
 * @param room the height there is on the first page and on each other
 * @returns the lines of each page; no page where there are no groups
 */
export function fillPages(
  groups: readonly Group[],
  room: { readonly first: number; readonly other: number },
): Line[][] {
  const pages: Line[][] = [];
  let lines: Line[] = [];
  let y = 0;
  const left = () => (pages.length === 0 ? room.first : room.other) - y;
  const turn = () => {
    pages.push(lines);
    lines = [];
    y = 0;
  };
  const put = (line: Omit<Line, 'y'>, height: number) => {
    lines.push({ ...line, y });
    y += height;
  };
  for (const [group, { head, rows }] of groups.entries()) {
    if (left() < head + (rows[0] ?? 0) && (y > 0 || (pages.length === 0 && room.first < room.other))) turn();
    put({ group, row: null, again: false }, head);
    for (const [row, height] of rows.entries()) {
      if (row > 0 && left() < height) {
        turn();
        put({ group, row: null, again: true }, head);
      }
      put({ group, row, again: false }, height);
    }
  }
  if (lines.length > 0) pages.push(lines);
  return pages;
}
