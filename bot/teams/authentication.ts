import { AsyncLocalStorage } from 'node:async_hooks';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';

/** How the bot proves to Teams that it is itself. */
export type BotCredentials =
  | { readonly kind: 'password'; readonly tenantId: string; readonly password: string }
  /** `thumbprint` is the certificate's SHA-1 in hexadecimal; the key is PEM. */
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly thumbprint: string;
      readonly privateKey: string;
    }
  /** A user-assigned managed identity of the machine it runs on. */
  | { readonly kind: 'identity'; readonly tenantId: string }
  /** Sends without a token: for connectors that ask for none, such as those of the tests. */
  | { readonly kind: 'none' };

/** Whose requests the bot takes, and as whom it sends. */
export interface BotTrust {
  readonly appId: string;
  readonly credentials: BotCredentials;
  /**
   * Lets a request in by its `Authorization` header, before anything else of it is read.
   * @returns what then lets its activity in. Both throw DomainError for everybody else
   */
  admit(authorization: string | undefined): Promise<(activity: unknown) => unknown>;
}

const CONNECTOR = 'https://api.botframework.com';

/** The SDK's side of it: what it asks who sent a request, and where it gets its own tokens. */
export interface BotAuthentication {
  readonly sdk: ConfigurationBotFrameworkAuthentication;
  /**
   * Reads one request's activity and does what is to be done with it. With trust, nothing is read of a request whose token
   * is not good, and nothing done for an activity that the token is not for.
   */
  admitted<A, T>(
    authorization: string | undefined,
    readActivity: () => Promise<A>,
    work: (activity: A) => Promise<T>,
  ): Promise<T>;
}

/**
 * Requests are let in by `trust.admit` and by it alone. The SDK's own checks are not used: they also take tokens of its
 * emulator and of other bots, look at no tenant, and wait for its keys without end. Null checks nothing, as the try-out
 * does, whose client has no keys.
 */
export function botAuthentication(trust: BotTrust | null): BotAuthentication {
  if (trust === null) {
    return {
      sdk: new ConfigurationBotFrameworkAuthentication({}),
      admitted: async (_header, readActivity, work) => work(await readActivity()),
    };
  }
  const inside = new AsyncLocalStorage<true>();
  return {
    sdk: new AdmittedRequests(trust, inside),
    async admitted(authorization, readActivity, work) {
      const admitActivity = await trust.admit(authorization);
      const activity = await readActivity();
      await admitActivity(activity);
      return inside.run(true, () => work(activity));
    },
  };
}

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];

const NOBODY = new ConfigurationBotFrameworkAuthentication({});

class AdmittedRequests extends ConfigurationBotFrameworkAuthentication {
  readonly #appId: string;
  readonly #inside: AsyncLocalStorage<true>;

  constructor({ appId, credentials }: BotTrust, inside: AsyncLocalStorage<true>) {
    super({}, credentialFactory(appId, credentials));
    this.#appId = appId;
    this.#inside = inside;
  }

  override async authenticateRequest(...[activity]: Parameters<Authenticate>): ReturnType<Authenticate> {
    if (this.#inside.getStore() !== true) throw new Error('An activity came by another way than the bot’s door.');
    // An identity without claims, of the SDK's own class, which it does not export. The claims are those that it gives
    // itself when it sends unasked, so that both use one client and one token.
    const { claimsIdentity } = await NOBODY.authenticateRequest(activity, '');
    claimsIdentity.claims.push(
      { type: 'aud', value: this.#appId },
      { type: 'appid', value: this.#appId },
      { type: 'serviceurl', value: activity.serviceUrl },
    );
    return { audience: CONNECTOR, claimsIdentity, connectorFactory: this.createConnectorFactory(claimsIdentity) };
  }
}

function credentialFactory(appId: string, credentials: BotCredentials): ConfigurationServiceClientCredentialFactory {
  if (credentials.kind === 'none') return new NoTokensOut();
  const own = { MicrosoftAppId: appId, MicrosoftAppTenantId: credentials.tenantId };
  switch (credentials.kind) {
    case 'identity':
      return new ConfigurationServiceClientCredentialFactory({ ...own, MicrosoftAppType: 'UserAssignedMsi' });
    case 'certificate':
      return new ConfigurationServiceClientCredentialFactory({
        ...own,
        MicrosoftAppType: 'SingleTenant',
        CertificateThumbprint: credentials.thumbprint,
        CertificatePrivateKey: credentials.privateKey,
      });
    case 'password':
      return new ConfigurationServiceClientCredentialFactory({
        ...own,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: credentials.password,
      });
  }
}

type CreateCredentials = ConfigurationServiceClientCredentialFactory['createCredentials'];

class NoTokensOut extends ConfigurationServiceClientCredentialFactory {
  override createCredentials(
    ...[, audience, loginEndpoint, validateAuthority]: Parameters<CreateCredentials>
  ): ReturnType<CreateCredentials> {
    return super.createCredentials('', audience, loginEndpoint, validateAuthority);
  }
}
