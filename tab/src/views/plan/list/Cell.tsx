import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';

const useStyles = makeStyles({
  shown: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    width: '100%',
    minHeight: '32px',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'text',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface CellProps<Draft> {
  /** What it holds and what pressing it does. */
  readonly label: string;
  readonly shown: ReactNode;
  readonly className: string | undefined;
  /** What is written at first. Asked once when the cell is opened: what others change meanwhile is another version. */
  readonly start: () => Draft;
  /** What keeps it from being kept, in words; null for nothing. */
  readonly fault: (draft: Draft) => string | null;
  readonly keep: (draft: Draft) => void;
  readonly editor: (draft: Draft, set: (draft: Draft) => void, fault: string | null) => ReactNode;
}

/**
 * One cell of the list. A press or Enter opens it, Enter keeps, Escape puts back, and leaving it (Tab, a press
 * elsewhere, or the row going away) keeps. What cannot be kept stays open and says why.
 */
export function Cell<Draft>({ label, shown, className, start, fault, keep, editor }: CellProps<Draft>) {
  const shared = useShared();
  const styles = useStyles();
  const [draft, setDraft] = useState<{ readonly of: Draft } | null>(null);
  const [told, setTold] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const open = draft !== null;

  useEffect(() => {
    if (open) {
      const field = box.current?.querySelector<HTMLElement>('input, select');
      field?.focus();
      if (field instanceof HTMLInputElement && field.type === 'text') field.select();
    } else if (returns.current) {
      returns.current = false;
      button.current?.focus();
    }
  }, [open]);

  const kept = useRef<(() => void) | null>(null);
  useEffect(() => {
    kept.current = draft !== null && fault(draft.of) === null ? () => keep(draft.of) : null;
  });
  // Somebody else may take the row away while its cell is written in: that is leaving it too, and its writer is told.
  useEffect(() => () => kept.current?.(), []);

  const close = () => {
    setDraft(null);
    setTold(false);
  };
  const tryKeep = () => {
    if (draft === null) return;
    if (fault(draft.of) !== null) {
      setTold(true);
      return;
    }
    keep(draft.of);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    returns.current = event.key === 'Escape' || (draft !== null && fault(draft.of) === null);
    if (event.key === 'Enter') tryKeep();
    else close();
  };

  if (draft === null) {
    return (
      <div className={className}>
        <button
          ref={button}
          type="button"
          className={mergeClasses(styles.shown, shared.target)}
          aria-label={label}
          onClick={() => setDraft({ of: start() })}
        >
          {shown}
        </button>
      </div>
    );
  }
  const wrong = told ? fault(draft.of) : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div
      ref={box}
      className={className}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) tryKeep();
      }}
    >
      {editor(draft.of, (of) => setDraft({ of }), wrong)}
      {wrong !== null && (
        <p className={styles.fault} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
