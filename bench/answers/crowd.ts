import { randomUUID } from 'node:crypto';
import type { EngagementSeed, ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import type { AskedRole } from '../../domain/people.ts';
import { anEngagement, aPerson, aPlan, aProgramme, TENANT } from '../../tests/helpers/house.ts';

/** How many one round asks. */
export const ASKED = 20;

/** Every so many people read English, the others the engagement's nynorsk. */
const READS_ENGLISH = 10;

const ROSTER: readonly AskedRole[] = [
  'mayor',
  'chiefExecutive',
  'processLeader',
  ...Array.from({ length: ASKED - 3 }, () => 'guide' as const),
];

/** A programme of that many engagements with twenty people each, nobody in two of them. */
export function aCrowd(engagements: number): ProgrammeSeed {
  return aProgramme({ id: randomUUID(), engagements: Array.from({ length: engagements }, (_, at) => oneOfMany(at)) });
}

function oneOfMany(at: number): EngagementSeed {
  const { municipality } = anEngagement();
  return anEngagement({
    municipality: { ...municipality, number: String(5001 + at), name: `Fjord ${at}` },
    channel: { tenantId: TENANT, channelId: `19:crowd-${at}` },
    plan: aPlan(),
    holders: ROSTER.map((role, place) => ({
      person: { ...aPerson(`${role} ${place}`), language: place % READS_ENGLISH === 0 ? 'en' : null },
      role,
    })),
  });
}
