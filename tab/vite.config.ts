import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractOutline } from '../domain/contract/outline.ts';
import { textParts } from './textParts.ts';

/** The service gives out `dist` under /tab/, with the interface beside it under /api/. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [textParts(), react()],
  define: { __CONTRACT__: JSON.stringify(contractOutline()) },
  resolve: {
    // Most browsers have Temporal themselves; tab/src/temporal.ts fetches the package for those that have not.
    alias: [{ find: /^temporal-polyfill$/, replacement: fileURLToPath(new URL('src/temporal.ts', import.meta.url)) }],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // zod and its setting in one file: whoever makes a schema then finds the setting made.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|api[\\/]jitless/ }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3978' } },
});
