import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TextKey } from '../../../domain/texts/translate.ts';
import { errorTextKey, isClosed } from '../api/errors.ts';
import { Bar } from './Bar.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

interface ErrorNoteProps {
  readonly error: unknown;
  /** Null where the page's own title says it. */
  readonly title?: TextKey | null;
  /** Not offered where it would not help. */
  readonly onRetry?: () => void;
}

/** What happened, what it means, what to do. */
export function ErrorNote({ error, title = 'tab.error.title', onRetry }: ErrorNoteProps) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <Bar
      intent="error"
      {...(title !== null && { title: t(title) })}
      alert
      action={
        onRetry &&
        !isClosed(error) && (
          <Button className={shared.target} onClick={onRetry}>
            {t('tab.retry')}
          </Button>
        )
      }
    >
      {t(errorTextKey(error))}
    </Bar>
  );
}

/** What will stand here, and the one next step. */
export function EmptyNote({ title, children }: { title: string; children: ReactNode }) {
  const shared = useShared();
  return (
    <div className={shared.panel}>
      <p className={shared.h3}>{title}</p>
      <div className={shared.quiet}>{children}</div>
    </div>
  );
}

/** Says on every page of the try-out that nothing of it is real. */
export function MadeUpNote() {
  const { t } = useTexts();
  return <Bar intent="info">{t('product.madeUp')}</Bar>;
}
