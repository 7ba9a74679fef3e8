import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFiles } from '../../appPackage/pack/faults.ts';
import { fillIn, type Settings } from '../../appPackage/pack/settings.ts';
import { TOP } from '../house/source.ts';

export const APP_PACKAGE = join(TOP, 'appPackage');

/** Made-up values for everything a deployment fills in. */
export const VALUES: Settings = {
  TEAMS_APP_ID: '7f000000-0000-4000-8000-0000000000a0',
  BOT_ID: '7f000000-0000-4000-8000-0000000000b0',
  AAD_APP_CLIENT_ID: '7f000000-0000-4000-8000-0000000000c0',
  BOT_DOMAIN: 'laget-rundt.fylket.example',
  APP_WEBSITE_URL: 'https://fylket.example/laget-rundt',
  APP_PRIVACY_URL: 'https://fylket.example/personvern',
  APP_TERMS_URL: 'https://fylket.example/vilkaar',
};

/** The app package's files, filled in with made-up values. */
export function filledFiles(): Map<string, Uint8Array> {
  const names = readdirSync(APP_PACKAGE).filter((name) => /\.(json|png)$/.test(name));
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(APP_PACKAGE, name));
      return [name, name.endsWith('.json') ? new TextEncoder().encode(fillIn(String(bytes), VALUES)) : bytes];
    }),
  );
}

/** A JSON file of the app package, filled in with made-up values. */
export function filled(name: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(filledFiles().get(name))) as Record<string, unknown>;
}

/** The package with one JSON file of it changed. */
export function withFile(name: string, change: object): PackageFiles {
  const changed = new TextEncoder().encode(JSON.stringify({ ...filled(name), ...change }));
  return filledFiles().set(name, changed);
}
