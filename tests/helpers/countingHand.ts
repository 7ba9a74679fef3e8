import type { Locator, Page } from 'playwright-core';

/** A person at a page whose every click and keystroke is counted; typed text is not. */
export class CountingHand {
  readonly page: Page;
  clicks = 0;
  strokes = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.strokes += 1;
    await this.page.keyboard.press(key);
  }

  /** Presses Tab until something of this name has the focus. @throws Error where it never comes there */
  async tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test(await this.focused())) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${name}`);
  }

  /** The name of what has the focus: its label, else its text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: at } = document;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
      return at?.getAttribute('aria-label') ?? (labels.join(' ') || (at?.textContent ?? '')).trim();
    });
  }
}
