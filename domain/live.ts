/** What about an engagement can change under a page that shows it. */
export const LIVE_SUBJECTS = ['round', 'plan', 'delivery', 'question', 'series', 'signal', 'stage'] as const;

export type LiveSubject = (typeof LIVE_SUBJECTS)[number];
