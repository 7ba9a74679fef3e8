import { circlesIn } from './circles.ts';
import type { Arrow, Graph } from './imports.ts';
import { FENCES, ROOMS, type Room } from './law.ts';

/** Everything in the graph that the law refuses, each as one sentence: the arrow, the rule, and what to do instead. */
export function verdictsOn(graph: Graph): string[] {
  const circles = circlesIn(graph).map(
    (circle) =>
      `Circle: ${circle.join(' → ')}. Instead: move what they share down into a file that imports none of them.`,
  );
  const homeless = graph.files
    .filter((file) => roomOf(file) === undefined)
    .map(
      (file) => `${file} is in no room. Instead: move it into a room, or write the new room into tests/house/law.ts.`,
    );
  return [...circles, ...homeless, ...graph.arrows.flatMap(verdictOn)];
}

/** The room a path lies in, or undefined for what is outside the house. */
export function roomOf(path: string): Room | undefined {
  let found: { room: Room; length: number } | undefined;
  for (const room of ROOMS) {
    for (const beginning of room.holds) {
      if (path.startsWith(beginning) && beginning.length > (found?.length ?? 0)) {
        found = { room, length: beginning.length };
      }
    }
  }
  return found?.room;
}

function verdictOn(arrow: Arrow): string[] {
  const room = roomOf(arrow.from);
  if (room === undefined) return [];
  const refusal = REFUSALS[arrow.kind](arrow, room);
  return refusal === null ? [] : [`${arrow.from} → ${arrow.to}: ${refusal}.`];
}

const REFUSALS: Readonly<Record<Arrow['kind'], (arrow: Arrow, room: Room) => string | null>> = {
  file: refuseFile,
  package: refusePackage,
  node: (_, room) =>
    room.usesNode ? null : `${room.name} runs without Node. Instead: take what you need as an argument`,
  computed: () => 'an import that is worked out while running cannot be checked. Instead: write the path out',
};

function refuseFile({ to, typeOnly }: Arrow, room: Room): string | null {
  const target = roomOf(to);
  if (target === room || (target !== undefined && room.mayImport.includes(target.name))) return null;
  if (room.mayImportTypesOf?.some((folder) => to.startsWith(folder))) {
    return typeOnly ? null : `${room.name} may import types alone from there. Instead: write \`import type\``;
  }
  if (target === undefined && room.name === 'bot/main') return null;
  return `${room.name} may import ${inWords(room)}, not ${target?.name ?? 'what lies outside the house'}. Instead: ${room.instead}`;
}

function inWords({ name, mayImport, mayImportTypesOf }: Room): string {
  return [name, ...mayImport, ...(mayImportTypesOf ?? []).map((folder) => `the types of ${folder}`)].join(', ');
}

function refusePackage({ from, to }: Arrow, room: Room): string | null {
  if (room.onlyPackages && !isOneOf(to, room.onlyPackages)) {
    return `${room.name} may use ${room.onlyPackages.join(', ')} and no other package. Instead: ${room.instead}`;
  }
  const fence = FENCES.find(({ packages }) => isOneOf(to, packages));
  if (fence === undefined || fence.only.some((beginning) => from.startsWith(beginning))) return null;
  return `that package is for ${fence.only.join(', ')} only. Instead: ${fence.instead}`;
}

/** Whether an import's specifier is one of the packages, or something inside one. */
export function isOneOf(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}
