import { languageBody, meResource, nudgesBody } from '../resources/people.ts';
import { BASE, none, type Route } from './route.ts';

export const PEOPLE = {
  me: {
    method: 'get',
    path: `${BASE}/me`,
    needs: 'signIn',
    summary: 'Who is signed in',
    params: none,
    response: meResource,
    status: 200,
  },
  setLanguage: {
    method: 'put',
    path: `${BASE}/me/language`,
    needs: 'signIn',
    summary: "Choose one's own language",
    params: none,
    body: languageBody,
    response: meResource,
    status: 200,
  },
  setNudges: {
    method: 'put',
    path: `${BASE}/me/nudges`,
    needs: 'signIn',
    summary: 'Choose whether to be reminded of check-ins',
    params: none,
    body: nudgesBody,
    response: meResource,
    status: 200,
  },
  live: {
    method: 'get',
    path: `${BASE}/live`,
    needs: 'signIn',
    summary: 'Server-sent events: what changed',
    params: none,
    response: null,
    status: 200,
  },
} as const satisfies Record<string, Route>;
