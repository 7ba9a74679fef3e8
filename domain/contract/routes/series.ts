import { z } from 'zod';
import { roundResource } from '../resources/rounds.ts';
import {
  changeSeriesBody,
  quietPeriodsBody,
  seriesBody,
  seriesPlan,
  seriesStateBody,
  skipBody,
} from '../resources/series.ts';
import { E, engagement, type Route } from './route.ts';

const S = `${E}/series/{seriesId}`;
const series = engagement.extend({ seriesId: z.uuid() });

export const SERIES = {
  getSeries: {
    method: 'get',
    path: `${E}/series`,
    needs: 'readSeries',
    summary: 'The check-ins that repeat, with the dates to come and what became of the earlier ones',
    params: engagement,
    response: seriesPlan,
    status: 200,
  },
  addSeries: {
    method: 'post',
    path: `${E}/series`,
    needs: 'editSeries',
    summary: 'Set a series up',
    params: engagement,
    body: seriesBody,
    response: seriesPlan,
    status: 201,
  },
  changeSeries: {
    method: 'put',
    path: S,
    needs: 'editSeries',
    summary: 'Change a series; what has been asked already stays as it was. 409 tells what stands now',
    params: series,
    body: changeSeriesBody,
    response: seriesPlan,
    status: 200,
  },
  setSeriesState: {
    method: 'put',
    path: `${S}/state`,
    needs: 'editSeries',
    summary: 'Pause, resume or end a series; an ended one can be resumed',
    params: series,
    body: seriesStateBody,
    response: seriesPlan,
    status: 200,
  },
  skipOccurrence: {
    method: 'put',
    path: `${S}/skips`,
    needs: 'editSeries',
    summary: 'Skip one date to come, or take that back',
    params: series,
    body: skipBody,
    response: seriesPlan,
    status: 200,
  },
  runSeries: {
    method: 'post',
    path: `${S}/run`,
    needs: 'openRound',
    summary: 'Open a round now as the series would, or post the open one anew',
    params: series,
    response: roundResource,
    status: 201,
  },
  saveQuietPeriods: {
    method: 'put',
    path: `${E}/quiet-periods`,
    needs: 'editSeries',
    summary: 'When the engagement is left in peace: which of the usual periods do not count, and periods of its own',
    params: engagement,
    body: quietPeriodsBody,
    response: seriesPlan,
    status: 200,
  },
} as const satisfies Record<string, Route>;
