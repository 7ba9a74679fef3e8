import type { z } from 'zod';
import { formValue, linkValue, messageValue, searchValue } from '../../../domain/contract/extension.ts';
import type { Route } from '../../../domain/contract/routes/route.ts';
import { ROUTES } from '../../../domain/contract/routes.ts';
import { VERBS } from '../../../domain/contract/verbs.ts';
import { isKeptWhole } from '../../../domain/keptText.ts';
import { HOSTILE_DAYS, HOSTILE_INSTANTS, HOSTILE_NUMBERS, HOSTILE_TEXTS, HUGE } from '../../helpers/hostileValues.ts';
import { type Leaf, leavesOf } from '../../helpers/schemaLeaves.ts';

const routes = Object.entries<Route>(ROUTES).flatMap(([id, { params, query, body }]) =>
  Object.entries({ params, query, body }).flatMap(([part, schema]) =>
    schema === undefined ? [] : [{ from: `${id} ${part}`, schema: schema as z.ZodType }],
  ),
);
const verbs = Object.entries(VERBS).map(([verb, { data }]) => ({ from: verb, schema: data as z.ZodType }));
const extension = Object.entries({ searchValue, linkValue, messageValue, formValue }).map(([from, schema]) => ({
  from,
  schema: schema as z.ZodType,
}));
const leaves = [...routes, ...verbs, ...extension].flatMap(({ from, schema }) =>
  leavesOf(schema).map((leaf) => ({ ...leaf, what: `${from} ${leaf.path.join('.')}` })),
);

const hostileFor = ({ kind, format }: Leaf): readonly unknown[] => {
  if (kind === 'number') return HOSTILE_NUMBERS;
  if (format === 'date') return [...HOSTILE_TEXTS, ...HOSTILE_DAYS];
  if (format === 'datetime') return [...HOSTILE_TEXTS, ...HOSTILE_INSTANTS];
  return HOSTILE_TEXTS;
};

/** Null when it is refused, or taken without what no column has room for. */
function taken({ schema, kind }: Leaf, value: unknown): string | null {
  const read = schema.safeParse(kind === 'key' ? { [String(value)]: 'x' } : value);
  if (!read.success) return null;
  const kept = kind === 'key' ? Object.keys(read.data as object).join() : read.data;
  return typeof kept === 'string' && isKeptWhole(kept) && kept.length < HUGE.length
    ? null
    : JSON.stringify(value).slice(0, 40);
}

describe('what the contract takes in', () => {
  it('has no text, day or number that the database or a calculation has no room for', () => {
    const wrong = leaves
      .filter(({ kind }) => kind !== 'unknown')
      .flatMap((leaf) => {
        const odd = hostileFor(leaf).flatMap((value) => taken(leaf, value) ?? []);
        return odd.length === 0 ? [] : [`${leaf.what}: ${odd.join(' ')}`];
      });
    expect(wrong).toEqual([]);
    expect(leaves.length).toBeGreaterThan(200);
  });

  it('refuses each day and instant that is none of our time', () => {
    const days = leaves.filter(({ format }) => format === 'date');
    expect(days.length).toBeGreaterThan(20);
    for (const { schema } of days) expect(HOSTILE_DAYS.filter((day) => schema.safeParse(day).success)).toEqual([]);
  });

  it('takes whatever comes in few places, each of which is read by what is known of it', () => {
    const anything = leaves.flatMap(({ kind, what }) => (kind === 'unknown' ? [what] : []));
    // Beside a verb's data are the card's inputs, read by `parseAnswers`; the rest of the extension's is never looked at.
    const besideVerbs = Object.keys(VERBS).map((verb) => `${verb} *`);
    expect(new Set(anything)).toEqual(
      new Set([
        ...besideVerbs,
        ...['*', 'parameters.*.*', 'parameters.*.value', 'queryOptions.*'].map((at) => `searchValue ${at}`),
        'linkValue *',
        ...['*', 'messagePayload.*', 'messagePayload.body.*'].map((at) => `messageValue ${at}`),
        ...['*', 'data.*'].map((at) => `formValue ${at}`),
      ]),
    );
  });
});
