import { ahead } from '../../ui/ahead.ts';
import { NARROW } from '../../ui/narrow.ts';

/** The plan as a picture, where there is room for one. */
export const TIMELINE = ahead(() => import('./timeline/TimelinePane.tsx'));

/** The plan as a list. */
export const LIST = ahead(() => import('./PlanList.tsx'));

/** The one that a page begins with here. */
export const firstPlanView = () => (matchMedia(NARROW).matches ? LIST : TIMELINE);
