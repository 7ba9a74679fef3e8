import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { QuietPeriods } from '../../../../../domain/quietPeriods.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useToday } from '../../../ui/useToday.ts';
import { SeriesFields } from '../../series/SeriesFields.tsx';
import { SeriesPreview } from '../../series/SeriesPreview.tsx';
import { draftOf, newDraft, readDraft } from '../../series/seriesDraft.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** As a new engagement has them: the usual ones. */
const USUAL: QuietPeriods = { off: [], own: [] };

const useStyles = makeStyles({
  choice: { display: 'block', overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Whether a first check-in is to repeat by itself, and when. */
export function SeriesStep({ view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const today = useToday();
  const before = view.draft.series;
  const [wanted, want] = useState<'yes' | 'no' | null>(before ? (before.settings ? 'yes' : 'no') : null);
  const [draft, setDraft] = useState(() =>
    before?.settings ? draftOf(before.settings) : newDraft(today, 'askedAndGuides'),
  );
  const [tried, setTried] = useState(false);
  const { settings, faults } = useMemo(() => readDraft(draft), [draft]);
  const send = () => {
    setTried(true);
    if (wanted === null || (wanted === 'yes' && settings === null)) return false;
    onAnswer({ series: { settings: wanted === 'yes' && settings !== null ? { ...settings } : null } });
    return true;
  };
  return (
    <StepForm {...rest} onSend={send}>
      <Field
        label={t('setup.series.ask')}
        {...(tried && wanted === null && { validationMessage: t('setup.series.fault') })}
      >
        <RadioGroup value={wanted ?? ''} onChange={(_, { value }) => want(value === 'yes' ? 'yes' : 'no')}>
          {(['no', 'yes'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.choice}>
                  <span className={styles.name}>{t(`setup.series.${value}`)}</span>
                  <span className={shared.quiet}>{t(`setup.series.${value}About`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {wanted === 'yes' && <SeriesFields draft={draft} faults={faults} onChange={setDraft} />}
      {wanted === 'yes' && settings !== null && (
        <SeriesPreview settings={settings} quiet={USUAL} series={null} heading="h3" />
      )}
    </StepForm>
  );
}
