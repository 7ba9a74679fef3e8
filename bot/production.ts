import type { Logger } from 'pino';
import { createCalendarDesk } from './graph/calendarDesk.ts';
import { type DatabasePlace, openHouse, type Service } from './house.ts';
import { createBotGate } from './identity/botGate.ts';
import { fewRefusals } from './identity/fewRefusals.ts';
import { channelKeys, tenantKeySets } from './identity/keySets.ts';
import { managedIdentityToken, POSTGRES } from './identity/managedIdentity.ts';
import { createTabSignIn } from './identity/tabSignIn.ts';
import type { ServeSettings } from './serveSettings.ts';
import type { BotCredentials } from './teams/authentication.ts';
import { NO_TELEMETRY, type Telemetry } from './usecases/ports/telemetry.ts';

/** Microsoft's side of the world: whom the service takes at their word. The tests have a world of their own. */
export interface World {
  /** Where the Bot Framework says which keys it signs with. */
  readonly botMetadataUrl: string;
  /** Entra's address, in front of a tenant's id. */
  readonly authority: string;
  /** Microsoft Graph's address. */
  readonly graph: string;
  /** The beginnings of the addresses of Teams' connectors. */
  readonly serviceUrls: readonly string[];
  /** Who may frame the tab. */
  readonly frameAncestors: readonly string[];
  /** Where the register of municipalities is asked for; null where it is not. */
  readonly registerUrl: string | null;
  /** How the bot proves who it is. */
  credentials(settings: ServeSettings): BotCredentials;
}

export const MICROSOFT: World = {
  botMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  authority: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  serviceUrls: ['https://smba.trafficmanager.net/'],
  /** @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
  frameAncestors: [
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office365.com',
  ],
  registerUrl: 'https://data.ssb.no/api/klass/v1',
  credentials: ({ credentials }) => credentials,
};

/** What was built, and where it lies. */
export interface Build {
  readonly version: string;
  readonly tabFolder: string;
}

/**
 * The roof in a tenant: nothing is planted, nobody is let in without proof, and all the world may knock.
 * @throws Error in words an operator can act on
 */
export async function startProduction(
  settings: ServeSettings,
  log: Logger,
  build: Build,
  world: World = MICROSOFT,
  telemetry: Telemetry = NO_TELEMETRY,
): Promise<Service> {
  const { appId, tenants, audiences } = settings;
  const now = () => new Date();
  const refusing = (door: string) =>
    fewRefusals((why, untold) => log.info({ door, why, ...(untold > 0 && { untold }) }, 'not let in'), now);
  if (settings.database.kind === 'pglite') {
    log.warn(
      { folder: settings.database.folder },
      'no DATABASE_URL: the data is in the embedded database, which is enough for one instance and a trial with a few municipalities; use PostgreSQL for anything that must be there tomorrow',
    );
  }
  return openHouse(
    {
      ...build,
      port: settings.port,
      listenOn: null,
      database: databaseOf(settings, now),
      ...(settings.statementMs !== null && { statementMs: settings.statementMs }),
      origin: `https://${settings.host}`,
      teamsAppId: settings.teamsAppId,
      allowedTenants: tenants,
      registerUrl: world.registerUrl,
      aheadMs: 0,
      bot: {
        appId,
        credentials: world.credentials(settings),
        admit: createBotGate({
          appId,
          tenants,
          serviceUrls: world.serviceUrls,
          keys: channelKeys(world.botMetadataUrl),
          now,
          onRefused: refusing('bot'),
        }),
      },
      doors: () => ({
        signIn: createTabSignIn({
          audiences,
          tenants,
          authority: world.authority,
          keysOf: tenantKeySets(world.authority),
          now,
          onRefused: refusing('tab'),
        }),
        extras: {},
        edge: { frameAncestors: world.frameAncestors, https: true, proxies: settings.proxies, limited: true },
      }),
      ...(settings.calendar && {
        calendar: createCalendarDesk(
          { ...settings.calendar, authority: world.authority },
          {
            url: world.graph,
            onRefused: (why, status) => log.info({ why, status }, 'not put into a calendar'),
          },
        ),
      }),
      furnish: async () => undefined,
    },
    log,
    telemetry,
  );
}

/** Where the data is, with tokens of the service's identities in the place of passwords if it signs in as them. */
function databaseOf({ database, databaseIdentity }: ServeSettings, now: () => Date): DatabasePlace {
  if (database.kind === 'pglite' || databaseIdentity === null) return database;
  const { clientId, ownerClientId, endpoint } = databaseIdentity;
  const password = (id: string) => managedIdentityToken({ clientId: id, endpoint, resource: POSTGRES }, now);
  const owner =
    database.owner === null || ownerClientId === null ? null : { ...database.owner, password: password(ownerClientId) };
  return { ...database, owner, password: password(clientId) };
}
