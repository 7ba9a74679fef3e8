import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** The bot was out and is in again: nothing was lost, and nothing needs to be set up anew. */
export function backCard(
  engagement: EngagementName | null,
  channelId: string | null,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const title = t('lifecycle.back.title');
  if (engagement !== null) {
    return noticeCard(t, title, t('lifecycle.back.text'), [openTab(t, links.engagement(engagement.id))]);
  }
  const opens =
    channelId === null ? openTab(t, links.home()) : openTab(t, links.setUp(channelId), t('setup.card.open'));
  return noticeCard(t, title, t('setup.card.back'), [opens]);
}
