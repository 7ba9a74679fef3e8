import { moveEngagement } from '../../../bot/usecases/setUp/moveEngagement.ts';
import { readSetUp } from '../../../bot/usecases/setUp/readSetUp.ts';
import { clearSetUp } from '../../../bot/usecases/setUp/saveSetUp.ts';
import { allAnswers } from '../../builders/setUps.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { aMember } from '../../helpers/fakeRoster.ts';
import { aConversation, type House, MONDAY, openHouseOn, TENANT } from '../../helpers/house.ts';
import { NEW_CHANNEL, NO_HINT, openSetUpDesk, type SetUpDesk } from '../../helpers/setUpDesk.ts';

describe.each(DATABASES)('two who set a channel up, and one who says what is not so, on $name', ({ open }) => {
  let house: House;
  let desk: SetUpDesk;

  beforeEach(async () => {
    house = await openHouseOn(open);
    desk = await openSetUpDesk(house);
  });
  afterEach(() => house.close());

  it('makes nothing of answers that took the place of those looked over, when somebody began anew meanwhile', async () => {
    const guide = house.who('guide');
    const seen = (await desk.answerAll(guide)).revision;
    const cleared = await clearSetUp(house.context, { person: guide, name: null }, NEW_CHANNEL, NO_HINT);
    expect(cleared).toMatchObject({ draft: {}, changed: null });
    for (let { revision } = await desk.answerAll(guide); revision < seen; revision += 1) {
      await desk.save(guide, { language: 'nb' });
    }
    await expect(desk.finish(guide, seen)).rejects.toMatchObject({ code: 'changedMeanwhile' });
  });

  it('keeps both of the very first answers, when two steps are answered at once', async () => {
    const guide = house.who('guide');
    const { municipality } = allAnswers();
    await desk.open(guide);
    await Promise.all([desk.save(guide, { municipality }), desk.save(guide, { language: 'nn' })]);
    expect(await desk.open(guide)).toMatchObject({ revision: 2, draft: { municipality, language: 'nn' } });
  });

  it('tells of no engagement that is in another tenant, and takes none out of it', async () => {
    const guide = house.who('guide');
    const { languageDecision: _, bodyNames, ...rest } = house.engagement.municipality;
    const far = { tenantId: '22222222-2222-4222-8222-222222222222', channelId: '19:langt-unna' };
    await house.context.db.founding.moveTo(house.engagement.id, far);
    const view = await desk.save(guide, { municipality: { ...rest, bodyNames: [...bodyNames] } });
    expect(view.sameMunicipality).toEqual([]);
    const move = moveEngagement(house.context, guide, NEW_CHANNEL, NO_HINT, house.engagement.id);
    await expect(move).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has a municipality called as the register calls it, whatever somebody wrote', async () => {
    const { municipality } = allAnswers();
    const { number, name, county } = municipality;
    await house.context.db.register.replace([{ number, name, county, validFrom: null, validTo: null }], MONDAY);
    const wrong = { ...municipality, name: 'Oslo', shortName: 'Tullby', county: 'Utlandet' };
    const { draft } = await desk.save(house.who('guide'), { municipality: wrong });
    expect(draft.municipality).toEqual(municipality);
  });

  it('takes nobody’s word for the team of a channel, unless they are in that team', async () => {
    const guide = house.who('guide');
    const { db } = house.context;
    await db.conversations.seen(aConversation({ id: '19:andre-team' }));
    await db.conversations.describe(TENANT, '19:andre-team', { teamId: '19:andre-team', type: 'standard', name: null });
    house.roster.lists.set('19:andre-team', [aMember(house.who('mayor'))]);
    house.roster.lists.set('19:ukjend', [aMember(guide)]);
    const look = (type: 'standard' | 'shared') =>
      readSetUp(house.context, { person: guide, name: null }, '19:ukjend', {
        teamId: '19:andre-team',
        type,
        name: null,
      });
    expect(await look('standard')).toMatchObject({ state: 'closed', why: 'notSeen' });
    expect(await look('shared')).toMatchObject({ state: 'open', sameTeam: [] });
    expect(await db.conversations.channel(TENANT, '19:ukjend')).toMatchObject({ teamId: null });
  });
});
