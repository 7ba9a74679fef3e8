import { Button } from '@fluentui/react-components';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useAgreedStyles } from './rowStyles.ts';

interface RowButtonsProps {
  /** What the row is called. */
  readonly title: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Edit and remove, each with the row's name for those who hear them alone. */
export function RowButtons({ title, onEdit, onRemove }: RowButtonsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useAgreedStyles();
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="subtle"
        className={shared.target}
        aria-label={t('tab.planList.agreed.openNamed', { title })}
        onClick={onEdit}
      >
        {t('tab.planList.open')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={shared.target}
        aria-label={t('tab.planList.agreed.removeNamed', { title })}
        onClick={onRemove}
      >
        {t('tab.planList.agreed.remove')}
      </Button>
    </div>
  );
}
