import { makeStyles, tokens } from '@fluentui/react-components';
import type { Promised } from '../../../../domain/session/agenda.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  shape: { flexShrink: 0 },
});

/** Whether what was promised is done, as a shape and its word: an empty ring, or a tick. */
export function StateMark({ item: { kind, done } }: { readonly item: Promised }) {
  const { t } = useTexts();
  const styles = useStyles();
  const open = kind === 'action' ? 'open' : 'stands';
  const closed = kind === 'action' ? 'done' : 'followed';
  return (
    <span className={styles.mark}>
      <svg className={styles.shape} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        {done ? (
          <path d="M2.5 7.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />
        ) : (
          <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        )}
      </svg>
      {t(`sessions.status.${done ? closed : open}`)}
    </span>
  );
}
