import { OWN_KINDS, type OwnData } from '../../domain/archive/ownData.ts';
import type { Deleted, KeptReason } from '../../domain/archive/removed.ts';
import { safeFileName } from '../../domain/export/fileName.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { translator } from '../../domain/texts/translate.ts';
import { ownWords } from './ownWords.ts';
import type { Context } from './ports/context.ts';
import type { OwnRow } from './ports/ownData.ts';

/** As much of what a person did as anybody reads through; the newest. */
const MOST_AUDIT = 500;

/** Everything that is kept about the person who asks, in words; of somebody who was never seen, nothing. */
export async function readOwnData(context: Context, key: PersonKey, language: Language): Promise<OwnData> {
  const name = (await context.db.people.find(key))?.name ?? null;
  const rows = await allRows(context, key);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return {
    name,
    tenantId: key.tenantId,
    objectId: key.objectId,
    sections: OWN_KINDS.flatMap((kind) => {
      const items = byKind.get(kind) ?? [];
      if (items.length === 0) return [];
      return [
        {
          kind,
          items: items.map((row) => ({
            at: row.at?.toISOString() ?? null,
            place: row.shortName,
            words: ownWords(row, language),
          })),
        },
      ];
    }),
  };
}

/** The same as data, with every id and value as it is stored. */
export async function ownDataFile(
  context: Context,
  key: PersonKey,
  language: Language,
): Promise<{ readonly fileName: string; readonly data: object }> {
  const name = (await context.db.people.find(key))?.name ?? '';
  const rows = await allRows(context, key);
  const date = context.now().toISOString().slice(0, 10);
  return {
    fileName: safeFileName(translator(language)('privacy.fileName', { name, date })),
    data: {
      format: 'laget-rundt-own-data/1',
      exportedAt: context.now().toISOString(),
      person: { ...key, name },
      kept: rows.map(({ shortName, ...row }) => ({
        ...row,
        municipality: shortName,
        words: ownWords({ ...row, shortName }, language),
      })),
    },
  };
}

async function allRows({ db }: Context, key: PersonKey): Promise<OwnRow[]> {
  const acts = await db.audit.by(key, MOST_AUDIT);
  return [
    ...(await db.ownData.rows(key)),
    ...acts.map(
      ({ at, engagementId, via, about, outcome, from }): OwnRow => ({
        kind: 'audit',
        at,
        engagementId,
        shortName: null,
        data: { via, about, outcome, from },
      }),
    ),
  ];
}

/**
 * Deletes what is the person's own alone. What they sent in and what they did in the plan is the bodies' record, and
 * stays until the engagement is archived and deleted; the answer says what stays and why.
 */
export async function eraseOwnData(context: Context, key: PersonKey): Promise<Deleted> {
  return context.db.act(async (stores, outcome) => {
    const removed = await stores.ownData.erase(key);
    const left = new Set((await stores.ownData.rows(key)).map(({ kind }) => kind));
    const stays: readonly (readonly [KeptReason, boolean])[] = [
      ['answers', left.has('answer')],
      ['plans', left.has('planChange') || left.has('round') || left.has('question')],
      ['roles', left.has('role')],
      ['name', left.has('person')],
      ['audit', true],
      ['teams', true],
    ];
    const receipt = { removed, kept: stays.flatMap(([reason, holds]) => (holds ? [reason] : [])) };
    return Object.keys(removed).length > 0 ? receipt : outcome.unchanged(receipt);
  });
}
