import type { PORTFOLIO } from '../../../domain/contract/routes/portfolio.ts';
import { readPortfolio } from '../../usecases/readPortfolio.ts';
import type { HandlersOf } from '../handle.ts';

export const portfolioHandlers: HandlersOf<typeof PORTFOLIO> = {
  getPortfolio: ({ context, person, query }) => readPortfolio(context, person, query),
};
