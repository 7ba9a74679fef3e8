import type { Language } from '../language.ts';
import { endOf } from '../round.ts';
import { sayChoice } from '../texts/choices.ts';
import type { Translate } from '../texts/translate.ts';
import { type ArchiveRound, type ArchiveSource, documentId } from './archiveFile.ts';
import { type PaperSection, sayAuthor, stamp } from './paper.ts';

/** A round with its named answers, or with the word that they are not the reader's to take out. */
export function roundSection(
  t: Translate,
  source: ArchiveSource,
  { round, questions, responses, withheld, answered }: ArchiveRound,
  heading: string,
  language: Language,
): PaperSection {
  return {
    heading,
    facts: [
      [t('archive.paper.opened'), `${stamp(round.openedAt)}, ${sayAuthor(t, source.author(round.openedBy))}`],
      [t('archive.paper.closed'), stamp(endOf(round))],
      [t('archive.paper.recipients'), t(`audience.${round.audience}`)],
      [t('archive.paper.answers'), t('archive.paper.answered', { answered, asked: round.asked.length })],
      [t('archive.paper.documentId'), documentId(source.engagement.id, 'round', round.id)],
    ],
    paragraphs: withheld ? [t('archive.paper.withheld')] : [],
    tables: responses.map(({ name, role, answers, sentAt, changedAt }) => {
      const who = t('archive.paper.author', { name, role: t(`role.${role}`) });
      const changed =
        changedAt.getTime() === sentAt.getTime() ? '' : t('archive.paper.changed', { at: stamp(changedAt) });
      return {
        heading: t('archive.paper.sent', { who, at: stamp(sentAt), changed }).trim(),
        columns: [
          { heading: t('archive.paper.question'), share: 0.58 },
          { heading: t('archive.paper.answer'), share: 0.42 },
        ],
        rows: round.questions
          .filter((asked) => asked.role === role)
          .flatMap(({ questionId, version }) => {
            const question = questions.find((one) => one.id === questionId && one.version === version);
            if (question === undefined) return [];
            const stored = answers[questionId];
            const words =
              stored === undefined
                ? t('tab.named.notAnswered')
                : question.kind === 'text'
                  ? stored
                  : sayChoice(t, language, question, stored);
            return [[question.text[language], words]];
          }),
      };
    }),
  };
}
