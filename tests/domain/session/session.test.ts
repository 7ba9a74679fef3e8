import { asksEffort, goesOn, isForgotten, type Session } from '../../../domain/session/session.ts';
import { anAction } from '../../builders/plans.ts';
import { aRound } from '../../builders/rounds.ts';

const START = new Date('2026-11-23T09:00:00Z');
const minutesOn = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

const aSession = (overrides: Partial<Session> = {}): Session => ({
  id: 'session',
  engagementId: 'engagement',
  place: 'byHand',
  meetingId: null,
  spot: null,
  startedAt: START,
  startedBy: null,
  endedAt: minutesOn(45),
  endedBy: null,
  agenda: [],
  effortRoundId: null,
  ...overrides,
});
const effort = [{ role: 'guide', questionId: 'effort', version: 1 }] as const;

describe('a session', () => {
  it('was forgotten when it has gone on for more than twelve hours', () => {
    expect(isForgotten(aSession({ endedAt: null }), minutesOn(720))).toBe(false);
    expect(isForgotten(aSession({ endedAt: null }), minutesOn(721))).toBe(true);
    expect(isForgotten(aSession(), minutesOn(9999))).toBe(false);
  });

  it('goes on when its meeting begins anew within half an hour', () => {
    expect(goesOn(aSession(), minutesOn(75))).toBe(true);
    expect(goesOn(aSession(), minutesOn(76))).toBe(false);
    expect(goesOn(aSession({ endedAt: null }), minutesOn(10))).toBe(false);
  });

  it('that was forgotten does not go on, however shortly ago it was found and ended', () => {
    expect(goesOn(aSession({ endedAt: minutesOn(720) }), minutesOn(720))).toBe(true);
    expect(goesOn(aSession({ endedAt: minutesOn(721) }), minutesOn(721))).toBe(false);
  });
});

describe('the one question after a session', () => {
  const now = minutesOn(45);

  it('is asked when it was a meeting, by its length or by what came of it', () => {
    expect(asksEffort(aSession(), [], [], now)).toBe(true);
    expect(asksEffort(aSession({ endedAt: minutesOn(9) }), [], [], now)).toBe(false);
    expect(asksEffort(aSession({ endedAt: minutesOn(9) }), [anAction()], [], now)).toBe(true);
  });

  it('is asked once, and not before the end', () => {
    expect(asksEffort(aSession({ effortRoundId: 'round' }), [], [], now)).toBe(false);
    expect(asksEffort(aSession({ endedAt: null }), [], [], now)).toBe(false);
  });

  it('is not asked while something else is, nor twice a day', () => {
    const yesterday = new Date('2026-11-22T10:00:00Z');
    const closed = { openedAt: yesterday, closedAt: minutesOn(-60) };
    expect(asksEffort(aSession(), [], [aRound(closed)], now)).toBe(true);
    expect(asksEffort(aSession(), [], [aRound({ openedAt: yesterday, closedAt: null })], now)).toBe(false);
    expect(asksEffort(aSession(), [], [aRound({ openedAt: minutesOn(-60), closedAt: minutesOn(-5) })], now)).toBe(
      false,
    );
    expect(asksEffort(aSession(), [], [aRound({ ...closed, closedAt: null, questions: effort })], now)).toBe(false);
  });
});
