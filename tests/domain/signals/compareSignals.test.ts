import type { Finding, SignalFacts } from '../../../domain/signal.ts';
import { compareSignals } from '../../../domain/signals/compareSignals.ts';

const facts = (answered: number): SignalFacts => ({ kind: 'halfSilent', rounds: [], asked: 4, answered });
const found = (key: string, answered = 1): Finding => ({ key, facts: facts(answered) });
const kept = (key: string, goneAt: Date | null = null) => ({ id: `id of ${key}`, key, facts: facts(1), goneAt });

describe('what is kept, held against what was found', () => {
  it('is left alone while it says the same, in whatever order a database gives the facts back', () => {
    const { kind, rounds, ...numbers } = facts(1) as Extract<SignalFacts, { kind: 'halfSilent' }>;
    const same = { ...kept('a'), facts: { ...numbers, rounds, kind } };
    expect(compareSignals([same], [found('a')])).toEqual({ fresh: [], again: [], gone: [] });
  });

  it('tells the new from those that changed, hold again, or hold no longer', () => {
    const past = new Date(0);
    expect(
      compareSignals(
        [kept('changed'), kept('returned', past), kept('gone'), kept('long gone', past)],
        [found('new'), found('changed', 2), found('returned')],
      ),
    ).toEqual({
      fresh: [found('new')],
      again: [found('changed', 2), found('returned')],
      gone: ['id of gone'],
    });
  });
});
