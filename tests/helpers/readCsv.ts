/**
 * The cells of a text by RFC 4180, with semicolons: a cell in quotes goes on to its closing one, whatever is in it, and
 * an end of line outside quotes ends the row. Written from the standard alone, to read what a package wrote.
 * @throws Error for a quote inside a cell that has none around it, or one that is never closed
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (at >= text.length) throw new Error('a quote is never closed');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && !';\r\n'.includes(text[at] ?? '')) {
        if (text[at] === '"') throw new Error(`a quote in the middle of a cell: ${text.slice(at - 20, at + 1)}`);
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ';') at += 1;
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
      else if (at < text.length) at += 1;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
