import { z } from 'zod';
import type { Act } from '../access.ts';
import { SHOWINGS } from '../showing.ts';
import { text } from './resources/input.ts';

/**
 * Every command of the message extension, as the app's manifest names it, and the act it needs. What a search finds has
 * in addition to be allowed where it is shown: domain/showing.ts.
 */
export const EXTENSION_COMMANDS = {
  planStatus: { act: 'readPlan' },
  milestone: { act: 'readPlan' },
  round: { act: 'readRounds' },
  makeAction: { act: 'editPlan' },
} as const satisfies Record<string, { readonly act: Act }>;

export type ExtensionCommand = keyof typeof EXTENSION_COMMANDS;

/** Most that Teams asks for at a time. */
const MOST_ASKED = 50;

/** The value of `composeExtension/query`. The search is a parameter; at the first look there is `initialRun` instead. */
export const searchValue = z.looseObject({
  commandId: z.enum(SHOWINGS),
  parameters: z
    .array(z.looseObject({ name: text(100), value: z.unknown() }))
    .max(10)
    .nullish(),
  queryOptions: z
    .looseObject({ skip: z.int().min(0).max(10_000).nullish(), count: z.int().min(1).max(MOST_ASKED).nullish() })
    .nullish(),
});

/** The parameter of the searches, as the manifest names it. */
export const SEARCH_PARAMETER = 'search';

/** The value of `composeExtension/queryLink` and of the same without a sender. */
export const linkValue = z.looseObject({ url: text(4000).min(1) });

/** The value of `composeExtension/fetchTask`: the message it was pressed on. */
export const messageValue = z.looseObject({
  commandId: z.literal('makeAction'),
  messagePayload: z
    .looseObject({
      id: text(200).nullish(),
      linkToMessage: text(4000).nullish(),
      body: z.looseObject({ contentType: text(100).nullish(), content: text(200_000).nullish() }).nullish(),
    })
    .nullish(),
});

/** What the action's forms send back, beside what was typed. Nothing in it is trusted. */
export const formValue = z.looseObject({
  commandId: z.literal('makeAction'),
  data: z.looseObject({
    step: z.enum(['choose', 'make']),
    actionId: z.uuid(),
    engagementId: z.uuid().nullish(),
    title: text(5000).nullish(),
    who: text(300).nullish(),
    due: text(100).nullish(),
    link: text(4000).nullish(),
  }),
});

export type FormData = z.infer<typeof formValue>['data'];
