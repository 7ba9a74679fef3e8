import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { keepFocus } from './keepFocus.ts';
import { useShared } from './styles.ts';
import { LOW } from './useKeepClear.ts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(520px, calc(100vw - 32px))',
    padding: tokens.spacingHorizontalXXL,
    // What has the focus is scrolled clear of buttons that stick to the foot.
    scrollPaddingBottom: '88px',
    [LOW]: { scrollPaddingBottom: 0 },
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.5)' },
  },
  wide: {
    width: 'min(880px, calc(100vw - 32px))',
    '@media (max-width: 639px)': {
      width: 'calc(100vw - 16px)',
      maxWidth: 'calc(100vw - 16px)',
      padding: tokens.spacingHorizontalM,
    },
  },
});

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** For what needs room: on a phone it takes nearly the whole screen. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/**
 * Asks before something that cannot be undone. The browser's own dialog: it keeps focus inside, gives it back to the
 * button that opened it, and closes on Escape. Where what was confirmed took that button away, the heading of the section
 * that the dialog belongs to has the focus instead.
 */
export function ConfirmDialog({ open, title, onClose, children, actions, wide = false }: ConfirmDialogProps) {
  const shared = useShared();
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const shown = dialog.current;
    if (!open || shown === null) return;
    const toSection = keepFocus(shown);
    shown.showModal();
    return () => {
      shown.close();
      toSection();
    };
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={mergeClasses(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div className={shared.section}>
        <h2 id={titleId} className={shared.h2}>
          {title}
        </h2>
        {children}
        <div className={shared.row}>{actions}</div>
      </div>
    </dialog>
  );
}
