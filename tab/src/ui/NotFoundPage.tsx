import { ApiError } from '../api/errors.ts';
import { LinkButton } from './links.tsx';
import { Page } from './Page.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

const NOT_FOUND = new ApiError('notFound', 404);

export function NotFoundPage() {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <Page title={t('tab.notFound.title')} error={NOT_FOUND}>
      <p className={shared.text}>{t('error.notFound')}</p>
      <div>
        <LinkButton to="/" appearance="primary" className={shared.target}>
          {t('tab.toOverview')}
        </LinkButton>
      </div>
    </Page>
  );
}
