import { randomUUID } from 'node:crypto';
import { readQuestions } from '../../../bot/usecases/readQuestions.ts';
import { addSeries } from '../../../bot/usecases/saveSeries.ts';
import { addQuestion } from '../../../bot/usecases/writeQuestion.ts';
import type { Own } from '../../../domain/question.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { aDraft } from '../../builders/questions.ts';
import { seriesSettings } from '../../builders/series.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

const ACT = { engagement: 'editQuestions', programme: 'editProgrammeQuestions' } as const;
const writer = ({ who, lead }: Ground, owner: Own) => (owner === 'programme' ? lead : who('guide'));

async function aKeptQuestion(ground: Ground, owner: Own): Promise<string> {
  const { house, id } = ground;
  await addQuestion(house.context, writer(ground, owner), id, owner, aDraft());
  const { questions } = await readQuestions(house.context, writer(ground, owner), id);
  const kept = questions.find((one) => one.owner === owner);
  if (kept === undefined) throw new Error('no question was kept');
  return kept.question.id;
}

const adding = (routeId: 'addQuestion' | 'addProgrammeQuestion', owner: Own): Row => ({
  async ready(ground) {
    const called = { body: aDraft(), key: randomUUID() };
    const empty = { body: aDraft({ text: { nb: '', nn: '', en: '' } }), key: randomUUID() };
    return {
      refused: {
        role: ground.route(routeId, ground.whoMayNot(ACT[owner]), called),
        'no text': ground.route(routeId, writer(ground, owner), empty),
      },
      act: ground.route(routeId, writer(ground, owner), called),
    };
  },
});
const changing = (routeId: 'changeQuestion' | 'changeProgrammeQuestion', owner: Own): Row => ({
  async ready(ground) {
    const params = { questionId: await aKeptQuestion(ground, owner) };
    const body = (version: number) => ({ version, draft: aDraft({ text: { nb: '', nn: 'Ei anna ordlyd.', en: '' } }) });
    const called = { params, body: body(1), key: randomUUID() };
    const old = { params, body: body(7), key: randomUUID() };
    return {
      refused: {
        role: ground.route(routeId, ground.whoMayNot(ACT[owner]), called),
        'another version': ground.route(routeId, writer(ground, owner), old),
      },
      act: ground.route(routeId, writer(ground, owner), called),
    };
  },
});
const retiring = (routeId: 'retireQuestion' | 'retireProgrammeQuestion', owner: Own): Row => ({
  async ready(ground) {
    const called = { params: { questionId: await aKeptQuestion(ground, owner) }, body: { retired: true } };
    return {
      refused: { role: ground.route(routeId, ground.whoMayNot(ACT[owner]), called) },
      act: ground.route(routeId, writer(ground, owner), called),
    };
  },
});

async function aKeptSeries({ house, who, id }: Ground): Promise<string> {
  const { series } = await addSeries(house.context, who('guide'), id, seriesSettings());
  return series[0]?.id ?? '';
}

/** An act on a series that is there. */
const onSeries = (routeId: 'changeSeries' | 'setSeriesState' | 'runSeries', body?: object): Row => ({
  async ready(ground) {
    const { route, who, whoMayNot } = ground;
    const called = { params: { seriesId: await aKeptSeries(ground) }, body, key: randomUUID() };
    return {
      refused: {
        role: route(routeId, whoMayNot('editSeries'), called),
        'no such series': route(routeId, who('guide'), { ...called, params: { seriesId: randomUUID() } }),
      },
      act: route(routeId, who('guide'), called),
    };
  },
});

/** Questions, the agreement, series and quiet periods. */
export const QUESTION_ROWS = {
  'route addQuestion': adding('addQuestion', 'engagement'),
  'route addProgrammeQuestion': adding('addProgrammeQuestion', 'programme'),
  'route changeQuestion': changing('changeQuestion', 'engagement'),
  'route changeProgrammeQuestion': changing('changeProgrammeQuestion', 'programme'),
  'route retireQuestion': retiring('retireQuestion', 'engagement'),
  'route retireProgrammeQuestion': retiring('retireProgrammeQuestion', 'programme'),
  'route recordAgreement': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { agreementOn: '2026-11-01' } };
      return {
        refused: { role: route('recordAgreement', whoMayNot('editAgreement'), called) },
        act: route('recordAgreement', who('guide'), called),
      };
    },
  },
  'route addSeries': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: seriesSettings(), key: randomUUID() };
      return {
        refused: { role: route('addSeries', whoMayNot('editSeries'), called) },
        act: route('addSeries', who('guide'), called),
      };
    },
  },
  'route changeSeries': onSeries('changeSeries', {
    seen: seriesSettings(),
    settings: seriesSettings({ windowWorkingDays: 3 }),
  }),
  'route setSeriesState': onSeries('setSeriesState', { state: 'paused' }),
  'route runSeries': onSeries('runSeries'),
  'route skipOccurrence': {
    async ready(ground) {
      const { route, who, whoMayNot } = ground;
      const { house, id } = ground;
      const params = { seriesId: await aKeptSeries(ground) };
      const [series] = await house.context.db.series.list(id);
      const due = series?.opensAt?.toISOString().slice(0, 10) ?? '';
      const body = { due, skip: true };
      return {
        refused: {
          role: route('skipOccurrence', whoMayNot('editSeries'), { params, body }),
          'no such date': route('skipOccurrence', who('guide'), { params, body: { due: '2026-01-01', skip: true } }),
        },
        act: route('skipOccurrence', who('guide'), { params, body }),
      };
    },
  },
  'route saveQuietPeriods': {
    async ready({ route, who, whoMayNot }) {
      const quiet = { off: [], own: [{ from: '2027-02-15', to: '2027-02-19', name: 'Kommunestyremøte' }] };
      const called = { body: { seen: { off: [], own: [] }, quiet } };
      return {
        refused: {
          role: route('saveQuietPeriods', whoMayNot('editSeries'), called),
          'others stand now': route('saveQuietPeriods', who('guide'), {
            body: { seen: quiet, quiet: { off: ['easter'], own: [] } },
          }),
        },
        act: route('saveQuietPeriods', who('guide'), called),
      };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
