import type { PersonKey } from '../../../domain/people.ts';
import type { TokenIssuer } from '../tokenIssuer.ts';

/** One try to get in where one does not belong. */
export interface Attempt {
  readonly what: string;
  readonly door: 'tab' | 'bot' | 'other';
  /** Status and code of the refusal, such as `401 notSignedIn`. */
  readonly expected: string;
  send(): Promise<Response>;
}

/** Who is there to be, and where the doors are. */
export interface Scene {
  readonly url: string;
  /** The connector's address, that Teams names in its requests. */
  readonly connector: string;
  readonly issuer: TokenIssuer;
  readonly engagementId: string;
  readonly channelId: string;
  readonly guide: PersonKey;
  readonly mayor: PersonKey;
  readonly exMember: PersonKey;
  readonly otherMayor: PersonKey;
  readonly otherGuide: PersonKey;
  readonly stranger: PersonKey;
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The token with its header changed and no signature: what «alg: none» asks a careless reader to take. */
export const unsigned = (token: string): string => {
  const [, payload = ''] = token.split('.');
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${payload}.`;
};

/** The token with a claim changed after it was signed. */
export const tamperedWith = (token: string, claims: object): string => {
  const [header, payload = '', signature] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
  return `${header}.${encoded({ ...said, ...claims })}.${signature}`;
};

/** As a row of the table: `401 notSignedIn`, `200 «Denne innsjekken finst ikkje»` for a card that refuses. */
export async function outcomeOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as {
    readonly code?: string;
    readonly value?: { readonly body?: readonly { readonly text?: string }[] };
  } | null;
  const said = body?.code ?? (body?.value?.body ? `«${body.value.body[0]?.text ?? ''}»` : '');
  return `${response.status} ${said}`.trim();
}
