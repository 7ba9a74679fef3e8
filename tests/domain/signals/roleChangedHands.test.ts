import { roleChangedHands } from '../../../domain/signals/roleChangedHands.ts';
import { aPast, holding, type ToldRound } from '../../builders/history.ts';

const asking = (...who: string[]): ToldRound => ({ told: who.map((name) => [name, null] as const) });
const found = (rounds: ToldRound[], ...holders: string[]) =>
  roleChangedHands(aPast(rounds, { holders: holding(...holders) })).map(({ key }) => key);

describe('a role that changed hands', () => {
  it.each(['mayor', 'chiefExecutive', 'processLeader'])('is a signal for %s', (role) => {
    expect(found([asking(`${role} 1`)], `${role} 2`)).toEqual([`roleChangedHands/${role}/r0`]);
  });

  it('is none for guides, of whom there are several', () => {
    expect(found([asking('guide 1')], 'guide 2')).toEqual([]);
  });

  it('is the same signal before and after the next round opens, and none once two rounds asked the new one', () => {
    expect(found([asking('mayor 1'), { ...asking('mayor 2'), open: true }], 'mayor 2')).toEqual([
      'roleChangedHands/mayor/r0',
    ]);
    expect(found([asking('mayor 1'), asking('mayor 2'), asking('mayor 2')], 'mayor 2')).toEqual([]);
  });

  it('is none while the same person holds it', () => {
    expect(found([asking('mayor 1'), asking('mayor 1')], 'mayor 1')).toEqual([]);
  });

  it('is none when somebody joins beside the holder, leaves again, or the role stands empty', () => {
    expect(found([asking('mayor 1')], 'mayor 1', 'mayor 2')).toEqual([]);
    expect(found([asking('mayor 1', 'mayor 2')], 'mayor 1')).toEqual([]);
    expect(found([asking('mayor 1')])).toEqual([]);
  });

  it('is one when one of two was replaced', () => {
    expect(found([asking('mayor 1', 'mayor 2')], 'mayor 1', 'mayor 3')).toHaveLength(1);
  });

  it('looks past rounds that asked nobody in the role', () => {
    expect(found([asking('mayor 1'), asking('guide')], 'mayor 2')).toEqual(['roleChangedHands/mayor/r0']);
  });

  it('is a new one when the role changes hands again', () => {
    expect(found([asking('mayor 1'), asking('mayor 2')], 'mayor 3')).toEqual(['roleChangedHands/mayor/r1']);
  });

  it('names no person', () => {
    const [signal] = roleChangedHands(aPast([asking('mayor 1')], { holders: holding('mayor 2') }));
    expect(JSON.stringify(signal)).not.toMatch(/mayor [12]/);
  });
});
