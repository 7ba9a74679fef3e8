import { Button } from '@fluentui/react-components';
import type { OpenSetUp } from '../../../../../domain/setUp/view.ts';
import { ApiError } from '../../../api/errors.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { useSetUpChanges } from '../useSetUp.ts';

type Finish = ReturnType<typeof useSetUpChanges>['finish'];
type Made = NonNullable<Finish['data']>;

interface ReviewStepProps {
  readonly view: OpenSetUp;
  readonly finish: Finish;
  readonly onBack: () => void;
  readonly onMade: (made: Made) => void;
}

/** What will be made of it all, and the button that does. The answers stand above. */
export function ReviewStep({ view, finish, onBack, onMade }: ReviewStepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { error, isPending, mutate } = finish;
  const meanwhile = error instanceof ApiError && error.fault === 'changedMeanwhile';
  return (
    <div className={shared.section}>
      <p className={shared.text}>{t('setup.review.text', { name: view.draft.municipality?.shortName ?? '' })}</p>
      {meanwhile && (
        <Bar intent="warning" title={t('setup.review.notMade')} alert>
          {t('setup.review.meanwhile')}
        </Bar>
      )}
      {error && !meanwhile && <ErrorNote error={error} title="setup.review.notMade" />}
      <div className={shared.row}>
        <Button
          appearance="primary"
          className={shared.target}
          disabledFocusable={isPending}
          onClick={() => mutate(view.revision, { onSuccess: onMade })}
        >
          {t(isPending ? 'setup.review.starting' : 'setup.review.start')}
        </Button>
        <Button className={shared.target} onClick={onBack}>
          {t('setup.back')}
        </Button>
      </div>
    </div>
  );
}
