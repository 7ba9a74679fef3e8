import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { fillOnce } from './fillOnce.ts';

/** Where the unpacked browser lies, and what its process must find in its environment. */
export interface UnpackedBrowser {
  readonly executable: string;
  readonly env: Readonly<{ LD_LIBRARY_PATH: string; FONTCONFIG_FILE: string }>;
}

/**
 * The package's own typeface first (Open Sans: Norwegian and Sámi letters), so that a bare machine draws every word; the
 * machine's fonts, where there are any, only for the symbols it lacks (● ⚠ →).
 */
function fontsConf(folder: string): string {
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Segoe UI'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const brotli = () => createBrotliDecompress({ chunkSize: 2 ** 21 });
  const archive = (name: string) => createReadStream(join(bin, name));
  await Promise.all([
    pipeline(archive('al2023.tar.br'), brotli(), extract(folder)),
    pipeline(archive('fonts.tar.br'), brotli(), extract(folder)),
    pipeline(archive('chromium.br'), brotli(), createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
  ]);
}

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium`, with the system libraries it needs beyond glibc, into
 * a folder under the temporary directory named by the package's version. The package's own unpacking leaves the
 * libraries out unless it believes itself on AWS, and takes any browser that lies at its path, however old.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `laget-rundt-chromium-${version}`);
  await fillOnce(folder, async (draft) => {
    await unpackInto(draft, join(root, 'bin'));
    await writeFile(join(draft, 'fonts.conf'), fontsConf(folder));
  });
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}
