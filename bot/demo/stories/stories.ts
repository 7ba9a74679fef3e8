import { ENGERDAL, GRUE, RENDALEN, SOR_AURDAL } from './innlandet.ts';
import { AURE, FJORD, SANDE, TINGVOLL } from './moreOgRomsdal.ts';
import type { Story } from './story.ts';
import { KAFJORD, KARASJOK, LOPPA, SALANGEN, STORFJORD, VARDO } from './tromsOgFinnmark.ts';

const STORIES: Readonly<Record<string, Story>> = {
  '3449': SOR_AURDAL,
  '3417': GRUE,
  '3425': ENGERDAL,
  '3424': RENDALEN,
  '1576': AURE,
  '1560': TINGVOLL,
  '1514': SANDE,
  '1578': FJORD,
  '5614': LOPPA,
  '5634': VARDO,
  '5610': KARASJOK,
  '5522': SALANGEN,
  '5540': KAFJORD,
  '5538': STORFJORD,
};

/** The story of the municipality with this number. @throws RangeError when there is none. */
export function storyOf(number: string): Story {
  const story = STORIES[number];
  if (story === undefined) throw new RangeError(`no story for municipality ${number}`);
  return story;
}
