import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MOST_OWN_QUIET_PERIODS, type OwnQuietPeriod, QUIET_NAME_LIMIT } from '../../../../domain/quietPeriods.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Typed } from './SeriesFields.tsx';
import { isOurDay } from './seriesDraft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

const EMPTY: OwnQuietPeriod = { name: '', from: '', to: '' };

interface AddQuietPeriodProps {
  /** Those there are already. */
  readonly existing: readonly OwnQuietPeriod[];
  readonly busy: boolean;
  /** Calls `added` once it is saved; what was typed stays until then. */
  readonly onAdd: (period: OwnQuietPeriod, added: () => void) => void;
}

/** A period of one's own: its name and its two days, both included. */
export function AddQuietPeriod({ existing, busy, onAdd }: AddQuietPeriodProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [draft, setDraft] = useState<OwnQuietPeriod | null>(null);
  const [tried, setTried] = useState(false);
  const put = (next: OwnQuietPeriod | null) => {
    setDraft(next);
    if (next === null || next === EMPTY) setTried(false);
  };
  if (existing.length >= MOST_OWN_QUIET_PERIODS) {
    return <p className={shared.quiet}>{t('quiet.fault.full', { n: MOST_OWN_QUIET_PERIODS })}</p>;
  }
  if (draft === null) {
    return (
      <div>
        <Button className={shared.target} onClick={() => put(EMPTY)}>
          {t('quiet.add')}
        </Button>
      </div>
    );
  }
  const name = draft.name.trim();
  const nameFault = name === '' || name.length > QUIET_NAME_LIMIT;
  const fromFault = !isOurDay(draft.from);
  const toFault = !isOurDay(draft.to) ? 'series.fault.day' : draft.to < draft.from ? 'series.fault.endFirst' : null;
  return (
    <form
      className={shared.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!nameFault && !fromFault && toFault === null && !busy) onAdd({ ...draft, name }, () => put(null));
      }}
    >
      <div className={styles.fields}>
        <Typed
          type="text"
          label={t('quiet.name')}
          value={draft.name}
          fault={tried && nameFault ? t('quiet.fault.name', { limit: QUIET_NAME_LIMIT }) : null}
          onType={(text) => put({ ...draft, name: text })}
        />
        <Typed
          type="date"
          label={t('quiet.from')}
          value={draft.from}
          fault={tried && fromFault ? t('series.fault.day') : null}
          onType={(from) => put({ ...draft, from })}
        />
        <Typed
          type="date"
          label={t('quiet.to')}
          value={draft.to}
          fault={tried && toFault !== null ? t(toFault) : null}
          onType={(to) => put({ ...draft, to })}
        />
      </div>
      <div className={shared.row}>
        <Button type="submit" className={shared.target} disabledFocusable={busy}>
          {t('quiet.addNow')}
        </Button>
        <Button appearance="subtle" className={shared.target} onClick={() => put(null)}>
          {t('series.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
