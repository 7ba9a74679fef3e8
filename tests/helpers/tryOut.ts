import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { freePort } from './freePort.ts';
import { type Playground, startPlayground } from './playground.ts';
import { type RunningService, startService } from './service.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** Fjord's engagement in the try-out programme, and those who take part, by object id. */
export const FJORD = '65805064-f35e-53c2-8852-25034b120a6d';
export const PERSONA = {
  guide: '7f000000-0000-4000-8000-000000000101',
  mayor: '7f000000-0000-4000-8000-000000000102',
  chiefExecutive: '7f000000-0000-4000-8000-000000000103',
  processLeader: '7f000000-0000-4000-8000-000000000104',
  programmeLead: '7f000000-0000-4000-8000-000000000106',
} as const;

/** The try-out as `npm start` gives it: the service, Microsoft's client and a browser, all real. */
export interface TryOut {
  readonly service: RunningService;
  readonly playground: Playground;
  readonly browser: Browser;
  /** Opens the tab at a path below /tab/ as one of the personas. */
  openTab(persona: keyof typeof PERSONA, path: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

export async function startTryOut(): Promise<TryOut> {
  const dataDir = await mkdtemp(join(tmpdir(), 'laget-rundt-try-out-'));
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const [service, playground, browser] = await Promise.all([
    startService({ port, dataDir, connectorUrl: `http://localhost:${playgroundPort}/_connector` }),
    startPlayground(`http://localhost:${port}/api/messages`, playgroundPort),
    launchBrowser(),
  ]);
  return {
    service,
    playground,
    browser,
    async openTab(persona, path, size = { width: 1280, height: 900 }) {
      // A context of its own: nothing is shared between two people's pages, and axe asks for it.
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      await page.goto(`${service.url}/tab/${path}?persona=${PERSONA[persona]}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await playground.stop();
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Takes a picture for the docs, so that they show what really is there. Only when asked to (`npm run docs:pictures`):
 * a picture differs from run to run, by its dates if nothing else.
 */
export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  // What fades is taken as it will be.
  const options = { path: join(PICTURES, `${name}.png`), animations: 'disabled' } as const;
  if (process.env['DOCS_PICTURES'] === '1') await of.screenshot(options);
}
