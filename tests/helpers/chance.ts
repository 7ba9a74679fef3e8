import { seededChance } from '../../bench/fanout/chance.ts';

/** Chance that comes again with its seed. */
export function chanceFrom(seed: number) {
  const next = seededChance(seed);
  return {
    /** True so often in a hundred. */
    in100: (times: number): boolean => next() * 100 < times,
    pick<T>(from: readonly T[]): T {
      const one = from[Math.floor(next() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

export type Chance = ReturnType<typeof chanceFrom>;
