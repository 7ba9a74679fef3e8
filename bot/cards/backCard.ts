import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** The bot was out and is in again: nothing was lost, and nothing needs to be set up anew. */
export function backCard(engagement: EngagementName | null, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const where = engagement ? links.engagement(engagement.id) : links.home();
  const text = t(engagement ? 'lifecycle.back.text' : 'lifecycle.back.unlinked');
  return noticeCard(t, t('lifecycle.back.title'), text, [openTab(t, where)]);
}
