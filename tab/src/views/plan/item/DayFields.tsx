import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { lengthInDays } from '../../../../../domain/days.ts';
import { hearingDays } from '../../../../../domain/hearingTime.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { sayWeeks } from '../sayDates.ts';
import { isDay } from './stepDraft.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '> *': { flex: '1 1 140px' } },
  block: { display: 'grid', gap: tokens.spacingVerticalXS },
});

/** What is wrong with the days; each message stands beside its field. */
type DayFault = 'from' | 'to' | 'order';

interface DayFieldsProps {
  readonly from: string;
  /** Null where there is one day alone. */
  readonly to: string | null;
  /** A hearing's days are counted as the law does, without the day it begins. */
  readonly hearing?: boolean;
  readonly faults: readonly string[];
  readonly onChange: (days: { readonly from?: string; readonly to?: string }) => void;
}

/** The first and the last day, or the one day, with its weeks and how many days that is. */
export function DayFields({ from, to, hearing = false, faults, onChange }: DayFieldsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const last = to ?? from;
  const told = isDay(from) && isDay(last) && from <= last;
  const fault = (...kinds: readonly DayFault[]) => {
    const found = kinds.find((kind) => faults.includes(kind));
    return found === undefined ? {} : { validationMessage: t(`tab.plan.item.fault.${found}`) };
  };
  return (
    <div className={styles.block}>
      <div className={styles.days}>
        <Field label={t(to === null ? 'tab.plan.item.on' : 'tab.plan.item.from')} required {...fault('from')}>
          <Input
            type="date"
            input={{ className: shared.target }}
            value={from}
            onChange={(_, { value }) => onChange({ from: value })}
          />
        </Field>
        {to !== null && (
          <Field label={t('tab.plan.item.to')} required {...fault('to', 'order')}>
            <Input
              type="date"
              input={{ className: shared.target }}
              value={to}
              onChange={(_, { value }) => onChange({ to: value })}
            />
          </Field>
        )}
      </div>
      <p className={shared.quiet} aria-live="polite">
        {told &&
          t('tab.planList.form.span', {
            weeks: sayWeeks(t, from, last),
            count: hearing ? hearingDays(from, last) : lengthInDays(from, last),
          })}
      </p>
    </div>
  );
}
