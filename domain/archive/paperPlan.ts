import { beginOf, endOf, type PlanItem, phasesOf, type Step } from '../plan.ts';
import type { Responsible } from '../responsible.ts';
import { isPromised } from '../session/agenda.ts';
import type { Translate } from '../texts/translate.ts';
import type { ArchiveSource } from './archiveFile.ts';
import { documentId } from './archiveFile.ts';
import type { PaperSection, PaperTable } from './paper.ts';

/** The plan as it stands, whole: nothing is shortened, since this may be all that is left of it. */
export function planSection(t: Translate, source: ArchiveSource): PaperSection {
  const { plan, revision, engagement } = source;
  const who = (responsible: Responsible | null) => sayWho(t, source, responsible);
  return {
    heading: t('archive.paper.plan'),
    facts: [
      [t('planFile.outcome'), plan.desiredOutcome.trim() || t('archive.paper.none')],
      [t('archive.paper.version'), String(revision)],
      [t('archive.paper.recipients'), t('archive.paper.everybody')],
      [t('archive.paper.documentId'), documentId(engagement.id, 'plan', revision)],
    ],
    paragraphs: [],
    tables: [
      ...phasesOf(plan).map(({ phase, steps }): PaperTable => {
        const rows = steps.map((step) => [
          step.title,
          period(step),
          t(`tab.plan.status.${step.status}`),
          step.kind === 'activity'
            ? who(step.responsible)
            : step.kind === 'decision'
              ? t(`planSheet.approver.${step.approver}`)
              : '',
          wordsOf(t, step),
        ]);
        const note = phase === null || phase.note.trim() === '' ? [] : [[phase.note, '', '', '', '']];
        return {
          heading: phase === null ? t('tab.plan.outside') : `${phase.title} (${phase.from} – ${phase.to})`,
          columns: [
            { heading: t('planFile.column.step'), share: 0.28 },
            { heading: t('planFile.column.when'), share: 0.17 },
            { heading: t('planFile.column.status'), share: 0.11 },
            { heading: t('planFile.column.who'), share: 0.16 },
            { heading: t('archive.paper.more'), share: 0.28 },
          ],
          rows: [...note, ...rows],
        };
      }),
      ...agreed(t, plan.items, who),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function agreed(
  t: Translate,
  items: readonly PlanItem[],
  who: (responsible: Responsible | null) => string,
): PaperTable[] {
  const titles = new Map(items.flatMap((item) => ('title' in item ? [[item.id, item.title]] : [])));
  const of = (stepId: string | null) => (stepId === null ? '' : (titles.get(stepId) ?? ''));
  const oldest = <T extends { readonly on: string }>(all: T[]) => all.sort((a, b) => a.on.localeCompare(b.on));
  return [
    ...(['resolution', 'action'] as const).map((kind) => ({
      heading: t(`archive.paper.${kind}s`),
      columns: [
        { heading: t(`archive.paper.${kind}`), share: 0.42 },
        { heading: t('planFile.column.who'), share: 0.2 },
        { heading: t('archive.paper.due'), share: 0.14 },
        { heading: t('planFile.column.status'), share: 0.24 },
      ],
      rows: oldest(items.filter(isPromised).filter((item) => item.kind === kind)).map(
        ({ title, note, link, responsible, due, done, on }) => [
          [title, note, link?.url ?? ''].filter((text) => text.trim() !== '').join('\n'),
          who(responsible),
          due ?? '',
          t(done ? 'archive.paper.done' : 'archive.paper.open', { day: on }),
        ],
      ),
    })),
    {
      heading: t('archive.paper.notes'),
      columns: [
        { heading: t('archive.paper.day'), share: 0.14 },
        { heading: t('planFile.column.step'), share: 0.24 },
        { heading: t('archive.paper.note'), share: 0.62 },
      ],
      rows: oldest(items.filter((item) => item.kind === 'note')).map(({ on, stepId, text }) => [on, of(stepId), text]),
    },
    {
      heading: t('archive.paper.read'),
      columns: [
        { heading: t('archive.paper.rule'), share: 0.24 },
        { heading: t('planFile.column.step'), share: 0.3 },
        { heading: t('archive.paper.reason'), share: 0.46 },
      ],
      rows: items
        .filter((item) => item.kind === 'acknowledgement')
        .map(({ rule, stepId, reason }) => [rule, of(stepId), reason]),
    },
  ];
}

const period = (step: Step): string =>
  beginOf(step) === endOf(step) ? beginOf(step) : `${beginOf(step)} – ${endOf(step)}`;

function wordsOf(t: Translate, step: Step): string {
  const decided =
    step.kind === 'decision' && step.decided.trim() !== '' ? [t('planFile.decided', { text: step.decided })] : [];
  const links = step.kind === 'activity' ? step.links.map(({ title, url }) => `${title}: ${url}`) : [];
  return [...decided, step.note, ...links].filter((text) => text.trim() !== '').join('\n');
}

function sayWho(t: Translate, source: ArchiveSource, responsible: Responsible | null): string {
  if (responsible === null) return t('planFile.nobody');
  if (responsible.kind === 'role') return t(`role.${responsible.role}`);
  if (responsible.kind === 'named') return responsible.name;
  return source.author(responsible.person).name ?? t('tab.plan.formerPerson');
}
