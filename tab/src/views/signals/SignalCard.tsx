import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SignalState } from '../../../../domain/signal.ts';
import { dayOf, sayDay, sayInstant } from '../../../../domain/texts/dates.ts';
import type { SignalView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { sayWhatWasSeen } from './seenWords.ts';
import { useMarkSignal } from './useSignals.ts';

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box', display: 'flex', flexDirection: 'column' },
  quote: { margin: 0, fontStyle: 'italic' },
  ask: {
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
  foot: { marginTop: 'auto' },
});

/** Which buttons a state offers, in order. The first one stays the same element, so that focus stays on the card. */
const OFFERS: Readonly<Record<SignalState, readonly SignalState[]>> = {
  open: ['closed', 'seen'],
  seen: ['closed', 'open'],
  closed: ['open'],
};

interface SignalCardProps {
  readonly engagementId: string;
  readonly signal: SignalView;
  /** Whether this person may say that it was seen or talked about. */
  readonly mayMark: boolean;
  /** Told what the person marked it as, before it is saved. */
  readonly onMark?: (id: string) => void;
}

/** One thing to talk about: what was seen, what to ask each other, and what became of it. */
export function SignalCard({ engagementId, signal, mayMark, onMark }: SignalCardProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const nameId = useId();
  const mark = useMarkSignal(engagementId);
  const { id, kind, state, question, changed, goneAt } = signal;
  const markAs = (next: SignalState) => {
    if (mark.isPending) return;
    onMark?.(id);
    mark.mutate({ signalId: id, state: next });
  };
  return (
    <article className={mergeClasses(shared.panel, styles.card)} aria-labelledby={nameId}>
      <div className={shared.section}>
        <h3 id={nameId} className={shared.h3}>
          {t(`signal.name.${kind}`)}
        </h3>
        {question && (
          <p className={mergeClasses(shared.text, styles.quote)}>{t('signal.quote', { text: question[language] })}</p>
        )}
        <p className={shared.text}>{sayWhatWasSeen(t, signal.facts)}</p>
        <div className={styles.ask}>
          <p className={shared.quiet}>{t('signal.talk')}</p>
          <p className={shared.h3}>{t(`signal.ask.${kind}`)}</p>
        </div>
        <p className={shared.quiet} role="status">
          {changed === null
            ? t('signal.firstSeen', { day: sayDay(t, dayOf(signal.firstSeenAt)) })
            : t(`signal.marked.${state}`, { name: changed.name, when: sayInstant(t, changed.at) })}
          {goneAt !== null && ` ${t('signal.gone', { day: sayDay(t, dayOf(goneAt)) })}`}
        </p>
        {mark.error && <ErrorNote error={mark.error} title="tab.error.notDone" />}
        {mayMark && goneAt === null && (
          <div className={mergeClasses(shared.row, styles.foot)}>
            {OFFERS[state].map((next, place) => (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what keeps the focus
                key={place}
                className={shared.target}
                aria-describedby={nameId}
                disabledFocusable={mark.isPending}
                onClick={() => markAs(next)}
              >
                {t(
                  next === 'open'
                    ? state === 'closed'
                      ? 'signal.action.again'
                      : 'signal.action.undo'
                    : `signal.action.${next}`,
                )}
              </Button>
            ))}
          </div>
        )}
      </div>
    </article>
  );
}
