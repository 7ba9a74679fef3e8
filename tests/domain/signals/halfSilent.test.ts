import { halfSilent } from '../../../domain/signals/halfSilent.ts';
import { aPast, type ToldRound } from '../../builders/history.ts';

const round = (asked: number, answered: number): ToldRound => ({
  told: Array.from({ length: asked }, (_, at) => [`guide ${at}`, at < answered ? { own2: '4' } : null] as const),
});

describe('half of those asked being silent', () => {
  it('is a signal at exactly half', () => {
    expect(halfSilent(aPast([round(4, 2)]))).toMatchObject([
      { key: 'halfSilent/r0', facts: { asked: 4, answered: 2, rounds: [{ id: 'r0' }] } },
    ]);
  });

  it('is one above half, and when nobody answered', () => {
    expect(halfSilent(aPast([round(5, 2)]))).toHaveLength(1);
    expect(halfSilent(aPast([round(5, 0)]))).toHaveLength(1);
  });

  it('is none below half, or when nobody was asked', () => {
    expect(halfSilent(aPast([round(5, 3)]))).toEqual([]);
    expect(halfSilent(aPast([round(4, 3)]))).toEqual([]);
    expect(halfSilent(aPast([round(0, 0)]))).toEqual([]);
  });

  it('is said of the newest closed round, and never of an open one', () => {
    expect(halfSilent(aPast([round(4, 0), round(4, 4)]))).toEqual([]);
    expect(halfSilent(aPast([round(4, 4), { ...round(4, 0), open: true }]))).toEqual([]);
    expect(halfSilent(aPast([round(4, 1), { ...round(4, 4), open: true }]))).toHaveLength(1);
  });

  it('counts somebody who could not answer a single question among those who answered', () => {
    expect(halfSilent(aPast([{ told: [['mayor', { own2: 'cannotAnswer' }]] }]))).toEqual([]);
  });
});
