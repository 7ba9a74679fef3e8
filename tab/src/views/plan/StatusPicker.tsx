import { makeStyles, Select } from '@fluentui/react-components';
import { STATUSES, type Step } from '../../../../domain/plan.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({ picker: { maxWidth: '160px' } });

interface StatusPickerProps {
  readonly step: Step;
  readonly onPick: (status: Step['status']) => void;
}

/** How far a step has come, to be changed where it stands. */
export function StatusPicker({ step, onPick }: StatusPickerProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <Select
      size="small"
      aria-label={t('tab.plan.edit.status', { title: step.title })}
      className={styles.picker}
      select={{ className: shared.target }}
      value={step.status}
      onChange={(_, { value }) => onPick(STATUSES.find((one) => one === value) ?? step.status)}
    >
      {STATUSES.map((status) => (
        <option key={status} value={status}>
          {t(`tab.plan.status.${status}`)}
        </option>
      ))}
    </Select>
  );
}
