import { isWhole, marks, unmarked } from '../../../domain/archive/marks.ts';
import { deletesOn, isWarned, type Retention } from '../../../domain/archive/retention.ts';

const ended = (overrides: Partial<Retention> = {}): Retention => ({
  endedOn: '2026-08-31',
  endRecordedOn: '2026-09-01',
  months: 24,
  monthsSetOn: null,
  ...overrides,
});

describe('when an engagement is deleted', () => {
  it('is so many months after its end, and never while it goes on', () => {
    expect(deletesOn(ended({ endRecordedOn: '2026-08-31' }))).toBe('2028-08-31');
    expect(deletesOn(ended({ endRecordedOn: '2026-08-30', months: 6 }))).toBe('2027-02-28');
    expect(deletesOn(ended({ endedOn: null, endRecordedOn: null }))).toBeNull();
  });

  it('counts from the day that the end was recorded where that is later: nobody shortens the time by an old date', () => {
    expect(deletesOn(ended())).toBe('2028-09-01');
    expect(deletesOn(ended({ endedOn: '2020-01-01', endRecordedOn: '2026-09-01' }))).toBe('2028-09-01');
  });

  it('leaves 60 days to say no, however late the end is recorded or the time shortened', () => {
    expect(deletesOn(ended({ endedOn: '2020-01-01', endRecordedOn: '2026-09-01', months: 1 }))).toBe('2026-10-31');
    expect(deletesOn(ended({ months: 1, monthsSetOn: '2026-11-01' }))).toBe('2026-12-31');
  });

  it('is told of from 60 days before', () => {
    expect(isWarned('2028-08-31', '2028-07-01')).toBe(false);
    expect(isWarned('2028-08-31', '2028-07-02')).toBe(true);
    expect(isWarned(null, '2028-07-02')).toBe(false);
  });
});

describe('a body’s mark', () => {
  it('stands in the way until every body has one', () => {
    expect(unmarked([{ body: 'municipality' }])).toEqual(['countyCouncil', 'ruralCentre']);
  });

  it('needs a reference, and a municipality always has a part', () => {
    expect(isWhole({ body: 'municipality', kind: 'exported', reference: ' ' })).toBe(false);
    expect(isWhole({ body: 'municipality', kind: 'nothing', reference: '26/1' })).toBe(true);
    expect(isWhole({ body: 'municipality', kind: 'notPart', reference: '' })).toBe(false);
    expect(isWhole({ body: 'ruralCentre', kind: 'notPart', reference: '' })).toBe(true);
  });

  it.each([
    [['guide'], 'municipality', false],
    [['guide'], 'countyCouncil', true],
    [['chiefExecutive'], 'municipality', true],
    [['processLeader'], 'countyCouncil', false],
    [['programmeLead'], 'municipality', false],
    [['programmeLead'], 'ruralCentre', true],
    [['mayor'], 'municipality', true],
    [['mayor', 'guide'], 'municipality', false],
  ] as const)('of %s for %s may be set: %s', (roles, body, allowed) => {
    expect(marks(roles, body, true)).toBe(allowed);
  });

  it('of a municipality in which nobody has a role is a guide’s to set, and no lead’s', () => {
    expect(marks(['guide'], 'municipality', false)).toBe(true);
    expect(marks(['programmeLead'], 'municipality', false)).toBe(false);
  });
});
