import { makeStyles } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { useWarnings, warningKey } from './useWarnings.ts';
import { WarningRow } from './WarningRow.tsx';

const useStyles = makeStyles({ panel: { outline: 'none' } });

/** What in the plan law or practice has a word on. Nothing here stops anybody; nothing shows where there is nothing. */
export default function PlanWarnings() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { mayEdit } = usePlanEditor();
  const { open, read } = useWarnings();
  const panel = useRef<HTMLElement>(null);
  const title = useId();
  if (open.length + read.length === 0) return null;

  const rows = (warnings: typeof open) => (
    <ul className={shared.plainList}>
      {warnings.map((warning) => (
        // The row with the button goes from one list to the other: the focus stays in the panel.
        <WarningRow key={warningKey(warning)} warning={warning} onMoved={() => panel.current?.focus()} />
      ))}
    </ul>
  );
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby={title}>
      <div className={shared.panel}>
        <h3 id={title} className={shared.h3}>
          {t('plan.check.title')}
        </h3>
        <p className={shared.quiet}>{[t('plan.check.intro'), ...(mayEdit ? [t('plan.check.free')] : [])].join(' ')}</p>
        {open.length > 0 && (
          <Fold head={t('plan.check.count', { count: open.length })} startsOpen={open.length <= 2}>
            {rows(open)}
          </Fold>
        )}
        {read.length > 0 && <Fold head={`${t('plan.check.read')} (${read.length})`}>{rows(read)}</Fold>}
      </div>
    </section>
  );
}
