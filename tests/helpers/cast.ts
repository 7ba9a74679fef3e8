import { randomUUID } from 'node:crypto';
import type { PersonKey, Role } from '../../domain/people.ts';
import { anEngagement, aPerson, type House, TENANT } from './house.ts';

/** Somebody who comes to the door, and the roles that should count for them there. */
export interface Caller {
  readonly who: string;
  readonly person: PersonKey;
  readonly roles: readonly Role[];
  /** Roles that count somewhere in the programme, where those are others. */
  readonly inProgramme?: readonly Role[];
}

/** The team of the house's channel. */
export const TEAM = '19:team';

const HELD = ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const;

/** Before, around and after the house's day, 23 November 2026. */
const PERIODS = [
  { says: 'in the middle of it', from: '2026-11-01', to: '2026-11-30', counts: true },
  { says: 'on its last day', from: '2026-11-01', to: '2026-11-23', counts: true },
  { says: 'on the day after', from: '2026-11-01', to: '2026-11-22', counts: false },
  { says: 'on the day before', from: '2026-11-24', to: '2026-12-24', counts: false },
] as const;

/** A second municipality in the same programme, for a guide of its own. */
export const otherMunicipality = () =>
  anEngagement({
    municipality: {
      number: '1514',
      name: 'Sande',
      shortName: 'Sande',
      bodyNames: ['Sande kommune'],
      county: 'Møre og Romsdal',
      languageDecision: 'nn',
    },
    channel: { tenantId: TENANT, channelId: '19:sande' },
  });

/**
 * Everybody who may come: each role by itself, stand-ins of each in and out of their period, several roles at once, and
 * those for whom no role counts. The members of the channel's team have been read, and all are in it but those who say
 * that they are not.
 */
export async function castOf(house: House, foreign: readonly Caller[]): Promise<Caller[]> {
  const { db } = house.connection;
  const people: Caller[] = HELD.map((role) => ({ who: role, person: house.who(role), roles: [role] }));
  people.push({ who: 'programmeLead', person: house.lead, roles: ['programmeLead'] });

  const add = async (who: string, held: readonly Role[], counts: boolean, period?: { from: string; to: string }) => {
    const person = aPerson(who);
    await house.context.db.people.seen(person, who, null);
    const key = { tenant_id: TENANT, object_id: person.objectId };
    for (const role of held) {
      if (role === 'programmeLead') {
        const { programme_id } = await db
          .selectFrom('engagement')
          .where('id', '=', house.engagement.id)
          .select('programme_id')
          .executeTakeFirstOrThrow();
        await db
          .insertInto('programme_lead')
          .values({ programme_id, ...key })
          .execute();
      } else {
        const row = { engagement_id: house.engagement.id, ...key, role };
        await db
          .insertInto('role_holder')
          .values({ ...row, ...(period && { from_on: period.from, to_on: period.to }) })
          .execute();
      }
    }
    people.push({ who, person, roles: counts ? held : [] });
    return person;
  };
  for (const role of HELD) {
    for (const { says, counts, ...period } of PERIODS)
      await add(`stand-in of the ${role}, ${says}`, [role], counts, period);
  }
  await add('mayor and process leader', ['mayor', 'processLeader'], true);
  await add('mayor and guide', ['mayor', 'guide'], true);
  await add('guide and programme lead', ['guide', 'programmeLead'], true);

  const members = people.filter(({ who }) => who !== 'programmeLead').map(({ person }) => ({ person, present: true }));
  const left = await add('guide who left the team', ['guide'], false);
  await add('mayor who was never in the team', ['mayor'], false);
  const far = await add('process leader of an organisation that is not let in', ['processLeader'], false);
  const listed = [...members, { person: left, present: false }, { person: far, present: false }];
  await house.context.db.conversations.describe(TENANT, '19:fjord', { teamId: TEAM, type: null, name: null });
  await house.context.db.rosters.replace(
    { tenantId: TENANT, id: TEAM },
    listed.map(({ person, present }) => ({ teamsId: `29:${person.objectId}`, person, guest: false, present })),
    house.context.now(),
    house.context.now(),
  );
  people.push({ who: 'stranger', person: house.stranger, roles: [] });
  people.push({
    who: 'somebody of the same id in another tenant',
    person: { ...house.who('guide'), tenantId: randomUUID() },
    roles: [],
  });
  return [...people, ...foreign];
}
