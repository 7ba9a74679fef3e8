import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Own } from '../../../../domain/question.ts';
import { TOPICS } from '../../../../domain/question.ts';
import type { QuestionsView, QuestionView } from '../../../../domain/questionView.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AgreementPanel } from './AgreementPanel.tsx';
import type { Done } from './done.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { RetiredQuestions } from './RetiredQuestions.tsx';
import { TopicSection } from './TopicSection.tsx';
import { ownerOf, useRetireQuestion } from './useQuestions.ts';

interface QuestionBoardProps {
  readonly engagement: EngagementView;
  readonly view: QuestionsView;
}

function Said({ done }: { done: Done }) {
  const { t } = useTexts();
  const shared = useShared();
  const line = useRef<HTMLDivElement>(null);

  // What was pressed may be gone from the page: focus goes to what came of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new deed is told anew
  useEffect(() => {
    line.current?.focus();
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);

  return (
    <div ref={line} tabIndex={-1} role="status">
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{done.text}</MessageBarBody>
        {done.undo && (
          <MessageBarActions>
            <Button className={shared.target} onClick={done.undo}>
              {t('questions.undo')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

/** The buttons to add, the questions by theme, the agreement, and what is out of use. */
export function QuestionBoard({ engagement, view }: QuestionBoardProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [adding, setAdding] = useState<Own | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const retire = useRetireQuestion(engagement.id);
  const living = view.questions.filter(({ retiredAt }) => retiredAt === null);
  const retired = view.questions.filter(({ retiredAt, owner }) => retiredAt !== null && owner !== 'bank');

  const mayAdd = (owner: Own) =>
    engagement.acts.includes(owner === 'programme' ? 'editProgrammeQuestions' : 'editQuestions');
  const addButton = (owner: Own): ReactNode =>
    mayAdd(owner) && (
      <Button appearance="primary" className={shared.target} onClick={() => setAdding(owner)}>
        {t(owner === 'programme' ? 'questions.addProgramme' : 'questions.add')}
      </Button>
    );
  // Asked for here and not in the row: the row is gone once its question is out of use, and undoing must still be told.
  const setRetired = (entry: QuestionView, out: boolean) =>
    retire.mutate(
      { owner: ownerOf(entry), questionId: entry.question.id, retired: out },
      {
        onSuccess: () =>
          setDone({
            text: t(out ? 'questions.said.retired' : 'questions.said.restored'),
            undo: out ? () => setRetired(entry, false) : null,
          }),
      },
    );
  const mayEdit = ({ owner }: QuestionView) => owner !== 'bank' && mayAdd(owner);

  return (
    <>
      {done && !retire.error && <Said done={done} />}
      {retire.error && <ErrorNote error={retire.error} title="tab.error.notDone" />}
      {adding === null ? (
        <div className={shared.row}>
          {addButton('engagement')}
          {addButton('programme')}
        </div>
      ) : (
        <QuestionForm
          engagement={engagement}
          programmeName={view.programmeName}
          owner={adding}
          of={null}
          onClose={() => setAdding(null)}
          onDone={setDone}
        />
      )}
      {TOPICS.map((topic) => (
        <TopicSection
          key={topic}
          topic={topic}
          engagement={engagement}
          view={view}
          questions={living.filter(({ question }) => question.topic === topic)}
          mayEdit={mayEdit}
          onRetire={(entry) => setRetired(entry, true)}
          onDone={setDone}
        />
      ))}
      <AgreementPanel engagement={engagement} agreementOn={view.agreementOn} onDone={setDone} />
      {retired.length > 0 && (
        <RetiredQuestions questions={retired} mayEdit={mayEdit} onRestore={(entry) => setRetired(entry, false)} />
      )}
    </>
  );
}
