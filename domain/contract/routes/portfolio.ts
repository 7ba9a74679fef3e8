import { portfolioPage, portfolioQuery } from '../resources/portfolio.ts';
import { BASE, none, type Route } from './route.ts';

export const PORTFOLIO = {
  getPortfolio: {
    method: 'get',
    path: `${BASE}/portfolio`,
    needs: 'signIn',
    summary: 'The engagements this person has a role in and where each stands, alphabetical, a page at a time',
    params: none,
    query: portfolioQuery,
    response: portfolioPage,
    status: 200,
  },
} as const satisfies Record<string, Route>;
