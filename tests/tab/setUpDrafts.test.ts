import type { Place } from '../../tab/src/teams/host.ts';
import { hintFor } from '../../tab/src/views/setUp/hint.ts';
import { bodyNamesText, newMunicipalityDraft, readMunicipality } from '../../tab/src/views/setUp/municipalityDraft.ts';
import { newRolesDraft, peopleOf, personId, rolesOf } from '../../tab/src/views/setUp/rolesDraft.ts';
import { anOpenSetUp, ME } from '../builders/setUps.ts';

const empty = newMunicipalityDraft(undefined);
const found = (name: string) => ({ number: '5612', name, county: 'Finnmark', shortName: null, bodyNames: [] });

describe('the municipality as it is filled in', () => {
  it('has to be chosen, or written with four digits and a name', () => {
    expect(readMunicipality(empty).faults).toEqual(['choose']);
    expect(readMunicipality({ ...empty, manual: true, number: '12', name: '' }).faults).toContain('number');
    expect(readMunicipality({ ...empty, manual: true, number: '4649', name: ' Stad ' }).municipality).toEqual({
      ...{ number: '4649', name: 'Stad', county: '', shortName: 'Stad', bodyNames: ['Stad kommune'] },
    });
  });

  it('asks which name stands in sentences, and for the body’s own names, where there are names in several languages', () => {
    const draft = { ...empty, chosen: found('Guovdageaidnu - Kautokeino') };
    expect(readMunicipality(draft).faults).toEqual(['shortName', 'bodyNames']);
    const named = { ...draft, shortName: 'Kautokeino' };
    expect(bodyNamesText(named)).toBe('Kautokeino kommune');
    expect(readMunicipality({ ...named, bodyNames: 'Guovdageainnu suohkan\n\n' }).municipality).toMatchObject({
      shortName: 'Kautokeino',
      bodyNames: ['Guovdageainnu suohkan'],
    });
  });

  it('asks nothing of one whose names are known', () => {
    const known = { ...found('Kárášjohka - Karasjok'), shortName: 'Karasjok', bodyNames: ['Kárášjoga gielda'] };
    expect(readMunicipality({ ...empty, chosen: known }).municipality?.bodyNames).toEqual(['Kárášjoga gielda']);
  });
});

describe('the roles as they are filled in', () => {
  const other = { person: { ...ME, objectId: 'b' }, name: 'Ordførar', guest: true };
  const gone = { person: { ...ME, objectId: 'c' }, name: 'Ho som reiste', role: 'mayor' as const };

  it('begin with oneself as the guide, first in the list', () => {
    const view = anOpenSetUp();
    const people = peopleOf(view, [other]);
    expect(people.map(({ name }) => name)).toEqual(['Rettleiar', 'Ordførar']);
    expect(rolesOf(people, newRolesDraft(view))).toEqual([{ person: ME, role: 'guide' }]);
  });

  it('keep those who had one and are not in the list any more', () => {
    const view = anOpenSetUp({ draft: { roles: [gone] } });
    expect(peopleOf(view, [other]).map(({ name }) => name)).toEqual(['Rettleiar', 'Ordførar', 'Ho som reiste']);
    expect(newRolesDraft(view)).toEqual({ [personId(gone.person)]: 'mayor' });
  });
});

describe('what Teams tells of a channel', () => {
  const place: Place = {
    frameContext: 'content',
    clientType: 'desktop',
    meetingId: null,
    teamId: 'g',
    channelId: '19:a',
    teamThread: '19:team',
    channelName: 'Samfunnsdelen',
    membership: 'Private',
  };

  it('is handed on for the channel that the page stands in, and for no other', () => {
    expect(hintFor('19:a', place)).toEqual({ teamId: '19:team', type: 'private', name: 'Samfunnsdelen' });
    expect(hintFor('19:b', place)).toEqual({ teamId: null, type: null, name: null });
    expect(hintFor('19:a', null)).toEqual({ teamId: null, type: null, name: null });
  });
});
