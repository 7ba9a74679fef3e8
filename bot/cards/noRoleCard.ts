import { translator } from '../../domain/texts/translate.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For somebody in the channel whom the work has no role for: the plan and the check-ins are not theirs to ask for. */
export function noRoleCard({ language }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('roster.noRole.title'), t('roster.noRole.text'), []);
}
