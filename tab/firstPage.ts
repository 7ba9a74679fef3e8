import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** The file that holds a source of ours, and every file it cannot run without. */
function filesOf(bundle: Bundle, source: RegExp): string[] {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const needed of chunk.imports) add(needed);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => source.test(id))) add(name);
  }
  return [...files];
}

/** Has the browser fetch what every page needs while it still reads index.html, instead of after the first script. */
export function preloadFirst(source: RegExp): Plugin {
  return {
    name: 'preload-first',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, filename }) =>
        (filename.endsWith('index.html') ? filesOf(bundle ?? {}, source) : [])
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${file}` },
            injectTo: 'head',
          })),
    },
  };
}

const COMPRESSED = new Set(['.js', '.css', '.html', '.json', '.svg']);

/** Under this many bytes the headers of an answer outweigh what is saved. */
const WORTH_IT = 1024;

const BEST = { level: constants.Z_BEST_COMPRESSION };

const squeeze = {
  '.gz': (text: Buffer) => promisify(gzip)(text, BEST),
  '.br': (text: Buffer) => promisify(brotliCompress)(text),
};

/** Lays each text of the build beside itself in gzip and in Brotli: squeezed once and as hard as can be. */
export function squeezed(): Plugin {
  return {
    name: 'squeezed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      for (const name of await readdir(dir, { recursive: true })) {
        if (!COMPRESSED.has(extname(name)) || name.startsWith('.')) continue;
        const text = await readFile(join(dir, name));
        if (text.length < WORTH_IT) continue;
        await Promise.all(
          Object.entries(squeeze).map(async ([ending, by]) => writeFile(join(dir, `${name}${ending}`), await by(text))),
        );
      }
    },
  };
}

/** What a script of the build is made of; `tests/helpers/firstLoad.ts` reads it. */
export interface Weighed {
  /** Scripts that it cannot run without. */
  readonly imports: readonly string[];
  /** Bytes in gzip. */
  readonly gzip: number;
  /** Its sources and their length before the build made them small, the longest first. */
  readonly sources: readonly (readonly [source: string, length: number])[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const shortened = (id: string) => id.replace(/^.*node_modules\//, '').replace(ROOT, '');

/** Writes down what each script weighs and holds, so that a test can say what made the first page heavy. */
export function weighed(): Plugin {
  return {
    name: 'weighed',
    apply: 'build',
    generateBundle(_, bundle) {
      const weights: Record<string, Weighed> = {};
      for (const [name, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const sources = Object.entries(chunk.modules)
          .map(([id, { renderedLength }]) => [shortened(id), renderedLength] as const)
          .sort(([, a], [, b]) => b - a);
        weights[name] = { imports: chunk.imports, gzip: gzipSync(chunk.code, BEST).length, sources };
      }
      this.emitFile({ type: 'asset', fileName: '.vite/weights.json', source: JSON.stringify(weights) });
    },
  };
}
