import type { ContractOutline } from '../../domain/contract/outline.ts';
import { readPersona } from './api/personas.ts';
import { askEarly, firstPaths, municipalityAt } from './early.ts';
import { connectHost, type Host } from './teams/host.ts';
import { BASE, pathOfUrl, startPath } from './teams/startPath.ts';
import { ensureTemporal } from './temporal.ts';
import { languageOfLocale } from './ui/language.ts';
import { loadTexts } from './ui/loadTexts.ts';
import { rememberedLocale } from './ui/rememberedLanguage.ts';
import { tabStore } from './ui/stores.ts';
import { MUNICIPALITY } from './views/municipality/municipalityPage.ts';
import { firstPlanView } from './views/plan/planViews.ts';

/** Written in by the build (vite.config.ts), from the contract itself. */
declare const __CONTRACT__: ContractOutline;
/** False in the pages that are deployed: whatever stands behind it is not in them. */
declare const __TRY_OUT__: boolean;

const here = () => pathOfUrl(new URL(location.href), location.origin) ?? '/';

/** The page that Teams wants shown replaces the tab's own address before anything is drawn. */
function goToStart(host: Host): void {
  history.replaceState(null, '', `${BASE}${startPath(host, here())}`);
}

/** A page that Teams had put away comes up again, perhaps for another address. */
function follow(host: Host): void {
  host.onResume((url) => {
    const path = pathOfUrl(url, location.origin);
    if (path !== null) {
      history.pushState(null, '', `${BASE}${startPath({ ...host, subPageId: undefined }, path)}`);
      // What a browser says when somebody goes back or forth, and what the router listens to.
      window.dispatchEvent(new PopStateEvent('popstate'));
    }
    host.ready();
  });
}

/** The person in the address is kept for this browser tab and taken out, so that a copied link names nobody. */
function takePersona(): string | null {
  const url = new URL(location.href);
  const persona = readPersona(url.search, tabStore);
  if (url.searchParams.has('persona')) {
    url.searchParams.delete('persona');
    history.replaceState(null, '', url);
  }
  return persona;
}

/** Only what is named is fetched: the whole of teams-js weighs as much as React. */
async function loadTeams() {
  const { app, authentication, meeting, pages } = await import('@microsoft/teams-js');
  return { app, authentication, meeting, pages };
}

/** The page of the address, beside the script that will draw it. Should it fail, the page asks again and says so. */
async function fetchPage(): Promise<void> {
  if (municipalityAt(location.pathname) === null) return;
  await Promise.all([MUNICIPALITY.send(), firstPlanView().send()]).catch(() => {});
}

/** What the page will ask, asked while its script is still on its way. */
async function ask(host: Host | null, persona: string | null) {
  const who: Record<string, string> = {};
  if (host) who['authorization'] = `Bearer ${await host.token()}`;
  else if (__TRY_OUT__ && persona !== null) who['x-demo-persona'] = persona;
  return askEarly(firstPaths(__CONTRACT__, location.pathname), {
    fetch: (path) => fetch(path, { headers: { accept: 'application/json', ...who } }),
    now: () => performance.now(),
  });
}

/** This file is small and comes first: it sends for everything else at once, so that nothing waits for its turn. */
async function start(): Promise<void> {
  const framed = window.parent !== window;
  const drawing = import('./draw.tsx');
  let texts = loadTexts(languageOfLocale(rememberedLocale(navigator.language)));
  const temporal = ensureTemporal(() => import('temporal-polyfill/global'));
  const connecting = framed ? connectHost(loadTeams) : null;
  let page = fetchPage();
  if (municipalityAt(location.pathname) === null) texts.then(({ loadRest }) => loadRest()).catch(() => {});
  const host = await connecting;
  try {
    if (host) {
      // Teams has a language of its own, whatever the browser in it says.
      texts = loadTexts(languageOfLocale(rememberedLocale(host.locale)));
      goToStart(host);
      follow(host);
    }
    // Teams may have asked for another page than the address said.
    if (municipalityAt(location.pathname) === null) texts.then(({ loadRest }) => loadRest()).catch(() => {});
    page = fetchPage();
    const startPersona = __TRY_OUT__ && host === null ? takePersona() : null;
    const early = host || startPersona !== null ? await ask(host, startPersona).catch(() => null) : null;
    const [{ draw }, firstTexts] = await Promise.all([drawing, texts, temporal, page]);
    draw({ host, startPersona, early, firstTexts, contract: __CONTRACT__ });
  } catch (error) {
    const words = await texts.then(({ t }) => t('tab.host.notStarted')).catch(() => '');
    host?.failed('Other', words);
    throw error;
  }
}

// The build lays this in one file with what the consent window uses too, and that is no page of the tab.
if (document.getElementById('root')) void start();
