import { createLinks } from '../../bot/cards/links.ts';
import { planCard } from '../../bot/cards/planCard.ts';
import { subPageOfDeepLink } from '../../tab/host/src/addresses.ts';
import { pathOfSubPage } from '../../tab/src/teams/subPage.ts';
import { aPlanCardView } from '../builders/views.ts';

const ORIGIN = 'https://laget.example';
const APP = '7f000000-0000-4000-8000-0000000000a0';
const ID = '0b4e7b8a-0000-4000-8000-000000000001';

describe('the links on the cards', () => {
  it('are the web address where there is no Teams app', () => {
    const links = createLinks(ORIGIN, null);
    expect(links.home()).toBe(`${ORIGIN}/tab/`);
    expect(links.step(ID, ID)).toBe(`${ORIGIN}/tab/engagements/${ID}/steps/${ID}`);
  });

  it.each(['engagement', 'round', 'step'] as const)('open the very %s inside Teams where there is one', (what) => {
    const url = createLinks(ORIGIN, APP)[what](ID, ID);
    expect(new URL(url).pathname).toBe(`/l/entity/${APP}/oversikt`);
    const page = subPageOfDeepLink(url) ?? undefined;
    expect(pathOfSubPage(page)).toBe(`/${page}`);
    expect(new URL(url).searchParams.get('webUrl')).toBe(`${ORIGIN}/tab/${page}`);
    expect(url).not.toContain('+');
  });

  it.each([null, APP])('are read back to the page they lead to, whether Teams opens them or a browser: %s', (app) => {
    const links = createLinks(ORIGIN, app);
    expect(links.pageOf(links.step(ID, ID))).toBe(`engagements/${ID}/steps/${ID}`);
    expect(links.pageOf(links.home())).toBe('');
    expect(links.pageOf(`${ORIGIN}/tab/engagements/${ID}/?x=1#y`)).toBe(`engagements/${ID}`);
    expect(links.pageOf(`${ORIGIN}/api/v1/me`)).toBeNull();
  });

  it.each([
    `https://laget.example.forger.example/tab/engagements/${ID}`,
    `http://laget.example/tab/engagements/${ID}`,
    `https://x@laget.example/tab/`,
    `https://teams.microsoft.com/l/entity/${ID}/oversikt?context={}`,
    `https://teams.microsoft.com/l/message/19:a/1`,
    'laget.example/tab/',
    'javascript:alert(1)',
  ])('are not these: %s', (url) => {
    expect(createLinks(ORIGIN, APP).pageOf(url)).toBeNull();
  });

  it('survive a deep link whose context is no JSON', () => {
    const url = `https://teams.microsoft.com/l/entity/${APP}/oversikt?context=%7B`;
    expect(createLinks(ORIGIN, APP).pageOf(url)).toBe('');
  });

  it('lead from the plan’s card to the next step itself, and to the plan alone where there is none', () => {
    const options = { language: 'nn', links: createLinks(ORIGIN, null) } as const;
    const urls = (nextStepId: string | null) =>
      (planCard(aPlanCardView({ nextStepId }), options).card.actions ?? []).flatMap((action) =>
        action.type === 'Action.OpenUrl' ? [action.url] : [],
      );
    expect(urls(ID)).toContainEqual(expect.stringMatching(new RegExp(`/steps/${ID}$`)));
    expect(urls(null)).not.toContainEqual(expect.stringContaining('/steps/'));
  });
});
