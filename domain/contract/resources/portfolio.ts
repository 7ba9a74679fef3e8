import { z } from 'zod';
import type { PortfolioQuery } from '../../portfolio/browse.ts';
import type { PortfolioPage } from '../../portfolio/view.ts';
import { DIMENSIONS } from '../../question.ts';
import { engagementName, instant } from './common.ts';
import { engagementResource } from './engagements.ts';
import { text } from './input.ts';
import { question, spread } from './rounds.ts';

/** Left out or empty, nothing is held back. */
export const portfolioQuery = z.strictObject({
  search: text(100).optional(),
  programme: z.uuid().optional(),
  county: text(100).optional(),
  /** The `next` of the page before. */
  after: text(400).optional(),
}) satisfies z.ZodType<PortfolioQuery>;

const { phase, nextStep, endedOn, myRoles, municipalityNumber, county, openRound, openSignals, silenced, nextCheckIn } =
  engagementResource.shape;

const row = engagementName.extend({
  municipalityNumber,
  county,
  endedOn,
  myRoles,
  phase,
  nextStep,
  lastRound: z
    .object({
      id: z.uuid(),
      closedAt: instant,
      resultAt: instant.nullable(),
      asked: z.int(),
      answered: z.int(),
      spreads: z.array(z.object({ dimension: z.enum(DIMENSIONS), spread: spread.nullable() })).readonly(),
    })
    .nullable(),
  nextRound: nextCheckIn,
  openRound,
  openSignals,
  silenced,
});

const facets = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() })).readonly();

export const portfolioPage = z.object({
  rows: z.array(row).readonly(),
  next: z.string().nullable(),
  all: z.int(),
  found: z.int(),
  programmes: facets,
  counties: facets,
  rolesDiffer: z.boolean(),
  madeUp: z.boolean(),
  questions: z.array(question).readonly(),
}) satisfies z.ZodType<PortfolioPage>;
