import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arrow, buildGraph } from './imports.ts';
import { PICTURE_FILE, picture, withPicture } from './picture.ts';
import { HOUSE, readSources, TOP } from './source.ts';

const anArrow = (from: string, to: string, typeOnly = false): Arrow => ({ from, to, kind: 'file', typeOnly });

describe('the picture of the house', () => {
  it('shows the rooms as they are now (else: npm run docs:picture)', () => {
    const page = readFileSync(join(TOP, PICTURE_FILE), 'utf8');
    expect(page).toBe(withPicture(page, picture(buildGraph(readSources(HOUSE)))));
  });

  it('draws one line for each pair of rooms, dotted for types alone', () => {
    const drawn = picture({
      files: ['domain/round.ts', 'bot/cards/round.ts', 'bot/store/rounds.ts'],
      arrows: [
        anArrow('bot/cards/round.ts', 'domain/round.ts', true),
        anArrow('bot/cards/round.ts', 'domain/plan.ts'),
        anArrow('bot/store/rounds.ts', 'domain/round.ts', true),
        anArrow('domain/round.ts', 'domain/plan.ts'),
        { ...anArrow('bot/store/rounds.ts', 'kysely'), kind: 'package' },
      ],
    });
    expect(drawn.split('\n').filter((line) => line.includes('->'))).toEqual([
      '  bot_cards --> domain',
      '  bot_store -.-> domain',
    ]);
    expect(drawn).toContain('bot_cards["bot/cards"]');
    expect(drawn).toContain('bot_store["bot/store<br/><i>kysely</i>"]');
  });

  it('refuses a page without its marks', () => {
    expect(() => withPicture('# The house', '')).toThrow(PICTURE_FILE);
  });
});
