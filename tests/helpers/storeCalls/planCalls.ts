import { CLEANED } from '../../../domain/cleanUp.ts';
import { anAction } from '../../builders/plans.ts';
import { anId, type CallsOf } from './landmarks.ts';

/** Plans, sessions, and what comes out of both. */
export const PLAN_CALLS = {
  plans: {
    milestones: ({ plans }, { page, today }) => plans.milestones(page, today),
    find: ({ plans }, { engagementId }) => plans.find(engagementId),
    read: ({ plans }, { engagementId }) => plans.read(engagementId),
    lock: ({ plans }, { engagementId }) => plans.lock(engagementId),
    save: async ({ plans }, { engagementId, guide: by, now: at }) => {
      const { plan, revision } = await plans.lock(engagementId);
      const items = [...plan.items.slice(1), anAction({ id: anId() })];
      const made = { number: revision + 1, id: anId(), by, at, how: 'edit' as const, change: [] };
      await plans.save(engagementId, plan, { ...plan, items }, made);
    },
    findRevision: ({ plans }, { engagementId, revisionId }) => plans.findRevision(engagementId, revisionId),
    revisions: ({ plans }, { engagementId }) => plans.revisions(engagementId, 200, 250),
    newestRevisions: ({ plans }, { engagementId }) => plans.newestRevisions(engagementId, 20),
  },
  planTemplates: {
    list: ({ planTemplates }, { programmeId }) => planTemplates.list(programmeId),
    find: ({ planTemplates }, { programmeId, templateId }) => planTemplates.find(programmeId, templateId),
    add: async ({ planTemplates }, { programmeId, guide, now }) => {
      const [template] = await planTemplates.list(programmeId);
      if (template === undefined) throw new Error('Templates were planted.');
      await planTemplates.add(programmeId, { ...template, id: anId() }, guide, now);
    },
    rename: ({ planTemplates }, { programmeId, templateId: id }) =>
      planTemplates.rename(programmeId, { id, name: 'Mal', about: '' }, { name: 'Mal', about: 'Før' }),
    remove: ({ planTemplates }, { programmeId, templateId }) => planTemplates.remove(programmeId, templateId),
  },
  sessions: {
    find: ({ sessions }, { sessionId }) => sessions.find(sessionId),
    running: ({ sessions }, { engagementId }) => sessions.running(engagementId),
    list: async ({ sessions }, { engagementId }) => {
      await sessions.list(engagementId);
      await sessions.list(engagementId, 5);
    },
    ofMeeting: ({ sessions }, { engagementId }) => sessions.ofMeeting(engagementId, 'meeting-3'),
    add: async ({ sessions }, { sessionId }) => {
      const found = await sessions.find(sessionId);
      if (found === null) throw new Error('The session was planted.');
      await sessions.add({ ...found, id: anId() });
    },
    join: ({ sessions }, { sessionId }) => sessions.join(sessionId, { place: 'channel', meetingId: 'm', spot: null }),
    end: ({ sessions }, { sessionId, now, guide }) => sessions.end(sessionId, now, guide),
    resume: ({ sessions }, { sessionId }) => sessions.resume(sessionId),
    asked: ({ sessions }, { sessionId, roundId }) => sessions.asked(sessionId, roundId),
    runningSince: ({ sessions }, { now }) => sessions.runningSince(now),
    noteEnd: ({ sessions }, { engagementId, now }) => sessions.noteEnd(engagementId, 'meeting-3', now),
    lastEnd: ({ sessions }, { engagementId }) => sessions.lastEnd(engagementId, 'meeting-3'),
    linkChat: ({ sessions }, { engagementId, channel: { tenantId }, guide, now }) =>
      sessions.linkChat({ tenantId, conversationId: '19:meeting-10' }, engagementId, guide, now),
    linkOf: ({ sessions }, { channel: { tenantId } }) => sessions.linkOf({ tenantId, conversationId: '19:meeting-10' }),
  },
  actionReminders: {
    waiting: ({ actionReminders }, { today }) => actionReminders.waiting(today, '2099-01-01', today),
    take: ({ actionReminders }, { engagementId, today, now }) => actionReminders.take(engagementId, anId(), today, now),
  },
  stageViews: {
    find: ({ stageViews }, { engagementId }) => stageViews.find(engagementId),
    save: ({ stageViews }, { engagementId, guide: by, now: at }) =>
      stageViews.save(engagementId, { zoom: 'plan', phaseId: null, by, at }),
  },
  downloads: {
    add: ({ downloads }, { engagementId, guide: person, now }) =>
      downloads.add({
        tokenHash: anId(),
        person,
        engagementId,
        of: { kind: 'plan', format: 'xlsx' },
        language: 'nn',
        askedAt: now,
        expiresAt: now,
      }),
    find: ({ downloads }) => downloads.find('hash'),
    dropExpired: ({ downloads }, { now }) => downloads.dropExpired(now),
  },
  calendarFeeds: {
    add: ({ calendarFeeds }, { engagementId, guide: person, now: madeAt }) =>
      calendarFeeds.add({ id: anId(), engagementId, person, scope: 'all', madeAt, fetchedAt: null }, anId()),
    find: ({ calendarFeeds }) => calendarFeeds.find('hash'),
    list: ({ calendarFeeds }, { engagementId, guide }) => calendarFeeds.list(engagementId, guide),
    fetched: ({ calendarFeeds }, { feedId, now }) => calendarFeeds.fetched(feedId, now),
    remove: ({ calendarFeeds }, { feedId }) => calendarFeeds.remove(feedId),
  },
  cleanUp: {
    remove: async ({ cleanUp }, { now }) => {
      // What the planted database has of each; the drafts of closed rounds among them.
      const before = new Date(now.getTime() - 90 * 24 * 3600 * 1000);
      for (const what of CLEANED) await cleanUp.remove(what, before, 100);
    },
  },
} as const satisfies {
  readonly [Name in
    | 'plans'
    | 'planTemplates'
    | 'sessions'
    | 'actionReminders'
    | 'stageViews'
    | 'downloads'
    | 'calendarFeeds'
    | 'cleanUp']: CallsOf<Name>;
};
