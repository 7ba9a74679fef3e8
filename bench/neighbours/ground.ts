import { connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import type { PersonKey } from '../../domain/people.ts';
import { MOST_ITEMS } from '../../domain/planHistory.ts';
import { anActivity, aPhase, aPlanOf, within } from '../../tests/builders/plans.ts';
import { type RunningService, startService } from '../../tests/helpers/service.ts';
import { productionRoof } from '../../tests/helpers/testWorld.ts';
import { startTokenIssuer, type TokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { aCrowd } from '../answers/crowd.ts';

/** The service in a tenant on PostgreSQL: one municipality that is trouble, and its neighbours. */
export interface Ground {
  readonly service: RunningService;
  readonly databaseUrl: string;
  /** Its plan is as long as a plan can be. */
  readonly trouble: EngagementSeed;
  readonly neighbours: readonly EngagementSeed[];
  /** One person's way in, each from an address of their own. */
  headersOf(person: PersonKey): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const NEIGHBOURS = 5;
const STEPS_A_PHASE = 39;

export async function layGround(databaseUrl: string): Promise<Ground> {
  const issuer = await startTokenIssuer();
  const programme = aCrowd(1 + NEIGHBOURS);
  const [first, ...neighbours] = programme.engagements;
  if (first === undefined) throw new Error('there is no engagement');
  const trouble = { ...first, plan: longestPlan() };
  const connection = await connect({ kind: 'postgres', url: databaseUrl });
  try {
    await migrate(connection.db);
    await createSeeder(connection.db).plant({ ...programme, engagements: [trouble, ...neighbours] });
  } finally {
    await connection.close();
  }
  const service = await startService({ ...productionRoof(issuer), connectorUrl: 'http://localhost:1', databaseUrl });
  return {
    service,
    databaseUrl,
    trouble,
    neighbours,
    headersOf: heads(issuer),
    async close() {
      await service.stop();
      await issuer.close();
    },
  };
}

function longestPlan() {
  const day = (at: number) => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10);
  const phases = Array.from({ length: MOST_ITEMS / (STEPS_A_PHASE + 1) }, (_, phase) =>
    within(
      aPhase({ title: `Fase ${phase}`, from: day(phase * 18), to: day(phase * 18 + 60) }),
      ...Array.from({ length: STEPS_A_PHASE }, (_none, step) =>
        anActivity({
          title: `Steg ${phase}.${step} om medverknad og kunnskapsgrunnlag i kvar bygd`,
          from: day(phase * 18 + step),
          to: day(phase * 18 + step + 30),
        }),
      ),
    ),
  );
  return aPlanOf(phases.flat(), { form: 'communityPlan' });
}

function heads(issuer: TokenIssuer) {
  const known = new Map<string, Promise<Record<string, string>>>();
  return (person: PersonKey) => {
    const made =
      known.get(person.objectId) ??
      issuer.signIn(person).then((token) => ({
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-forwarded-for': `10.2.${known.size >> 8}.${known.size & 255}`,
      }));
    known.set(person.objectId, made);
    return made;
  };
}
