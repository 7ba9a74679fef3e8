import './api/jitless.ts';
import { createRoot } from 'react-dom/client';
import { translator } from '../../domain/texts/translate.ts';
import { readPersona } from './api/personas.ts';
import { connectHost, type Host } from './teams/host.ts';
import { BASE, pathOfUrl, startPath } from './teams/startPath.ts';
import { App } from './ui/App.tsx';
import { languageOfLocale } from './ui/language.ts';
import { tabStore } from './ui/stores.ts';

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

async function start(): Promise<void> {
  const framed = window.parent !== window;
  const host = framed ? await connectHost(() => import('@microsoft/teams-js')) : null;
  try {
    if (host) {
      goToStart(host);
      follow(host);
    }
    const root = document.getElementById('root');
    if (root === null) throw new Error('index.html has no #root');
    createRoot(root).render(<App host={host} startPersona={host ? null : takePersona()} />);
  } catch (error) {
    if (host) host.failed('Other', translator(languageOfLocale(host.locale))('tab.host.notStarted'));
    throw error;
  }
}

void start();
