import type { z } from 'zod';
import { linkValue, SEARCH_PARAMETER, searchValue } from '../../../domain/contract/extension.ts';
import type { Language } from '../../../domain/language.ts';
import { translator } from '../../../domain/texts/translate.ts';
import type { ShownView } from '../../../domain/views.ts';
import { closedDoorCard } from '../../cards/closedDoorCard.ts';
import type { Links } from '../../cards/links.ts';
import { type ShownCard, shownCard } from '../../cards/shownCard.ts';
import { findToShow, type LinkTarget, showLinked } from '../../usecases/showInConversation.ts';
import type { Asking } from './asking.ts';
import { type Reply, results, sentenceReply, unfolded } from './replies.ts';

/** Shown when Teams does not say how many it wants, and the most whatever it says: the answer has five seconds. */
const USUAL = 10;
const MOST = 25;
/** Characters of what was searched for that are looked at. */
const LONGEST_SEARCH = 100;

/** Whoever reads the card reads the engagement's language. */
const cardOf = (shown: ShownView, links: Links): ShownCard =>
  shownCard(shown, { language: shown.view.engagement.language, links });

/** Answers a search. @throws ZodError for what is no search of ours, and what the use case throws */
export async function answerSearch({ context, links, person, place, language }: Asking, raw: unknown): Promise<Reply> {
  const value = searchValue.parse(raw);
  const { skip, count } = value.queryOptions ?? {};
  const search = { words: wordsIn(value), skip: skip ?? 0, count: Math.min(count ?? USUAL, MOST) };
  const { shown, why } = await findToShow(context, person, place, value.commandId, search);
  // A page after the last one is an empty list.
  if (why !== null && search.skip === 0) return sentenceReply(translator(await language())(`extension.why.${why}`));
  return results(shown.map((each) => cardOf(each, links)));
}

function wordsIn({ parameters }: z.infer<typeof searchValue>): string {
  const value = parameters?.find(({ name }) => name === SEARCH_PARAMETER)?.value;
  return typeof value === 'string' ? value.slice(0, LONGEST_SEARCH) : '';
}

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const PAGE = new RegExp(`^engagements/${UUID}(?:/(steps|rounds)/${UUID}|/[a-z-]+)?$`, 'i');

/** What a page of the tab is about; null for a page of no engagement. */
function targetOf(page: string): LinkTarget | null {
  const [, engagementId, kind, id] = PAGE.exec(page) ?? [];
  if (engagementId === undefined) return null;
  const of = (wanted: string) => (kind === wanted && id !== undefined ? id : null);
  return { engagementId, stepId: of('steps'), roundId: of('rounds') };
}

/** Unfolds a link to the tab. @throws ZodError for what holds no link */
export async function answerLink({ context, links, person, place, language }: Asking, raw: unknown): Promise<Reply> {
  const page = links.pageOf(linkValue.parse(raw).url);
  if (page === null) return unfolded(null);
  const target = targetOf(page);
  const shown = target && (await showLinked(context, person, place, target));
  return unfolded(shown ? cardOf(shown, links) : closedDoorCard({ language: await language(), links }));
}

/** The same for somebody that nobody knows: a link of ours unfolds to the closed door, whatever stands behind it. */
export function answerStrangersLink(links: Links, language: Language, raw: unknown): Reply {
  const value = linkValue.safeParse(raw);
  const ours = value.success && links.pageOf(value.data.url) !== null;
  return unfolded(ours ? closedDoorCard({ language, links }) : null);
}
