import { type Kysely, sql } from 'kysely';
import { connect } from '../../bot/store/connect.ts';
import * as start from '../../bot/store/migrations/0001Start.ts';
import * as plans from '../../bot/store/migrations/0008Plans.ts';
import { createPlanStore } from '../../bot/store/plans.ts';
import { phasesOf } from '../../domain/plan.ts';
import { DATABASES } from '../helpers/databases.ts';

const ENGAGEMENT = '7f000000-0000-4000-8000-000000000001';
const PHASE = '7f000000-0000-4000-8000-000000000002';

const EARLIER = [
  `insert into programme (id, name, made_up) values ('${ENGAGEMENT}', 'Pilot', true)`,
  `insert into municipality (number, name, short_name, body_names, county, language_decision)
    values ('1578', 'Fjord', 'Fjord', '{}', 'Møre og Romsdal', 'nn')`,
  `insert into engagement (id, programme_id, municipality_number, theme, language, desired_outcome)
    values ('${ENGAGEMENT}', '${ENGAGEMENT}', '1578', 'open', 'nn', 'Vi har ein plan.')`,
  `insert into phase (id, engagement_id, position, title, starts_on, ends_on)
    values ('${PHASE}', '${ENGAGEMENT}', 0, 'Forankre', '2026-11-02', '2026-12-18')`,
  `insert into activity (id, phase_id, position, title, starts_on, ends_on, status, responsible, sphere)
    values (gen_random_uuid(), '${PHASE}', 0, 'Erfaringssamtale', '2026-11-02', '2026-11-13', 'done', 'guide', 'administrative'),
      (gen_random_uuid(), '${PHASE}', 1, 'Avklaring', '2026-11-16', '2026-11-20', 'planned', null, 'political')`,
  `insert into milestone (id, phase_id, position, title, falls_on, status)
    values (gen_random_uuid(), '${PHASE}', 0, 'Avtalen er signert', '2026-12-17', 'planned')`,
];

describe.each(DATABASES)('a plan from before plans were edited, on $name', ({ openEmpty }) => {
  it('is all there afterwards', async () => {
    const { settings, drop } = await openEmpty();
    const connection = await connect(settings);
    try {
      await start.up(connection.db as unknown as Kysely<unknown>);
      for (const statement of EARLIER) await sql.raw(statement).execute(connection.db);
      await plans.up(connection.db as unknown as Kysely<unknown>);
      const plan = await createPlanStore(connection.db).find(ENGAGEMENT);
      expect(plan).toMatchObject({ desiredOutcome: 'Vi har ein plan.', form: null });
      expect(phasesOf(plan)).toMatchObject([
        {
          phase: { title: 'Forankre', from: '2026-11-02', to: '2026-12-18' },
          steps: [
            {
              title: 'Erfaringssamtale',
              from: '2026-11-02',
              to: '2026-11-13',
              status: 'done',
              responsible: { kind: 'role', role: 'guide' },
            },
            { title: 'Avklaring', responsible: null, sphere: 'political', groups: [], links: [], subject: null },
            { kind: 'milestone', title: 'Avtalen er signert', on: '2026-12-17', status: 'planned' },
          ],
        },
      ]);
    } finally {
      await connection.close();
      await drop();
    }
  });
});
