import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { createPath, type Navigator, Router } from 'react-router';

/** Told when the page's own code has changed the address; the browser tells of back and forth by itself. */
const MOVED = 'laget-rundt-moved';

function listen(changed: () => void): () => void {
  for (const event of ['popstate', MOVED]) window.addEventListener(event, changed);
  return () => {
    for (const event of ['popstate', MOVED]) window.removeEventListener(event, changed);
  };
}

const write =
  (how: 'pushState' | 'replaceState'): Navigator['push'] =>
  (to, state) => {
    history[how](state ?? null, '', typeof to === 'string' ? to : createPath(to));
    window.dispatchEvent(new Event(MOVED));
  };

const NAVIGATOR: Navigator = {
  createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
  go: (steps) => history.go(steps),
  push: write('pushState'),
  replace: write('replaceState'),
};

const addressNow = () => `${location.pathname}${location.search}${location.hash}`;

/**
 * The router over the browser's address bar. `BrowserRouter` does the same and brings loaders, forms and server
 * rendering along, which this page has no use for and every reader would wait for.
 */
export function AddressRouter({ basename, children }: { basename: string; children: ReactNode }) {
  const address = useSyncExternalStore(listen, addressNow);
  const location = useMemo(() => new URL(address, window.location.origin), [address]);
  const { pathname, search, hash } = location;
  return (
    <Router basename={basename} location={{ pathname, search, hash }} navigator={NAVIGATOR}>
      {children}
    </Router>
  );
}
