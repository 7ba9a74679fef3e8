import fc, { type IRawProperty } from 'fast-check';

/**
 * Checks a property on made-up cases. A failure prints its seed and the smallest case that fails; to see the same run
 * again: `FC_SEED=<the seed> npm run test:unit`.
 */
export function holds<Case>(property: IRawProperty<Case, false>, numRuns = 60): void {
  const seed = process.env.FC_SEED;
  fc.assert(property, { numRuns, ...(seed !== undefined && { seed: Number(seed) }) });
}
