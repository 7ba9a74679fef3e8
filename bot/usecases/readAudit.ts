import type { AuditLine } from '../../domain/archive/views.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { safeFileName } from '../../domain/export/fileName.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { AuditVia } from '../../domain/texts/auditWords.ts';
import { translator } from '../../domain/texts/translate.ts';
import { admit } from './access.ts';
import { chainFaults } from './auditChain.ts';
import { namesOf } from './people.ts';
import type { Context } from './ports/context.ts';

const PAGE = 50;
/** What is read of a log at a time when all of it is. */
const CHUNK = 1000;

/** A page of the engagement's log, newest first, below the number `before`. @throws DomainError as {@link admit} */
export async function readAudit(
  context: Context,
  person: PersonKey,
  engagementId: string,
  before: number | null,
): Promise<{ readonly lines: AuditLine[]; readonly more: boolean }> {
  const { roles } = await admit(context.db, person, engagementId, 'readAudit');
  const entries = await readableEntries(context, roles, engagementId, before, PAGE + 1);
  const shown = entries.slice(0, PAGE);
  const nameOf = await namesOf(
    context.db,
    engagementId,
    shown.flatMap(({ by }) => (by === null ? [] : [by])),
  );
  return {
    lines: shown.map(({ number, at, by, via, about, outcome, from }) => ({
      number,
      at: at.toISOString(),
      by: by === null ? null : nameOf(by),
      via,
      about,
      outcome,
      from,
    })),
    more: entries.length > PAGE,
  };
}

/**
 * The whole log of an engagement as data, oldest first, with its chain and what the chain shows. `head` is the hash to
 * keep elsewhere: a later log that does not have it has lost or changed something. Whoever may not read every line gets
 * theirs without the chain: a hash of few words can be guessed, and would tell what the others say.
 * @throws DomainError as {@link admit}
 */
export async function auditFile(
  context: Context,
  person: PersonKey,
  engagementId: string,
  language: Language,
): Promise<{ readonly fileName: string; readonly data: object }> {
  const { engagement, roles } = await admit(context.db, person, engagementId, 'readAudit');
  const entries: AuditEntry[] = [];
  for (let before: number | null = null; ; ) {
    const chunk = await context.db.audit.list(engagementId, before, CHUNK);
    entries.push(...chunk);
    before = chunk.at(-1)?.number ?? null;
    if (chunk.length < CHUNK) break;
  }
  entries.reverse();
  const date = context.now().toISOString().slice(0, 10);
  return {
    fileName: safeFileName(translator(language)('audit.fileName', { name: engagement.municipality.shortName, date })),
    data: {
      format: 'laget-rundt-audit/1',
      engagementId,
      exportedAt: context.now().toISOString(),
      ...(readsAll(roles)
        ? { head: entries.at(-1)?.hash ?? null, faults: chainFaults(entries), entries }
        : { entries: entries.filter((entry) => isReadable(roles, entry)).map(unchained) }),
    },
  };
}

/**
 * Acts that tell what there is to know of single answers: that somebody answered, and when; that somebody read them; or that
 * a signal was marked, of whatever kind. They are for those who are in every audience; that one of them was done says
 * nothing of which.
 */
const OF_ANSWERS: ReadonlySet<string> = new Set<AuditVia>([
  'route putResponse',
  'verb round.send',
  'route listResponses',
  'route markSignal',
]);

const readsAll = (roles: readonly Role[]): boolean => roles.includes('guide');

const isReadable = (roles: readonly Role[], { via }: Pick<AuditEntry, 'via'>): boolean =>
  readsAll(roles) || !OF_ANSWERS.has(via);

const unchained = ({ number: _number, previous: _previous, hash: _hash, ...line }: AuditEntry) => line;

/** As many as are wanted, where there are so many, of those that somebody with these roles may read. */
async function readableEntries(
  { db }: Context,
  roles: readonly Role[],
  engagementId: string,
  before: number | null,
  most: number,
): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let below = before; found.length < most; ) {
    const chunk: AuditEntry[] = await db.audit.list(engagementId, below, most);
    found.push(...chunk.filter((entry) => isReadable(roles, entry)));
    below = chunk.at(-1)?.number ?? null;
    if (chunk.length < most) break;
  }
  return found.slice(0, most);
}
