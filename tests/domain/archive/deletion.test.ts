import {
  carriedOutFrom,
  confirmedBy,
  mayConfirm,
  obstaclesTo,
  roleDeciding,
  stillConfirmedBy,
} from '../../../domain/archive/deletion.ts';
import { BODIES } from '../../../domain/archive/marks.ts';
import { municipalityHasPeople, sideOf } from '../../../domain/archive/sides.ts';
import { ROLES, type Role } from '../../../domain/people.ts';
import { isLedWithout } from '../../../domain/programme/leads.ts';

const person = (objectId: string) => ({ tenantId: 't', objectId });
const AT = new Date('2026-11-30T09:00:00Z');
const proposedAs = (role: Role) => ({ proposed: { person: person('proposer'), role, at: AT } });

describe('who decides that something is deleted', () => {
  it.each([
    [['mayor'], 'municipality'],
    [['processLeader', 'chiefExecutive'], 'municipality'],
    [['guide'], 'guidance'],
    [['programmeLead'], 'guidance'],
    [['mayor', 'guide'], 'guidance'],
    [[], null],
  ] as const)('%j speak for %s', (roles, side) => {
    expect(sideOf(roles)).toBe(side);
  });

  it('are two of two sides, whoever proposes, where the municipality has anybody', () => {
    for (const role of ROLES) {
      const needs = confirmedBy(role, true);
      for (const other of ROLES) {
        const may = mayConfirm(proposedAs(role), needs, { person: person('other'), roles: [other] });
        expect([role, other, may]).toEqual([role, other, sideOf([role]) !== sideOf([other])]);
      }
    }
  });

  it('are a lead and another where nobody in the municipality has a role', () => {
    const by = (role: Role, other: Role) =>
      mayConfirm(proposedAs(role), confirmedBy(role, false), { person: person('other'), roles: [other] });
    expect([by('guide', 'guide'), by('guide', 'programmeLead')]).toEqual([false, true]);
    expect([by('programmeLead', 'guide'), by('programmeLead', 'programmeLead')]).toEqual([true, true]);
  });

  it('are never one person, whatever roles they hold', () => {
    for (const role of ROLES) {
      for (const has of [true, false]) {
        const me = { person: person('proposer'), roles: ROLES };
        expect(mayConfirm(proposedAs(role), confirmedBy(role, has), me)).toBe(false);
      }
    }
  });

  it('stay the municipality’s people when their roles are taken away meanwhile', () => {
    expect(stillConfirmedBy({ needs: 'municipality', ...proposedAs('guide') }, false)).toBe('municipality');
    expect(stillConfirmedBy({ needs: 'programmeLead', ...proposedAs('guide') }, true)).toBe('municipality');
  });

  it('counts nobody as the municipality who guides it as well', () => {
    const held = [
      { person: person('a'), role: 'guide' },
      { person: person('a'), role: 'mayor' },
    ] as const;
    expect(municipalityHasPeople(held)).toBe(false);
    expect(municipalityHasPeople([...held, { person: person('b'), role: 'processLeader' }])).toBe(true);
  });

  it('names the role on one’s own side', () => {
    expect([roleDeciding(['mayor', 'guide']), roleDeciding(['chiefExecutive', 'processLeader'])]).toEqual([
      'guide',
      'chiefExecutive',
    ]);
  });
});

describe('when it is carried out', () => {
  it('is seven whole days later', () => {
    expect(carriedOutFrom(AT).toISOString()).toBe('2026-12-07T09:00:00.000Z');
  });

  it('is not while it goes on, while a check-in is open, or while an archive is not settled', () => {
    const marks = BODIES.map((body) => ({ body, kind: 'exported', at: AT }) as const);
    const facts = { endedOn: '2026-11-30', marks, hasOpenRound: false, changedAt: AT };
    const kinds = (overrides: object) => obstaclesTo({ ...facts, ...overrides }, '2026-11-30').map(({ kind }) => kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ endedOn: null })).toEqual(['goesOn']);
    expect(kinds({ endedOn: '2026-12-01' })).toEqual(['goesOn']);
    expect(kinds({ hasOpenRound: true })).toEqual(['openRound']);
    expect(kinds({ marks: marks.slice(1) })).toEqual(['unmarked']);
    const later = new Date(AT.getTime() + 1);
    expect(kinds({ changedAt: later })).toEqual(['changedSince']);
    // A body that has decided that nothing of it is kept, has decided that of what came later too.
    expect(kinds({ changedAt: later, marks: marks.map((mark) => ({ ...mark, kind: 'nothing' })) })).toEqual([]);
  });
});

describe('a programme', () => {
  it('is led without somebody where another is left who is still there', () => {
    const lead = (objectId: string, gone: boolean) => ({ person: person(objectId), gone });
    expect(isLedWithout([lead('a', false)], person('a'))).toBe(false);
    expect(isLedWithout([lead('a', false), lead('b', true)], person('a'))).toBe(false);
    expect(isLedWithout([lead('a', false), lead('b', true)], person('b'))).toBe(true);
  });
});
