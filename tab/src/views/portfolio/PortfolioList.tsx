import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { EmptyNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { MoreRows } from './MoreRows.tsx';
import { PortfolioCards } from './PortfolioCards.tsx';
import { PortfolioTable } from './PortfolioTable.tsx';
import type { Portfolio, usePortfolio } from './usePortfolio.ts';
import type { useReturn } from './useReturn.ts';

/** From this width on there is room for a table with all its columns. */
const WIDE = '(min-width: 1100px)';

interface PortfolioListProps {
  readonly portfolio: Portfolio;
  readonly query: Pick<
    ReturnType<typeof usePortfolio>,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage' | 'error'
  >;
  readonly way: ReturnType<typeof useReturn>;
  readonly onReset: () => void;
}

/** The rows that were found, and how many they are. */
export function PortfolioList({ portfolio, query, way, onReset }: PortfolioListProps) {
  const { t } = useTexts();
  const shared = useShared();
  const wide = useMedia(WIDE);
  const { rows, found, questions, rolesDiffer } = portfolio;
  const { fetchNextPage, isFetchingNextPage } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const firstNew = useRef<number | null>(null);

  useEffect(() => {
    const row = firstNew.current === null ? undefined : rows[firstNew.current];
    if (row === undefined) return;
    firstNew.current = null;
    document.getElementById(way.rowId(row.id))?.querySelector('a')?.focus();
  }, [rows, way]);

  const List = wide ? PortfolioTable : PortfolioCards;
  return (
    <div className={shared.section}>
      <p role="status" className={shared.quiet}>
        {found > 0 && t('tab.portfolio.found', { count: found })}
        {found === 0 && <span className={shared.unseen}>{t('tab.portfolio.none')}</span>}
      </p>
      {questions.length > 0 && found > 0 && <p className={shared.quiet}>{t('tab.portfolio.legend')}</p>}
      {found === 0 ? (
        <EmptyNote title={t('tab.portfolio.none')}>
          <div className={shared.section}>
            <span>{t('tab.portfolio.noneText')}</span>
            <div>
              <Button className={shared.target} onClick={onReset}>
                {t('tab.portfolio.reset')}
              </Button>
            </div>
          </div>
        </EmptyNote>
      ) : (
        <List rows={rows} questions={questions} roles={rolesDiffer} rowId={way.rowId} onLeave={way.leave} />
      )}
      {query.hasNextPage && (
        <MoreRows
          shown={rows.length}
          found={found}
          fetching={isFetchingNextPage}
          error={query.isFetchNextPageError ? query.error : null}
          onMore={more}
          onPress={() => {
            firstNew.current = rows.length;
            more();
          }}
        />
      )}
    </div>
  );
}
