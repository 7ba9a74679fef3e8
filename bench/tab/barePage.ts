import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { squeezed } from '../../tab/firstPage.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The least that a tab in Teams with Fluent can be: a theme, a button, and a word to Teams. */
const SCRIPT = `
import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import * as teams from '@microsoft/teams-js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
if (window.parent !== window) void teams.app.initialize();
const press = () => teams.pages.navigateToApp({ appId: '' });
createRoot(document.getElementById('root')).render(
  createElement(FluentProvider, { theme: teamsLightTheme }, createElement(Button, { id: 'bare', onClick: press }, 'Bare')),
);
`;

const PAGE = '<!doctype html><div id="root"></div><script type="module" src="./main.js"></script>';

/** Where the service gives it out, beside the tab. The next build of the tab takes it away. */
export const BARE = '/tab/bare/index.html';

/** Builds it beside the built tab: everything that is measured is also measured on it, in the same minutes. */
export async function buildBarePage(): Promise<void> {
  const root = await mkdtemp(fromRoot('node_modules/.bare-'));
  try {
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'main.js'), SCRIPT);
    const outDir = fromRoot('tab/dist/bare');
    const output = { outDir, emptyOutDir: true, target: 'es2022' };
    await build({
      root,
      configFile: false,
      base: '/tab/bare/',
      logLevel: 'error',
      plugins: [squeezed()],
      build: output,
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
