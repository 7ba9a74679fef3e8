import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { type DatabaseIdentity, databaseIdentityOf } from './databaseIdentity.ts';
import { DATABASE_SETTINGS, databasePlace } from './databaseSettings.ts';
import type { DatabasePlace } from './house.ts';
import type { BotCredentials } from './teams/authentication.ts';

/** What the service needs to know in a county's tenant. */
export interface ServeSettings {
  readonly port: number;
  readonly database: DatabasePlace;
  /** As whom it signs in to PostgreSQL; null where the address has what is needed. */
  readonly databaseIdentity: DatabaseIdentity | null;
  /** How long PostgreSQL may work on one statement, in milliseconds; null for the store's own measure. */
  readonly statementMs: number | null;
  /** The bot's registration in Entra, and the tenant it is registered in. */
  readonly appId: string;
  readonly tenantId: string;
  readonly credentials: BotCredentials;
  /** The tenants whose teams and people the service works for. */
  readonly tenants: readonly string[];
  /** What the tab's tokens may be for. */
  readonly audiences: readonly string[];
  /** As whom people's calendars are asked for, in their names; null where there is no certificate: then it is not offered. */
  readonly calendar: { readonly clientId: string; readonly certificate: string } | null;
  /** The name the service is reached by, without scheme. */
  readonly host: string;
  readonly teamsAppId: string | null;
  /** How many proxies of one's own stand in front and write down whom they heard. */
  readonly proxies: number;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const uuid = (what: string) =>
  z.uuid(`must be ${what}, such as 11111111-2222-4333-8444-555555555555`).transform((id) => id.toLowerCase());
const absent = (why: string) => z.undefined(why).optional();

const settings = z.object({
  PORT: z.coerce.number('must be a number').int().min(1).max(65535).default(3978),
  ...DATABASE_SETTINGS,
  DATABASE_STATEMENT_SECONDS: z.coerce.number('must be a number of seconds').int().min(1).max(600).optional(),
  PUBLIC_HOST: z
    .string('is missing: the name the service is reached by, such as lagetrundt.example.no')
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i, 'must be a host’s name alone, without https:// and without a path'),
  MicrosoftAppType: z.enum(
    ['SingleTenant', 'UserAssignedMSI'],
    'must be SingleTenant (with a password or a certificate) or UserAssignedMSI (with a managed identity)',
  ),
  MicrosoftAppId: uuid('the bot’s application (client) id'),
  MicrosoftAppTenantId: uuid('the id of the tenant that the bot is registered in'),
  MicrosoftAppPassword: z.string().min(8, 'is too short to be a client secret').optional(),
  MicrosoftAppCertificate: z.string().optional(),
  ALLOWED_TENANTS: z
    .string('is missing: the ids of the tenants that may use the service, with commas between')
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(uuid('a list of tenants’ ids with commas between')).min(1, 'names no tenant')),
  TAB_APP_ID: uuid('the application (client) id that the tab’s sign-in is registered under').optional(),
  TAB_APP_CERTIFICATE: z.string().optional(),
  TAB_APP_ID_URI: z
    .string()
    .regex(/^api:\/\/\S+$/, 'must be an address such as api://host/id')
    .optional(),
  TEAMS_APP_ID: uuid('the id of the Teams app').optional(),
  TRUSTED_PROXIES: z.coerce.number('must be a number').int().min(0).max(5).default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  LAGET_RUNDT_MODE: absent('is for the try-out (npm start) and has no meaning here: take it away'),
  CLOCK: absent('is for the try-out alone: here the clock is the machine’s. Take it away'),
  CONNECTOR_URL: absent('is for the try-out alone: here Teams says where it is. Take it away'),
});

/**
 * The settings of the service in a tenant, from the environment's variables (empty means unset).
 * `readFile` reads a certificate that is named by its path.
 * @throws Error that lists everything that is missing or wrong, one line each, without the values of secrets
 */
export function parseServeSettings(env: Environment, readFile: (path: string) => string): ServeSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${inWords(message)}`);
  const proof = credentialsOf(given, readFile);
  if (typeof proof === 'string') faults.push(proof);
  const asked = given.TAB_APP_CERTIFICATE === undefined ? null : readCertificate(given.TAB_APP_CERTIFICATE, readFile);
  if (typeof asked === 'string') faults.push(`TAB_APP_CERTIFICATE: ${asked}`);
  const identity = databaseIdentityOf(given);
  const unidentified = identity !== null && !('clientId' in identity);
  if (unidentified) faults.push(...identity);
  if (!parsed.success || typeof proof === 'string' || typeof asked === 'string' || unidentified) {
    const list = [...new Set(faults)].map((fault) => `  ${fault}`).join('\n');
    throw new Error(
      `Laget rundt does not start: these settings are missing or wrong.\n${list}\nEach is an environment variable; docs/serve.md says where its value comes from.`,
    );
  }
  const { data } = parsed;
  const tabAppId = data.TAB_APP_ID ?? data.MicrosoftAppId;
  return {
    port: data.PORT,
    database: databasePlace(data),
    databaseIdentity: identity,
    statementMs: data.DATABASE_STATEMENT_SECONDS === undefined ? null : data.DATABASE_STATEMENT_SECONDS * 1000,
    appId: data.MicrosoftAppId,
    tenantId: data.MicrosoftAppTenantId,
    credentials: proof(data.MicrosoftAppTenantId),
    tenants: [...new Set(data.ALLOWED_TENANTS)],
    audiences: [tabAppId, data.TAB_APP_ID_URI ?? `api://${data.PUBLIC_HOST}/botid-${data.MicrosoftAppId}`],
    calendar: calendarOf(tabAppId, data.MicrosoftAppId, given, readFile),
    host: data.PUBLIC_HOST,
    teamsAppId: data.TEAMS_APP_ID ?? null,
    proxies: data.TRUSTED_PROXIES,
    logLevel: data.LOG_LEVEL,
  };
}

/** What zod says of a value that is not there, as a sentence like the others. */
const inWords = (message: string) => message.replace(/^Invalid input: expected.*received undefined$/, 'is missing');

/** The credentials, once their tenant is known; or the line that says what is wrong with them. */
function credentialsOf(
  env: Environment,
  readFile: (path: string) => string,
): string | ((tenantId: string) => BotCredentials) {
  const { MicrosoftAppType: type, MicrosoftAppPassword: password, MicrosoftAppCertificate: certificate } = env;
  if (type === 'UserAssignedMSI') {
    const left = password !== undefined ? 'MicrosoftAppPassword' : 'MicrosoftAppCertificate';
    if (password !== undefined || certificate !== undefined) {
      return `${left}: a managed identity needs none. Take it away, or set MicrosoftAppType to SingleTenant`;
    }
    return (tenantId) => ({ kind: 'identity', tenantId });
  }
  if (password !== undefined && certificate !== undefined) {
    return 'MicrosoftAppPassword: is set beside MicrosoftAppCertificate. Keep one of them, the certificate if you can';
  }
  if (password !== undefined) return (tenantId) => ({ kind: 'password', tenantId, password });
  if (certificate === undefined) {
    return 'MicrosoftAppPassword: is missing. Set it, or MicrosoftAppCertificate, or use a managed identity (MicrosoftAppType=UserAssignedMSI)';
  }
  const read = readCertificate(certificate, readFile);
  if (typeof read === 'string') return `MicrosoftAppCertificate: ${read}`;
  const { kind, thumbprint, privateKey } = read;
  return (tenantId) => ({ kind, thumbprint, privateKey, tenantId });
}

/**
 * The tab's registration with its certificate; where the tab signs in under the bot's own, the bot's will do. Only a
 * certificate counts: a managed identity has none, and a secret is not to be had where there can be a certificate.
 */
function calendarOf(
  clientId: string,
  botId: string,
  { TAB_APP_CERTIFICATE, MicrosoftAppCertificate }: Environment,
  readFile: (path: string) => string,
): ServeSettings['calendar'] {
  const given = TAB_APP_CERTIFICATE ?? (clientId === botId ? MicrosoftAppCertificate : undefined);
  const read = given === undefined ? 'none' : readCertificate(given, readFile);
  return typeof read === 'string' ? null : { clientId, certificate: `${read.privateKey}${read.certificate}` };
}

/**
 * A certificate with its private key, both PEM in one text: the text itself (a Key Vault reference gives that, with its
 * line breaks perhaps written as \n), or the path of a file with it.
 */
function readCertificate(
  given: string,
  readFile: (path: string) => string,
): string | (Omit<Extract<BotCredentials, { kind: 'certificate' }>, 'tenantId'> & { readonly certificate: string }) {
  try {
    const pem = (given.includes('-----BEGIN') ? given : readFile(given)).replaceAll('\\n', '\n');
    const privateKey = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
    const certificate = new X509Certificate(pem);
    const thumbprint = certificate.fingerprint.replaceAll(':', '');
    return { kind: 'certificate', thumbprint, privateKey, certificate: certificate.toString() };
  } catch {
    return 'must be a certificate with its private key in PEM, or the path of a file that the service can read with both';
  }
}
