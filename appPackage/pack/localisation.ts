import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

interface Rule {
  readonly maxLength?: number;
}

interface LocalisationSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Rule>>;
  readonly patternProperties: Readonly<Record<string, Rule>>;
}

type Words = Readonly<Record<string, unknown>>;

/** Keys of a localisation file that say nothing to people. */
const NO_WORDS = ['$schema', 'localizationKeys'];

/**
 * Microsoft's schema for the localisation files of a manifest version such as `1.25`, as `@microsoft/app-manifest`
 * carries it. Its patterns are no regular expressions in Unicode mode, which that package's validator insists on, so
 * the few keywords that it uses are read here.
 */
function schemaOf(version: string): LocalisationSchema {
  const entry = load.resolve('@microsoft/app-manifest');
  const top = entry.slice(0, entry.lastIndexOf('app-manifest') + 'app-manifest'.length);
  const file = `${top}/build/json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as LocalisationSchema;
}

function ruleFor({ properties, patternProperties }: LocalisationSchema, key: string): Rule | undefined {
  return properties[key] ?? Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
}

/** What the published schema has against a localisation file. */
export function localisationFaults(words: Words, version: string): string[] {
  const schema = schemaOf(version);
  const missing = schema.required.filter((key) => !(key in words)).map((key) => `${key} is missing`);
  const wrong = Object.entries(words).flatMap(([key, value]) => {
    const rule = ruleFor(schema, key);
    if (rule === undefined) return [`${key} is unknown`];
    if (typeof value !== 'string') return [`${key} is no text`];
    return value.length > (rule.maxLength ?? Infinity) ? [`${key} is longer than ${rule.maxLength}`] : [];
  });
  return [...missing, ...wrong];
}

/** The keys of everything in the manifest that can be said in another language, by the published schema. */
export function wordsOf(manifest: Words, version: string): string[] {
  const schema = schemaOf(version);
  return pathsTo(manifest, '').filter((key) => !NO_WORDS.includes(key) && ruleFor(schema, key) !== undefined);
}

/** What a localisation file leaves unsaid, and what it says that the manifest does not have. */
export function unevenWords(manifest: Words, words: Words, version: string): string[] {
  const wanted = wordsOf(manifest, version);
  const said = Object.keys(words).filter((key) => !NO_WORDS.includes(key));
  return [
    ...wanted.filter((key) => !said.includes(key)).map((key) => `${key} is not said`),
    ...said.filter((key) => !wanted.includes(key)).map((key) => `${key} is nothing in the manifest`),
  ];
}

/** Paths to all texts below a value, written as localisation files do: `bots[0].commandLists[0]`. */
function pathsTo(value: unknown, at: string): string[] {
  if (typeof value === 'string') return [at];
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => pathsTo(item, at === '' ? key : `${at}.${key}`));
}
