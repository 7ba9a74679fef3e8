import './api/jitless.ts';
import { createRoot } from 'react-dom/client';
import { readPersona } from './api/personas.ts';
import { connectHost, type Host } from './teams/host.ts';
import { pathOfSubPage } from './teams/subPage.ts';
import { App } from './ui/App.tsx';
import { tabStore } from './ui/stores.ts';

/** A deep link's page replaces the tab's own address before anything is drawn. */
function goToSubPage(host: Host): void {
  const path = pathOfSubPage(host.subPageId);
  if (path !== null) history.replaceState(null, '', `/tab${path}`);
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
    if (host) goToSubPage(host);
    const root = document.getElementById('root');
    if (root === null) throw new Error('index.html has no #root');
    createRoot(root).render(<App host={host} startPersona={host ? null : takePersona()} />);
    host?.ready();
  } catch (error) {
    host?.failed(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

void start();
