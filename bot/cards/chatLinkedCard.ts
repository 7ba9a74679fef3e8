import type { ChatLinking } from '../../domain/delivery.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';

interface ChatLinked {
  readonly outcome: ChatLinking;
  /** The one that the chat's meetings now belong to. */
  readonly engagement: EngagementName | null;
}

/** What came of «møte», written in a chat: whose its meetings are from now on, or what is missing. */
export function chatLinkedCard({ outcome, engagement }: ChatLinked, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const title = t(`card.chatLinked.${outcome}.title`);
  const body = [
    heading(title),
    ...(engagement ? [whose(engagement)] : []),
    sentence(t(`card.chatLinked.${outcome}.text`)),
    ...(engagement ? madeUpNotice(t, engagement) : []),
  ];
  return render(t, title, body, [openTab(t, engagement ? links.meeting(engagement.id) : links.home())]);
}
