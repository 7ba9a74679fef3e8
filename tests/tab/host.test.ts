import { jest } from '@jest/globals';
import { CONNECT_MS, connectHost } from '../../tab/src/teams/host.ts';
import { pathOfSubPage } from '../../tab/src/teams/subPage.ts';

type Load = Parameters<typeof connectHost>[0];

const ENGAGEMENT = '0B4e7b8a-0000-4000-8000-000000000001';

/** teams-js as far as the tab uses it, answering as Teams would. */
function teams(initialize: () => Promise<void>) {
  const handlers: ((theme: string) => void)[] = [];
  const links: string[] = [];
  const app = {
    initialize,
    notifyAppLoaded: () => {},
    notifySuccess: () => {},
    notifyFailure: () => {},
    openLink: async (url: string) => void links.push(url),
    getContext: async () => ({ app: { theme: 'contrast', locale: 'nn-no' }, page: { subPageId: 'engagements/x' } }),
    registerOnThemeChangeHandler: (handler: (theme: string) => void) => handlers.push(handler),
    FailedReason: { Other: 'Other' },
  };
  const load = async () => ({ app, authentication: { getAuthToken: async () => 'token' } });
  return { handlers, links, load: load as unknown as Load };
}

describe('the host', () => {
  it('tells theme, locale and the page a deep link asked for', async () => {
    const host = await connectHost(teams(async () => {}).load);
    expect(host).toMatchObject({ theme: 'contrast', locale: 'nn-no', subPageId: 'engagements/x' });
    await expect(host?.token()).resolves.toBe('token');
  });

  it('follows the theme, and takes one it does not know for the default', async () => {
    const { handlers, load } = teams(async () => {});
    const host = await connectHost(load);
    const seen: string[] = [];
    host?.onTheme((theme) => seen.push(theme));
    for (const theme of ['dark', 'neon']) handlers[0]?.(theme);
    expect(seen).toEqual(['dark', 'default']);
  });

  it('opens files in the person’s own browser', async () => {
    const { links, load } = teams(async () => {});
    await (await connectHost(load))?.openLink('https://example.org/api/v1/downloads/1');
    expect(links).toEqual(['https://example.org/api/v1/downloads/1']);
  });

  it('is nobody when whoever frames the page does not answer in time', async () => {
    jest.useFakeTimers();
    const waiting = connectHost(teams(() => new Promise(() => {})).load);
    await jest.advanceTimersByTimeAsync(CONNECT_MS);
    await expect(waiting).resolves.toBeNull();
    jest.useRealTimers();
  });

  it('is nobody when it refuses', async () => {
    await expect(connectHost(teams(() => Promise.reject(new Error('not Teams'))).load)).resolves.toBeNull();
  });
});

describe('a deep link', () => {
  it.each([
    [`engagements/${ENGAGEMENT}`, `/engagements/${ENGAGEMENT}`],
    [`/engagements/${ENGAGEMENT}/rounds/${ENGAGEMENT}/`, `/engagements/${ENGAGEMENT}/rounds/${ENGAGEMENT}`],
  ])('to %s leads to its page', (subPage, path) => {
    expect(pathOfSubPage(subPage)).toBe(path);
  });

  it.each([undefined, '', 'engagements/1', '//evil.example', `engagements/${ENGAGEMENT}?persona=x`, '../api/v1/me'])(
    'to %s leads nowhere',
    (subPage) => {
      expect(pathOfSubPage(subPage)).toBeNull();
    },
  );
});
