import type { ReactNode } from 'react';
import { errorTextKey, isClosed } from '../api/errors.ts';
import { LinkButton } from './links.tsx';
import { ErrorNote } from './Notes.tsx';
import { Page } from './Page.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

interface FailedPageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Stands under the title. */
  readonly under?: ReactNode;
  /** The way back; to the overview where nothing else is said. */
  readonly back?: { readonly to: string; readonly words: string };
}

/**
 * In place of a page that is not shown: that it is closed to whoever reads, which no second try opens, or that it did not
 * come this time. Either way with a way back.
 */
export function FailedPage({ error, onRetry, under, back }: FailedPageProps) {
  const { t } = useTexts();
  const shared = useShared();
  const closed = isClosed(error);
  return (
    <Page title={t(closed ? 'tab.closed.title' : 'tab.error.title')} under={under} error={error}>
      {closed ? (
        <p className={shared.text}>{t(errorTextKey(error))}</p>
      ) : (
        <ErrorNote error={error} title={null} onRetry={onRetry} />
      )}
      <div>
        <LinkButton to={back?.to ?? '/'} className={shared.target}>
          {back?.words ?? t('tab.toOverview')}
        </LinkButton>
      </div>
    </Page>
  );
}
