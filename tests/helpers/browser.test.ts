import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { unpackBrowser } from './unpackBrowser.ts';

const LETTERS = [...'áčđŋšžæøåÁČĐŊŠŽÆØÅ'];

/** How a letter is drawn, as a picture: an absent glyph is drawn as the same box as a code point that is not assigned. */
async function drawn(page: Page, letter: string): Promise<string> {
  await page.setContent(`<p style="font: 48px sans-serif; width: 80px; height: 80px; margin: 0">${letter}</p>`);
  return (await page.locator('p').screenshot()).toString('base64');
}

describe('the browser that npm brings', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  test('opens a page and runs its script', async () => {
    await page.setContent('<h1></h1><script>document.querySelector("h1").textContent = "i gang"</script>');
    expect(await page.getByRole('heading').textContent()).toBe('i gang');
  });

  test('draws every Norwegian and Sámi letter with a glyph of its own', async () => {
    const missing = await drawn(page, '\u0378');
    const pictures = new Set<string>();
    for (const letter of LETTERS) pictures.add(await drawn(page, letter));
    expect(pictures.has(missing)).toBe(false);
    expect(pictures.size).toBe(LETTERS.length);
  });

  // Elsewhere than on Linux the machine's own Chrome is used, and there is nothing unpacked to look at.
  if (process.platform === 'linux' && process.arch === 'x64') {
    test('takes no library from the machine but those of glibc and gcc', async () => {
      const { executable, env } = await unpackBrowser();
      const listed = execFileSync('ldd', [executable], { env: { ...process.env, ...env }, encoding: 'utf8' });
      const paths = [...listed.matchAll(/=> (.+?)(?: \(|$)/gm)].map((match) => match[1] ?? '');
      const outside = paths.filter((path) => !path.startsWith(env.LD_LIBRARY_PATH));
      const names = outside.map((path) => path.replace(/^.*\//, '').replace(/\.so.*$/, ''));
      expect(names.sort()).toEqual(['libc', 'libdl', 'libgcc_s', 'libm', 'libpthread']);
    });
  }
});
