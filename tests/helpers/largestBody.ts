import type { z } from 'zod';
import { defOf } from './schemaDef.ts';

/** How large something can be as JSON. */
export interface Largest {
  readonly bytes: number;
  /** What opens, and what stands between two. */
  readonly parts: number;
}

/** Of UTF-8 for one unit of UTF-16, at most. */
const BYTES_A_SIGN = 3;
/** Ids, days and moments, quotes included. */
const FORMATTED: Largest = { bytes: 42, parts: 0 };

/**
 * The largest body that fits a schema, as our own pages would write it. `ofRecord` is how many entries a record has at most,
 * which no schema says. @throws Error for a kind of schema that nobody has thought about
 */
export function largestOf(schema: z.ZodType, ofRecord: number): Largest {
  const def = defOf(schema);
  const of = (one: z.ZodType) => largestOf(one, ofRecord);
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def);
  const most = checks.find(({ check }) => check === 'max_length')?.maximum;
  const closed = (values: readonly unknown[]): Largest => ({
    bytes: Math.max(...values.map((one) => JSON.stringify(one).length)),
    parts: 0,
  });
  switch (def.type) {
    case 'object':
      return sum(
        { bytes: 2, parts: 1 },
        ...Object.entries(def.shape ?? {}).map(([name, part]) => entry({ bytes: name.length + 2, parts: 0 }, of(part))),
      );
    case 'record': {
      const one = entry(of(def.keyType as z.ZodType), of(def.valueType as z.ZodType));
      return sum({ bytes: 2, parts: 1 }, times(one, ofRecord));
    }
    case 'array':
      return sum({ bytes: 2, parts: 1 }, times(sum(of(def.element as z.ZodType), SEPARATED), most ?? Infinity));
    case 'union': {
      const all = (def.options ?? []).map(of);
      return { bytes: Math.max(...all.map(({ bytes }) => bytes)), parts: Math.max(...all.map(({ parts }) => parts)) };
    }
    case 'string':
      if (def.format !== undefined || (most === undefined && checks.some(({ format }) => format !== undefined))) {
        return FORMATTED;
      }
      return { bytes: 2 + BYTES_A_SIGN * (most ?? Infinity), parts: 0 };
    case 'number':
      return { bytes: String(Number.MIN_SAFE_INTEGER).length, parts: 0 };
    case 'boolean':
      return closed([false]);
    case 'null':
      return closed([null]);
    case 'literal':
      return closed(def.values ?? []);
    case 'enum':
      return closed(Object.values(def.entries ?? {}));
    default:
      if (def.innerType === undefined) throw new Error(`how large is ${def.type}?`);
      return of(def.innerType);
  }
}

const SEPARATED: Largest = { bytes: 1, parts: 1 };
const sum = (...all: readonly Largest[]): Largest => ({
  bytes: all.reduce((so, { bytes }) => so + bytes, 0),
  parts: all.reduce((so, { parts }) => so + parts, 0),
});
/** A name and a value with what stands between, and before the next. */
const entry = (name: Largest, value: Largest) => sum(name, SEPARATED, value, SEPARATED);
const times = ({ bytes, parts }: Largest, count: number): Largest => ({ bytes: bytes * count, parts: parts * count });
