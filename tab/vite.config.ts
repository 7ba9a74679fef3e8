import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractOutline } from '../domain/contract/outline.ts';
import { preloadFirst, squeezed, weighed } from './firstPage.ts';
import { textParts } from './textParts.ts';

/**
 * What draws every page; and teams-js, since it is in Teams that people open it: there nothing is asked of the service
 * before Teams has said who it is.
 */
const FIRST = /tab[\\/]src[\\/]draw\.tsx$|teams-js[\\/].*[\\/]src[\\/]index\.js$/;

/**
 * The service gives out `dist` under /tab/, with the interface beside it under /api/. `--mode tenant` builds the pages
 * that are deployed, beside the built service and without the try-out's people (vite.service.ts).
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [textParts(), react(), preloadFirst(FIRST), weighed(), squeezed()],
  define: { __CONTRACT__: JSON.stringify(contractOutline()), __TRY_OUT__: String(mode !== 'tenant') },
  resolve: {
    // Most browsers have Temporal themselves; tab/src/temporal.ts fetches the package for those that have not.
    alias: [{ find: /^temporal-polyfill$/, replacement: fileURLToPath(new URL('src/temporal.ts', import.meta.url)) }],
  },
  build: {
    outDir: mode === 'tenant' ? '../dist/tab/dist' : 'dist',
    emptyOutDir: true,
    // Every browser that Teams runs in knows modulepreload.
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      // The second is the window that asks for consent to calendars.
      input: ['index.html', 'consent.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      output: {
        // What is fetched together lies in one file, since many small ones compress worse. A group takes along what its
        // files import, except what a group above it has taken.
        codeSplitting: {
          groups: [
            // zod and its setting in one file: whoever makes a schema then finds the setting made.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|api[\\/]jitless/, priority: 4 },
            { name: 'start', test: /tab[\\/]src[\\/]main\.tsx$/, priority: 3 },
            {
              name: 'core',
              test: /tab[\\/]src[\\/](draw|ui[\\/](?!ConfirmDialog|FormDialog|Pickers).*\.tsx?$)|domain[\\/]texts[\\/]dates/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3978' } },
}));
