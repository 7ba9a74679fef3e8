import type { SERIES } from '../../../domain/contract/routes/series.ts';
import { readSeries } from '../../usecases/readSeries.ts';
import { runSeries } from '../../usecases/runSeries.ts';
import { saveQuietPeriods } from '../../usecases/saveQuietPeriods.ts';
import { addSeries, changeSeries, setSeriesState } from '../../usecases/saveSeries.ts';
import { skipOccurrence } from '../../usecases/skipOccurrence.ts';
import type { HandlersOf } from '../handle.ts';

export const seriesHandlers: HandlersOf<typeof SERIES> = {
  getSeries: ({ context, person, params }) => readSeries(context, person, params.engagementId),
  addSeries: ({ context, person, params, body, key }) => addSeries(context, person, params.engagementId, body, key),
  changeSeries: ({ context, person, params, body }) =>
    changeSeries(context, person, params.engagementId, params.seriesId, body.settings, body.seen),
  setSeriesState: ({ context, person, params, body }) =>
    setSeriesState(context, person, params.engagementId, params.seriesId, body.state),
  skipOccurrence: ({ context, person, params, body }) =>
    skipOccurrence(context, person, params.engagementId, params.seriesId, body),
  runSeries: ({ context, person, params, key }) =>
    runSeries(context, person, params.engagementId, params.seriesId, key),
  saveQuietPeriods: ({ context, person, params, body }) =>
    saveQuietPeriods(context, person, params.engagementId, body.quiet, body.seen),
};
