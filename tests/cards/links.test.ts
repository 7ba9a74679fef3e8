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
