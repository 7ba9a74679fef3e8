import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { type Occurrence, occurrences, type SeriesSettings } from '../../domain/series.ts';
import { seriesSettings } from '../builders/series.ts';

/** The occurrences due in a year, each as one line: «14-05 > 15-05 ascension», «24-12 x christmas». */
function yearOf(settings: SeriesSettings, year: number): string[] {
  const lines: string[] = [];
  for (const occurrence of occurrences(settings, USUAL_QUIET_PERIODS)) {
    if (occurrence.due.startsWith(String(year))) lines.push(lineOf(occurrence));
    if (occurrence.due > `${year}-12-31`) return lines;
  }
  return lines;
}

const short = (date: string) => `${date.slice(8)}-${date.slice(5, 7)}`;

function lineOf({ due, on, moved, skipped }: Occurrence): string {
  if (skipped !== null) return `${short(due)} x ${skipped.by === 'default' ? skipped.period : skipped.by}`;
  return on === due ? short(due) : `${short(due)} > ${short(on ?? '')} ${moved}`;
}

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

// Written from the almanac, each date's weekday looked up there: Easter Sunday is 5 April 2026, 28 March 2027 and
// 16 April 2028; weeks 27–31 are 29 June–2 August 2026, 5 July–8 August 2027 and 3 July–6 August 2028.
const EVERY_SECOND_THURSDAY: Readonly<Record<number, string>> = {
  2026: `
    08-01
    22-01
    05-02
    19-02
    05-03
    19-03
    02-04 x easter
    16-04
    30-04
    14-05 > 15-05 ascension
    28-05
    11-06
    25-06
    09-07 x summer
    23-07 x summer
    06-08
    20-08
    03-09
    17-09
    01-10
    15-10
    29-10
    12-11
    26-11
    10-12
    24-12 x christmas`,
  2027: `
    07-01
    21-01
    04-02
    18-02
    04-03
    18-03
    01-04
    15-04
    29-04
    13-05
    27-05
    10-06
    24-06
    08-07 x summer
    22-07 x summer
    05-08 x summer
    19-08
    02-09
    16-09
    30-09
    14-10
    28-10
    11-11
    25-11
    09-12
    23-12 x christmas`,
  2028: `
    06-01
    20-01
    03-02
    17-02
    02-03
    16-03
    30-03
    13-04 x easter
    27-04
    11-05
    25-05 > 26-05 ascension
    08-06
    22-06
    06-07 x summer
    20-07 x summer
    03-08 x summer
    17-08
    31-08
    14-09
    28-09
    12-10
    26-10
    09-11
    23-11
    07-12
    21-12`,
};

// 17 May 2027 is Whit Monday as well; 17 April 2028 is Easter Monday.
const THIRD_MONDAY: Readonly<Record<number, string>> = {
  2026: `
    19-01
    16-02
    16-03
    20-04
    18-05
    15-06
    20-07 x summer
    17-08
    21-09
    19-10
    16-11
    21-12`,
  2027: `
    18-01
    15-02
    15-03
    19-04
    17-05 > 18-05 whitMonday
    21-06
    19-07 x summer
    16-08
    20-09
    18-10
    15-11
    20-12`,
  2028: `
    17-01
    21-02
    20-03
    17-04 x easter
    15-05
    19-06
    17-07 x summer
    21-08
    18-09
    16-10
    20-11
    18-12`,
};

const thirdMonday = seriesSettings({ rhythm: { kind: 'monthly', nth: 3, weekday: 1 }, startsOn: '2026-01-01' });

describe('a year of a series', () => {
  it.each([2026, 2027, 2028])('is that of the hand-made table for every second Thursday of %i', (year) => {
    expect(yearOf(seriesSettings(), year)).toEqual(table(EVERY_SECOND_THURSDAY[year] ?? ''));
  });

  it.each([2026, 2027, 2028])('is that of the hand-made table for the third Monday of each month of %i', (year) => {
    expect(yearOf(thirdMonday, year)).toEqual(table(THIRD_MONDAY[year] ?? ''));
  });
});
