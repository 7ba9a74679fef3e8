import { z } from 'zod';

/** Values out of a JSON schema, and values that are right but for one change, from a chance that a seed decides. */

export type Schema = Readonly<Record<string, unknown>>;
export type Chance = () => number;

export const toSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;

export const picker =
  (chance: Chance) =>
  <T>(from: readonly T[]): T =>
    pick(chance, from);

/** What breaks programs that trust what they are sent. */
const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  [null],
  '\0',
  '\u202e\ud800',
  "' or 1=1; drop table round; --",
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '{{7*7}} ${7*7} %s %n',
  '../../etc/passwd',
  '9999-99-99',
  '0000-00-00',
  '0000-02-29',
  '0000-01-01T09:00:00Z',
  '9999-12-31',
  '275760-09-13',
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
  'constructor',
  '__proto__',
  'å'.repeat(3000),
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  { $ne: null },
  { toString: 1 },
];

/** What fits the schema, as far as JSON Schema can say. `deep` is how many levels are left. */
export function fitting(schema: Schema, chance: Chance, known: readonly string[], deep = 6): unknown {
  const s = schema as {
    const?: unknown;
    enum?: unknown[];
    anyOf?: Schema[];
    oneOf?: Schema[];
    allOf?: Schema[];
    type?: string | string[];
    format?: string;
    minLength?: number;
    maxLength?: number;
    minimum?: number;
    maximum?: number;
    items?: Schema;
    minItems?: number;
    maxItems?: number;
    properties?: Record<string, Schema>;
    required?: string[];
    additionalProperties?: Schema | boolean;
  };
  if ('const' in s) return s.const;
  if (s.enum) return pick(chance, s.enum);
  const choices = s.anyOf ?? s.oneOf;
  if (choices) return fitting(pick(chance, choices), chance, known, deep - 1);
  if (s.allOf?.[0]) return fitting(s.allOf[0], chance, known, deep - 1);
  switch (Array.isArray(s.type) ? pick(chance, s.type) : s.type) {
    case 'object': {
      const made: Record<string, unknown> = {};
      for (const [name, part] of Object.entries(s.properties ?? {})) {
        if (s.required?.includes(name) || chance() < 0.7) made[name] = fitting(part, chance, known, deep - 1);
      }
      if (typeof s.additionalProperties === 'object' && deep > 0) {
        for (let n = Math.floor(chance() * 3); n > 0; n -= 1) {
          made[`own${n}`] = fitting(s.additionalProperties, chance, known, deep - 1);
        }
      }
      return made;
    }
    case 'array': {
      const most = deep > 0 ? Math.min(s.maxItems ?? 3, 3) : (s.minItems ?? 0);
      const length = Math.max(s.minItems ?? 0, Math.floor(chance() * (most + 1)));
      return Array.from({ length }, () => fitting(s.items ?? {}, chance, known, deep - 1));
    }
    case 'integer':
    case 'number': {
      const low = Math.max(s.minimum ?? 0, -1000);
      return low + Math.floor(chance() * (Math.min(s.maximum ?? 1000, low + 1000) - low + 1));
    }
    case 'boolean':
      return chance() < 0.5;
    case 'null':
      return null;
    case 'string': {
      if (s.format === 'uuid') return pick(chance, known);
      if (s.format === 'date')
        return `${2020 + Math.floor(chance() * 60)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`;
      if (s.format === 'date-time') return '2026-11-23T09:00:00Z';
      const length = Math.max(s.minLength ?? 0, Math.floor(chance() * Math.min(s.maxLength ?? 40, 60)));
      return Array.from({ length }, () => pick(chance, [...'abcæøå ÆØÅ.,!?-'])).join('');
    }
    default:
      return pick(chance, ODD);
  }
}

/** What no column has room for, to be put into the middle of a text that is right but for it. */
const UNKEPT = ['\0', '\ud800', '\udfff', '\u0007', '\n=1+1'];

/** The same with one change somewhere: a part left out, put in, or made into something odd. */
export function changedOnce(value: unknown, chance: Chance): unknown {
  const places = placesOf(value);
  const at = pick(chance, places);
  return change(value, at, chance);
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([name, part]) => placesOf(part, [...here, name]))];
}

function change(value: unknown, [name, ...rest]: Place, chance: Chance): unknown {
  if (typeof value === 'string' && value !== '' && chance() < 0.3) {
    const at = Math.floor(chance() * value.length);
    return value.slice(0, at) + pick(chance, UNKEPT) + value.slice(at);
  }
  if (name === undefined || typeof value !== 'object' || value === null) return pick(chance, ODD);
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  const dice = chance();
  if (rest.length === 0 && dice < 0.25) delete copy[name];
  else if (rest.length === 0 && dice < 0.35) copy[`${name}2`] = pick(chance, ODD);
  else copy[name] = change(copy[name], rest, chance);
  return copy;
}
