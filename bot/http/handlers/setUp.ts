import type { SET_UP } from '../../../domain/contract/routes/setUp.ts';
import { changeRole, readRoles } from '../../usecases/roles.ts';
import { searchMunicipalities } from '../../usecases/searchMunicipalities.ts';
import type { PlaceHint } from '../../usecases/setUp/channelPlace.ts';
import { finishSetUp } from '../../usecases/setUp/finishSetUp.ts';
import { moveEngagement } from '../../usecases/setUp/moveEngagement.ts';
import { readMembers, readSetUp } from '../../usecases/setUp/readSetUp.ts';
import { clearSetUp, saveSetUp } from '../../usecases/setUp/saveSetUp.ts';
import type { HandlersOf } from '../handle.ts';

type Query = { readonly [Key in keyof PlaceHint]?: PlaceHint[Key] | undefined };

const hintOf = ({ teamId, type, name }: Query): PlaceHint => ({
  teamId: teamId ?? null,
  type: type ?? null,
  name: name ?? null,
});

export const setUpHandlers: HandlersOf<typeof SET_UP> = {
  getSetUp: ({ context, person, name, params, query }) =>
    readSetUp(context, { person, name }, params.channelId, hintOf(query)),
  saveSetUp: ({ context, person, name, params, body }) =>
    saveSetUp(context, { person, name }, params.channelId, body.place, body.answer),
  clearSetUp: ({ context, person, name, params, body }) =>
    clearSetUp(context, { person, name }, params.channelId, body.place),
  finishSetUp: ({ context, person, name, params, body }) =>
    finishSetUp(context, { person, name }, params.channelId, body.place, body.seen),
  moveEngagement: ({ context, person, params, body }) =>
    moveEngagement(context, person, params.channelId, body.place, body.engagementId),
  listSetUpMembers: ({ context, person, params, query }) =>
    readMembers(context, person, params.channelId, hintOf(query)),
  searchMunicipalities: ({ context, query }) => searchMunicipalities(context, query.search),
  getRoles: ({ context, person, params }) => readRoles(context, person, params.engagementId),
  changeRole: ({ context, person, params, body }) => changeRole(context, person, params.engagementId, body),
};
