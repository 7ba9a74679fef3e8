import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from './imports.ts';
import { PICTURE_FILE, picture, withPicture } from './picture.ts';
import { HOUSE, readSources, TOP } from './source.ts';

/** `npm run docs:picture`: draws the rooms as they are now into the page about them. */
const file = join(TOP, PICTURE_FILE);
writeFileSync(file, withPicture(readFileSync(file, 'utf8'), picture(buildGraph(readSources(HOUSE)))));
