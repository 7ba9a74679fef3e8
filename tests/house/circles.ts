import type { Graph } from './imports.ts';

/**
 * Every circle of imports, one shortest way round for each file that begins one not yet told. Types count:
 * two files that need each other's types cannot be understood apart either.
 */
export function circlesIn({ files, arrows }: Graph): string[][] {
  const next = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to, kind } of arrows) {
    if (kind === 'file' && next.has(to)) next.get(from)?.push(to);
  }
  const told = new Set<string>();
  const circles: string[][] = [];
  for (const file of files) {
    if (told.has(file)) continue;
    const circle = shortestWayRound(file, next);
    if (circle === null) continue;
    for (const member of circle) told.add(member);
    circles.push(circle);
  }
  return circles;
}

/** From `start` back to itself by the fewest imports, both ends named; null when there is no way back. */
function shortestWayRound(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of next.get(file) ?? []) {
      if (target === start) return wayTo(file, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(last: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let file: string | undefined = last; file !== undefined && file !== start; file = cameFrom.get(file)) {
    way.unshift(file);
  }
  return [start, ...way];
}
