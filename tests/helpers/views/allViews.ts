import { ARCHIVE_VIEWS } from './archiveViews.ts';
import { DIALOG_VIEWS } from './dialogViews.ts';
import { OTHER_VIEWS } from './otherViews.ts';
import { PLAN_VIEWS } from './planViews.ts';
import { SESSION_VIEWS } from './sessionViews.ts';
import { SET_UP_VIEWS } from './setUpViews.ts';
import type { View } from './view.ts';

/** Everything a person can have on the screen. */
export const ALL_VIEWS: readonly View[] = [
  ...PLAN_VIEWS,
  ...DIALOG_VIEWS,
  ...OTHER_VIEWS,
  ...ARCHIVE_VIEWS,
  ...SET_UP_VIEWS,
  ...SESSION_VIEWS,
];
