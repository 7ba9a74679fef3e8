import { toAuditedAction } from '../../bot/http/auditedAction.ts';
import { RECURRING } from '../../bot/jobs/table.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import { AUDIT_ACTS, actOf } from '../../domain/texts/auditWords.ts';

const PERSON = { tenantId: 't', objectId: 'o' };
const ID = '00000000-0000-4000-8000-000000000001';

/** What the log tells of each route; null for those it does not tell of. */
const actions = Object.entries(ROUTES).map(([id, route]: [string, Route]) => {
  const params = Object.fromEntries(Object.keys(route.params.shape).map((name) => [name, ID]));
  return { id, route, action: toAuditedAction(id, route, PERSON, params, '192.0.2.57') };
});

describe('what the audit log tells of', () => {
  it('has words for every route that it tells of, and no words for what is no door', () => {
    const told = actions.flatMap(({ action }) => (action === null ? [] : [action.via]));
    expect(told.filter((via) => actOf(via) === null)).toEqual([]);
    const doors = [
      ...told,
      'route download',
      ...['command checkIn', 'command meeting', 'command linkChat', 'event meetingStart', 'event meetingEnd'],
      'extension makeAction',
      ...Object.keys(VERBS).map((verb) => `verb ${verb}`),
      ...RECURRING.map(({ name }) => `job ${name}`),
    ];
    expect(
      Object.values(AUDIT_ACTS)
        .flat()
        .filter((via) => !doors.includes(via)),
    ).toEqual([]);
  });

  it('is every route that changes something of an engagement, but drafts, previews and the stage’s view', () => {
    const changing = actions.filter(({ route }) => route.method !== 'get' && 'engagementId' in route.params.shape);
    expect(changing.flatMap(({ id, action }) => (action === null ? [id] : [])).sort()).toEqual([
      'deleteDraft',
      'getForm',
      'previewQuestion',
      'putDraft',
      'putStageView',
      'readPlanFile',
    ]);
  });

  it('is of reading only what names people or leaves the service', () => {
    const read = actions.filter(({ route, action }) => route.method === 'get' && action !== null);
    expect(read.map(({ id }) => id).sort()).toEqual(['listResponses', 'readAudit', 'readOwnData']);
  });

  it('holds ids and a cut address, and never a key', () => {
    const [download] = actions.filter(({ id }) => id === 'download');
    expect(download?.action).toBeNull();
    const [close] = actions.filter(({ id }) => id === 'closeRound');
    expect(close?.action).toEqual({
      by: PERSON,
      engagementId: ID,
      via: 'route closeRound',
      about: ID,
      from: '192.0.2.0/24',
      reads: false,
    });
  });
});
