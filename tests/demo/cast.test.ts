import { readFileSync } from 'node:fs';
import { CENTRE_GUIDE, FJORD_CHANNEL_ID, KEYBOARD_GUIDE, PROGRAMME_LEAD, TENANT_ID } from '../../bot/demo/cast.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import { engagementOf, NOVEMBER } from './samples.ts';

const PLAYGROUND = readFileSync(new URL('../../.m365agentsplayground.yml', import.meta.url), 'utf8');

/** The names and object ids of the file's people, the one at the keyboard first. */
function playgroundPeople(): { name: string; objectId: string }[] {
  const entries = [...PLAYGROUND.matchAll(/ name: (.+)\n *userPrincipleName: .+\n *aadObjectId: (\S+)/g)];
  return entries.map(([, name = '', objectId = '']) => ({ name, objectId }));
}

const { leads, engagements } = demoProgramme(NOVEMBER);
const everybody = [...leads, ...engagements.flatMap(({ holders }) => holders.map(({ person }) => person))];

describe('the cast', () => {
  it('is the same people as the Playground has', () => {
    const fjord = engagementOf('Fjord').holders.map(({ person }) => person);
    const cast = [...fjord, ...leads].map(({ name, objectId }) => ({ name, objectId }));
    const byId = (a: { objectId: string }, b: { objectId: string }) => a.objectId.localeCompare(b.objectId);
    expect(cast.sort(byId)).toEqual(playgroundPeople().sort(byId));
    expect(cast).toHaveLength(6);
  });

  it('has the guide at the keyboard', () => {
    expect(playgroundPeople()[0]?.objectId).toBe(KEYBOARD_GUIDE.objectId);
  });

  it('lives in the Playground’s tenant, and Fjord in its channel', () => {
    expect(PLAYGROUND).toContain(`\ntenantId: ${TENANT_ID}\n`);
    expect(PLAYGROUND).toContain(`- id: ${FJORD_CHANNEL_ID}\n`);
    expect(new Set(everybody.map(({ tenantId }) => tenantId))).toEqual(new Set([TENANT_ID]));
  });

  it('names everybody by role, and nobody by a name of their own', () => {
    expect([...new Set(everybody.map(({ name }) => name))].sort()).toEqual(
      [
        'Kommunedirektør',
        'Ordfører',
        'Ordførar',
        'Programleiar',
        'Prosessleder',
        'Prosessleiar',
        'Rettleiar',
        'Rettleiar (Distriktssenteret)',
        'Veileder (Finnmark)',
        'Veileder (Innlandet)',
        'Veileder (Troms)',
      ].sort(),
    );
  });

  it('gives every municipality a mayor, a chief executive, a process leader and two guides', () => {
    for (const { holders } of engagements) {
      expect(holders.map(({ role }) => role)).toEqual(['mayor', 'chiefExecutive', 'processLeader', 'guide', 'guide']);
      expect(holders.at(-1)?.person).toEqual(CENTRE_GUIDE);
      expect(new Set(holders.map(({ person }) => person.objectId)).size).toBe(5);
    }
  });

  it('lets the keyboard’s guide guide the four in Møre og Romsdal', () => {
    const guided = engagements.filter(({ holders }) => holders.some(({ person }) => person === KEYBOARD_GUIDE));
    expect(guided.map(({ municipality }) => municipality.shortName)).toEqual(['Aure', 'Tingvoll', 'Sande', 'Fjord']);
  });

  it('asks nobody who leads the programme', () => {
    expect(leads).toEqual([PROGRAMME_LEAD]);
    const holders = engagements.flatMap((engagement) => engagement.holders);
    expect(holders.filter(({ person }) => person.objectId === PROGRAMME_LEAD.objectId)).toEqual([]);
  });
});
