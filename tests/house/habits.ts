import { isNode, type Node, nodesOf, type Source } from './source.ts';
import { roomOf } from './verdicts.ts';

/** Things the house does without, one check a habit. Each tells what it found as sentences; none means clean. */

export const MOST_LINES = 300;

export function tooLong({ path, text }: Source): string[] {
  const lines = text.split('\n').length - 1;
  return lines > MOST_LINES
    ? [`${path} has ${lines} lines. Instead: split it by noun; ${MOST_LINES} is the most.`]
    : [];
}

/** Files that hand on what others made: where circles come from. */
export function handsOn(source: Source): string[] {
  const again = nodesOf(source).some(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node.source)),
  );
  return again ? [`${source.path} re-exports. Instead: let every reader import from the file that owns the name.`] : [];
}

export function saysAny(source: Source): string[] {
  const found = nodesOf(source).some((node) => node.type === 'TsKeywordType' && node.kind === 'any');
  return found ? [`${source.path} says \`any\`. Instead: name the type, or take \`unknown\` and check it.`] : [];
}

const SILENCERS = /@ts-(?:ignore|nocheck|expect-error)/;

export function silencesTheCompiler({ path, text }: Source): string[] {
  return SILENCERS.test(text) ? [`${path} silences the compiler. Instead: mend the type.`] : [];
}

const RUNNERS = ['it', 'test', 'describe'];
const SET_ASIDE = ['skip', 'only', 'todo', 'failing'];
const SET_ASIDE_SHORT = ['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'];

export function setsTestsAside(source: Source): string[] {
  const found = nodesOf(source).some(
    (node) =>
      (node.type === 'MemberExpression' &&
        RUNNERS.includes(nameOf(node.object)) &&
        SET_ASIDE.includes(nameOf(node.property))) ||
      (node.type === 'CallExpression' && SET_ASIDE_SHORT.includes(nameOf(node.callee))),
  );
  return found ? [`${source.path} sets a test aside. Instead: mend it, or take it away and say why.`] : [];
}

/** The environment is read once, by the roof (and by the launcher, which hands it on). */
export function readsEnvironment(source: Source): string[] {
  if (roomOf(source.path)?.readsEnvironment) return [];
  const found = nodesOf(source).some(
    (node) =>
      isMember(node, 'process', 'env') ||
      (node.type === 'ImportDeclaration' && isNode(node.source) && /^(node:)?process$/.test(String(node.source.value))),
  );
  return found
    ? [`${source.path} reads the environment. Instead: add the setting to bot/config.ts and take it as an argument.`]
    : [];
}

/** A clock or chance on the ground floor: a rule that cannot be tested by its arguments alone. */
export function readsClockOrChance(source: Source): string[] {
  const found = nodesOf(source).some(
    (node) =>
      isMember(node, 'Date', 'now') ||
      isMember(node, 'Math', 'random') ||
      isMember(node, 'Temporal', 'Now') ||
      isMember(node, 'crypto', 'randomUUID') ||
      (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments)),
  );
  return found
    ? [`${source.path} reads a clock or rolls dice. Instead: take \`now\` or \`random\` as an argument.`]
    : [];
}

const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0;

function isMember(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && nameOf(node.object) === object && nameOf(node.property) === property;
}

function nameOf(node: unknown): string {
  return isNode(node, 'Identifier') && typeof node.value === 'string' ? node.value : '';
}
