import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/**
 * Builds the service that runs in a tenant into dist/bot, from bot/serve.ts: what that file reaches and nothing else, so
 * nothing of the try-out can be in it. Packages stay outside and are named in dist/package.json with their versions.
 * The places are those of the sources, so that what is found beside a file is found in both.
 */
export default defineConfig({
  publicDir: false,
  plugins: [threads(), ownPackage()],
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { 'bot/serve': 'bot/serve.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'bot/[name]-[hash].js' },
    },
  },
});

/** A file that runs in a thread of its own becomes a file of the build, in a place that every other knows. */
function threads(): Plugin {
  const THREAD = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;
  return {
    name: 'threads',
    enforce: 'pre',
    transform(code, id) {
      const started = code.replace(THREAD, (_all, path: string) => {
        const file = `threads/${basename(path, '.ts')}.js`;
        this.emitFile({ type: 'chunk', id: join(dirname(id), path), fileName: `bot/${file}` });
        return `new URL('./${file}', import.meta.url)`;
      });
      return started === code ? null : started;
    },
  };
}

/** What the built service is, and the packages it needs, at the versions it was built with. */
function ownPackage(): Plugin {
  return {
    name: 'own-package',
    generateBundle(_, bundle) {
      const { name, version, license, scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        readonly name: string;
        readonly version: string;
        readonly license: string;
        readonly scripts: { readonly serve: string };
        readonly dependencies: Readonly<Record<string, string>>;
      };
      const imported = Object.values(bundle).flatMap(importsOf);
      const needed = Object.entries(dependencies).filter(
        ([dependency]) =>
          // The fonts are found by their place, not imported.
          dependency.startsWith('@expo-google-fonts/') ||
          imported.some((path) => path === dependency || path.startsWith(`${dependency}/`)),
      );
      const own = {
        name,
        version,
        license,
        private: true,
        type: 'module',
        engines: { node: '>=24' },
        scripts: { start: scripts.serve.replace('dist/', '') },
        dependencies: Object.fromEntries(needed),
      };
      this.emitFile({ type: 'asset', fileName: 'package.json', source: `${JSON.stringify(own, null, 2)}\n` });
    },
  };
}

const importsOf = (file: Rolldown.OutputBundle[string]) =>
  file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [];
