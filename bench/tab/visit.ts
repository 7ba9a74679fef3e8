import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { throttle } from './throttling.ts';

export interface Visit {
  /** From when the tab's own page, framed or not, was asked for until what was waited for stood there, in milliseconds. */
  readonly ms: number;
  /** The scripts that had come by then. */
  readonly scripts: readonly string[];
}

interface Where {
  readonly url: string;
  /** Only scripts whose address holds this are counted: a stand-in for Teams has scripts of its own. */
  readonly counts: string;
  /** Holds in a document once there is what is waited for; looked at before each frame is drawn. */
  readonly shows: (document: Document) => boolean;
  readonly size: { readonly width: number; readonly height: number };
  readonly throttled: boolean;
}

const SHOWN = 'laget-rundt-shown';

/** Opens a page in a browser that has never seen it. */
export async function visit(browser: Browser, { url, counts, shows, size, throttled }: Where): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, locale: 'nn-NO' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    if (throttled) await throttle(devtools);

    const asked = new Map<string, string>();
    const come: string[] = [];
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' && response.url.includes(counts)) asked.set(requestId, response.url);
    });
    devtools.on('Network.loadingFinished', ({ requestId }) => {
      const script = asked.get(requestId);
      if (script !== undefined) come.push(script);
    });

    const shown = new Promise<Visit>((resolve) => {
      void page.exposeBinding(SHOWN, (_, ms: number) => resolve({ ms, scripts: [...come] }));
    });
    await page.addInitScript(`{
      const shows = ${shows.toString()};
      const look = () => shows(document)
        ? window['${SHOWN}'](performance.now())
        : requestAnimationFrame(look);
      requestAnimationFrame(look);
    }`);
    await page.goto(url, { waitUntil: 'commit' });
    return await shown;
  } finally {
    await context.close();
  }
}

const DIST = fileURLToPath(new URL('../../tab/dist/', import.meta.url));

/** What scripts of the tab weigh in gzip, as the build laid them there (a browser gets Brotli, which is smaller). */
export async function kilobytesOf(scripts: readonly string[]): Promise<number> {
  const sizes = scripts.map(async (url) => {
    const file = join(DIST, new URL(url).pathname.replace('/tab/', ''));
    const found = await stat(`${file}.gz`).catch(() => stat(file));
    return found.size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}
