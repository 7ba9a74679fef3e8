import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { aside, fact, heading, render, sentence, subheading } from './elements.ts';
import type { CardOptions } from './links.ts';

/** Every command and what it does; with `greeting`, also who is speaking. */
export function helpCard({ greeting }: { readonly greeting: boolean }, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const help = t('card.help.title');
  const opening = greeting
    ? [heading(t('card.help.greeting')), sentence(t('card.help.intro')), subheading(help)]
    : [heading(help), sentence(t('card.help.intro'))];
  const body = [
    ...opening,
    fact(t('card.help.command.checkIn'), t('card.help.checkIn')),
    fact(t('card.help.command.plan'), t('card.help.plan')),
    fact(t('card.help.command.meeting'), t('card.help.meeting')),
    fact(t('card.help.command.help'), t('card.help.help')),
    aside(t('card.help.inChannel')),
  ];
  return render(t, greeting ? t('card.help.greeting') : help, body, [openTab(t, links.home())]);
}
