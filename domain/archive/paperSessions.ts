import { agreedIn, type Session } from '../session/session.ts';
import type { Translate } from '../texts/translate.ts';
import type { ArchiveSource } from './archiveFile.ts';
import { type PaperSection, sayAuthor, stamp } from './paper.ts';

/** The sessions with what came of each; who does what by when stands with the plan, whole. Nothing where there were none. */
export function sessionsSection(t: Translate, source: ArchiveSource): PaperSection[] {
  const { sessions } = source;
  if (sessions.length === 0) return [];
  return [
    {
      heading: t('archive.paper.sessions'),
      facts: [],
      paragraphs: [],
      tables: [
        {
          heading: null,
          columns: [
            { heading: t('archive.paper.sessionWhen'), share: 0.22 },
            { heading: t('archive.paper.sessionBy'), share: 0.24 },
            { heading: t('archive.paper.sessionCame'), share: 0.54 },
          ],
          rows: sessions.map((session) => [when(session), whoStarted(t, source, session), cameOf(t, source, session)]),
        },
      ],
    },
  ];
}

const when = ({ startedAt, endedAt }: Session): string =>
  endedAt === null ? stamp(startedAt) : `${stamp(startedAt)} – ${stamp(endedAt)}`;

const whoStarted = (t: Translate, { author }: ArchiveSource, { startedBy }: Session): string =>
  startedBy === null ? t('archive.paper.sessionTeams') : sayAuthor(t, author(startedBy));

function cameOf(t: Translate, { plan }: ArchiveSource, { id }: Session): string {
  const lines = agreedIn(plan, id).map(
    (item) => `${t(`planSheet.kind.${item.kind}`)}: ${item.kind === 'note' ? item.text : item.title}`,
  );
  return lines.length === 0 ? t('archive.paper.sessionNothing') : lines.join('\n');
}
