import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { IsoDate } from '../../../../domain/plan.ts';
import { changeQuiet, type QuietChange, undoQuiet } from '../../../../domain/quietChange.ts';
import {
  DEFAULT_QUIET_PERIODS,
  type DefaultQuietPeriod,
  defaultQuietDays,
  type QuietPeriods,
} from '../../../../domain/quietPeriods.ts';
import { sayRange } from '../../../../domain/texts/dates.ts';
import { changedBy } from '../../api/errors.ts';
import { Fold } from '../../ui/Fold.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AddQuietPeriod } from './AddQuietPeriod.tsx';
import { QuietMeanwhile } from './QuietMeanwhile.tsx';
import { useSaveQuiet } from './useSeries.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  count: { fontWeight: tokens.fontWeightRegular },
  group: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  own: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px' },
});

interface QuietSectionProps {
  readonly engagementId: string;
  readonly quiet: QuietPeriods;
  readonly mayEdit: boolean;
  readonly today: IsoDate;
}

/** When people are left in peace. Each change is saved as it is made, and can be undone. */
export function QuietSection({ engagementId, quiet, mayEdit, today }: QuietSectionProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const save = useSaveQuiet(engagementId);
  /** The last one that was saved here. */
  const [done, setDone] = useState<QuietChange | null>(null);
  /** What is to follow when the change that is under way is saved. */
  const after = useRef<() => void>(() => undefined);
  const send = (wish: QuietChange) => save.mutate({ change: wish, seen: quiet }, { onSuccess: () => after.current() });
  const change = (wish: QuietChange, onSaved?: () => void) => {
    after.current = () => {
      setDone(wish);
      onSaved?.();
    };
    send(wish);
  };
  const undo = (wish: QuietChange) => {
    after.current = () => setDone(null);
    send(undoQuiet(wish));
  };
  const changer = changedBy(save.error);
  // What is being saved shows at once.
  const shown = save.isPending ? changeQuiet(save.variables.seen, save.variables.change) : quiet;
  const usual = DEFAULT_QUIET_PERIODS.length - shown.off.length;
  return (
    <div className={shared.panel}>
      <Fold
        head={
          <>
            {t('quiet.title')}{' '}
            <span className={mergeClasses(shared.quiet, styles.count)}>
              {t('quiet.head', { n: usual, own: shown.own.length })}
            </span>
          </>
        }
      >
        <div className={styles.body}>
          <p className={shared.text}>{t('quiet.text')}</p>
          <Usual quiet={shown} disabled={!mayEdit} today={today} onChange={change} />
          <div className={shared.section}>
            <h3 className={shared.h3}>{t('quiet.own')}</h3>
            {shown.own.length === 0 && <p className={shared.quiet}>{t('quiet.none')}</p>}
            <ul className={shared.plainList}>
              {shown.own.map((period) => (
                <li key={`${period.from} ${period.to} ${period.name}`} className={styles.own}>
                  <span>
                    {period.name} <span className={shared.quiet}>{sayRange(t, period.from, period.to)}</span>
                  </span>
                  {mayEdit && (
                    <Button
                      size="small"
                      className={shared.target}
                      aria-label={t('quiet.removeNamed', { name: period.name })}
                      disabledFocusable={save.isPending}
                      onClick={() => change({ kind: 'remove', own: period })}
                    >
                      {t('quiet.remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {mayEdit && (
              <AddQuietPeriod
                existing={shown.own}
                busy={save.isPending}
                onAdd={(own, added) => change({ kind: 'add', own }, added)}
              />
            )}
          </div>
          {save.error && changer === null && <ErrorNote error={save.error} title="series.form.notSaved" />}
          {changer !== null && save.variables && (
            <QuietMeanwhile
              changer={changer}
              change={save.variables.change}
              busy={save.isPending}
              onDo={() => send(save.variables.change)}
              onDrop={save.reset}
            />
          )}
          <div className={shared.row} role="status">
            {done !== null && !save.isPending && !save.error && (
              <>
                <span>{t('quiet.saved')}</span>
                <Button size="small" className={shared.target} onClick={() => undo(done)}>
                  {t('quiet.undo')}
                </Button>
              </>
            )}
          </div>
        </div>
      </Fold>
    </div>
  );
}

interface UsualProps {
  readonly quiet: QuietPeriods;
  readonly disabled: boolean;
  readonly today: IsoDate;
  readonly onChange: (change: QuietChange) => void;
}

/** The usual periods, with their days the next time they come; the tick says that people are left in peace. */
function Usual({ quiet: { off }, disabled, today, onChange }: UsualProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const days = (period: DefaultQuietPeriod) => {
    const year = Number(today.slice(0, 4));
    const spans = [year - 1, year, year + 1].map((one) => defaultQuietDays(period, one));
    const { from, to } = spans.find((span) => span.to >= today) ?? defaultQuietDays(period, year);
    return sayRange(t, from, to);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={shared.h3}>{t('quiet.usual')}</legend>
      {DEFAULT_QUIET_PERIODS.map((period) => (
        <Checkbox
          key={period}
          label={t(`quiet.default.${period}`, { days: days(period) })}
          checked={!off.includes(period)}
          disabled={disabled}
          className={shared.target}
          onChange={(_, { checked }) => onChange({ kind: 'usual', period, off: checked !== true })}
        />
      ))}
    </fieldset>
  );
}
