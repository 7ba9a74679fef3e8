import { LONGEST_URL } from '../../../../../domain/limits.ts';
import type { Link } from '../../../../../domain/plan.ts';

/** A link as it stands in its form; a row with nothing in it is none. */
export interface LinkDraft {
  /** Tells the rows apart while they are written. */
  readonly key: number;
  readonly title: string;
  readonly url: string;
}

export type LinkFault = 'linkUrl' | 'linkLong';

/** The address as it is meant: whoever writes `www.fjord.no` wants the web page. */
const meant = (url: string) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(url.trim()) ? `https://${url.trim()}` : url.trim());

const isBlank = ({ title, url }: LinkDraft) => title.trim() === '' && url.trim() === '';

/** What keeps a row from being a link; null for none. */
export function linkFault(draft: LinkDraft): LinkFault | null {
  if (isBlank(draft)) return null;
  const url = meant(draft.url);
  if (url.length > LONGEST_URL) return 'linkLong';
  return /^https:\/\/[^\s/.][^\s]*$/i.test(url) ? null : 'linkUrl';
}

/** The links that the rows make; one without a title is called by its address. The rows must be without faults. */
export function linksOf(drafts: readonly LinkDraft[]): Link[] {
  return drafts
    .filter((draft) => !isBlank(draft))
    .map(({ title, url }) => ({ title: title.trim() || nameOf(meant(url)), url: meant(url) }));
}

const nameOf = (url: string) => url.replace(/^https:\/\/(www\.)?/i, '').slice(0, 60);

export const linkDraftsOf = (links: readonly Link[]): LinkDraft[] => links.map((link, key) => ({ key, ...link }));

/** The rows with one more, empty. */
export const withRow = (drafts: readonly LinkDraft[]): LinkDraft[] => [
  ...drafts,
  { key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1, title: '', url: '' },
];
