import { createLinks } from '../../bot/cards/links.ts';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme, openStores, TENANT } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { saidOn, type TeamsClient, teamsClient } from '../helpers/teamsClient.ts';
import { aMessage, filled, inChannel, inGroupChat, teamsExtension } from '../helpers/teamsExtension.ts';

const named = (number: string, name: string) => ({
  ...anEngagement().municipality,
  number,
  name,
  shortName: name,
  bodyNames: [`${name} kommune`],
});

describe.each(DATABASES)('the message extension, asked as Teams asks it, on $name', ({ open }) => {
  const guide = aPerson('Rettleiar');
  const fjord = anEngagement({
    holders: [
      { person: aPerson('Ordførar'), role: 'mayor' },
      { person: guide, role: 'guide' },
    ],
  });
  const sande = anEngagement({
    municipality: named('1514', 'Sande'),
    channel: { tenantId: TENANT, channelId: '19:sande' },
    holders: [{ person: guide, role: 'guide' }],
  });
  const giske = anEngagement({
    municipality: named('1532', 'Giske'),
    channel: { tenantId: TENANT, channelId: '19:giske' },
    holders: [{ person: aPerson('Rettleiar i Giske'), role: 'guide' }],
  });
  const mayor = fjord.holders[0]?.person ?? guide;
  const stranger = aPerson('Framand');
  const here = inChannel('19:fjord', TENANT);
  const elsewhere = inChannel('19:giske', TENANT);
  const chat = inGroupChat('19:chat@thread.v2', TENANT);
  let house: PlantedService;
  let teams: TeamsClient;
  let ask: ReturnType<typeof teamsExtension>;
  let roundId: string;
  const titles = (cards: readonly { readonly preview?: { readonly content: { readonly title: string } } }[]) =>
    cards.map(({ preview }) => preview?.content.title);

  beforeAll(async () => {
    house = await plantService(await open(), aProgramme({ engagements: [fjord, sande, giske] }));
    teams = teamsClient(house.service.url, house.connector.url, '19:fjord');
    ask = teamsExtension(teams);
    await teams.write(guide, 'innsjekk');
    await house.connector.until((all) => all.length > 0);
    roundId = roundIdOn(house.connector.delivered[0]?.card ?? {});
  });

  afterAll(() => house.close());

  it('finds in the channel what is the channel’s, for everybody with a role there', async () => {
    for (const [command, says] of [
      ['planStatus', 'Planprogram vedteke'],
      ['milestone', 'torsdag 14. januar, veke 2'],
      ['round', '0 av 2 har svart'],
    ] as const) {
      const { status, cards } = await ask.search(mayor, command, null, here);
      expect([status, cards.length]).toEqual([200, 1]);
      expect(saidOn(cards[0]?.content ?? {})).toContain(says);
    }
  });

  it('finds municipalities by name and by number, and the channel’s own first', async () => {
    expect(titles((await ask.search(guide, 'planStatus', null, here)).cards)).toEqual(['Fjord', 'Sande']);
    expect(titles((await ask.search(guide, 'planStatus', 'sand', here)).cards)).toEqual(['Sande']);
    expect(titles((await ask.search(guide, 'planStatus', '1578', here)).cards)).toEqual(['Fjord']);
    expect((await ask.search(guide, 'planStatus', 'giske', here)).sentence).toContain('Fann ingenting');
  });

  it('shows elsewhere where the plan is, and nothing more, and to nobody else than those who may', async () => {
    for (const place of [chat, elsewhere]) {
      expect(titles((await ask.search(guide, 'planStatus', null, place)).cards)).toEqual(['Fjord', 'Sande']);
      for (const command of ['milestone', 'round']) {
        expect(await ask.search(guide, command, null, place)).toMatchObject({
          status: 200,
          cards: [],
          sentence: expect.stringContaining('Ingenting kan setjast inn i denne samtalen'),
        });
      }
      expect((await ask.search(mayor, 'planStatus', null, place)).cards).toEqual([]);
    }
  });

  it('tells a stranger of nothing', async () => {
    const { cards, sentence } = await ask.search(stranger, 'planStatus', null, here);
    expect([cards, sentence]).toEqual([[], expect.stringContaining('Du er ikkje med i noko rettleiingsløp')]);
  });

  it('lets a round that was put into a conversation be answered by nobody who is not asked', async () => {
    const [card] = (await ask.search(guide, 'round', null, here)).cards;
    expect(saidOn(card?.content ?? {})).toContain('round.form');
    const refused = await teams.press(stranger, 'round.form', { roundId }, { ...elsewhere });
    expect(saidOn(refused)).not.toContain('round.send');
    expect(saidOn(refused)).not.toContain('Fjord');
  });

  describe('a link to the tab', () => {
    const links = createLinks('http://localhost', null);
    // The try-out's own address; Teams only asks for links on the domain that the manifest names.
    const url = (path: string) => `${house.service.url}/tab/${path}`;

    it('unfolds to what it leads to, for somebody who may show it there', async () => {
      const milestone = fjord.plan.items.find(({ kind }) => kind === 'milestone')?.id ?? '';
      const paste = async (path: string, person: PersonKey, place = here) =>
        saidOn({ ...(await ask.paste(person, url(path), place)).cards[0]?.content });
      expect(await paste(`engagements/${fjord.id}`, mayor)).toContain('Prosessplan');
      expect(await paste(`engagements/${fjord.id}/steps/${milestone}`, mayor)).toContain('Milepæl');
      expect(await paste(`engagements/${fjord.id}/rounds/${roundId}`, mayor)).toContain('0 av 2 har svart');
      expect(await paste(`engagements/${sande.id}/rounds/${roundId}`, guide)).toContain('Lenkje til Laget rundt');
    });

    it('unfolds to the same closed door for everybody else, whatever stands behind it', async () => {
      const doors = [];
      for (const [path, person, place] of [
        [`engagements/${fjord.id}`, stranger, here],
        [`engagements/${giske.id}`, guide, here],
        [`engagements/${fjord.id}/rounds/${roundId}`, guide, chat],
        [`engagements/00000000-0000-4000-8000-000000000000`, guide, here],
        ['my-data', guide, here],
      ] as const) {
        doors.push((await ask.paste(person, url(path), place)).cards.map(({ content }) => saidOn({ ...content })));
      }
      expect(new Set(doors.map((each) => each.join())).size).toBe(1);
      expect(doors[0]).toEqual([expect.stringContaining('Lenkje til Laget rundt')]);
      expect(saidOn({ doors })).not.toMatch(/Fjord|Giske/);
    });

    it('holds nothing for somebody that Teams does not name, and nothing at all for a link of others', async () => {
      const nameless = { from: { id: '29:unknown', name: 'Nokon' }, ...here };
      const closed = await ask.invoke(
        stranger,
        'anonymousQueryLink',
        { url: url(`engagements/${fjord.id}`) },
        nameless,
      );
      expect([closed.status, closed.cards.length]).toEqual([200, 1]);
      expect(saidOn({ ...closed.cards[0]?.content })).not.toContain('Fjord');
      expect((await ask.paste(guide, 'https://forger.example/tab/engagements', here)).cards).toEqual([]);
      expect((await ask.paste(guide, links.home(), here)).cards).toEqual([]);
    });

    it('is kept for nobody: what it shows is one person’s', async () => {
      const { raw } = await ask.paste(mayor, url(`engagements/${fjord.id}`), here);
      expect(raw).toMatchObject({
        cacheInfo: { cacheType: 'NO_CACHE' },
        composeExtension: { suggestedActions: { actions: [{ type: 'setCachePolicy' }] } },
      });
    });
  });

  describe('«Gjer til tiltak»', () => {
    it('asks with what the message says, and makes one action of it however often it is sent', async () => {
      const { form } = await ask.press(guide, aMessage(), here);
      const data = filled(form, { due: '2026-12-15', who: 'role guide' });
      expect(data['title']).toBe('Ring ungdomsrådet om høyringa & møtet');
      const sent = { ...data, title: 'Ringje ungdomsrådet' };
      for (const _ of [1, 2]) {
        const { form: done } = await ask.submit(guide, sent, here);
        expect(saidOn({ ...done })).toContain('Tiltaket ligg i planen');
      }
      const all = await Promise.all([1, 2, 3].map(() => ask.submit(guide, sent, here)));
      expect(all.every(({ form: done }) => saidOn({ ...done }).includes('Tiltaket ligg i planen'))).toBe(true);
    });

    it('says what is wrong beside what was typed, and takes nothing meanwhile', async () => {
      const { form } = await ask.press(guide, aMessage(), here);
      const again = async (typed: Record<string, string>) =>
        saidOn({ ...(await ask.submit(guide, filled(form, typed), here)).form });
      expect(await again({ title: '  ' })).toContain('Skriv kva som skal gjerast.');
      expect(await again({ title: 'x'.repeat(201) })).toContain('Kort han ned til 200 teikn');
      expect(await again({ title: 'Ringje Kåre', due: '1. desember' })).toMatch(/Fristen må vere.*Ringje Kåre/);
      expect(await again({ title: 'Ringje Kåre', who: 'person x y' })).toMatch(/er ikkje med lenger.*Ringje Kåre/);
    });

    it('asks first which municipality it is for, where the conversation is none’s', async () => {
      const { form } = await ask.press(guide, aMessage(), chat);
      expect(saidOn({ ...form })).toContain('Kva kommune gjeld tiltaket?');
      const next = await ask.submit(guide, filled(form, { engagementId: sande.id }), chat);
      expect(filled(next.form)['title']).toContain('Ring ungdomsrådet');
      const made = await ask.submit(guide, filled(next.form), chat);
      expect(saidOn({ ...made.form })).toContain('Sande');
    });

    it('refuses those who keep no plan, and whoever names another’s, in words', async () => {
      expect((await ask.press(mayor, aMessage(), here)).sentence).toContain('Berre rettleiarar og prosessleiaren');
      expect((await ask.press(stranger, aMessage(), here)).sentence).toContain('Du er ikkje med');
      const { form } = await ask.press(guide, aMessage(), here);
      for (const person of [mayor, stranger]) {
        expect((await ask.submit(person, filled(form), here)).form).toBeNull();
      }
      expect((await ask.submit(guide, { ...filled(form), engagementId: giske.id }, here)).form).toBeNull();
    });

    it('takes no link but one to a message in Teams', async () => {
      const { form } = await ask.press(guide, aMessage({ linkToMessage: 'https://forger.example/', id: null }), here);
      expect(saidOn({ ...form })).toContain('Teams gav inga lenkje');
      const forged = { ...filled(form), link: 'javascript:alert(1)', title: 'Utan lenkje' };
      expect(saidOn({ ...(await ask.submit(guide, forged, here)).form })).toContain('Tiltaket ligg i planen');
    });
  });

  it.each([
    ['query', {}],
    ['query', { commandId: 'planStatus', parameters: 'x' }],
    ['query', { commandId: 'constructor', parameters: [] }],
    ['queryLink', { url: 7 }],
    ['queryLink', null],
    ['fetchTask', { commandId: 'makeAction', messagePayload: { body: { content: { a: 1 } } } }],
    ['submitAction', { commandId: 'makeAction', data: { step: 'make', actionId: 'x' } }],
    ['submitAction', { commandId: 'planStatus', data: null }],
  ])('answers %s that cannot be read with a sentence: %j', async (name, value) => {
    const { status, sentence, cards } = await ask.invoke(guide, name, value, here);
    expect([status, cards]).toEqual([200, []]);
    expect(sentence).toContain('kunne ikkje lese det som kom frå Teams');
  });

  it('has put into the plan what was made, once each, with the way back to the message', async () => {
    await house.service.stop();
    const actionsOf = (id: string) =>
      house.inside(async (connection) =>
        (await openStores(connection).plans.find(id)).items.flatMap((item) => (item.kind === 'action' ? [item] : [])),
      );
    const actions = await actionsOf(fjord.id);
    expect(actions.map(({ title }) => title).sort()).toEqual(['Ringje ungdomsrådet', 'Utan lenkje']);
    expect(actions.find(({ title }) => title === 'Ringje ungdomsrådet')).toMatchObject({
      due: '2026-12-15',
      responsible: { kind: 'role', role: 'guide' },
      link: { title: 'Meldinga i Teams', url: aMessage().linkToMessage },
    });
    expect(actions.find(({ title }) => title === 'Utan lenkje')?.link).toBeUndefined();
    expect(await actionsOf(sande.id)).toHaveLength(1);
    expect(await actionsOf(giske.id)).toEqual([]);
    expect(house.service.output()).not.toMatch(/"level":50/);
    await house.restart();
  });
});
