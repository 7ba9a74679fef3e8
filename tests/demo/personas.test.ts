import { TENANT_ID } from '../../bot/demo/cast.ts';
import { personaSignIn, personas } from '../../bot/demo/personas.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import { personaList } from '../../domain/contract/resources/people.ts';
import { NOVEMBER } from './samples.ts';

describe('the personas', () => {
  it('are as the contract says', () => {
    expect(personaList.parse({ personas: personas() })).toEqual({ personas: personas() });
  });

  it('are everybody in the programme, once', () => {
    const { leads, engagements } = demoProgramme(NOVEMBER);
    const people = [...leads, ...engagements.flatMap(({ holders }) => holders.map(({ person }) => person))];
    const ids = personas().map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(new Set(ids)).toEqual(new Set(people.map(({ objectId }) => objectId)));
  });

  it('have names that say their role, in whichever language: nobody in it is a person there could be', () => {
    expect(personas().filter(({ nameSaysRole }) => !nameSaysRole)).toEqual([]);
  });

  it('belong to their own municipality, guides and programme lead to all', () => {
    const { engagements } = demoProgramme(NOVEMBER);
    for (const persona of personas()) {
      const ofAll = persona.role === 'guide' || persona.role === 'programmeLead';
      const engagement = engagements.find(({ id }) => id === persona.engagementId);
      expect(engagement === undefined).toBe(ofAll);
      expect(persona.shortName).toBe(engagement?.municipality.shortName ?? null);
      expect(engagement?.holders.find(({ person }) => person.objectId === persona.id)?.role ?? persona.role).toBe(
        persona.role,
      );
    }
  });

  it('sign in as themselves', () => {
    for (const { id } of personas()) expect(personaSignIn(id)).toEqual({ tenantId: TENANT_ID, objectId: id });
  });

  it.each([undefined, '', '7f000000-0000-4000-8000-0000000000b0', '__proto__'])('are not signed in with %p', (id) => {
    expect(personaSignIn(id)).toBeNull();
  });
});
