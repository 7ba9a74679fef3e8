import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { createPath, NavigationType, type Navigator, Router } from 'react-router';

/** One entry of the browser's history, and how the page came to it. */
interface Entry {
  readonly address: string;
  readonly state: unknown;
  readonly how: NavigationType;
}

const entryNow = (how: NavigationType): Entry => ({
  address: `${location.pathname}${location.search}${location.hash}`,
  state: history.state,
  how,
});

/** The browser's address bar as something that can be read, written and listened to. */
function openAddress() {
  let now = entryNow(NavigationType.Pop);
  const listeners = new Set<() => void>();
  const move = (how: NavigationType) => {
    now = entryNow(how);
    for (const changed of listeners) changed();
  };
  const came = () => move(NavigationType.Pop);
  const write =
    (put: 'pushState' | 'replaceState', how: NavigationType): Navigator['push'] =>
    (to, state) => {
      history[put](state ?? null, '', typeof to === 'string' ? to : createPath(to));
      move(how);
    };
  const navigator: Navigator = {
    createHref: (to) => (typeof to === 'string' ? to : createPath(to)),
    go: (steps) => history.go(steps),
    push: write('pushState', NavigationType.Push),
    replace: write('replaceState', NavigationType.Replace),
  };
  return {
    navigator,
    read: () => now,
    listen(changed: () => void) {
      if (listeners.size === 0) window.addEventListener('popstate', came);
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) window.removeEventListener('popstate', came);
      };
    },
  };
}

/**
 * The router over the browser's address bar. `BrowserRouter` does the same and brings loaders, forms and server
 * rendering along, which this page has no use for and every reader would wait for.
 */
export function AddressRouter({ basename, children }: { basename: string; children: ReactNode }) {
  const [{ listen, read, navigator }] = useState(openAddress);
  const entry = useSyncExternalStore(listen, read);
  const place = useMemo(() => {
    const { pathname, search, hash } = new URL(entry.address, window.location.origin);
    return { pathname, search, hash, state: entry.state };
  }, [entry]);
  return (
    <Router basename={basename} location={place} navigationType={entry.how} navigator={navigator}>
      {children}
    </Router>
  );
}
