import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Factory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Client = Awaited<ReturnType<Factory['create']>>;

/** What the SDK's clients stand on. It is not in their types; a test counts the requests. */
interface Piped {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } };
}

/** The claims of a token are part of what a client is kept under, and tokens are new each hour. */
const MOST_CLIENTS = 50;

/** The SDK's own, which answers 429, 500, 503 and broken lines with up to three more requests. */
const RETRIES = { name: 'defaultRetryPolicy' };

/**
 * Makes one send one request. The SDK tries again by itself and has no setting against it: such requests would be
 * counted by Teams and not by us, after 500 too. When to try again is for the delivery to say. Its clients are kept, one
 * for each address, instead of made anew for each message.
 */
export function oneRequestEach<A extends ConfigurationBotFrameworkAuthentication>(authentication: A): A {
  const create = authentication.createConnectorFactory.bind(authentication);
  const clients = new Map<string, Promise<Client>>();
  authentication.createConnectorFactory = (claims) => {
    const factory = create(claims);
    const make = factory.create.bind(factory);
    factory.create = (serviceUrl, audience) => {
      const key = `${claims.claims.map(({ type, value }) => `${type}=${value}`).join(' ')} ${serviceUrl} ${audience}`;
      const [oldest] = clients.keys();
      if (clients.size > MOST_CLIENTS && oldest !== undefined) clients.delete(oldest);
      const kept = clients.get(key) ?? make(serviceUrl, audience).then(withoutRetries);
      clients.set(key, kept);
      kept.catch(() => clients.delete(key));
      return kept;
    };
    return factory;
  };
  return authentication;
}

function withoutRetries(client: Client): Client {
  (client as unknown as Piped).client.pipeline.removePolicy(RETRIES);
  return client;
}
