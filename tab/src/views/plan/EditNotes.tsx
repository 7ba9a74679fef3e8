import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { errorTextKey } from '../../api/errors.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { LOW, useKeepClear } from '../../ui/useKeepClear.ts';
import { canInsist, conflictWords } from './editor/conflictWords.ts';
import { type Saved, type Trouble, usePlanEditor } from './editor/planEditor.ts';
import { changeWords, type Titles, titlesIn } from './history/changeWords.ts';

const useStyles = makeStyles({
  /** Stays in sight while the list is scrolled: on a phone the row that was changed may stand far below. */
  notes: {
    position: 'sticky',
    top: tokens.spacingVerticalS,
    zIndex: 3,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    [LOW]: { position: 'static' },
  },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function SavedNote({ saved, titles }: { saved: Saved; titles: Titles }) {
  const { t } = useTexts();
  const shared = useShared();
  const { undo, canUndo, close, plan } = usePlanEditor();
  const { people } = plan;
  if (saved.applied.length === 0) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {t('tab.plan.edit.saved', { what: changeWords(t, saved.applied, titles, people) })}
      </MessageBarBody>
      <MessageBarActions>
        {saved.wish.how !== 'undo' && (
          <Button className={shared.target} disabled={!canUndo} onClick={undo}>
            {t('tab.plan.edit.undo')}
          </Button>
        )}
        <Button className={shared.target} appearance="subtle" onClick={close}>
          {t('tab.plan.edit.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

type Failed = Extract<Trouble, { error: Error }>;

/** What could not be saved and why, with the way to try again and the way to let it go. */
function FailedNote({ trouble, titles }: { trouble: Failed; titles: Titles }) {
  const { t } = useTexts();
  const shared = useShared();
  const { insist, letBe, plan } = usePlanEditor();
  const what = changeWords(t, trouble.wish.change, titles, plan.people);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('tab.plan.edit.notSaved')}</MessageBarTitle> {t(errorTextKey(trouble.error))}{' '}
        {t('tab.planList.words.notSaved', { what })}
      </MessageBarBody>
      <MessageBarActions>
        <Button className={shared.target} onClick={() => insist(trouble)}>
          {t('tab.retry')}
        </Button>
        <Button className={shared.target} appearance="subtle" onClick={() => letBe(trouble)}>
          {t('tab.planList.words.discard')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

type Met = Extract<Trouble, { conflicts: unknown }>;

/** Both versions of each thing that two changed, and a button for each. */
function ConflictNote({ trouble, titles }: { trouble: Met; titles: Titles }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { insist, letBe, plan } = usePlanEditor();
  const { people } = plan;
  const { conflicts } = trouble;
  const open = conflicts.some(canInsist);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('tab.plan.edit.conflict')}</MessageBarTitle>{' '}
        {conflicts.length === 1 && conflicts[0] ? (
          conflictWords(t, conflicts[0], titles, people)
        ) : (
          <ul className={styles.lines}>
            {conflicts.map((conflict) => (
              <li key={JSON.stringify(conflict.edit)}>{conflictWords(t, conflict, titles, people)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {open && (
          <Button className={shared.target} onClick={() => insist(trouble)}>
            {t('tab.plan.edit.useMine')}
          </Button>
        )}
        <Button className={shared.target} onClick={() => letBe(trouble)}>
          {t(open ? 'tab.plan.edit.keepTheirs' : 'tab.plan.edit.ok')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What became of one's edits: the last that was saved, with the way back, and each that was not. */
export default function EditNotes() {
  const { plan, saved, troubles } = usePlanEditor();
  const styles = useStyles();
  const notes = useRef<HTMLDivElement>(null);
  useKeepClear(notes, 'top');
  const wishes = [...troubles.map(({ wish }) => wish.change), ...(saved ? [saved.applied] : [])];
  const titles = titlesIn(plan, wishes);
  return (
    <div ref={notes} role="status" className={styles.notes}>
      {troubles.map((trouble) =>
        'error' in trouble ? (
          <FailedNote key={trouble.wish.id} trouble={trouble} titles={titles} />
        ) : (
          <ConflictNote key={trouble.wish.id} trouble={trouble} titles={titles} />
        ),
      )}
      {saved && troubles.length === 0 && <SavedNote saved={saved} titles={titles} />}
    </div>
  );
}
