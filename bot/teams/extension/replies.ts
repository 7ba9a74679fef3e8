import type { AdaptiveCard, RenderedCard } from '../../cards/card.ts';
import type { ShownCard } from '../../cards/shownCard.ts';

/** What the message extension answers, in the shapes that Teams reads. */

const CARD = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Each answer is one person's, and of its moment: kept for half an hour it would be wrong for the next. */
const UNCACHED = { cacheInfo: { cacheType: 'NO_CACHE', cacheDuration: 60 } } as const;
const UNKEPT_LINK = {
  suggestedActions: { actions: [{ type: 'setCachePolicy', title: '', value: '{"type":"no-cache"}' }] },
} as const;

const attachment = (card: AdaptiveCard) => ({ contentType: CARD, content: card });

const withPreview = ({ card, preview }: ShownCard) => ({
  ...attachment(card),
  preview: { contentType: THUMBNAIL, content: preview },
});

export type Reply = Readonly<Record<string, unknown>>;

/** A list to choose from; what is chosen goes into the message that is being written. */
export const results = (cards: readonly ShownCard[]): Reply => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments: cards.map(withPreview) },
  ...UNCACHED,
});

/** What a link unfolds to; nothing for a link that is not ours. */
export const unfolded = (card: ShownCard | null): Reply => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: card === null ? [] : [withPreview(card)],
    ...UNKEPT_LINK,
  },
  ...UNCACHED,
});

/** A sentence in the place of a list. */
export const sentenceReply = (text: string): Reply => ({ composeExtension: { type: 'message', text }, ...UNCACHED });

/** A dialog, or its next step. `title` is what its frame says. */
export const dialog = (title: string, { card }: RenderedCard): Reply => ({
  task: { type: 'continue', value: { title, height: 'medium', width: 'small', card: attachment(card) } },
});

/** A sentence in a dialog's place. */
export const dialogSentence = (text: string): Reply => ({ task: { type: 'message', value: text } });
