import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBotGate } from '../../bot/identity/botGate.ts';
import { channelKeys } from '../../bot/identity/keySets.ts';
import { MICROSOFT, type World } from '../../bot/production.ts';
import type { BotTrust } from '../../bot/teams/authentication.ts';
import { TENANT } from './house.ts';
import type { ServiceSettings } from './service.ts';
import { BOT_APP_ID, type TokenIssuer } from './tokenIssuer.ts';

/** What `npm run serve` gives Node: its own flags, and the script. */
const [, ...SERVE] = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { scripts: { serve: string } }
).scripts.serve.split(' ');

/** The stand-in connectors of the tests. */
const CONNECTORS = ['http://127.0.0.1:'];

/** A world whose tokens are signed by a test's own issuer, and in which all else is as in Microsoft's. */
export const testWorld = ({
  openIdMetadataUrl,
  authority,
}: Pick<TokenIssuer, 'openIdMetadataUrl' | 'authority'>): World => ({
  ...MICROSOFT,
  // Nobody outside is asked by a test.
  registerUrl: null,
  botMetadataUrl: openIdMetadataUrl,
  authority,
  serviceUrls: CONNECTORS,
  credentials: () => ({ kind: 'none' }),
});

/** The bot's door in that world, alone. */
export const testTrust = (openIdMetadataUrl: string): BotTrust => ({
  appId: BOT_APP_ID,
  credentials: { kind: 'none' },
  admit: createBotGate({
    appId: BOT_APP_ID,
    tenants: [TENANT],
    serviceUrls: CONNECTORS,
    keys: channelKeys(openIdMetadataUrl),
    now: () => new Date(),
    onRefused: () => undefined,
  }),
});

/** The settings of a service in a tenant, with made-up credentials. */
export const PRODUCTION_ENV = {
  PUBLIC_HOST: 'lagetrundt.example',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: BOT_APP_ID,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'made-up-secret-of-the-tests',
  ALLOWED_TENANTS: TENANT,
} as const;

/** What the try-out's environment has and a tenant's has not: empty is as good as not there. */
const NOT_THE_TRY_OUT = { LAGET_RUNDT_MODE: '', CONNECTOR_URL: '' };

/** For `startService`: the production roof in a process of its own, in the test's world. */
export const productionRoof = ({
  openIdMetadataUrl,
  authority,
}: TokenIssuer): Pick<ServiceSettings, 'script' | 'env'> => ({
  script: 'tests/helpers/productionService.ts',
  env: {
    ...NOT_THE_TRY_OUT,
    ...PRODUCTION_ENV,
    TEST_METADATA_URL: openIdMetadataUrl,
    TEST_AUTHORITY: authority,
  },
});

/** For `startService`: what `npm run build` made, as it is, in Microsoft's own world. */
export const artefactRoof = () => ({
  flags: SERVE.slice(0, -1),
  script: SERVE.at(-1) ?? '',
  env: { ...NOT_THE_TRY_OUT, ...PRODUCTION_ENV },
});
