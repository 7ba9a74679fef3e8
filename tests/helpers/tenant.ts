import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { answerTo } from '../../tab/host/src/protocol.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where Teams in a browser is. The page there is ours in a test: no request leaves the machine. */
export const TEAMS = 'https://teams.microsoft.com';

/** Lets that page frame a service on this machine: to the browser it is one from the outside. */
export const FROM_OUTSIDE = ['--disable-features=LocalNetworkAccessChecks'] as const;

/** `npm run build`, as whoever deploys does it. @throws Error with what it said when it fails */
export function buildForTenant(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}\n${stderr}`);
}

/** All that was built as text: path → what is in it. Squeezed copies are left out. */
export async function builtFiles(): Promise<ReadonlyMap<string, string>> {
  const dist = join(ROOT, 'dist');
  const paths = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

/**
 * Has a page of Teams' own address frame the tab, and be Teams to it: it says what Teams says, and gives the token.
 * @returns what the browser said against, such as a policy that was broken
 */
export async function frameInTeams(page: Page, tabUrl: string, token: string, at: string = TEAMS): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const context = {
    locale: 'nn-no',
    theme: 'default',
    entityId: 'oversikt',
    frameContext: 'content',
    userObjectId: 'me',
  };
  await page.exposeFunction('askTeams', (request: Parameters<typeof answerTo>[1]) =>
    answerTo(
      {
        frameContext: 'content',
        clientType: 'web',
        context: () => context,
        token: async () => token,
        settings: () => null,
        saveSettings: () => false,
        mayShareToStage: false,
        shareToStage: () => false,
        openLink: () => true,
      },
      request,
    ),
  );
  await page.route(`${at}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Teams</title><body style="margin:0"><iframe style="border:0;width:100vw;height:100vh" src="${tabUrl}"></iframe><script>
        addEventListener('message', async ({ source, origin, data }) => {
          if (typeof data?.func !== 'string') return;
          const answer = await window.askTeams(data);
          if (answer) source.postMessage(answer, origin);
        });
      </script>`,
    }),
  );
  await page.goto(`${at}/v2/`);
  return complaints;
}
