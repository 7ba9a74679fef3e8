import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, ArrowRedo20Regular, ArrowUndo20Regular } from '@fluentui/react-icons';
import { lazy, useEffect } from 'react';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { type PlanEditor, usePlanDesk, usePlanEditor } from './editor/planEditor.ts';
import { NEW, NEW_PHASE } from './item/opens.ts';

const WholePlanTools = lazy(() => import('./WholePlanTools.tsx'));

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Whether a key belongs to a field that has an undo of its own. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Ctrl+Z and Ctrl+Y (⌘ on a Mac), wherever the keyboard stands outside a field. */
function useUndoKeys({ undo, redo, canUndo, canRedo }: PlanEditor) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isField(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (again && canRedo) redo();
      else if (key === 'z' && !again && canUndo) undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

/** A new step, undo, redo, and where one's newest edits are. */
export function EditTools() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const editor = usePlanEditor();
  const { open } = usePlanDesk();
  useUndoKeys(editor);
  const { undo, redo, canUndo, canRedo, saveState } = editor;
  return (
    <div className={styles.tools} role="group" aria-label={t('tab.plan.edit.tools')}>
      <Button className={shared.target} icon={<Add20Regular />} onClick={() => open(NEW)}>
        {t('tab.plan.item.new')}
      </Button>
      <Button className={shared.target} icon={<Add20Regular />} onClick={() => open(NEW_PHASE)}>
        {t('tab.planList.phase.add')}
      </Button>
      <Button
        className={shared.target}
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={!canUndo}
        onClick={undo}
      >
        {t('tab.plan.edit.undo')}
      </Button>
      <Button
        className={shared.target}
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        disabledFocusable={!canRedo}
        onClick={redo}
      >
        {t('tab.plan.edit.redo')}
      </Button>
      <span className={shared.quiet}>
        {saveState === 'saved' ? t('tab.plan.edit.allSaved') : t(`tab.plan.edit.${saveState}`)}
      </span>
      <AfterPaint>
        <WholePlanTools />
      </AfterPaint>
    </div>
  );
}
