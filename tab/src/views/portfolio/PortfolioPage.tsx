import { lazy, useRef } from 'react';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { TextLink } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { NO_FILTER, narrows } from './filter.ts';
import { OwnMunicipality } from './OwnMunicipality.tsx';
import { PortfolioList } from './PortfolioList.tsx';
import { PortfolioSkeleton } from './PortfolioSkeleton.tsx';
import { PortfolioTools } from './PortfolioTools.tsx';
import { useFilter } from './useFilter.ts';
import { usePortfolio } from './usePortfolio.ts';
import { useReturn } from './useReturn.ts';

const RetentionNotes = lazy(() => import('../archive/RetentionNotes.tsx'));
const ProgrammeNotes = lazy(() => import('../programme/ProgrammeNotes.tsx'));
const ProgrammeLinks = lazy(() => import('../programme/ProgrammeLinks.tsx'));
const ChannelNote = lazy(() => import('../setUp/ChannelNote.tsx'));

/** Every municipality the person has a role in: one plainly, several as a list to search in. */
export default function PortfolioPage() {
  const { t } = useTexts();
  const shared = useShared();
  const search = useRef<HTMLInputElement>(null);
  const { filter, change } = useFilter();
  const query = usePortfolio(filter);
  const { data: portfolio, error, isPending, refetch } = query;
  const way = useReturn(portfolio !== undefined);
  const madeUp = portfolio?.madeUp ?? false;
  const [first] = portfolio?.rows ?? [];
  const reset = () => {
    change(NO_FILTER);
    search.current?.focus();
  };

  return (
    <Page
      title={t(portfolio?.all === 1 ? 'tab.portfolio.titleOne' : 'tab.portfolio.title')}
      under={madeUp && <MadeUpNote />}
    >
      <AfterPaint>
        <ChannelNote />
        <RetentionNotes />
        <ProgrammeNotes />
      </AfterPaint>
      {isPending && <PortfolioSkeleton />}
      {error && portfolio === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {portfolio?.all === 0 && (
        <EmptyNote title={t('tab.portfolio.empty.title')}>{t('tab.portfolio.empty.text')}</EmptyNote>
      )}
      {portfolio?.all === 1 && first !== undefined && <OwnMunicipality row={first} questions={portfolio.questions} />}
      {portfolio !== undefined && (portfolio.all > 1 || (portfolio.all === 1 && narrows(filter) && !first)) && (
        <>
          <PortfolioTools filter={filter} portfolio={portfolio} onChange={change} searchRef={search} />
          <PortfolioList portfolio={portfolio} query={query} way={way} onReset={reset} />
        </>
      )}
      <AfterPaint>
        <ProgrammeLinks />
      </AfterPaint>
      <p className={shared.text}>
        <TextLink to="/my-data">{t('privacy.link')}</TextLink>
      </p>
    </Page>
  );
}
