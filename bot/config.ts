import { z } from 'zod';

const port = (otherwise: number) => z.coerce.number().int().min(1).max(65535).default(otherwise);

const settings = z.object({
  LAGET_RUNDT_MODE: z.literal('demo', 'must be "demo": sign-in from a real tenant comes with a later version'),
  PORT: port(3978),
  PLAYGROUND_PORT: port(56150),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be an address such as postgres://user:password@host:5432/name')
    .optional(),
  /** The role that owns the tables; see docs/audit-log.md. */
  MIGRATION_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be an address such as postgres://owner:password@host:5432/name')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK: z.iso.datetime('must be an instant such as 2026-12-01T09:00:00Z').optional(),
  TEAMS_APP_ID: z.uuid('must be the id of the Teams app').optional(),
  CONNECTOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  REGISTER_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export interface Config {
  /** Where the service listens, on this machine only. */
  readonly port: number;
  readonly database: /** `owner`: the same database as the role that owns its tables; null where one role does everything. */
    | { readonly kind: 'postgres'; readonly url: string; readonly owner: { readonly url: string } | null }
    | { readonly kind: 'pglite'; readonly folder: string };
  /** The Bot Framework connector of the try-out's client: where messages are sent before the first one has arrived. */
  readonly connectorUrl: string;
  /** The app in Teams, so that links lead into it; null where there is none. */
  readonly teamsAppId: string | null;
  /** Where the register of municipalities is asked for; null in the try-out, which asks nobody outside this machine. */
  readonly registerUrl: string | null;
  readonly logLevel: string;
  /** What the try-out's clock shows when it starts, to see it on another day; null is the machine's own time. */
  readonly clock: Date | null;
}

/**
 * The settings, read from the environment's variables (empty means unset).
 * @throws Error that lists everything that is wrong, one line each
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are missing or wrong:\n${faults.join('\n')}`);
  }
  const { PORT, PLAYGROUND_PORT, DATA_DIR, DATABASE_URL, LOG_LEVEL, CLOCK, CONNECTOR_URL, TEAMS_APP_ID } = parsed.data;
  return {
    port: PORT,
    database:
      DATABASE_URL === undefined
        ? { kind: 'pglite', folder: DATA_DIR }
        : { kind: 'postgres', url: DATABASE_URL, owner: ownerAt(parsed.data.MIGRATION_DATABASE_URL) },
    connectorUrl: CONNECTOR_URL ?? `http://localhost:${PLAYGROUND_PORT}/_connector`,
    teamsAppId: TEAMS_APP_ID ?? null,
    registerUrl: parsed.data.REGISTER_URL ?? null,
    logLevel: LOG_LEVEL,
    clock: CLOCK === undefined ? null : new Date(CLOCK),
  };
}

const ownerAt = (url: string | undefined) => (url === undefined ? null : { url });
