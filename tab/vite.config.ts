import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The service gives out `dist` under /tab/, with the interface beside it under /api/. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
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
