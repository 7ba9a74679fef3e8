import pg from 'pg';
import { PROGRAMME_LEAD } from '../../bot/demo/cast.ts';
import { PROGRAMME_ID } from '../../bot/demo/engagementId.ts';
import { seedId } from '../../bot/demo/ids.ts';
import { connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { seededChance } from '../fanout/chance.ts';
import { HISTORY } from './history.ts';
import { madeUpNames } from './names.ts';
import { TRAFFIC } from './traffic.ts';

/** Three years of fortnights. */
export const ROUNDS = 78;
export const MUNICIPALITIES = 357;

const COUNTIES = [
  'Austfylket',
  'Vestfylket',
  'Nordfylket',
  'Sørfylket',
  'Øyfylket',
  'Åsfylket',
  'Dalafylket',
  'Kystfylket',
];
const PROGRAMMES = [
  { id: PROGRAMME_ID, name: 'Prøveprogrammet' },
  { id: seedId('bench', 'programme', 2), name: 'Lag i lag' },
  { id: seedId('bench', 'programme', 3), name: 'Tett på' },
] as const;

export interface Planted {
  readonly names: readonly string[];
  readonly counties: readonly string[];
  readonly programmes: readonly string[];
  readonly rounds: number;
  readonly responses: number;
  readonly seconds: number;
}

/**
 * So many made-up municipalities with plans and years of fortnightly check-ins, in three programmes with one lead:
 * the try-out's, so that the try-out's service signs them in. One of the programmes has the try-out's id, so that the
 * service plants no other. The people of municipality 7 are `mayor-7`, `guide-7` and so on, in the lead's tenant.
 */
export async function plantPortfolio(
  url: string,
  seed: number,
  { municipalities = MUNICIPALITIES, rounds = ROUNDS } = {},
): Promise<Planted> {
  const connection = await connect({ kind: 'postgres', url });
  await migrate(connection.db).finally(() => connection.close());
  const began = performance.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const chance = seededChance(seed);
    const names = madeUpNames(municipalities, chance);
    await client.query('begin');
    await client.query('select setseed($1)', [chance()]);
    await client.query('insert into person (tenant_id, object_id, name) values ($1, $2, $3)', [
      PROGRAMME_LEAD.tenantId,
      PROGRAMME_LEAD.objectId,
      PROGRAMME_LEAD.name,
    ]);
    for (const { id, name } of PROGRAMMES) {
      await client.query('insert into programme (id, name, made_up) values ($1, $2, true)', [id, name]);
      await client.query('insert into programme_lead (programme_id, tenant_id, object_id) values ($1, $2, $3)', [
        id,
        PROGRAMME_LEAD.tenantId,
        PROGRAMME_LEAD.objectId,
      ]);
    }
    await client.query(
      `create temporary table planted on commit drop as
       select number, ('1' || lpad(number::text, 3, '0')) as code, gen_random_uuid() as id, short, full_name, county, programme
       from unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) with ordinality
         as one (short, full_name, county, programme, number)`,
      [
        names.map(({ short }) => short),
        names.map(({ full }) => full),
        names.map(() => COUNTIES[Math.floor(chance() * COUNTIES.length)]),
        names.map(() => PROGRAMMES[Math.floor(chance() * PROGRAMMES.length)]?.id),
      ],
    );
    for (const statement of [...HISTORY, ...TRAFFIC]) {
      await client.query(
        statement.replaceAll(':tenant', `'${PROGRAMME_LEAD.tenantId}'`).replaceAll(':rounds', String(rounds)),
      );
    }
    await client.query('commit');
    await client.query('analyze');
    const { rows } = await client.query<{ rounds: number; responses: number }>(
      'select (select count(*)::int from round) as rounds, (select count(*)::int from response) as responses',
    );
    return {
      names: names.map(({ short }) => short),
      counties: COUNTIES,
      programmes: PROGRAMMES.map(({ id }) => id),
      rounds: rows[0]?.rounds ?? 0,
      responses: rows[0]?.responses ?? 0,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await client.end();
  }
}
