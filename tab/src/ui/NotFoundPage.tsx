import { LinkButton } from './links.tsx';
import { Page } from './Page.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

export function NotFoundPage() {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <Page title={t('tab.notFound.title')}>
      <p className={shared.text}>{t('error.notFound')}</p>
      <div>
        <LinkButton to="/" appearance="primary" className={shared.target}>
          {t('tab.toOverview')}
        </LinkButton>
      </div>
    </Page>
  );
}
