import type { DeletionCardView, EndCardView } from '../../domain/archive/views.ts';
import type { Subject } from '../../domain/delivery.ts';
import { sayDate } from '../../domain/texts/dates.ts';
import { sayDeletion, sayDeletionSteps } from '../../domain/texts/deletionWords.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, sentence, whose, written } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';

/** A deletion on its way, to both sides: who decided what, when it is carried out, and where it is stopped. */
export function deletionCard(
  { engagement, deletion, waitsFor }: DeletionCardView,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const title = sayDeletion(t, deletion, waitsFor);
  const body = [
    heading(title),
    whose(engagement),
    ...sayDeletionSteps(t, deletion, waitsFor).map((line) => written(line)),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('archive.deletion.notice', { name: plainLine(engagement.shortName), what: title });
  return render(t, summary, body, [openTab(t, links.archive(engagement.id))]);
}

/** That the last day was set, or taken back. */
export function engagementEndCard(
  { engagement, endedOn, hasEnded, by }: EndCardView,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const name = plainLine(by ?? t('tab.plan.formerPerson'));
  const day = endedOn === null ? '' : t('date.inYear', { date: sayDate(t, endedOn), year: endedOn.slice(0, 4) });
  const title =
    endedOn === null ? t('card.engagementEnd.goesOn') : t(`card.engagementEnd.${hasEnded ? 'was' : 'set'}`, { day });
  const said = endedOn === null ? t('card.engagementEnd.goesOnBy', { name }) : t('card.engagementEnd.setBy', { name });
  const body = [heading(title), whose(engagement), written(said), ...madeUpNotice(t, engagement)];
  const summary = t('archive.deletion.notice', { name: plainLine(engagement.shortName), what: title });
  return render(t, summary, body, [openTab(t, links.archive(engagement.id))]);
}

/** That everything was deleted: the last that is said of a municipality. */
export function deletionDoneCard(
  { shortName, decidedBy, reference, on }: Extract<Subject, { kind: 'deletionDone' }>,
  { language, links }: CardOptions,
): RenderedCard {
  const t = translator(language);
  const day = t('date.inYear', { date: sayDate(t, on), year: on.slice(0, 4) });
  const said =
    decidedBy === 'retention'
      ? t('card.deletionDone.retention', { day })
      : t('card.deletionDone.decided', { day, body: t(`archive.body.${decidedBy}`), reference });
  const body = [
    heading(t('archive.gone.title')),
    written(plainLine(shortName)),
    written(said),
    sentence(t('card.deletionDone.teams')),
  ];
  return render(t, t('card.deletionDone.title', { name: plainLine(shortName) }), body, [openTab(t, links.home())]);
}
