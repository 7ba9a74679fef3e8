import { Field, Input, makeStyles, Radio, RadioGroup, Select, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AUDIENCES } from '../../../../domain/round.ts';
import { LONGEST_WINDOW, MONTH_PLACES, SHORTEST_WINDOW, WEEKDAYS } from '../../../../domain/series.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { type DraftFaults, OFTEN, type SeriesDraft, timesWith } from './seriesDraft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

const WINDOWS = Array.from({ length: LONGEST_WINDOW - SHORTEST_WINDOW + 1 }, (_, at) => String(SHORTEST_WINDOW + at));

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string) => void;
}

/** The browser's own list: on a phone it is the one people know. */
function Pick({ label, value, options, onPick }: PickProps) {
  const shared = useShared();
  return (
    <Field label={label}>
      <Select select={{ className: shared.target }} value={value} onChange={(_, data) => onPick(data.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface SeriesFieldsProps {
  readonly draft: SeriesDraft;
  readonly faults: DraftFaults;
  readonly onChange: (draft: SeriesDraft) => void;
}

/** What somebody decides about a series; the faults stand beside their fields. */
export function SeriesFields({ draft, faults, onChange }: SeriesFieldsProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const set = (change: Partial<SeriesDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className={styles.fields}>
        <Pick
          label={t('series.form.rhythm')}
          value={draft.often}
          options={OFTEN.map((often) => [often, t(`series.form.often.${often}`)])}
          onPick={(often) => set({ often })}
        />
        {draft.often === 'monthly' && (
          <Pick
            label={t('series.form.nth')}
            value={draft.nth}
            options={MONTH_PLACES.map((nth) => [String(nth), t(`series.form.place.${nth}`)])}
            onPick={(nth) => set({ nth })}
          />
        )}
        <Pick
          label={t('series.form.weekday')}
          value={draft.weekday}
          options={WEEKDAYS.map((day) => [String(day), capital(t(`date.weekday.${day}`))])}
          onPick={(weekday) => set({ weekday })}
        />
        <Pick
          label={t('series.form.time')}
          value={draft.time}
          options={timesWith(draft.time).map((time) => [time, time.replace(':', '.')])}
          onPick={(time) => set({ time })}
        />
        <Pick
          label={t('series.form.window')}
          value={draft.window}
          options={WINDOWS.map((days) => [days, days])}
          onPick={(window) => set({ window })}
        />
        <Typed
          type="date"
          label={t('series.form.start')}
          fault={faults.startsOn ? t('series.fault.day') : null}
          value={draft.startsOn}
          onType={(startsOn) => set({ startsOn })}
        />
        <Typed
          type="date"
          label={t('series.form.end')}
          fault={faults.endsOn ? t(faults.endsOn === 'day' ? 'series.fault.day' : 'series.fault.endFirst') : null}
          value={draft.endsOn}
          onType={(endsOn) => set({ endsOn })}
        />
      </div>
      <Who draft={draft} onChange={set} />
    </>
  );
}

function Who({ draft, onChange }: { draft: SeriesDraft; onChange: (change: Partial<SeriesDraft>) => void }): ReactNode {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <Field label={t('series.form.audience')}>
        <RadioGroup
          value={draft.audience}
          onChange={(_, { value }) => onChange({ audience: AUDIENCES.find((one) => one === value) ?? draft.audience })}
        >
          {AUDIENCES.map((audience) => (
            <Radio
              key={audience}
              value={audience}
              label={capital(t(`audience.${audience}`))}
              className={shared.target}
            />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={t('series.form.nudges')}
        checked={draft.nudges}
        onChange={(_, { checked }) => onChange({ nudges: checked })}
      />
    </>
  );
}

interface TypedProps {
  readonly type: 'date' | 'text';
  readonly label: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A field of the browser's own kind, with what is wrong with it below. */
export function Typed({ label, fault, onType, ...input }: TypedProps) {
  const shared = useShared();
  return (
    <Field label={label} {...(fault !== null && { validationMessage: fault })}>
      <Input {...input} className={shared.target} onChange={(_, { value }) => onType(value)} />
    </Field>
  );
}
