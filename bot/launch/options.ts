import { resolve } from 'node:path';

export interface LaunchOptions {
  readonly port: number;
  readonly playgroundPort: number;
  /** An absolute path. */
  readonly dataDir: string;
  /** Delete what the last try-out left, first. */
  readonly fresh: boolean;
  /** Start over by itself when the code changes. */
  readonly watch: boolean;
}

/**
 * The launcher's settings. Relative folders are below `root`, where the service runs too.
 * @throws Error in one sentence for what cannot be understood
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): LaunchOptions {
  const unknown = args.find((arg) => arg !== '--fresh' && arg !== '--watch');
  if (unknown !== undefined) {
    throw new Error(`There is no option ${unknown}. What there is: npm start -- --fresh (start over).`);
  }
  const port = readPort('PORT', env.PORT, 3978);
  const playgroundPort = readPort('PLAYGROUND_PORT', env.PLAYGROUND_PORT, 56150);
  if (port === playgroundPort) {
    throw new Error(`PORT and PLAYGROUND_PORT are both ${port}. Give them different numbers.`);
  }
  const fresh = args.includes('--fresh');
  if (fresh && env.DATABASE_URL) {
    throw new Error(
      '--fresh empties the embedded database only; the one that DATABASE_URL names must be emptied there.',
    );
  }
  return {
    port,
    playgroundPort,
    dataDir: resolve(root, env.DATA_DIR || 'data'),
    fresh,
    watch: args.includes('--watch'),
  };
}

function readPort(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined || given === '') return otherwise;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Error(`${name} is «${given}», which is no port. Choose a number from 1 to 65535: ${name}=4000 npm start`);
}
