import { isNode, type Node, nodesOf, type Source } from './source.ts';

/** A regular expression that may take the square of a hostile text's length, and where it stands. */
export interface SlowExpression {
  readonly path: string;
  readonly pattern: string;
}

/** The parts of a pattern in one row: what each matches, and whether it may be repeated without end. */
interface Part {
  readonly text: string;
  readonly endless: boolean;
  readonly optional: boolean;
  /** A group's own parts, one row for each alternative. */
  readonly inside: readonly (readonly Part[])[];
}

/**
 * The expressions of a file that begin anew at every place of a text and look without end from each: an endless repetition with
 * something behind it that may fail, in a pattern that is tied neither to the text's beginning nor to a place (`y`). Endless
 * repetitions inside endless repetitions are found wherever they stand. What is made with `new RegExp` from more than one literal is
 * found as well, since it cannot be read here.
 */
export function slowExpressions(source: Source): SlowExpression[] {
  return nodesOf(source).flatMap((node) => {
    const found = expressionOf(node);
    if (found === null) return [];
    return found.pattern === null || isSlow(found.pattern, found.flags)
      ? [{ path: source.path, pattern: found.pattern ?? 'new RegExp' }]
      : [];
  });
}

function expressionOf(node: Node): { readonly pattern: string | null; readonly flags: string } | null {
  if (node.type === 'RegExpLiteral') return { pattern: String(node.pattern), flags: String(node.flags) };
  const isMade = node.type === 'NewExpression' && isNode(node.callee, 'Identifier') && node.callee.value === 'RegExp';
  return isMade ? { pattern: null, flags: '' } : null;
}

export function isSlow(pattern: string, flags: string): boolean {
  const rows = alternativesOf(pattern);
  return rows.some((row) => isNested(row) || (!flags.includes('y') && !isTied(row) && looksFar(flat(row))));
}

const isTied = (row: readonly Part[]) => row[0]?.text === '^';

/** Endless inside endless. */
function isNested(row: readonly Part[], within = false): boolean {
  return (
    row.some((part) =>
      part.inside.some(
        (inner) => (within && inner.some(({ endless }) => endless)) || isNested(inner, within || part.endless),
      ),
    ) ||
    (within && row.some(({ endless }) => endless))
  );
}

/** An endless repetition, and something behind it that has to be there. */
function looksFar(parts: readonly Part[]): boolean {
  const first = parts.findIndex(({ endless }) => endless);
  return first !== -1 && parts.slice(first + 1).some(({ optional }) => !optional);
}

const flat = (row: readonly Part[]): Part[] =>
  row.flatMap((part) => (part.inside.length > 0 && !part.endless ? part.inside.flatMap(flat) : [part]));

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;

function alternativesOf(pattern: string): Part[][] {
  const rows: Part[][] = [[]];
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === '|') {
      rows.push([]);
      at += 1;
      continue;
    }
    const end = endOf(pattern, at);
    const text = pattern.slice(at, end);
    const repeated = QUANTIFIER.exec(pattern.slice(end))?.[0] ?? '';
    rows.at(-1)?.push({
      text,
      endless: /^[*+]|,\}/.test(repeated),
      optional: /^[*?]|^\{0/.test(repeated),
      inside: text.startsWith('(') ? alternativesOf(text.replace(/^\((?:\?(?:<?[=!:]|<\w+>))?/, '').slice(0, -1)) : [],
    });
    at = end + repeated.length;
  }
  return rows;
}

/** Where the part that begins at `at` ends: one sign, an escape, a class or a group. */
function endOf(pattern: string, at: number): number {
  if (pattern[at] === '\\') return /^\\[pPu]\{/.test(pattern.slice(at, at + 3)) ? pattern.indexOf('}', at) + 1 : at + 2;
  if (pattern[at] !== '[' && pattern[at] !== '(') return at + 1;
  const [open, close] = pattern[at] === '[' ? ['', ']'] : ['(', ')'];
  let depth = 1;
  let end = at + 1;
  for (; depth > 0 && end < pattern.length; end += 1) {
    const sign = pattern[end];
    if (sign === '\\') end += 1;
    else if (sign === '[' && open === '(') end = endOf(pattern, end) - 1;
    else if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
  }
  return end;
}
