import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a channel that belongs to no municipality: where it is set up; `channelId` is null in a chat, which cannot be. */
export function notLinkedCard(channelId: string | null, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const title = t('card.notLinked.title');
  if (channelId === null) return noticeCard(t, title, t('card.notLinked.text'), [openTab(t, links.home())]);
  return noticeCard(t, title, t('setup.card.notLinked'), [
    openTab(t, links.setUp(channelId), t('setup.card.open')),
    openTab(t, links.home()),
  ]);
}
