import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The try-out's stand-in for Teams, built by itself: the tab's own build, which is what is deployed, never sees it. The
 * try-out gives out `dist` under /host/.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/host/',
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022' },
});
