import { lacksClarifications } from '../../../domain/signals/lacksClarifications.ts';
import { aPast, type ToldRound } from '../../builders/history.ts';

const lea4 = (value: string | null): ToldRound => ({
  told: [['processLeader', value === null ? null : { lea4: value }]],
  questions: ['lea4'],
});

describe('work that lacks clarifications', () => {
  it.each(['1', '2'])('is a signal at %s', (value) => {
    expect(lacksClarifications(aPast([lea4(value)]))).toEqual([
      {
        key: 'lacksClarifications/r0',
        facts: { kind: 'lacksClarifications', rounds: [{ id: 'r0', openedAt: '2026-09-01T07:00:00.000Z' }] },
      },
    ]);
  });

  it.each(['3', '5', 'cannotAnswer', null])('is none at %s', (value) => {
    expect(lacksClarifications(aPast([lea4(value)]))).toEqual([]);
  });

  it('is read off the newest round that asked, whatever came before and after', () => {
    const other: ToldRound = { told: [['processLeader', { lea3: 'yes' }]] };
    expect(lacksClarifications(aPast([lea4('4'), lea4('2'), other]))).toMatchObject([
      { key: 'lacksClarifications/r1' },
    ]);
    expect(lacksClarifications(aPast([lea4('1'), lea4('4')]))).toEqual([]);
    expect(lacksClarifications(aPast([lea4('1'), lea4(null)]))).toEqual([]);
  });

  it('is said by the process leader and nobody else', () => {
    expect(lacksClarifications(aPast([{ told: [['mayor', { lea4: '1' }]] }]))).toEqual([]);
  });
});
