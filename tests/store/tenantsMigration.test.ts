import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { connect } from '../../bot/store/connect.ts';
import { createEngagementStore } from '../../bot/store/engagements.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme } from '../helpers/house.ts';

describe.each(DATABASES)('what a municipality is called, on $name', ({ openEmpty }) => {
  it('is for an engagement that an older version makes what that version calls the municipality', async () => {
    const { settings, drop } = await openEmpty();
    const connection = await connect(settings);
    try {
      await migrate(connection.db);
      const programme = aProgramme({ engagements: [anEngagement()] });
      await createSeeder(connection.db).plant(programme);
      const id = randomUUID();
      await sql`insert into municipality (number, name, short_name, body_names, county, language_decision)
        values ('9906', 'Prøveby', 'Prøveby', '{"Prøveby kommune"}', 'Prøvefylket', 'nb')`.execute(connection.db);
      await sql`insert into engagement (id, programme_id, municipality_number, theme, language)
        values (${id}, ${programme.id}, '9906', 'open', 'nb')`.execute(connection.db);
      const engagements = createEngagementStore(connection.db, () => '2026-11-23');
      expect(await engagements.find(id)).toMatchObject({
        municipality: {
          ...{ number: '9906', name: 'Prøveby', shortName: 'Prøveby', bodyNames: ['Prøveby kommune'] },
          ...{ county: 'Prøvefylket', languageDecision: 'nb' },
        },
      });
      // And of what this version makes, the older one finds a row to read, which says nothing but the number.
      const { rows } = await sql`select number, name, county from municipality where number = '1578'`.execute(
        connection.db,
      );
      expect(rows).toEqual([{ number: '1578', name: '1578', county: '' }]);
    } finally {
      await connection.close();
      await drop();
    }
  });
});
