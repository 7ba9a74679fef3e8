import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../house/source.ts';

/** Made-up values for everything a deployment fills in. */
const VALUES: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '7f000000-0000-4000-8000-0000000000a0',
  BOT_ID: '7f000000-0000-4000-8000-0000000000b0',
  BOT_DOMAIN: 'laget-rundt.fylket.example',
  APP_WEBSITE_URL: 'https://fylket.example/laget-rundt',
  APP_PRIVACY_URL: 'https://fylket.example/personvern',
  APP_TERMS_URL: 'https://fylket.example/vilkaar',
};

/** A file of the app package with its `${{NAME}}`s filled in. @throws when a name has no value here */
export function filled(name: string): Record<string, unknown> {
  const text = readFileSync(join(TOP, 'appPackage', name), 'utf8').replace(/\$\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = VALUES[key];
    if (value === undefined) throw new Error(`${name} uses ${key}, which no deployment fills in`);
    return value;
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** Width and height in pixels from a PNG's header, and its colour type (6 is colour with alpha). */
export function pngHeader(name: string): { width: number; height: number; colourType: number } {
  const bytes = readFileSync(join(TOP, 'appPackage', name));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${name} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes.readUInt8(25) };
}

interface LocalisationSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly maxLength?: number }>>;
  readonly patternProperties: Readonly<Record<string, { readonly maxLength?: number }>>;
}

/**
 * What the published schema for localisation files has against one. Read by hand, because its patterns are not
 * regular expressions in Unicode mode and the validator takes no others.
 */
export function localisationFaults(words: Readonly<Record<string, unknown>>): string[] {
  const file = join(TOP, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30');
  const text = readFileSync(join(file, 'MicrosoftTeams.Localization.schema.json'), 'utf8');
  const { required, properties, patternProperties } = JSON.parse(text) as LocalisationSchema;
  const patterns = Object.entries(patternProperties).map(([pattern, rule]) => ({ is: new RegExp(pattern), rule }));
  const missing = required.filter((key) => !(key in words)).map((key) => `${key} is missing`);
  const wrong = Object.entries(words).flatMap(([key, value]) => {
    const rule = properties[key] ?? patterns.find(({ is }) => is.test(key))?.rule;
    if (rule === undefined) return [`${key} is unknown`];
    if (typeof value !== 'string') return [`${key} is no text`];
    return value.length > (rule.maxLength ?? Infinity) ? [`${key} is longer than ${rule.maxLength}`] : [];
  });
  return [...missing, ...wrong];
}
