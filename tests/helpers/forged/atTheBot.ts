import { translator } from '../../../domain/texts/translate.ts';
import { teamsClient } from '../teamsClient.ts';
import { BOT_APP_ID, FOREIGN_TENANT, type TokenOverrides } from '../tokenIssuer.ts';
import { type Attempt, type Scene, unsigned } from './attempt.ts';

const NOT_SIGNED_IN = '401 notSignedIn';
const FORBIDDEN = '403 forbidden';
/** The kinds of activity that reach a handler of ours, and one that does not. */
const KINDS = {
  message: { type: 'message', text: 'innsjekk' },
  invoke: { type: 'invoke', name: 'adaptiveCard/action' },
  search: { type: 'invoke', name: 'composeExtension/query' },
  link: { type: 'invoke', name: 'composeExtension/queryLink' },
  'action form': { type: 'invoke', name: 'composeExtension/fetchTask' },
  'action sent': { type: 'invoke', name: 'composeExtension/submitAction' },
  installationUpdate: { type: 'installationUpdate', action: 'add' },
  conversationUpdate: { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
  event: { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
  messageReaction: { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
} as const;

/** At the bot's door. Each presses «start a check-in» in the guide's name, unless it says otherwise. */
export function atTheBot(scene: Scene): Attempt[] {
  const { url, connector, issuer, engagementId, channelId, guide } = scene;
  const { activity } = teamsClient(url, connector, channelId);
  const value = { action: { type: 'Action.Execute', verb: 'round.open', data: { engagementId } } };
  const press = (overrides: Record<string, unknown> = {}, person = guide) =>
    activity(person, { ...KINDS.invoke, value, ...overrides });
  const post = (body: unknown, token?: string, query = '') =>
    fetch(`${url}/api/messages${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const attempt = (what: string, send: () => Promise<Response>, expected = NOT_SIGNED_IN): Attempt => ({
    what,
    door: 'bot',
    expected,
    send,
  });
  const token = (what: string, overrides: TokenOverrides) =>
    attempt(what, async () => post(press(), await issuer.sign(connector, overrides)));
  const said = (what: string, body: unknown, expected: string, serviceUrl = connector) =>
    attempt(what, async () => post(body, await issuer.sign(serviceUrl)), expected);
  const gone = `200 «${translator('nn')('card.gone.title')}»`;
  const foreign = { tenant: { id: FOREIGN_TENANT }, channel: { id: channelId } };

  return [
    ...Object.entries(KINDS).map(([kind, what]) =>
      attempt(`no token: ${kind}`, () => post(activity(guide, { value, ...what }))),
    ),
    attempt('the token in the query string', async () =>
      post(press(), undefined, `?access_token=${await issuer.sign(connector)}`),
    ),
    token('signed by another key under the known key’s name', { forged: true }),
    attempt('alg none', async () => post(press(), unsigned(await issuer.sign(connector)))),
    token('HS256 with the public key as its secret', {
      header: { alg: 'HS256' },
      key: new TextEncoder().encode(issuer.publicKeys.bot),
    }),
    token('a key id that nobody published', { header: { kid: 'no-such-key' }, forged: true }),
    token('jku: its key fetched from the forger', { header: { kid: 'mine', jku: `${connector}/keys` }, forged: true }),
    token('a key that is not endorsed for Teams', { header: { kid: 'key-of-another-channel' } }),
    token('for another bot', { audience: '00000000-0000-4000-8000-000000000000' }),
    token('from another issuer', { issuer: 'https://login.example' }),
    token('as the emulator’s: from Entra, in the bot’s own name', {
      issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      claims: { ver: '1.0', appid: BOT_APP_ID },
    }),
    token('expired', { expiresIn: -3600 }),
    token('not yet valid', { notBeforeIn: 3600 }),
    token('for another service address', { claims: { serviceurl: 'https://smba.trafficmanager.net/teams/' } }),
    token('for no service address', { claims: { serviceurl: undefined } }),
    said(
      'a service address that is not Teams’, in token and activity',
      press({ serviceUrl: 'https://forger.example/' }),
      NOT_SIGNED_IN,
      'https://forger.example/',
    ),
    said(
      'a service address that only begins like one',
      press({ serviceUrl: `${connector}.forger.example` }),
      NOT_SIGNED_IN,
    ),
    said('another channel than Teams: the emulator', press({ channelId: 'emulator' }), NOT_SIGNED_IN),
    attempt('the tab’s token', async () => post(press(), await issuer.signIn(guide))),
    ...Object.entries(KINDS).map(([kind, what]) => {
      const elsewhere = { conversation: { id: channelId, conversationType: 'channel', tenantId: FOREIGN_TENANT } };
      return said(
        `another tenant: ${kind}`,
        activity(guide, { value, ...what, ...elsewhere, channelData: foreign }),
        FORBIDDEN,
      );
    }),
    said('two tenants, one of them not allowed', press({ channelData: foreign }), FORBIDDEN),
    said('no tenant at all', press({ channelData: {}, conversation: { id: channelId } }), FORBIDDEN),
    said('a stranger of the tenant presses', press({}, scene.stranger), gone),
    said('a former member presses', press({}, scene.exMember), gone),
    said('another municipality’s mayor presses', press({}, scene.otherMayor), gone),
    said('a guide of another programme presses', press({}, scene.otherGuide), gone),
    said(
      'a mayor presses what a mayor may not',
      press({}, scene.mayor),
      `200 «${translator('nn')('card.forbidden.title')}»`,
    ),
  ];
}
