import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { PortfolioPage, PortfolioRow } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useSettled } from '../../ui/useSettled.ts';
import type { Filter } from './filter.ts';

/** A pause in writing of this many milliseconds is when it is asked about. */
const PAUSE_MS = 150;

/** What was read so far: the rows of all pages, and of the newest what counts them all. */
export interface Portfolio extends Omit<PortfolioPage, 'rows' | 'next' | 'questions'> {
  readonly rows: readonly PortfolioRow[];
  readonly questions: readonly Question[];
}

/** The portfolio as it is narrowed, a page at a time; the list before stands until the next is there. */
export function usePortfolio({ search, programme, county }: Filter) {
  const api = useApi();
  const settled = useSettled(search.trim(), PAUSE_MS);
  return useInfiniteQuery({
    queryKey: keys.portfolioOf(settled, programme, county),
    queryFn: ({ signal, pageParam }) => {
      const query = { search: settled, programme, county, after: pageParam };
      return api.call('getPortfolio', { params: {}, query, body: undefined, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    select: ({ pages }): Portfolio | undefined => joined(pages),
  });
}

function joined(pages: readonly PortfolioPage[]): Portfolio | undefined {
  const newest = pages.at(-1);
  if (newest === undefined) return undefined;
  return {
    ...newest,
    rows: pages.flatMap(({ rows }) => rows),
    questions: pages.flatMap(({ questions }) => questions),
  };
}
