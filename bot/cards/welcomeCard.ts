import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, rich, run, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';

export interface Welcome {
  /** The name of whoever added the app; null when Teams does not say. */
  readonly addedBy: string | null;
  /** The engagement the channel belongs to; null for a channel that is not linked, and in a chat with one person. */
  readonly engagement: EngagementName | null;
  /** True in a chat with one person. */
  readonly personal: boolean;
  /** The channel that it stands in; null in a chat. */
  readonly channelId: string | null;
}

/** Said once: who added the app, what it does, what to do next. */
export function welcomeCard(
  { addedBy, engagement, personal, channelId }: Welcome,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const title = t(personal ? 'card.help.greeting' : 'card.welcome.title');
  const next = engagement ? 'card.welcome.next' : 'setup.card.next';
  const who = addedBy === null ? '' : plainLine(addedBy);
  const body = [
    heading(title),
    ...(engagement ? [whose(engagement)] : []),
    ...(who === '' || personal ? [] : [rich([run(t('card.welcome.addedBy', { name: who }))])]),
    sentence(t('card.welcome.what')),
    sentence(t(personal ? 'card.welcome.personal' : next)),
    ...(engagement ? madeUpNotice(t, engagement) : []),
  ];
  const opens = engagement
    ? openTab(t, links.engagement(engagement.id))
    : channelId === null
      ? openTab(t, links.home())
      : openTab(t, links.setUp(channelId), t('setup.card.open'));
  return render(t, title, body, [opens]);
}
