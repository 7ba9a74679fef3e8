import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { reads } from './encoding.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** More files than a build has are those of builds before it. */
const MOST_KEPT = 1_000;

/** Laid beside each file by the build (tab/firstPage.ts), the smallest first. */
const SQUEEZED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Serves the built tab under /tab/, which is where whoever asks for nothing goes. */
export function mountTab(server: Server, folder: string, policy: string): void {
  server.get('/', (_req: Request, res: Response, next) => res.redirect(302, '/tab/', next));
  mountPages(server, '/tab', folder, policy);
}

/**
 * Serves built pages under a path; `policy` says to the browser what they may do. An address that ends as no file of
 * ours does is one of their own views (the id of a channel has a dot in it) and gets their page; files under assets/ carry a hash in their name and are kept by the browser for good.
 *
 * Files are sent from memory, where each is kept once, a few megabytes in all: whoever reads slowly or goes away in the middle
 * then holds no file open.
 */
export function mountPages(server: Server, under: string, folder: string, policy: string): void {
  const bytesOf = createFileMemory();
  const assets = normalize(join(folder, 'assets')) + sep;
  const serve = async (req: Request, res: Response) => {
    const wanted = String(req.params?.['*'] ?? '');
    const file = await fileFor(folder, wanted);
    const squeezed = file === null ? null : await squeezedOf(file, req.headers['accept-encoding']);
    const bytes = file === null ? null : await bytesOf(squeezed?.file ?? file);
    if (file === null || bytes === null) {
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      res.end('Not found');
      return;
    }
    res.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': bytes.length,
      // By what is sent, not by what was asked for: another address gets the page, which is new tomorrow.
      'cache-control': file.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      vary: 'accept-encoding',
      ...(squeezed && { 'content-encoding': squeezed.encoding }),
    });
    res.end(bytes);
  };
  // The router's wildcard does not match an empty rest; a trailing slash it passes over.
  for (const path of [under, `${under}/*`]) {
    server.get(path, serve);
    server.head(path, serve);
  }
}

/**
 * Reads files and keeps them as long as they are those on the disk.
 * @returns a file's bytes; null for one that is gone
 */
function createFileMemory(): (path: string) => Promise<Buffer | null> {
  const kept = new Map<string, { readonly state: string; readonly bytes: Promise<Buffer | null> }>();
  return async (path) => {
    const found = await stat(path).catch(() => null);
    if (found === null) return null;
    const state = `${found.mtimeMs} ${found.size}`;
    const known = kept.get(path);
    if (known?.state === state) return known.bytes;
    const bytes = readFile(path).catch(() => {
      kept.delete(path);
      return null;
    });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(path, { state, bytes });
    return bytes;
  };
}

/** The file as the build squeezed it, in the best way that the browser reads; null to send it as it is. */
async function squeezedOf(file: string, accepted: unknown): Promise<{ encoding: string; file: string } | null> {
  for (const { encoding, ending } of SQUEEZED) {
    if (!reads(accepted, encoding)) continue;
    const squeezed = `${file}${ending}`;
    if ((await stat(squeezed).catch(() => null))?.isFile()) return { encoding, file: squeezed };
  }
  return null;
}

async function fileFor(folder: string, wanted: string): Promise<string | null> {
  const path = normalize(join(folder, extname(wanted) in TYPES ? wanted : 'index.html'));
  if (!path.startsWith(normalize(folder) + sep)) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? path : null;
}
