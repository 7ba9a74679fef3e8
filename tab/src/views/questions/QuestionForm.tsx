import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Own, Question } from '../../../../domain/question.ts';
import { draftOf, faultsInDraft, type QuestionDraft } from '../../../../domain/questionDraft.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { BLANK_DRAFT, BLANK_OPTION } from './blankDraft.ts';
import { CardPreview } from './CardPreview.tsx';
import { DraftFields } from './DraftFields.tsx';
import type { Done } from './done.ts';
import { useWriteQuestion } from './useQuestions.ts';
import { WordingAdvice } from './WordingAdvice.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 799px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

interface QuestionFormProps {
  readonly engagement: EngagementView;
  readonly programmeName: string;
  readonly owner: Own;
  /** The question whose wording is changed, and the wording to begin from; null writes a new one. */
  readonly of: { readonly question: Question; readonly from: Question } | null;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

function startOf(of: QuestionFormProps['of'], { language }: EngagementView): QuestionDraft {
  if (of === null) return BLANK_DRAFT;
  const draft = draftOf(of.from, language);
  return draft.kind === 'choice' ? draft : { ...draft, options: [BLANK_OPTION, BLANK_OPTION] };
}

/** Writes an own question, with the rules and the card it will be beside it. What is written stays when it is not saved. */
export function QuestionForm({ engagement, programmeName, owner, of, onClose, onDone }: QuestionFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(() => startOf(of, engagement));
  const [pressed, setPressed] = useState(false);
  const write = useWriteQuestion(engagement.id);
  const faults = faultsInDraft(draft, engagement.language);

  useEffect(() => heading.current?.focus(), []);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    setPressed(true);
    if (faults.length > 0) return;
    write.mutate(
      { owner, of: of?.question ?? null, draft },
      {
        onSuccess: () => {
          onDone({ text: t(of === null ? 'questions.said.added' : 'questions.said.changed'), undo: null });
          onClose();
        },
      },
    );
  };

  return (
    <section className={mergeClasses(of === null && shared.panel)} aria-labelledby={titleId}>
      <form className={shared.section} onSubmit={save} noValidate>
        <h2 id={titleId} ref={heading} tabIndex={-1} className={shared.h2}>
          {of !== null && t('questions.form.change')}
          {of === null && owner === 'engagement' && t('questions.form.add')}
          {of === null && owner === 'programme' && t('questions.form.addProgramme', { name: programmeName })}
        </h2>
        {of !== null && <p className={shared.quiet}>{t('questions.form.changeHint')}</p>}
        <div className={styles.columns}>
          <div className={styles.column}>
            <DraftFields draft={draft} language={engagement.language} onChange={setDraft} />
          </div>
          <div className={styles.column}>
            <WordingAdvice text={draft.text} />
            <CardPreview engagement={engagement} draft={draft} />
          </div>
        </div>
        {pressed && faults.length > 0 && (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{faults.map((fault) => t(`questions.fault.${fault}`)).join(' ')}</MessageBarBody>
          </MessageBar>
        )}
        {write.error && <ErrorNote error={write.error} title="questions.form.notSaved" />}
        <div className={shared.row}>
          <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={write.isPending}>
            {t(write.isPending ? 'questions.form.saving' : 'questions.form.save')}
          </Button>
          <Button className={shared.target} onClick={onClose}>
            {t('questions.form.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}
