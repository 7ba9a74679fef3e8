import { jest } from '@jest/globals';
import type { Scene } from '../../tab/host/src/place.ts';
import type { Desk } from '../../tab/host/src/protocol.ts';
import { CONNECT_MS, connectHost } from '../../tab/src/teams/host.ts';
import type { TeamsJs } from '../../tab/src/teams/teamsJs.ts';
import { aDesk } from '../builders/desks.ts';
import { type FramedTeams, frameTeams } from '../helpers/fakeTeamsWindow.ts';

/** The real teams-js, with the stand-in's protocol around it. */
describe('the host', () => {
  let framed: FramedTeams | null = null;

  const stand = async (
    place: Parameters<typeof aDesk>[0],
    overrides: Partial<Desk> = {},
    scene: Partial<Scene> = {},
  ) => {
    const { desk, done } = aDesk(place, overrides, scene);
    const teams = frameTeams(desk);
    framed = teams;
    const host = await connectHost(teams.load);
    if (host === null) throw new Error('nobody answered');
    return { host, done, ...teams, funcs: () => teams.said.map(({ func }) => func) };
  };

  afterEach(() => {
    framed?.close();
    framed = null;
  });

  it('tells theme, locale, place and the page a deep link asked for', async () => {
    const { host } = await stand('channel', {}, { theme: 'contrast', subPageId: 'engagements/x' });
    expect(host).toMatchObject({ theme: 'contrast', locale: 'nn-NO', subPageId: 'engagements/x' });
    expect(host.place).toEqual({
      frameContext: 'content',
      clientType: 'desktop',
      meetingId: null,
      channelName: 'Kanal',
      membership: 'Regular',
      teamThread: '19:kanal@thread.tacv2-team',
      teamId: '7f000000-0000-4000-8000-000000000031',
      channelId: '19:kanal@thread.tacv2',
    });
    await expect(host.token()).resolves.toBe('token');
  });

  it('tells people apart who use one browser one after the other: what one has not saved is not sent by the next', async () => {
    const { host: first } = await stand('channel', {}, { personId: 'kari' });
    framed?.close();
    const { host: second } = await stand('channel', {}, { personId: 'ola' });
    expect([first.person, second.person]).toEqual(['kari', 'ola']);
  });

  it('knows the meeting it is beside', async () => {
    const { host } = await stand('sidePanel');
    expect(host.place).toMatchObject({ frameContext: 'sidePanel', meetingId: 'stand-in-meeting' });
  });

  it('says that it is loaded at once, and nothing more until it is told to', async () => {
    const { host, funcs, settle, said } = await stand('personal');
    await settle();
    expect(funcs().filter((func) => func.startsWith('appInitialization'))).toEqual(['appInitialization.appLoaded']);
    host.ready();
    host.fellShort('NotFound', 'Ikkje her.');
    host.failed('AuthFailed', 'Ikkje logga inn.');
    await settle();
    expect(
      said
        .filter(({ func }) => func.startsWith('appInitialization'))
        .map(({ func, args }) => [func, args?.slice(0, 2)]),
    ).toEqual([
      ['appInitialization.appLoaded', [expect.any(String)]],
      ['appInitialization.success', [expect.any(String)]],
      ['appInitialization.expectedFailure', ['NotFound', 'Ikkje her.']],
      ['appInitialization.failure', ['AuthFailed', 'Ikkje logga inn.']],
    ]);
  });

  it('follows the theme, and takes one it does not know for the default', async () => {
    const { host, say } = await stand('channel');
    const seen: string[] = [];
    host.onTheme((theme) => seen.push(theme));
    for (const theme of ['dark', 'glass', 'neon']) await say({ func: 'themeChange', args: [theme] });
    expect(seen).toEqual(['dark', 'glass', 'default']);
  });

  it('passes on that nobody could be signed in', async () => {
    const { host } = await stand('channel', { token: () => Promise.reject(new Error('consent')) });
    await expect(host.token()).rejects.toThrow('consent');
  });

  it('opens files in the person’s own browser', async () => {
    const { host, done } = await stand('channel');
    await host.openLink('https://example.org/api/v1/downloads/1');
    expect(done.opened).toEqual(['https://example.org/api/v1/downloads/1']);
  });

  it('is let go of in good order, and says so when it comes up again', async () => {
    const { host, say, funcs } = await stand('channel');
    const urls: string[] = [];
    host.onResume((url) => {
      urls.push(url.href);
      host.ready();
    });
    await say({ func: 'beforeUnload', args: [] });
    expect(funcs()).toContain('readyToUnload');
    await say({ func: 'load', args: [{ entityId: 'oversikt', contentUrl: 'https://laget-rundt.example/tab/' }] });
    expect(urls).toEqual(['https://laget-rundt.example/tab/']);
    expect(funcs().at(-1)).toBe('appInitialization.success');
  });

  it('has Teams offer a link to a page, where there is one to offer it', async () => {
    const page = {
      subPageId: 'engagements/x',
      label: 'Høyring',
      webUrl: 'https://laget-rundt.example/tab/engagements/x',
    };
    const { host, said } = await stand('channel');
    expect(host.shareLink(page)).toBe(true);
    expect(said.at(-1)).toMatchObject({ func: 'shareDeepLink', args: Object.values(page) });
    framed?.close();
    expect((await stand('settings')).host.shareLink(page)).toBe(false);
  });

  it('shows the plan on the stage, and knows when it may not and when it could not', async () => {
    const url = 'https://laget-rundt.example/tab/engagements/x/stage';
    const { host, done, said } = await stand('sidePanel');
    await expect(host.stage.share(url)).resolves.toBe('shared');
    expect(done.shared).toEqual([url]);
    expect(said.at(-1)?.args).toEqual([url, { sharingProtocol: 'Collaborative' }]);
    framed?.close();
    await expect((await stand('sidePanel', { mayShareToStage: false })).host.stage.share(url)).resolves.toBe(
      'notAllowed',
    );
    framed?.close();
    await expect((await stand('sidePanel', { shareToStage: () => false })).host.stage.share(url)).resolves.toBe(
      'failed',
    );
    framed?.close();
    await expect((await stand('channel')).host.stage.share(url)).resolves.toBe('notAllowed');
  });

  it('saves the tab that was chosen, and nothing while none is', async () => {
    const { host, done, say, said, funcs, settle } = await stand('settings');
    const choice = {
      entityId: 'oversikt',
      contentUrl: 'https://laget-rundt.example/tab/',
      websiteUrl: 'https://laget-rundt.example/tab/',
      suggestedDisplayName: 'Oversyn',
    };
    host.setUp.choose(null);
    await say({ func: 'settings.save', args: [{}] });
    expect(funcs().at(-1)).toBe('settings.save.failure');
    host.setUp.choose(choice);
    await settle();
    expect(said.filter(({ func }) => func === 'settings.setValidityState').map(({ args }) => args)).toEqual([
      [false],
      [true],
    ]);
    await say({ func: 'settings.save', args: [{}] });
    expect(done.saved).toEqual([choice]);
    expect(funcs().at(-1)).toBe('settings.save.success');
  });

  it('is nobody when whoever frames the page does not answer in time', async () => {
    jest.useFakeTimers();
    const app = { initialize: () => new Promise(() => {}) };
    const waiting = connectHost(async () => ({ app }) as unknown as TeamsJs);
    await jest.advanceTimersByTimeAsync(CONNECT_MS);
    await expect(waiting).resolves.toBeNull();
    jest.useRealTimers();
  });

  it('is nobody when it refuses', async () => {
    const app = { initialize: () => Promise.reject(new Error('not Teams')) };
    await expect(connectHost(async () => ({ app }) as unknown as TeamsJs)).resolves.toBeNull();
  });
});
