import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetUpStep } from '../../../../domain/setUp/draft.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  current: {
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 180px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  heading: { outline: 'none' },
  open: { flexShrink: 0 },
  /** Lines and fields stay of a length that one can read. */
  form: { maxWidth: '760px' },
});

interface StepRowProps {
  readonly step: SetUpStep | 'review';
  readonly number: number;
  readonly count: number;
  readonly current: boolean;
  /** What was answered; null where nothing was. */
  readonly summary: readonly string[] | null;
  /** What there is to say of the answer, whether the step is open or not. */
  readonly under: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** One step: open with its form, answered with what was answered, or still to come. */
export function StepRow({ step, number, count, current, summary, under, onOpen, children }: StepRowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const name = t(`setup.step.${step}`);
  const isDone = summary !== null;
  return (
    <li data-step={step} className={mergeClasses(styles.row, current && styles.current)}>
      <div className={styles.head}>
        <div className={styles.words}>
          <span className={shared.quiet}>
            {t('setup.stepOf', { number, count })}
            {!current && ` · ${t(isDone ? 'setup.state.done' : 'setup.state.later')}`}
          </span>
          <h2 tabIndex={-1} className={mergeClasses(current ? shared.h2 : shared.h3, styles.heading)}>
            {name}
          </h2>
          {!current && summary?.map((line) => <span key={line}>{line}</span>)}
        </div>
        {!current && isDone && (
          <Button
            className={mergeClasses(shared.target, styles.open)}
            aria-label={t('setup.changeStep', { step: name })}
            onClick={onOpen}
          >
            {t('setup.change')}
          </Button>
        )}
      </div>
      {isDone && under}
      <div hidden={!current} className={styles.form}>
        {children}
      </div>
    </li>
  );
}
