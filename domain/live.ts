import type { Act } from './access.ts';

/** What about an engagement can change under a page that shows it. */
export const LIVE_SUBJECTS = [
  'round',
  'plan',
  'delivery',
  'question',
  'series',
  'signal',
  'stage',
  'session',
  'archive',
] as const;

export type LiveSubject = (typeof LIVE_SUBJECTS)[number];

/** What a person has to be allowed to hear of a change: the same as to read what changed. */
export const HEARD_BY: Readonly<Record<LiveSubject, Act>> = {
  round: 'readRounds',
  plan: 'readPlan',
  delivery: 'retryDelivery',
  question: 'readQuestions',
  series: 'readSeries',
  signal: 'readSignals',
  stage: 'readPlan',
  session: 'readSessions',
  archive: 'readArchive',
};
