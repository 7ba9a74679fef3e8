import type { PersonKey } from '../../../domain/people.ts';
import type { Looks, RosterKey } from '../ports/rosters.ts';

const MINUTE_MS = 60_000;

/** How many channels that nobody has heard of one person may have Teams asked for, and one team's people together. */
const OF_A_PERSON = { most: 5, withinMs: 10 * MINUTE_MS };
const OF_A_TEAM = { most: 20, withinMs: 10 * MINUTE_MS };

/** Lets each key through so many times in a stretch of time. */
interface Gate {
  admit(key: string, now: Date): boolean;
}

/**
 * Bounds what people who look have Teams asked, for one instance. A request to Teams counts against the limits of the
 * place that it is about, so whoever looks again and again would keep its cards from coming.
 */
export function createLooks(createGate: (most: number, withinMs: number) => Gate, now: () => Date): Looks {
  const readings = createGate(1, MINUTE_MS);
  const persons = createGate(OF_A_PERSON.most, OF_A_PERSON.withinMs);
  const teams = createGate(OF_A_TEAM.most, OF_A_TEAM.withinMs);
  const underWay = new Map<string, Promise<void>>();
  return {
    async reading({ tenantId, id }: RosterKey, read) {
      const key = `${tenantId} ${id}`;
      const begun = underWay.get(key);
      if (begun === undefined && !readings.admit(key, now())) return false;
      const made = begun ?? read().finally(() => underWay.delete(key));
      underWay.set(key, made);
      await made;
      return true;
    },
    // The team's own comes last: whoever is turned away takes nothing from the others of the team.
    mayAskFor: ({ tenantId, objectId }: PersonKey, team: RosterKey, inTeam: boolean) =>
      persons.admit(`${tenantId} ${objectId}`, now()) && teams.admit(`${team.tenantId} ${team.id} ${inTeam}`, now()),
  };
}
