import { FJORD_CHANNEL_ID, TENANT_ID } from '../../bot/demo/cast.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import type { ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import { NOVEMBER } from './samples.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function idsOf({ id, leads, engagements }: ProgrammeSeed): string[] {
  const ofEngagement = engagements.flatMap(({ id, rounds }) => [id, ...rounds.map(({ round }) => round.id)]);
  const people = engagements.flatMap(({ holders }) => holders.map(({ person }) => person.objectId));
  return [id, ...ofEngagement, ...new Set([...people, ...leads.map(({ objectId }) => objectId)])];
}

describe('the try-out programme', () => {
  const programme = demoProgramme(NOVEMBER);

  it('is Veiledningspiloten, says that it is made up, and has fourteen municipalities', () => {
    expect(programme).toMatchObject({ name: 'Veiledningspiloten', madeUp: true });
    expect(programme.engagements).toHaveLength(14);
  });

  it('is the same at the same moment', () => {
    expect(demoProgramme(new Date(NOVEMBER))).toEqual(programme);
  });

  it('keeps every id, whenever it is set up', () => {
    expect(idsOf(demoProgramme(new Date('2028-07-16T21:00:00Z')))).toEqual(idsOf(programme));
  });

  it('has no id twice, and each is a UUID', () => {
    const ids = idsOf(programme);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
  });

  it('links Fjord alone to a channel', () => {
    const linked = programme.engagements.filter(({ channel }) => channel !== null);
    expect(linked.map(({ municipality, channel }) => [municipality.shortName, channel])).toEqual([
      ['Fjord', { tenantId: TENANT_ID, channelId: FJORD_CHANNEL_ID }],
    ]);
  });

  it.each([
    ['communityPlan', ['Fjord', 'Karasjok']],
    ['townCentreDevelopment', ['Sør-Aurdal', 'Salangen']],
    ['businessCooperation', ['Rendalen', 'Kåfjord']],
  ])('works on %s in %p, as the pilot did', (theme, shortNames) => {
    const found = programme.engagements.filter((engagement) => engagement.theme === theme);
    expect(found.map(({ municipality }) => municipality.shortName)).toEqual(shortNames);
  });
});
