import { sayResponsible } from '../../domain/texts/sayResponsible.ts';
import { translator } from '../../domain/texts/translate.ts';

const MAYOR = { tenantId: 'county', objectId: 'mayor' };
const t = translator('nn');

describe('who answers for an activity', () => {
  it('is a role in words, a name as it was written, or a person by name', () => {
    const people = [{ person: MAYOR, name: 'Ordførar Døme' }];
    expect(sayResponsible(t, { kind: 'role', role: 'mayor' }, people)).toBe('ordførar');
    expect(sayResponsible(t, { kind: 'named', name: 'Konsulenten' }, people)).toBe('Konsulenten');
    expect(sayResponsible(t, { kind: 'person', person: MAYOR }, people)).toBe('Ordførar Døme');
  });

  it('says so of somebody who has no role here any more', () => {
    expect(sayResponsible(t, { kind: 'person', person: MAYOR }, [])).toBe('ein som ikkje er med lenger');
  });
});
