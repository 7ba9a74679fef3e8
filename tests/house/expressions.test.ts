import { isSlow, slowExpressions } from './expressions.ts';
import { HOUSE, readSources } from './source.ts';

const SHORT = 'what it looks at has a bound: ';
const OWN = 'what it looks at is ours: ';
const TYPED = 'what it looks at was typed by whoever waits for it';

/** Why an expression that may look far from every place does no harm. A new one has a reason here, or is written otherwise. */
const REASONS: readonly (readonly [path: string, pattern: string, reason: string])[] = [
  [
    'bot/files/xlsxReading/numberFormats.ts',
    '"[^"]*"|\\\\.|_.|\\*.|\\[[^\\]]*\\]',
    `${SHORT}255 characters of a format`,
  ],
  ['bot/http/mount.ts', '\\{(\\w+)\\}', `${OWN}a route’s path`],
  ['bot/serveSettings.ts', '^[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d+)?$', `${OWN}a setting; and no part can be another’s`],
  ['bot/teams/commands.ts', '(?<=.)[.!?]+$', `${SHORT}2000 characters of a message`],
  ['bot/teams/commands.ts', '<at\\b[^>]*>.*?<\\/at>', `${SHORT}2000 characters of a message`],
  ['bot/teams/commands.ts', '<[^>]*>', `${SHORT}2000 characters of a message`],
  ['bot/teams/extension/show.ts', 'new RegExp', 'tied to the beginning, and no part can be another’s'],
  ['bot/telemetry/exporters.ts', '\\/+$', `${OWN}a setting`],
  ['domain/planSheet/points.ts', 'new RegExp', `${SHORT}80 characters of a date`],
  ['domain/planSheet/readWhen.ts', '\\s+(?:til og med|t\\.?o\\.?m\\.?|til|to)\\s+', `${SHORT}80 characters of a date`],
  [
    'domain/planSheet/readWhen.ts',
    '(^|-)\\s*(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur?|søn|sun|mon|tue|wed|thu|fri|sat)(?:dag|day|sday|nesday|rsday|urday)?\\.?,?\\s+(?=\\d)',
    `${SHORT}80 characters of a date`,
  ],
  [
    'domain/planSheet/readWhen.ts',
    '\\s+(?:kl\\.?\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?(?=$|-)',
    `${SHORT}80 characters of a date`,
  ],
  ['domain/planSheet/readWhen.ts', '\\s*-\\s*', `${SHORT}80 characters of a date`],
  ['domain/planSheet/readWhen.ts', '\\s*\\/\\s*', `${SHORT}80 characters of a date`],
  ['domain/questionAdvice.ts', 'new RegExp', 'a list of words, nothing in it is endless'],
  ['domain/questionAdvice.ts', '[.!?…]\\s+\\p{Lu}', 'a run of spaces is looked through from the one sign before it'],
  ['domain/teamsMessage.ts', '<[^<>]*>', 'it stops at the sign that it begins at'],
  ['domain/texts/fill.ts', '\\{\\{\\s*(\\w+)\\s*\\}\\}', `${OWN}a sentence of domain/texts`],
  ['tab/src/api/fillPath.ts', '\\{(\\w+)\\}', `${OWN}a route’s path`],
  ['tab/src/teams/subPage.ts', 'new RegExp', 'tied to the beginning, and nothing in it is endless'],
  ['tab/src/views/plan/import/saidDays.ts', 'new RegExp', 'nothing in it is endless'],
  ['tab/src/views/plan/item/linkDrafts.ts', '^[\\w-]+(\\.[\\w-]+)+(\\/\\S*)?$', TYPED],
  ['tab/src/views/plan/list/quickAdd.ts', 'new RegExp', TYPED],
  ['tab/src/views/plan/list/quickAdd.ts', '\\s*[,;:–-]\\s*$|\\s+(?:i|in|på|on|den|frå|fra|from)\\s*$', TYPED],
];

describe('no regular expression takes the square of a hostile text’s length', () => {
  const found = readSources(HOUSE).flatMap(slowExpressions);
  const keyOf = (path: string, pattern: string) => `${path} ${pattern}`;

  it('but where a reason says why that does no harm', () => {
    const known = new Set(REASONS.map(([path, pattern]) => keyOf(path, pattern)));
    const news = found.map(({ path, pattern }) => keyOf(path, pattern)).filter((key) => !known.has(key));
    expect(news).toEqual([]);
  });

  it('and no reason is there for one that is gone', () => {
    const there = new Set(found.map(({ path, pattern }) => keyOf(path, pattern)));
    expect(REASONS.filter(([path, pattern]) => !there.has(keyOf(path, pattern)))).toEqual([]);
  });

  // The first three were there and held the only thread: a header, a sheet’s heading, a link’s address.
  it.each([
    ['\\s*;\\s*', '', true],
    ['[\\s:.*?]+$', 'u', true],
    ['^\\/+|\\/+$', 'g', true],
    ['^(a+)+$', '', true],
    ['^(?:\\w+\\s*)*x', '', true],
    ['(["\']).*\\1', '', true],
    ['x{3,}y', '', true],
    ['a+', 'g', false],
    ['^q=0(\\.0*)?$', '', false],
    ['\\s+([a-z]+)=', 'y', false],
    ['[*+]?\\d{1,3}$', '', false],
    ['\\p{L}\\(\\+$', 'u', false],
  ])('%s with the flags «%s»: %p', (pattern, flags, slow) => {
    expect(isSlow(pattern, flags)).toBe(slow);
  });
});
