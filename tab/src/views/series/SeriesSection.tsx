import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SeriesView } from '../../../../domain/seriesView.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { Fold } from '../../ui/Fold.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { QuietSection } from './QuietSection.tsx';
import { SeriesCard } from './SeriesCard.tsx';
import { SeriesForm } from './SeriesForm.tsx';
import { useSeriesPlan } from './useSeries.ts';

const useStyles = makeStyles({ heading: { outline: 'none' } });

/** Check-ins that start by themselves: what they do, their dates, and when people are left in peace. */
export function SeriesSection({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const today = useToday();
  const { data: plan, error, refetch } = useSeriesPlan(engagement.id);
  /** The id of the one that is being changed, or `new`. */
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const mayEdit = engagement.acts.includes('editSeries');

  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);

  // What was pressed may be gone from the page: focus then starts over at the section's heading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said and what is edited are what it is looked at for
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) heading.current?.focus();
  }, [said, editing, plan]);

  const edit = (which: string | null) => {
    acted.current = true;
    setSaid('');
    setEditing(which);
  };
  const done = (what: string) => {
    acted.current = true;
    setSaid(what);
  };
  const saved = () => {
    setEditing(null);
    setSaid(t('series.done.saved'));
  };
  const form = (series: SeriesView | null) =>
    plan && (
      <SeriesForm
        engagementId={engagement.id}
        series={series}
        audience={engagement.audience}
        quiet={plan.quiet}
        today={today}
        onSaved={saved}
        onCancel={() => edit(null)}
      />
    );
  const show = (series: SeriesView) => (
    <div key={series.id} className={shared.panel}>
      {editing === series.id ? (
        form(series)
      ) : (
        <SeriesCard
          engagementId={engagement.id}
          series={series}
          mayEdit={mayEdit}
          onChange={() => edit(series.id)}
          onDone={done}
        />
      )}
    </div>
  );
  const living = plan?.series.filter(({ state }) => state !== 'ended') ?? [];
  const ended = plan?.series.filter(({ state }) => state === 'ended') ?? [];
  return (
    <section className={shared.section} aria-labelledby="series">
      <h2 id="series" ref={heading} tabIndex={-1} className={mergeClasses(shared.h2, styles.heading)}>
        {t('series.title')}
      </h2>
      <p className={said === '' ? shared.unseen : shared.text} role="status">
        {said}
      </p>
      {error && plan === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {plan === undefined && !error && <RowsSkeleton rows={1} height={120} />}
      {living.map(show)}
      {plan && living.length === 0 && editing !== 'new' && (
        <EmptyNote title={t('series.empty.title')}>
          {t('series.empty.text')} {!mayEdit && t('series.empty.wait')}
        </EmptyNote>
      )}
      {editing === 'new' && <div className={shared.panel}>{form(null)}</div>}
      {plan && mayEdit && editing === null && (
        <div>
          <Button
            appearance={living.length === 0 ? 'primary' : 'secondary'}
            className={shared.target}
            onClick={() => edit('new')}
          >
            {t('series.new')}
          </Button>
        </div>
      )}
      {ended.length > 0 && (
        <Fold head={t('series.ended', { n: ended.length })} startsOpen={ended.some(({ id }) => id === editing)}>
          <div className={shared.section}>{ended.map(show)}</div>
        </Fold>
      )}
      {plan && <QuietSection engagementId={engagement.id} quiet={plan.quiet} mayEdit={mayEdit} today={today} />}
    </section>
  );
}
