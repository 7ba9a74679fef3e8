import { deedOf } from '../../bot/http/deeds.ts';
import { RECURRING } from '../../bot/jobs/table.ts';
import type { Route } from '../../domain/contract/routes/route.ts';
import { ROUTES } from '../../domain/contract/routes.ts';
import { VERBS } from '../../domain/contract/verbs.ts';
import { AUDIT_ACTS, actOf } from '../../domain/texts/auditWords.ts';

const PERSON = { tenantId: 't', objectId: 'o' };
const ID = '00000000-0000-4000-8000-000000000001';

/** What the log tells of each route; null for those it does not tell of. */
const deeds = Object.entries(ROUTES).map(([id, route]: [string, Route]) => {
  const params = Object.fromEntries(Object.keys(route.params.shape).map((name) => [name, ID]));
  return { id, route, deed: deedOf(id, route, PERSON, params, '192.0.2.57') };
});

describe('what the audit log tells of', () => {
  it('has words for every route that it tells of, and no words for what is no door', () => {
    const told = deeds.flatMap(({ deed }) => (deed === null ? [] : [deed.via]));
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
    const changing = deeds.filter(({ route }) => route.method !== 'get' && 'engagementId' in route.params.shape);
    expect(changing.flatMap(({ id, deed }) => (deed === null ? [id] : [])).sort()).toEqual([
      'deleteDraft',
      'getForm',
      'previewQuestion',
      'putDraft',
      'putStageView',
      'readPlanFile',
    ]);
  });

  it('is of reading only what names people or leaves the service', () => {
    const read = deeds.filter(({ route, deed }) => route.method === 'get' && deed !== null);
    expect(read.map(({ id }) => id).sort()).toEqual(['listResponses', 'readAudit', 'readOwnData']);
  });

  it('holds ids and a cut address, and never a key', () => {
    const [download] = deeds.filter(({ id }) => id === 'download');
    expect(download?.deed).toBeNull();
    const [close] = deeds.filter(({ id }) => id === 'closeRound');
    expect(close?.deed).toEqual({
      by: PERSON,
      engagementId: ID,
      via: 'route closeRound',
      about: ID,
      from: '192.0.2.0/24',
    });
  });
});
