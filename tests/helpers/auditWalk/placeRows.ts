import { readSetUp } from '../../../bot/usecases/setUp/readSetUp.ts';
import { saveSetUp } from '../../../bot/usecases/setUp/saveSetUp.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { allAnswers } from '../../builders/setUps.ts';
import { aMember } from '../fakeRoster.ts';
import { aConversation, TENANT } from '../house.ts';
import { NO_HINT } from '../setUpDesk.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

/** A channel in a team of its own that the guide and the mayor are in, and that is linked to nothing. */
async function aNewChannel({ house, who, channelId: old }: Ground): Promise<string> {
  const { db } = house.context;
  const [team, channelId] = [`${old}-team`, `${old}-new`];
  for (const id of [team, channelId]) {
    await db.conversations.seen(aConversation({ id }));
    await db.conversations.describe(TENANT, id, { teamId: team, type: 'standard', name: null });
  }
  house.roster.lists.set(team, [aMember(who('guide')), aMember(who('mayor'))]);
  // What is asked of Teams now is not asked again by the tries.
  await readSetUp(house.context, { person: who('guide'), name: null }, channelId, NO_HINT);
  return channelId;
}

/** Who is in, and where: setting up, roles, and what is shown elsewhere. */
export const PLACE_ROWS = {
  'route finishSetUp': {
    async ready(ground) {
      const { house, route, who, programmeId } = ground;
      const channelId = await aNewChannel(ground);
      const visitor = { person: who('guide'), name: 'Rettleiar' };
      const { municipality, language, plan, series } = allAnswers();
      const choice = { kind: 'known', id: programmeId } as const;
      let seen = 0;
      for (const answer of [
        ...[{ municipality }, { language }, { programme: { choice, theme: 'open' as const } }],
        ...[{ roles: [{ person: who('guide'), role: 'guide' as const }] }, { plan }, { series }],
      ]) {
        seen = (await saveSetUp(house.context, visitor, channelId, NO_HINT, answer)).revision;
      }
      const called = (revision: number) => ({ params: { channelId }, body: { place: NO_HINT, seen: revision } });
      return {
        refused: {
          role: route('finishSetUp', who('mayor'), called(seen)),
          'another version': route('finishSetUp', who('guide'), called(seen + 1)),
        },
        act: route('finishSetUp', who('guide'), called(seen)),
      };
    },
  },
  'route moveEngagement': {
    async ready(ground) {
      const { route, who, id } = ground;
      const channelId = await aNewChannel(ground);
      const called = { params: { channelId }, body: { place: NO_HINT, engagementId: id } };
      return {
        refused: { role: route('moveEngagement', who('mayor'), called) },
        act: route('moveEngagement', who('guide'), called),
      };
    },
  },
  'route changeRole': {
    async ready({ route, who, whoMayNot, stranger }) {
      const called = { body: { person: who('mayor'), role: 'guide', held: true } };
      return {
        refused: {
          role: route('changeRole', whoMayNot('editRoles'), called),
          'somebody who is not in the channel': route('changeRole', who('guide'), {
            body: { ...called.body, person: stranger },
          }),
        },
        act: route('changeRole', who('guide'), called),
      };
    },
  },
  'route setShowing': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { shownElsewhere: 'everything' } };
      return {
        refused: { role: route('setShowing', whoMayNot('setShown'), called) },
        act: route('setShowing', who('guide'), called),
      };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
