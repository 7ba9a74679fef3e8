import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { localisationFaults, unevenWords } from './localisation.ts';

/** The files of an app package by name, filled in. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly manifestVersion: string;
  readonly version: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly validDomains: readonly string[];
  readonly bots: readonly { readonly scopes: readonly string[] }[];
  readonly supportsChannelFeatures?: string;
}

/** Teams wants a full-colour square and an outline, both PNG with alpha (colour type 6). */
const ICON_SIDES = { color: 192, outline: 32 } as const;

/**
 * Everything that is wrong with an app package, a sentence each; none means that it may go out. Reads nothing from the
 * network: Microsoft's schemas come with `@microsoft/app-manifest`.
 * @param version what the manifest's own version has to be: Teams takes an update only under a new one
 */
export async function packageFaults(files: PackageFiles, version: string): Promise<string[]> {
  const manifest = jsonOf<Manifest>(files, 'manifest.json');
  if (manifest === null) return ['manifest.json: is missing, or no JSON'];
  const unfit = await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest);
  // What the other checks read may not be there in a manifest that the schema refuses.
  if (unfit.length > 0) return unfit.map((fault) => `manifest.json: ${fault}`);
  return [
    ...(manifest.version === version ? [] : [`manifest.json: has version ${manifest.version}, and not ${version}`]),
    ...fileFaults(manifest, files),
    ...languageFaults(manifest, files),
    ...iconFaults(manifest, files),
    ...domainFaults(manifest),
    ...channelFaults(manifest),
  ];
}

function jsonOf<T>(files: PackageFiles, name: string): T | null {
  try {
    return JSON.parse(new TextDecoder().decode(files.get(name))) as T;
  } catch {
    return null;
  }
}

const languageFiles = ({ localizationInfo }: Manifest) => localizationInfo.additionalLanguages.map(({ file }) => file);

function fileFaults(manifest: Manifest, files: PackageFiles): string[] {
  const named = ['manifest.json', manifest.icons.color, manifest.icons.outline, ...languageFiles(manifest)];
  return [
    ...named.filter((name) => !files.has(name)).map((name) => `${name}: is named in the manifest, and not there`),
    ...[...files.keys()].filter((name) => !named.includes(name)).map((name) => `${name}: nothing names it`),
  ];
}

function languageFaults(manifest: Manifest, files: PackageFiles): string[] {
  return languageFiles(manifest).flatMap((name) => {
    const words = jsonOf<Record<string, unknown>>(files, name);
    if (words === null) return [`${name}: is missing, or no JSON`];
    const version = manifest.manifestVersion;
    const own = String(words.$schema).includes(`/v${version}/`)
      ? []
      : [`is written for another schema than ${version}`];
    const faults = [...own, ...localisationFaults(words, version), ...unevenWords(manifest, words, version)];
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

function iconFaults({ icons }: Manifest, files: PackageFiles): string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const bytes = files.get(icons[kind]);
    if (bytes === undefined) return [];
    const side = ICON_SIDES[kind];
    const is = pngHeader(bytes);
    const fits = is !== null && is.width === side && is.height === side && is.colourType === 6;
    return fits ? [] : [`${icons[kind]}: must be a PNG of ${side} × ${side} pixels with alpha`];
  });
}

/** Width, height and colour type from a PNG's header; null where it is no PNG. */
export function pngHeader(bytes: Uint8Array): { width: number; height: number; colourType: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26 || view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), colourType: view.getUint8(25) };
}

/** Pages of ours that Teams opens inside itself; each has to be on a domain that the manifest trusts. */
const FRAMED = /"(?:configurationUrl|contentUrl)":"(https?:\/\/[^"]*)"/g;

function domainFaults(manifest: Manifest): string[] {
  const trusted = manifest.validDomains;
  const framed = [...JSON.stringify(manifest).matchAll(FRAMED)].map(([, url = '']) => new URL(url));
  return [
    ...trusted.filter((domain) => domain.includes('*')).map((domain) => `manifest.json: trusts the wildcard ${domain}`),
    ...framed
      .filter(({ protocol, hostname }) => protocol !== 'https:' || !trusted.includes(hostname))
      .map(({ href }) => `manifest.json: frames ${href}, which is on no domain that it trusts`),
  ];
}

/** The schema lets it be left out; Teams refuses the upload of an app for teams, from manifest 1.25 on, without it. */
function channelFaults({ bots, manifestVersion, supportsChannelFeatures }: Manifest): string[] {
  const forTeams = bots.some(({ scopes }) => scopes.includes('team'));
  const asked = Number(manifestVersion.split('.')[1]) >= 25;
  return forTeams && asked && supportsChannelFeatures === undefined
    ? ['manifest.json: says nothing of supportsChannelFeatures, and Teams refuses it in a team']
    : [];
}
