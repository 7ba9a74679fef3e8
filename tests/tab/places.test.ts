import { pathInPlace } from '../../tab/src/teams/frameContext.ts';
import { pathOfUrl, startPath } from '../../tab/src/teams/startPath.ts';
import { pathOfSubPage } from '../../tab/src/teams/subPage.ts';
import { layoutOf } from '../../tab/src/ui/layout.ts';

const ENGAGEMENT = '0B4e7b8a-0000-4000-8000-000000000001';
const place = (frameContext: 'content' | 'sidePanel' | 'meetingStage') => ({
  frameContext,
  clientType: 'desktop',
  meetingId: null,
  teamId: null,
  channelId: null,
  teamThread: null,
  channelName: null,
  membership: null,
});

describe('a deep link', () => {
  it.each([
    [`engagements/${ENGAGEMENT}`, `/engagements/${ENGAGEMENT}`],
    [`/engagements/${ENGAGEMENT}/rounds/${ENGAGEMENT}/`, `/engagements/${ENGAGEMENT}/rounds/${ENGAGEMENT}`],
    [`engagements/${ENGAGEMENT}/steps/${ENGAGEMENT}`, `/engagements/${ENGAGEMENT}/steps/${ENGAGEMENT}`],
    [`engagements/${ENGAGEMENT}/panel`, `/engagements/${ENGAGEMENT}/panel`],
    [`engagements/${ENGAGEMENT}/stage`, `/engagements/${ENGAGEMENT}/stage`],
  ])('to %s leads to its page', (subPage, path) => {
    expect(pathOfSubPage(subPage)).toBe(path);
  });

  it.each([undefined, '', 'engagements/1', '//evil.example', `engagements/${ENGAGEMENT}?persona=x`, '../api/v1/me'])(
    'to %s leads nowhere',
    (subPage) => {
      expect(pathOfSubPage(subPage)).toBeNull();
    },
  );

  it('goes before the tab’s own address, and to a page with a way on where there is no such page', () => {
    const linked = `engagements/${ENGAGEMENT}/check-ins`;
    expect(startPath({ subPageId: linked, place: place('content') }, '/')).toBe(`/${linked}`);
    expect(startPath({ subPageId: 'elsewhere', place: place('content') }, '/')).toBe('/not-found');
    expect(startPath({ subPageId: '', place: place('content') }, '/config')).toBe('/config');
  });
});

describe('the tab’s one address', () => {
  it.each([
    ['content', `/engagements/${ENGAGEMENT}`, `/engagements/${ENGAGEMENT}`],
    ['sidePanel', `/engagements/${ENGAGEMENT}/`, `/engagements/${ENGAGEMENT}/panel`],
    ['meetingStage', `/engagements/${ENGAGEMENT}`, `/engagements/${ENGAGEMENT}/stage`],
    ['sidePanel', '/', '/'],
    ['sidePanel', `/engagements/${ENGAGEMENT}/check-ins`, `/engagements/${ENGAGEMENT}/check-ins`],
  ] as const)('in %s, %s is seen as %s', (context, path, wanted) => {
    expect(pathInPlace(path, context)).toBe(wanted);
  });

  it('is read off an address on the same host only', () => {
    const origin = 'https://laget-rundt.example';
    expect(pathOfUrl(new URL('/tab/engagements/x', origin), origin)).toBe('/engagements/x');
    expect(pathOfUrl(new URL('/tab', origin), origin)).toBe('/');
    expect(pathOfUrl(new URL('/tabell', origin), origin)).toBeNull();
    expect(pathOfUrl(new URL('https://evil.example/tab/'), origin)).toBeNull();
  });

  it('has as much around it as there is room for', () => {
    expect(
      ['/', '/config', `/engagements/${ENGAGEMENT}/panel`, `/engagements/${ENGAGEMENT}/stage`].map(layoutOf),
    ).toEqual(['page', 'bare', 'bare', 'wide']);
  });
});
