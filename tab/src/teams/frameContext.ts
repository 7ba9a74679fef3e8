import { withoutEnd } from '../../../domain/withoutEnds.ts';

/** Where in Teams a page can stand, as far as it makes a difference to ours. */
export type FrameContext = 'content' | 'sidePanel' | 'meetingStage' | 'settings';

const KNOWN: readonly string[] = ['content', 'sidePanel', 'meetingStage', 'settings'] satisfies FrameContext[];

/** Any other place is a page among others. */
export const frameContextOf = (name: string): FrameContext =>
  KNOWN.includes(name) ? (name as FrameContext) : 'content';

const MUNICIPALITY = /^\/engagements\/[^/]+$/;

/**
 * Where the tab's own address leads in this place. Teams has one address for a tab and opens it in the channel, in the
 * meeting's side panel and on its stage alike; each place has its own view of the same plan.
 */
export function pathInPlace(path: string, place: FrameContext): string {
  const plain = withoutEnd(path, '/');
  if (!MUNICIPALITY.test(plain)) return path;
  if (place === 'sidePanel') return `${plain}/panel`;
  return place === 'meetingStage' ? `${plain}/stage` : path;
}
