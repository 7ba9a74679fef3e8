import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';

/** Whose tokens the bot takes, where it checks them. */
export interface TokenChecks {
  /** The bot's own id, which a token has to be for. */
  readonly appId: string;
  /** Where the channel publishes the keys it signs with: an OpenID metadata document. */
  readonly openIdMetadataUrl: string;
}

const CONNECTOR = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/botframework.com';

/**
 * What the SDK checks requests with: signature, time, issuer, audience and service address of the token that comes with
 * each. Null checks nothing, as the try-out does, whose client has no keys.
 */
export function botAuthentication(checks: TokenChecks | null): ConfigurationBotFrameworkAuthentication {
  if (checks === null) return new ConfigurationBotFrameworkAuthentication({});
  const options = {
    MicrosoftAppId: checks.appId,
    ToBotFromChannelOpenIdMetadataUrl: checks.openIdMetadataUrl,
    // Where one of these addresses is given, the SDK takes none of the others for granted.
    ToBotFromChannelTokenIssuer: CONNECTOR,
    ToChannelFromBotOAuthScope: CONNECTOR,
    ToChannelFromBotLoginUrl: LOGIN,
    ToBotFromEmulatorOpenIdMetadataUrl: checks.openIdMetadataUrl,
  };
  return new CheckedRequests(options, new NoTokensOut(options));
}

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];
type CreateCredentials = ConfigurationServiceClientCredentialFactory['createCredentials'];

class CheckedRequests extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(...[activity, header]: Parameters<Authenticate>): ReturnType<Authenticate> {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      // The SDK takes a token that is not what it says for a fault of its own (500); without one the answer is 401.
      const forged = error instanceof Error && ['JsonWebTokenError', 'NotBeforeError'].includes(error.name);
      if (forged) return super.authenticateRequest(activity, '');
      throw error;
    }
  }
}

/** Checks what comes in; what goes out carries no token, as long as there are no credentials to get one with. */
class NoTokensOut extends ConfigurationServiceClientCredentialFactory {
  readonly #none = new ConfigurationServiceClientCredentialFactory({});

  override createCredentials(
    ...[, audience, loginEndpoint, validateAuthority]: Parameters<CreateCredentials>
  ): ReturnType<CreateCredentials> {
    return this.#none.createCredentials('', audience, loginEndpoint, validateAuthority);
  }
}
