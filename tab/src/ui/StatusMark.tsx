import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Status } from '../../../domain/plan.ts';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  shape: { flexShrink: 0 },
});

/** Empty, half full, full with a tick, and struck through: told apart without colour. */
const SHAPES: Readonly<Record<Status, ReactNode>> = {
  planned: <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  ongoing: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  done: <path d="M2.5 7.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  postponed: <path d="M4.5 2.5v9M9.5 2.5v9" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** Status as a shape and its word. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <svg className={styles.shape} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {SHAPES[status]}
      </svg>
      {t(`tab.plan.status.${status}`)}
    </span>
  );
}
