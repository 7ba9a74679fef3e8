import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { QuietPeriods } from '../../../../domain/quietPeriods.ts';
import type { Audience } from '../../../../domain/round.ts';
import { settingsOf } from '../../../../domain/series.ts';
import type { SeriesView } from '../../../../domain/seriesView.ts';
import { changedBy } from '../../api/errors.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import { SeriesMeanwhile } from './SeriesMeanwhile.tsx';
import { SeriesPreview } from './SeriesPreview.tsx';
import { draftOf, newDraft, readDraft } from './seriesDraft.ts';
import { useSaveSeries } from './useSeries.ts';

const useStyles = makeStyles({
  heading: { outline: 'none' },
});

interface SeriesFormProps {
  readonly engagementId: string;
  /** Null for a new one. */
  readonly series: SeriesView | null;
  readonly audience: Audience;
  readonly quiet: QuietPeriods;
  readonly today: IsoDate;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Sets a series up or changes it, with its next five dates worked out while one types. What is typed stays on an error. */
export function SeriesForm({ engagementId, series, audience, quiet, today, onSaved, onCancel }: SeriesFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(() => (series === null ? newDraft(today, audience) : draftOf(series)));
  /** What stood when this was begun, or when it was last looked at. */
  const [seen, setSeen] = useState(() => (series === null ? null : settingsOf(series)));
  const save = useSaveSeries(engagementId, series?.id ?? null);
  const changer = changedBy(save.error);
  const { settings, faults } = useMemo(() => readDraft(draft), [draft]);

  // The button that opened the form is gone; focus goes to what came instead.
  useEffect(() => heading.current?.focus(), []);

  return (
    <form
      className={shared.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (settings !== null && !save.isPending) save.mutate({ settings, seen }, { onSuccess: onSaved });
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={`${shared.h3} ${styles.heading}`}>
        {t(series === null ? 'series.form.new' : 'series.form.change')}
      </h3>
      <SeriesFields draft={draft} faults={faults} onChange={setDraft} />
      {settings !== null && <SeriesPreview settings={settings} quiet={quiet} series={series} />}
      {save.error && changer === null && <ErrorNote error={save.error} title="series.form.notSaved" />}
      {changer !== null && series !== null && (
        <SeriesMeanwhile
          changer={changer}
          now={series}
          mine={settings}
          busy={save.isPending}
          onUseTheirs={() => {
            setDraft(draftOf(series));
            setSeen(settingsOf(series));
            save.reset();
            heading.current?.focus();
          }}
          onSaveMine={() => {
            if (settings === null || save.isPending) return;
            setSeen(settingsOf(series));
            save.mutate({ settings, seen: settingsOf(series) }, { onSuccess: onSaved });
          }}
        />
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={save.isPending}>
          {t('series.form.save')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('series.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
