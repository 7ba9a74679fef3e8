import { randomUUID } from 'node:crypto';
import { createLinks } from '../../../bot/cards/links.ts';
import { submitAction } from '../../../bot/teams/extension/action.ts';
import { makeCalendar } from '../../../bot/usecases/calendarFeeds.ts';
import { requestDownload } from '../../../bot/usecases/downloads.ts';
import { editPlan } from '../../../bot/usecases/editPlan.ts';
import { saveTemplate } from '../../../bot/usecases/planTemplates.ts';
import { EXPORTS } from '../../../domain/contract/routes/exports.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { TENANT } from '../house.ts';
import { LANGUAGE, type Row } from './row.ts';

const wish = (item: string, status: string, before = 'planned') => ({
  ...{ op: 'set', item, before: { status: before }, after: { status } },
});
const NAMED = { name: 'Vår mal', about: '' };

/** The plan, its files and calendars, and the programme's templates. */
export const PLAN_ROWS = {
  'route changePlan': {
    async ready({ route, who, whoMayNot, item }) {
      const change = (status: string, before?: string) => ({
        body: { id: randomUUID(), how: 'edit', change: [wish(item('milestone'), status, before)] },
      });
      const called = change('done');
      return {
        refused: {
          role: route('changePlan', whoMayNot('editPlan'), called),
          'what somebody else has changed': route('changePlan', who('guide'), change('done', 'ongoing')),
        },
        act: route('changePlan', who('guide'), called),
      };
    },
  },
  'route restorePlan': {
    async ready({ house, route, who, whoMayNot, item, id }) {
      const change = { op: 'set', item: item('milestone'), before: { status: 'planned' }, after: { status: 'done' } };
      const editing = { id: randomUUID(), how: 'edit' } as const;
      await editPlan(house.context, who('guide'), id, editing, [change as never]);
      const called = { body: { id: randomUUID(), revision: 0 } };
      return {
        refused: {
          role: route('restorePlan', whoMayNot('editPlan'), called),
          'no such version': route('restorePlan', who('guide'), { body: { id: randomUUID(), revision: 7 } }),
        },
        act: route('restorePlan', who('guide'), called),
      };
    },
  },
  'route startPlan': {
    async ready({ route, who, whoMayNot }) {
      const template = { kind: 'product', id: 'communityPlan', language: LANGUAGE, form: null };
      const start = { id: randomUUID(), template, end: '2028-06-01', desiredOutcome: '', seen: 0 };
      const called = { body: { ...start, onto: 'add' } };
      return {
        refused: {
          role: route('startPlan', whoMayNot('editPlan'), called),
          'a plan that is not empty': route('startPlan', who('guide'), { body: { ...start, onto: 'empty' } }),
        },
        act: route('startPlan', who('guide'), called),
      };
    },
  },
  'verb plan.mark': {
    async ready({ press, who, whoMayNot, item, id }) {
      const data = { engagementId: id, stepId: item('milestone'), seen: 'planned', status: 'done' };
      return {
        refused: {
          role: press('plan.mark', whoMayNot('editPlan'), data),
          'what somebody else has changed': press('plan.mark', who('guide'), { ...data, seen: 'ongoing' }),
        },
        act: press('plan.mark', who('guide'), data),
      };
    },
  },
  'extension makeAction': {
    async ready({ context, heed, who, whoMayNot, id, channelId }) {
      const data = { step: 'make', actionId: randomUUID(), engagementId: id, title: 'Ringje skulen' };
      const submit = (person: ReturnType<typeof who>, title = data.title) => {
        const place = { tenantId: TENANT, conversationId: channelId };
        const links = createLinks('http://localhost', null);
        const asking = { context, links, person, place, language: async () => LANGUAGE } as const;
        return heed(() => submitAction(asking, { commandId: 'makeAction', data: { ...data, title } }));
      };
      return {
        refused: { role: submit(whoMayNot('editPlan')), 'no title': submit(who('guide'), '') },
        act: submit(who('guide')),
      };
    },
  },
  'route saveTemplate': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { id: randomUUID(), ...NAMED } };
      return {
        refused: { role: route('saveTemplate', whoMayNot('saveTemplate'), called) },
        act: route('saveTemplate', who('guide'), called),
      };
    },
  },
  'route renameTemplate': {
    async ready({ house, route, who, whoMayNot, id }) {
      const templateId = randomUUID();
      await saveTemplate(house.context, who('guide'), id, { id: templateId, ...NAMED });
      const called = { params: { templateId }, body: { seen: NAMED, name: 'Eit anna namn', about: '' } };
      const unknown = { ...called, params: { templateId: randomUUID() } };
      return {
        refused: {
          role: route('renameTemplate', whoMayNot('saveTemplate'), called),
          'no such template': route('renameTemplate', who('guide'), unknown),
        },
        act: route('renameTemplate', who('guide'), called),
      };
    },
  },
  'route removeTemplate': {
    async ready({ house, route, who, whoMayNot, id }) {
      const params = { templateId: randomUUID() };
      await saveTemplate(house.context, who('guide'), id, { id: params.templateId, ...NAMED });
      return {
        refused: { role: route('removeTemplate', whoMayNot('saveTemplate'), { params }) },
        act: route('removeTemplate', who('guide'), { params }),
      };
    },
  },
  'route requestPlanExport': {
    async ready({ route, who, stranger }) {
      const called = { body: { format: 'xlsx', language: LANGUAGE } };
      return {
        refused: { stranger: route('requestPlanExport', stranger, called) },
        act: route('requestPlanExport', who('mayor'), called),
      };
    },
  },
  'route download': {
    gives: true,
    breaks: 'port',
    async ready({ house, get, who, id }) {
      const of = { kind: 'plan', format: 'pdf-a4' } as const;
      const ask = async (person: ReturnType<typeof who>) => {
        const { token } = await requestDownload(house.context, person, { engagementId: id, of, language: LANGUAGE });
        return get(EXPORTS.download.path.replace('{token}', token));
      };
      const [gone, act] = [await ask(who('guide', 1)), await ask(who('mayor'))];
      await house.context.db.roleHolders.take(id, who('guide', 1), 'guide');
      return { refused: { 'somebody whose role is gone': gone }, act };
    },
  },
  'route makeCalendar': {
    async ready({ route, who, stranger }) {
      const called = { body: { scope: 'all' } };
      return {
        refused: { stranger: route('makeCalendar', stranger, called) },
        act: route('makeCalendar', who('mayor'), called),
      };
    },
  },
  'route revokeCalendar': {
    async ready({ house, route, who, stranger, id }) {
      const { feed } = await makeCalendar(house.context, who('mayor'), id, 'all');
      const called = { params: { calendarId: feed.id } };
      return {
        refused: { stranger: route('revokeCalendar', stranger, called) },
        act: route('revokeCalendar', who('mayor'), called),
      };
    },
  },
  'route inviteToStep': {
    gives: true,
    breaks: 'port',
    async ready({ route, who, whoMayNot, item }) {
      const params = { stepId: item('milestone') };
      const body = { key: randomUUID() };
      return {
        refused: {
          role: route('inviteToStep', whoMayNot('inviteToCalendar'), { params, body }),
          'what is no milestone': route('inviteToStep', who('guide'), { params: { stepId: item('activity') }, body }),
          'no consent yet': route('inviteToStep', who('guide'), { params, body: { key: NO_CONSENT } }),
        },
        act: route('inviteToStep', who('guide'), { params, body }),
      };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;

/** The key of an invitation that the calendar's owner has not consented to. */
export const NO_CONSENT = '00000000-0000-4000-8000-00000000c0de';
