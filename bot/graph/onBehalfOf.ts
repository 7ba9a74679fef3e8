import type { InvitationRefusal } from '../../domain/invitation.ts';

/** The registration that asks in people's names, and how it proves that it is itself. */
export interface Registration {
  readonly clientId: string;
  /** The certificate and its private key, both PEM in one text: teamsfx takes nothing else but a secret. */
  readonly certificate: string;
  /** Entra's address without a slash behind, in front of a tenant's id. */
  readonly authority: string;
}

/** The one right that is asked for, when somebody first uses it. */
export const SCOPE = 'https://graph.microsoft.com/Calendars.ReadWrite';

export type Token = { readonly token: string } | { readonly why: 'consent' | InvitationRefusal };

/**
 * A token for Graph in the name of whoever the tab's token is of. That one must have been verified: teamsfx only reads
 * it. The library weighs as much as the rest of the service, so it is fetched at the first use.
 */
export async function onBehalfOf(
  { clientId, certificate, authority }: Registration,
  tenantId: string,
  ssoToken: string,
): Promise<Token> {
  const { OnBehalfOfUserCredential } = await import('@microsoft/teamsfx');
  try {
    const credential = new OnBehalfOfUserCredential(ssoToken, {
      authorityHost: authority,
      tenantId,
      clientId,
      certificateContent: certificate,
    });
    const got = await credential.getToken(SCOPE);
    return got === null ? { why: 'away' } : { token: got.token };
  } catch (error) {
    return { why: refusalOf(error) };
  }
}

/** What only an administrator can give, or has forbidden people to. */
const ADMIN = new Set(['90093', '90094', '90095', '65005']);
/** Ours is not, or not rightly, registered there. */
const SET_UP = new Set(['700016', '700027', '7000215', '7000222', '500011', '50012']);
const BLOCKED = new Set(['53000', '53001', '53003', '50105', '50020']);
const SIGN_IN = new Set(['50013', '50173', '700082', '700084', '500133']);

/**
 * What Entra's refusal means, by its number. What is interaction in any other way (consent not given yet, a second
 * factor) is what the page that asks for consent is for.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function refusalOf(error: unknown): 'consent' | InvitationRefusal {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const number = /AADSTS(\d+)/.exec(message)?.[1] ?? '';
  if (ADMIN.has(number)) return 'adminOnly';
  if (SET_UP.has(number)) return 'setUp';
  if (BLOCKED.has(number)) return 'notAllowed';
  if (SIGN_IN.has(number) || code.endsWith('TokenExpiredError')) return 'signInAgain';
  if (code.endsWith('UiRequiredError')) return 'consent';
  return number === '' ? 'away' : 'setUp';
}
