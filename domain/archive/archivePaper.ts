import { isoWeek } from '../calendar.ts';
import { wallClock } from '../export/book.ts';
import { safeFileName } from '../export/fileName.ts';
import { weekOf } from '../export/source.ts';
import type { Language } from '../language.ts';
import { type Translate, translator } from '../texts/translate.ts';
import { type ArchiveSource, documentId, versionsFrom } from './archiveFile.ts';
import { BODIES } from './marks.ts';
import { type ArchivePaper, type PaperSection, sayAuthor, stamp } from './paper.ts';
import { planSection } from './paperPlan.ts';
import { roundSection } from './paperRound.ts';
import { sessionsSection } from './paperSessions.ts';

/** Everything of the engagement that is archive-worthy, as pages. */
export function archivePaper(source: ArchiveSource, language: Language): ArchivePaper {
  const t = translator(language);
  const { engagement } = source;
  const { shortName, name } = engagement.municipality;
  return {
    language,
    fileName: archiveFileName(source, language),
    title: t('archive.paper.title', { name: shortName }),
    under: [name, engagement.programmeName, t(`theme.${engagement.theme}`)].join(' · '),
    madeUp: engagement.madeUp ? t('product.madeUp') : null,
    sections: [
      aboutSection(t, source),
      planSection(t, source),
      versionsSection(t, source),
      ...sessionsSection(t, source),
      ...source.rounds.map((round) => {
        const week = { ...weekOf(round.round) };
        const heading = t('archive.paper.round', { week: week.week, year: week.year });
        return roundSection(t, source, round, heading, language);
      }),
    ],
  };
}

/** Without its ending; the same for data and paper, so that they stand side by side. */
export function archiveFileName(
  { engagement, exportedAt }: Pick<ArchiveSource, 'engagement' | 'exportedAt'>,
  language: Language,
): string {
  const date = wallClock(exportedAt).toISOString().slice(0, 10);
  return safeFileName(
    translator(language)('archive.paper.fileName', { name: engagement.municipality.shortName, date }),
  );
}

function aboutSection(t: Translate, source: ArchiveSource): PaperSection {
  const { engagement, marks, endedOn, exportedBy, exportedAt } = source;
  return {
    heading: t('archive.paper.about'),
    facts: [
      [t('archive.paper.municipality'), `${engagement.municipality.name} (${engagement.municipality.number})`],
      [t('archive.paper.programme'), engagement.programmeName],
      [t('archive.paper.theme'), t(`theme.${engagement.theme}`)],
      [t('archive.paper.agreement'), engagement.agreementOn ?? t('archive.paper.none')],
      [t('archive.paper.ended'), endedOn ?? t('archive.paper.goesOn')],
      [t('archive.paper.exportedBy'), sayAuthor(t, exportedBy)],
      [t('archive.paper.exportedAt'), stamp(exportedAt)],
      [t('archive.paper.documentId'), documentId(engagement.id)],
    ],
    paragraphs: [t('archive.paper.what'), t('archive.paper.left'), t('archive.paper.times')],
    tables: [
      {
        heading: t('archive.paper.marks'),
        columns: [
          { heading: t('archive.paper.body'), share: 0.3 },
          { heading: t('archive.paper.mark'), share: 0.4 },
          { heading: t('archive.paper.reference'), share: 0.3 },
        ],
        rows: BODIES.map((body) => {
          const mark = marks.find((one) => one.body === body);
          const what = mark === undefined ? t('archive.paper.unmarked') : t(`archive.kind.${mark.kind}`);
          return [t(`archive.body.${body}`), what, mark?.reference ?? ''];
        }),
      },
    ],
  };
}

/** Every version with who made it; what it changed stands in the data, and the plan as it became stands above. */
function versionsSection(t: Translate, source: ArchiveSource): PaperSection {
  const from = versionsFrom(source);
  return {
    heading: t('archive.paper.versions'),
    facts: [],
    paragraphs: [
      t(source.revision === 0 ? 'archive.paper.noVersions' : 'archive.paper.versionsNote'),
      ...(from === null ? [] : [t('archive.paper.versionsFrom', { number: from })]),
    ],
    tables: [
      {
        heading: null,
        columns: [
          { heading: t('archive.paper.version'), share: 0.12 },
          { heading: t('archive.paper.at'), share: 0.22 },
          { heading: t('archive.paper.who'), share: 0.46 },
          { heading: t('archive.paper.edits'), share: 0.2 },
        ],
        rows: source.revisions.map(({ number, at, by, change }) => [
          String(number),
          `${stamp(at)} (${t('date.week', { week: isoWeek(stamp(at).slice(0, 10)).week })})`,
          sayAuthor(t, source.author(by)),
          String(change.length),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}
