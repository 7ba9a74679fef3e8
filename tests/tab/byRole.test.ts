import type { NamedResponse } from '../../domain/views.ts';
import { byRole } from '../../tab/src/views/result/byRole.ts';
import { aQuestion } from '../builders/rounds.ts';

const OWN2 = aQuestion();
const LEA3 = aQuestion({ id: 'lea3', topic: 'leadership', kind: 'yesNo' });
const NOTE = aQuestion({ id: 'note', topic: 'note', kind: 'text' });
const ROLES = ['mayor', 'chiefExecutive', 'guide'] as const;

function aNamed(name: string, role: NamedResponse['role'], answers: NamedResponse['answers']): NamedResponse {
  return { name, role, answers, changedAt: '2026-11-25T09:00:00.000Z' };
}

describe('one round role by role', () => {
  const table = byRole(
    [OWN2, LEA3, NOTE],
    [
      aNamed('Rettleiar', 'guide', { own2: '3' }),
      aNamed('Ordførar', 'mayor', { own2: '4', lea3: 'yes', note: 'Møte i juni.' }),
      aNamed('Rettleiar 2', 'guide', { own2: '2' }),
      aNamed('Rettleiar 3', 'guide', { own2: '2' }),
    ],
    ROLES,
  );

  it('has a column a role in the order of the card, with the names of those who answered', () => {
    expect(table.columns).toEqual([
      { role: 'mayor', names: ['Ordførar'] },
      { role: 'chiefExecutive', names: [] },
      { role: 'guide', names: ['Rettleiar', 'Rettleiar 2', 'Rettleiar 3'] },
    ]);
  });

  it('gathers several in one role by what they chose, the most chosen first', () => {
    expect(table.rows[0]?.cells).toEqual([
      [{ value: '4', names: ['Ordførar'] }],
      null,
      [
        { value: '2', names: ['Rettleiar 2', 'Rettleiar 3'] },
        { value: '3', names: ['Rettleiar'] },
      ],
    ]);
  });

  it('leaves the cell of a role that was not asked empty', () => {
    expect(table.rows[1]?.cells).toEqual([[{ value: 'yes', names: ['Ordførar'] }], null, null]);
  });

  it('keeps what people wrote beside the table', () => {
    expect(table.rows.map(({ question }) => question.id)).toEqual(['own2', 'lea3']);
    expect(table.notes).toEqual([{ name: 'Ordførar', role: 'mayor', text: 'Møte i juni.' }]);
  });
});
