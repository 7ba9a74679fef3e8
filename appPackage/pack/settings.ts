/** What a deployment fills into the app package: read, checked and put in place. Pure. */

export type Settings = Readonly<Record<string, string | undefined>>;

interface Kind {
  readonly is: RegExp;
  readonly says: string;
}

const ID: Kind = {
  is: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  says: 'must be an id such as 7f000000-0000-4000-8000-0000000000a0',
};
const HOST: Kind = {
  is: /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
  says: 'must be one host name in small letters: no https://, no port, no path, no *',
};
const PAGE: Kind = { is: /^https:\/\/[^\s"\\]+$/, says: 'must be an address that begins with https://' };

/** Every setting that the manifest may use, and what it looks like. */
const KINDS: Readonly<Record<string, Kind>> = {
  TEAMS_APP_ID: ID,
  BOT_ID: ID,
  AAD_APP_CLIENT_ID: ID,
  BOT_DOMAIN: HOST,
  APP_WEBSITE_URL: PAGE,
  APP_PRIVACY_URL: PAGE,
  APP_TERMS_URL: PAGE,
};

const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

/** The settings of an environment file: lines of `NAME=value`; `#` begins a comment line, quotes round a value go. */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^[ \t]*(\w+)[ \t]*=[ \t]*(.*?)[ \t]*$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.replace(/^(["'])(.*)\1$/, '$2')]));
}

/** The names that the texts use as `${{NAME}}`, each once. */
export function namesUsed(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)))];
}

/** A sentence for each setting that the texts use and that is missing or malformed; none means that all are fine. */
export function settingFaults(texts: readonly string[], settings: Settings): string[] {
  return namesUsed(texts).flatMap((name) => {
    const value = settings[name];
    const kind = KINDS[name];
    if (value === undefined || value === '') return [`${name}: is missing`];
    if (kind === undefined) return [`${name}: is used in the app package, but nobody says what it looks like`];
    return kind.is.test(value) ? [] : [`${name}: ${kind.says}`];
  });
}

/** The text with its `${{NAME}}`s replaced. What has no value stays as it is: {@link settingFaults} has named it. */
export function fillIn(text: string, settings: Settings): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => settings[name] ?? whole);
}
