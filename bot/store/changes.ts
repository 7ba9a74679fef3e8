import { sql } from 'kysely';
import type { LiveSubject } from '../../domain/live.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Changes } from '../usecases/ports/context.ts';
import type { Connection } from './connect.ts';
import { listen } from './listen.ts';
import type { Executor } from './schema.ts';

export const CHANGES = 'laget_rundt_changes';

export interface Change {
  readonly engagementId: string;
  readonly what: LiveSubject;
  /** The rounds whose announced audience alone is to hear of it; left out where everybody may. */
  readonly seenIn?: readonly string[] | undefined;
}

/** What one person may see at all has changed. */
interface PersonChange {
  readonly person: PersonKey;
}

/** A change as it goes through the channel. */
export function sayChange(change: Change | PersonChange): string {
  return JSON.stringify(change);
}

/** NOTIFY is part of the transaction: nobody hears of what was rolled back, in any instance. */
export function createChanges(db: Executor): Changes {
  return {
    async publish(engagementId, what, seenIn) {
      await sql`select pg_notify(${CHANGES}, ${sayChange({ engagementId, what, seenIn })})`.execute(db);
    },
    async tellPerson({ tenantId, objectId }) {
      await sql`select pg_notify(${CHANGES}, ${sayChange({ person: { tenantId, objectId } })})`.execute(db);
    },
  };
}

/**
 * Hears every change from every instance; `onPerson` those of what one person may see at all. `onGap` is called after a connection was lost and found again: something may
 * have been missed, so readers should ask anew.
 */
export async function listenToChanges(
  connection: Connection,
  onChange: (change: Change) => void,
  onGap: () => void,
  onPerson: (person: PersonKey) => void = () => undefined,
): Promise<{ close(): Promise<void> }> {
  const hear = (payload: string) => {
    const change = JSON.parse(payload) as Change | PersonChange;
    if ('person' in change) onPerson(change.person);
    else onChange(change);
  };
  return listen(connection, CHANGES, hear, onGap);
}
