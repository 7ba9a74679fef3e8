import { keepPostgres } from '../global/keepPostgres.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme } from '../helpers/house.ts';
import { plantService } from '../helpers/plantedService.ts';
import { saidOn, teamsClient } from '../helpers/teamsClient.ts';

describe('who speaks to the bot while PostgreSQL is away', () => {
  it('is told so; the card keeps what was filled in, and the same press goes through once it is back', async () => {
    const postgres = await keepPostgres();
    const own = anEngagement();
    const mayor = own.holders[0]?.person ?? aPerson('');
    const guide = own.holders[3]?.person ?? aPerson('');
    const database = { settings: { kind: 'postgres', url: postgres.url }, drop: postgres.stop } as const;
    const house = await plantService(database, aProgramme({ engagements: [own] }));
    try {
      const teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
      await teams.write(guide, 'innsjekk');
      await house.connector.until((all) => all.length === 1);
      const roundId = roundIdOn(house.connector.delivered[0]?.card ?? {});
      const answers = fillIn(await teams.press(mayor, 'round.form', { roundId }));
      const note = 'Kommunestyret er ikkje informert enno';

      await postgres.down();
      const refused = await teams.press(mayor, 'round.send', { ...answers, roundId, answer_note: note });
      expect(saidOn(refused)).toContain('Vi får ikkje lagra');
      const again = JSON.parse(saidOn(refused)) as { actions: { verb?: string; data?: Record<string, unknown> }[] };
      const button = again.actions.find(({ verb }) => verb === 'round.send');
      expect(button?.data).toMatchObject({ ...answers, roundId, answer_note: note });

      const before = house.connector.delivered.length;
      expect(await teams.write(guide, 'innsjekk')).toMatchObject({ status: 500 });
      await house.connector.until((all) => all.length > before);
      expect(saidOn(house.connector.delivered.at(-1)?.card ?? {})).toContain('Vi får ikkje lagra');
      expect(house.service.output()).not.toMatch(/turn broke/);

      await postgres.up();
      const receipt = await teams.press(mayor, 'round.send', button?.data ?? {});
      expect(saidOn(receipt)).toContain(note);
    } finally {
      await house.close();
    }
  }, 60_000);
});
