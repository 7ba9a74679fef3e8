/** The page beside the tab that Teams opens in a window of its own, where a person is asked for consent. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PAGE = '/tab/consent.html';

/** As bot/graph/onBehalfOf.ts asks for it. */
const SCOPE = 'openid https://graph.microsoft.com/Calendars.ReadWrite';

/** Where the window begins. */
export function consentPage(origin: string, clientId: string, tenantId: string): string {
  return `${origin}${PAGE}?${new URLSearchParams({ client: clientId, tenant: tenantId })}`;
}

/**
 * Where the person is asked: Entra and nowhere else, whatever the window's own address says. What comes back is read
 * from the fragment, which no server sees, and is never redeemed: that it was given is all that counts.
 * @returns null for an address that names no registration and no tenant
 */
export function entraPage(search: string, origin: string, state: string): string | null {
  const given = new URLSearchParams(search);
  const [client, tenant] = [given.get('client') ?? '', given.get('tenant') ?? ''];
  if (!UUID.test(client) || !UUID.test(tenant)) return null;
  const query = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: `${origin}${PAGE}`,
    scope: SCOPE,
    prompt: 'consent',
    state,
  });
  return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?${query}`;
}

export type ConsentAnswer = 'granted' | 'declined' | 'adminOnly';

/** Numbers of Entra's that say that an administrator has to do it. */
const ADMIN = /AADSTS(90093|90094|90095|65005)\b/;

/** What Entra's answer says; null where there is none yet, or none to what this window asked. */
export function answerIn(hash: string, state: string | null): ConsentAnswer | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  if (state === null || said.get('state') !== state) return null;
  if (said.has('error')) return ADMIN.test(said.get('error_description') ?? '') ? 'adminOnly' : 'declined';
  return said.has('code') ? 'granted' : null;
}
