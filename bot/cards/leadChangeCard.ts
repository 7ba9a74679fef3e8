import type { LeadChangeCardView } from '../../domain/programme/views.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, render, written } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';

/** To one person: that they lead a programme now, or no longer do. */
export function leadChangeCard(
  { programmeName, kind, by }: LeadChangeCardView,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const programme = plainLine(programmeName);
  const said = t(`card.leadChange.${kind}By`, { name: plainLine(by ?? t('tab.plan.formerPerson')) });
  const title = t(`role.programmeLead`);
  const summary = t(`card.leadChange.${kind}`, { programme });
  const body = [heading(`${title.charAt(0).toUpperCase()}${title.slice(1)}`), written(summary), written(said)];
  return render(t, summary, body, [openTab(t, links.home())]);
}
