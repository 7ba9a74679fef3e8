import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { Topic } from '../../../../domain/question.ts';
import type { QuestionsView, QuestionView } from '../../../../domain/questionView.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { EmptyNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { Done } from './done.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { useRowStyles } from './rowStyles.ts';

interface TopicSectionProps {
  readonly topic: Topic;
  readonly engagement: EngagementView;
  readonly view: QuestionsView;
  readonly questions: readonly QuestionView[];
  readonly mayEdit: (question: QuestionView) => boolean;
  readonly onRetire: (question: QuestionView) => void;
  readonly onDone: (done: Done) => void;
}

/** The questions on one theme, or what will stand there. */
export function TopicSection({ topic, engagement, view, questions, mayEdit, onRetire, onDone }: TopicSectionProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  const id = useId();
  return (
    <section className={shared.section} aria-labelledby={id}>
      <h2 id={id} className={shared.h2}>
        {t(`topic.${topic}`)}
      </h2>
      {questions.length === 0 && <EmptyNote title={t('questions.noOwn.title')}>{t('questions.noOwn.text')}</EmptyNote>}
      {questions.length > 0 && (
        <ul className={mergeClasses(shared.plainList, shared.panel, styles.list)}>
          {questions.map((each) => (
            <QuestionRow
              key={each.question.id}
              engagement={engagement}
              view={view}
              entry={each}
              editable={mayEdit(each)}
              onRetire={() => onRetire(each)}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
