import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { isStep, STATUSES, type Status, type Step } from '../../../../domain/plan.ts';
import type { PlanEdit as Edit } from '../../../../domain/planChange.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { PlanEdit, Saved, Trouble } from './usePlanEdit.ts';

const useStyles = makeStyles({
  /** Stays in sight while the list is scrolled: on a phone the row that was changed may stand far below. */
  notes: { position: 'sticky', top: tokens.spacingVerticalS, zIndex: 3, display: 'grid', gap: tokens.spacingVerticalS },
});

const statusIn = (fields: Readonly<Record<string, unknown>>): Status | undefined =>
  STATUSES.find((status) => status === fields.status);

const wishedIn = (edit: Edit | undefined) => (edit?.op === 'set' ? statusIn(edit.after) : undefined);

interface SavedNoteProps {
  readonly saved: Saved;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

function SavedNote({ saved, onUndo, onClose }: SavedNoteProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { step, how } = saved.wish;
  const status = wishedIn(saved.applied[0]);
  if (status === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {t('tab.plan.edit.saved', { title: step.title, status: t(`tab.plan.status.${status}`) })}
      </MessageBarBody>
      <MessageBarActions>
        {how === 'edit' && (
          <Button className={shared.target} onClick={onUndo}>
            {t('tab.plan.edit.undo')}
          </Button>
        )}
        <Button className={shared.target} appearance="subtle" onClick={onClose}>
          {t('tab.plan.edit.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface ConflictNoteProps {
  readonly step: Step;
  readonly mine: Status;
  /** Undefined when the step is gone. */
  readonly theirs: Status | undefined;
  readonly edit: PlanEdit;
  readonly trouble: Trouble;
}

/** Both versions, side by side in one sentence, and a button for each. */
function ConflictNote({ step, mine, theirs, edit, trouble }: ConflictNoteProps) {
  const { t } = useTexts();
  const shared = useShared();
  const word = (status: Status) => t(`tab.plan.status.${status}`);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('tab.plan.edit.conflict')}</MessageBarTitle>{' '}
        {theirs === undefined
          ? t('tab.plan.edit.gone', { title: step.title })
          : t('tab.plan.edit.both', { title: step.title, theirs: word(theirs), mine: word(mine) })}
      </MessageBarBody>
      <MessageBarActions>
        {theirs !== undefined && (
          <Button className={shared.target} onClick={() => edit.insist(trouble)}>
            {t('tab.plan.edit.useMine', { mine: word(mine) })}
          </Button>
        )}
        <Button className={shared.target} onClick={() => edit.letBe(trouble)}>
          {theirs === undefined ? t('tab.plan.edit.ok') : t('tab.plan.edit.keepTheirs', { theirs: word(theirs) })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function TroubleNote({ trouble, edit }: { trouble: Trouble; edit: PlanEdit }) {
  if ('error' in trouble) {
    return <ErrorNote title="tab.plan.edit.notSaved" error={trouble.error} onRetry={() => edit.insist(trouble)} />;
  }
  const { conflict, wish } = trouble;
  const mine = wishedIn(conflict.edit);
  if (mine === undefined) return null;
  const step = conflict.theirs !== null && isStep(conflict.theirs) ? conflict.theirs : wish.step;
  return <ConflictNote step={step} mine={mine} theirs={statusIn(conflict.now)} edit={edit} trouble={trouble} />;
}

/** What became of one's edits: the last that was saved, with the way back, and each that was not. */
export function EditNotes({ edit }: { edit: PlanEdit }) {
  const { saved, troubles } = edit;
  const styles = useStyles();
  return (
    <div role="status" className={styles.notes}>
      {troubles.map((trouble) => (
        <TroubleNote key={trouble.wish.id} trouble={trouble} edit={edit} />
      ))}
      {saved && troubles.length === 0 && (
        <SavedNote saved={saved} onUndo={() => edit.undo(saved)} onClose={edit.close} />
      )}
    </div>
  );
}
