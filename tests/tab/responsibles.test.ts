import {
  keyOf,
  mayorInAdministration,
  responsibleChoices,
  sphereFor,
} from '../../tab/src/views/plan/item/responsibles.ts';

const KARI = { tenantId: 't', objectId: 'kari' };
const OLA = { tenantId: 't', objectId: 'ola' };
const MAYOR = { kind: 'role', role: 'mayor' } as const;
const LEADER = { kind: 'role', role: 'processLeader' } as const;

describe('who can answer for a step', () => {
  it('is a role, somebody who takes part, or whoever it is now though they have left', () => {
    const here = [{ person: KARI, name: 'Kari' }];
    const keys = (current: Parameters<typeof responsibleChoices>[1]) =>
      responsibleChoices(here, current).people.map(({ key }) => key);
    expect(keys(null)).toEqual(['person t kari']);
    expect(keys({ kind: 'person', person: KARI })).toEqual(['person t kari']);
    expect(keys({ kind: 'person', person: OLA })).toEqual(['person t kari', 'person t ola']);
    expect(responsibleChoices(here, null).roles.map(({ key }) => key)).toContain('role mayor');
  });

  it('has a key for each choice, and none for nobody', () => {
    expect([keyOf(null), keyOf({ kind: 'named', name: 'Næringshagen' }), keyOf(MAYOR)]).toEqual([
      '',
      'named',
      'role mayor',
    ]);
  });

  it('makes the mayor’s work political, and leaves what else was said alone', () => {
    const administrative = { responsible: LEADER, sphere: 'administrative' } as const;
    expect(sphereFor(MAYOR, administrative)).toBe('political');
    expect(sphereFor(LEADER, { responsible: MAYOR, sphere: 'political' })).toBe('administrative');
    expect(sphereFor(null, { responsible: LEADER, sphere: 'political' })).toBe('political');
    expect(mayorInAdministration({ responsible: MAYOR, sphere: 'administrative' })).toBe(true);
    expect(mayorInAdministration(administrative)).toBe(false);
  });
});
