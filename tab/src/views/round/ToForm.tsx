import { Button } from '@fluentui/react-components';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

interface ToFormProps {
  readonly round: RoundView;
  /** False while it is not known whether they have answered. */
  readonly answered: boolean;
  readonly pending: boolean;
  readonly onPress: () => void;
}

/** What is known of one's own answer without opening the form, and the button that opens it. */
export function ToForm({ round, answered, pending, onPress }: ToFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <section className={shared.panel} aria-label={t('tab.round.own')}>
      <div className={shared.section}>
        {answered && (
          <>
            <h2 className={shared.h2}>{t('tab.round.recorded')}</h2>
            <p className={shared.quiet}>{t('card.receipt.until', { day: sayInstant(t, round.closesAt) })}</p>
          </>
        )}
        <div>
          <Button
            className={shared.target}
            appearance={answered ? 'secondary' : 'primary'}
            disabledFocusable={pending}
            onClick={onPress}
          >
            {t(answered ? 'card.action.change' : 'card.action.answer')}
          </Button>
        </div>
      </div>
    </section>
  );
}
