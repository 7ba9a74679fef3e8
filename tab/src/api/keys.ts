import type { LiveEvent } from '../../../domain/contract/resources/common.ts';

/** What each piece of fetched data is called in the cache. */
export const keys = {
  me: ['me'] as const,
  /** The beginning of all that {@link keys.portfolioOf} names. */
  portfolio: ['portfolio'] as const,
  portfolioOf: (search: string, programme: string, county: string) => ['portfolio', search, programme, county] as const,
  choices: (search: string) => ['portfolio', 'choices', search] as const,
  engagement: (id: string) => ['engagement', id] as const,
  plan: (id: string) => ['plan', id] as const,
  /** One's own edits of a plan, as they are sent. */
  planChanges: (id: string) => ['changePlan', id] as const,
  planHistory: (id: string) => ['planHistory', id] as const,
  stage: (id: string) => ['stage', id] as const,
  channel: (channelId: string) => ['channel', channelId] as const,
  planTemplates: (id: string) => ['planTemplates', id] as const,
  /** One's own addresses of the plan as a calendar: no event tells of them. */
  calendars: (id: string) => ['calendars', id] as const,
  rounds: (id: string) => ['rounds', id] as const,
  questions: (id: string) => ['questions', id] as const,
  questionCard: (id: string, language: string, draft: string) => ['questionCard', id, language, draft] as const,
  series: (id: string) => ['series', id] as const,
  trends: (id: string) => ['trends', id] as const,
  result: (id: string, roundId: string) => ['result', id, roundId] as const,
  responses: (id: string, roundId: string) => ['responses', id, roundId] as const,
  sessions: (id: string) => ['sessions', id] as const,
  signals: (id: string) => ['signals', id] as const,
  setUp: (channelId: string) => ['setUp', channelId] as const,
  setUpMembers: (channelId: string) => ['setUpMembers', channelId] as const,
  municipalities: (search: string) => ['municipalities', search] as const,
  roles: (id: string) => ['roles', id] as const,
  inviting: (id: string) => ['inviting', id] as const,
  showing: (id: string) => ['showing', id] as const,
  archive: (id: string) => ['archive', id] as const,
  deletion: (id: string) => ['deletion', id] as const,
  programmes: ['programmes'] as const,
  leads: (programmeId: string) => ['leads', programmeId] as const,
  leadCandidates: (programmeId: string, engagementId: string) => ['leads', programmeId, engagementId] as const,
  deletions: (programmeId: string) => ['deletions', programmeId] as const,
  audit: (id: string) => ['audit', id] as const,
  retention: ['retention'] as const,
  /** In words, so of one language. */
  ownData: (language: string) => ['ownData', language] as const,
  missing: (id: string, roundId: string) => ['missing', id, roundId] as const,
  deliveries: (id: string, roundId: string) => ['deliveries', id, roundId] as const,
  /** One's own form: no event ever touches it, so that nothing is changed under the hands of who is writing. */
  form: (id: string, roundId: string) => ['form', id, roundId] as const,
};

/** The keys (whole, or the beginning of several) whose data an event has made old. */
export function touchedBy({ engagementId: id, what }: LiveEvent): readonly (readonly string[])[] {
  switch (what) {
    case 'question':
      return [keys.questions(id)];
    case 'series':
      return [keys.series(id), keys.engagement(id), keys.portfolio];
    case 'delivery':
      return [['deliveries', id]];
    case 'signal':
      return [keys.signals(id), keys.engagement(id), keys.portfolio];
    case 'plan':
      return [keys.plan(id), keys.planHistory(id), keys.engagement(id), keys.portfolio, keys.rounds(id)];
    case 'archive':
      return [keys.archive(id), keys.retention, keys.engagement(id), keys.portfolio];
    case 'session':
      return [keys.sessions(id)];
    case 'stage':
      return [keys.stage(id)];
    case 'round':
      return [
        keys.engagement(id),
        keys.portfolio,
        keys.rounds(id),
        keys.questions(id),
        keys.trends(id),
        ['result', id],
        ['responses', id],
        ['missing', id],
        ['deliveries', id],
      ];
  }
}
