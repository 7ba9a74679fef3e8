import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';

const OutcomeForm = lazy(() => import('./OutcomeForm.tsx'));

const useStyles = makeStyles({
  quote: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '70ch',
    overflowWrap: 'anywhere',
  },
});

/** What the plan is for and what it will be, at the top of the page; edited where it stands by those who may. */
export function DesiredOutcome() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, mayEdit } = usePlanEditor();
  const [editing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { desiredOutcome, form } = plan;
  const close = () => {
    setEditing(false);
    // The button is back in the page only when React has drawn it.
    requestAnimationFrame(() => box.current?.querySelector('button')?.focus());
  };
  if (editing) {
    return (
      <Suspense fallback={null}>
        <OutcomeForm onDone={close} />
      </Suspense>
    );
  }
  return (
    <>
      {desiredOutcome === '' ? (
        <p className={shared.quiet}>{t('tab.municipality.outcomeEmpty')}</p>
      ) : (
        <p className={styles.quote}>
          <span className={shared.unseen}>{t('tab.municipality.outcomeLabel')}: </span>
          {t('tab.municipality.quote', { text: desiredOutcome })}
        </p>
      )}
      {(form !== null || mayEdit) && (
        <div ref={box} className={shared.row}>
          {form !== null && (
            <span className={shared.quiet}>
              {t('tab.planList.outcome.formNow', { form: t(`tab.planList.planForm.${form}`) })}
            </span>
          )}
          {mayEdit && (
            <Button
              size="small"
              appearance={desiredOutcome === '' ? 'secondary' : 'subtle'}
              icon={<Edit16Regular />}
              className={shared.target}
              onClick={() => setEditing(true)}
            >
              {t(desiredOutcome === '' ? 'tab.planList.outcome.write' : 'tab.planList.outcome.edit')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
