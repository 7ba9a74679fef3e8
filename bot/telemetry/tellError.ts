/** What is printed of an error. */
export interface ToldError {
  readonly name: string;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  /** Left out where it may repeat what somebody wrote. */
  readonly message?: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly stack?: string;
  readonly constraint?: string;
  readonly cause?: ToldError;
}

const DEEPEST = 3;
const FRAMES = 12;

/**
 * PostgreSQL's data exceptions (22) and violated constraints (23) quote the value, and so do the engine's complaints
 * about JSON and those of schemas; an error of the SDK's holds the whole message that was to be sent.
 */
function mayQuote(name: string, code: string | undefined): boolean {
  return /^(SyntaxError|ZodError|TypeError|RestError)$/.test(name) || (code !== undefined && /^2[23]\w{3}$/.test(code));
}

/** An error as it may stand in the log: enough to find the place, and nothing that somebody wrote. */
export function tellError(error: unknown, deep = 0): ToldError {
  if (!(error instanceof Error)) return { name: typeof error };
  const given = error as Error & { code?: unknown; statusCode?: unknown; constraint?: unknown };
  const code = typeof given.code === 'string' || typeof given.code === 'number' ? String(given.code) : undefined;
  const stack = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES)
    .join('\n');
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(!mayQuote(error.name, code) && { message: error.message }),
    ...(stack !== '' && { stack }),
    ...(typeof given.statusCode === 'number' && { statusCode: given.statusCode }),
    ...(typeof given.constraint === 'string' && { constraint: given.constraint }),
    ...(error.cause !== undefined && deep < DEEPEST && { cause: tellError(error.cause, deep + 1) }),
  };
}
