import type { Finding } from '../signal.ts';
import type { Past } from './past.ts';

/** Check-ins were to repeat, and there is no next date: paused, ended, or every date to come is skipped. */
export function noNextDate({ series }: Past): Finding[] {
  if (series === null || series.hasNextDate) return [];
  return [{ key: `noNextDate/${series.key}`, facts: { kind: 'noNextDate', rounds: [] } }];
}
