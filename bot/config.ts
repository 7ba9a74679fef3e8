import { z } from 'zod';
import { DATABASE_SETTINGS, databasePlace } from './databaseSettings.ts';
import type { DatabasePlace } from './house.ts';

const port = (otherwise: number) => z.coerce.number().int().min(1).max(65535).default(otherwise);

const settings = z.object({
  LAGET_RUNDT_MODE: z.literal('demo', 'must be "demo": sign-in from a real tenant comes with a later version'),
  PORT: port(3978),
  PLAYGROUND_PORT: port(56150),
  ...DATABASE_SETTINGS,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK: z.iso.datetime('must be an instant such as 2026-12-01T09:00:00Z').optional(),
  TEAMS_APP_ID: z.uuid('must be the id of the Teams app').optional(),
  CONNECTOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  REGISTER_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export interface Config {
  /** Where the service listens, on this machine only. */
  readonly port: number;
  readonly database: DatabasePlace;
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
  const { PORT, PLAYGROUND_PORT, LOG_LEVEL, CLOCK, CONNECTOR_URL, TEAMS_APP_ID } = parsed.data;
  return {
    port: PORT,
    database: databasePlace(parsed.data),
    connectorUrl: CONNECTOR_URL ?? `http://localhost:${PLAYGROUND_PORT}/_connector`,
    teamsAppId: TEAMS_APP_ID ?? null,
    registerUrl: parsed.data.REGISTER_URL ?? null,
    logLevel: LOG_LEVEL,
    clock: CLOCK === undefined ? null : new Date(CLOCK),
  };
}
