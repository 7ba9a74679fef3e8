import { z } from 'zod';
import {
  channelId,
  clearSetUpBody,
  finishSetUpBody,
  founded,
  moveEngagementBody,
  municipalityQuery,
  municipalitySearch,
  openSetUp,
  placeQuery,
  roleBody,
  rolesResource,
  saveSetUpBody,
  setUpMembers,
  setUpResource,
} from '../resources/setUp.ts';
import { BASE, E, engagement, none, type Route } from './route.ts';

const S = `${BASE}/channels/{channelId}/set-up`;
const channel = z.object({ channelId });

/**
 * Setting a channel up, and who is in afterwards. Before there is an engagement there are no roles in it: who may is said
 * by `domain/setUp/standing.ts`, and each of these asks it.
 */
export const SET_UP = {
  getSetUp: {
    method: 'get',
    path: S,
    needs: 'signIn',
    summary: 'How far the setting up of a channel has come, or why the person has no part in it',
    params: channel,
    query: placeQuery,
    response: setUpResource,
    status: 200,
  },
  saveSetUp: {
    method: 'put',
    path: S,
    needs: 'signIn',
    summary: "Keep one step's answer",
    params: channel,
    body: saveSetUpBody,
    response: openSetUp,
    status: 200,
  },
  clearSetUp: {
    method: 'post',
    path: `${S}/clear`,
    needs: 'signIn',
    summary: 'Take every answer back',
    params: channel,
    body: clearSetUpBody,
    response: openSetUp,
    status: 200,
  },
  finishSetUp: {
    method: 'post',
    path: `${S}/finish`,
    needs: 'signIn',
    summary: 'Make what was decided, and link the channel to it',
    params: channel,
    body: finishSetUpBody,
    response: founded,
    status: 200,
    audit: 'always',
  },
  moveEngagement: {
    method: 'post',
    path: `${S}/move`,
    needs: 'signIn',
    summary: 'Link an engagement that is there already to this channel',
    params: channel,
    body: moveEngagementBody,
    response: z.object({ engagementId: z.uuid() }),
    status: 200,
    audit: 'always',
  },
  listSetUpMembers: {
    method: 'get',
    path: `${S}/members`,
    needs: 'signIn',
    summary: 'Everybody in the channel, for giving roles',
    params: channel,
    query: placeQuery,
    response: setUpMembers,
    status: 200,
  },
  searchMunicipalities: {
    method: 'get',
    path: `${BASE}/municipalities`,
    needs: 'signIn',
    summary: 'Municipalities in the official register, by any of their names or their number',
    params: none,
    query: municipalityQuery,
    response: municipalitySearch,
    status: 200,
  },
  getRoles: {
    method: 'get',
    path: `${E}/roles`,
    needs: 'editRoles',
    summary: "Who holds a role, and who is in the channel's team",
    params: engagement,
    response: rolesResource,
    status: 200,
  },
  changeRole: {
    method: 'put',
    path: `${E}/roles`,
    needs: 'editRoles',
    summary: 'Give somebody a role, or take one away',
    params: engagement,
    body: roleBody,
    response: rolesResource,
    status: 200,
  },
} as const satisfies Record<string, Route>;
