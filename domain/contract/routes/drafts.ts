import { draftBody } from '../resources/drafts.ts';
import { LONG_BYTES, none, R, type Route, round } from './route.ts';

export const DRAFTS = {
  putDraft: {
    method: 'put',
    path: `${R}/draft`,
    needs: 'answerRound',
    summary: "Keep what stands in one's own form without sending it in; nobody else sees it",
    params: round,
    body: draftBody,
    mostBytes: LONG_BYTES,
    response: none,
    status: 200,
    audit: 'never',
  },
  deleteDraft: {
    method: 'delete',
    path: `${R}/draft`,
    needs: 'answerRound',
    summary: "Throw one's own draft away",
    params: round,
    response: none,
    status: 200,
    audit: 'never',
  },
} as const satisfies Record<string, Route>;
