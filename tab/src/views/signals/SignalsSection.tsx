import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isStanding } from '../../../../domain/signal.ts';
import type { EngagementView, SignalView } from '../../../../domain/views.ts';
import { Fold } from '../../ui/Fold.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { SignalCard } from './SignalCard.tsx';
import { useSignals } from './useSignals.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

const standing = ({ goneAt, state }: SignalView) =>
  isStanding({ goneAt: goneAt === null ? null : new Date(goneAt), state });

/** What the check-ins show that is worth a talk: for the municipality and the guides, at the same moment. */
export function SignalsSection({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const mayRead = engagement.acts.includes('readSignals');
  const { data: signals, error, isPending, refetch } = useSignals(engagement.id, mayRead);
  // What is marked here stays where it is until the page is left, with its way back, and does not jump into the fold.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  if (!mayRead) return null;

  const isNow = (signal: SignalView) => standing(signal) || touched.has(signal.id);
  const now = signals?.filter(isNow) ?? [];
  const earlier = signals?.filter((signal) => !isNow(signal)) ?? [];
  const list = (shown: readonly SignalView[]) => (
    <ul className={mergeClasses(shared.plainList, styles.list)}>
      {shown.map((signal) => (
        <li key={signal.id}>
          <SignalCard
            engagementId={engagement.id}
            signal={signal}
            mayMark={engagement.acts.includes('markSignal')}
            onMark={(id) => setTouched((before) => new Set([...before, id]))}
          />
        </li>
      ))}
    </ul>
  );

  return (
    <section className={shared.section} aria-labelledby="signals">
      <h2 id="signals" className={shared.h2}>
        {t('signal.title')}
      </h2>
      {isPending && <RowsSkeleton rows={1} height={120} />}
      {error && signals === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {signals && now.length === 0 && <EmptyNote title={t('signal.none.title')}>{t('signal.none.text')}</EmptyNote>}
      {now.length > 0 && <p className={shared.quiet}>{t('signal.intro')}</p>}
      {now.length > 0 && list(now)}
      {earlier.length > 0 && (
        <Fold
          head={
            <>
              {t('signal.earlier')} <span className={styles.count}>{earlier.length}</span>
            </>
          }
        >
          {list(earlier)}
        </Fold>
      )}
    </section>
  );
}
