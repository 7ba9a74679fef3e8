import type { Locator, Page } from 'playwright-core';

/** More presses than any form of ours has stops. */
const MOST = 120;

const isFocused = (locator: Locator) => locator.evaluate((one) => one === document.activeElement);

/** Goes on with the Tab key alone until the one is focused. @throws Error when the keyboard does not come there */
export async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come there');
}

/** Presses a button by the keyboard. */
export async function enter(page: Page, locator: Locator): Promise<void> {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}

/** Chooses one of a group, where Tab comes to the chosen one or the first, and arrows go on. */
export async function pick(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const wanted = group.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name });
  await wanted.waitFor();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    const inGroup = await group.evaluate((one) => one.contains(document.activeElement));
    if (inGroup && (await isFocused(wanted))) {
      await page.keyboard.press('Space');
      return;
    }
    const onRadio = await group.evaluate(
      (one) => one.contains(document.activeElement) && document.activeElement?.matches('input[type=radio]'),
    );
    await page.keyboard.press(onRadio ? 'ArrowDown' : 'Tab');
  }
  throw new Error('the keyboard does not come there');
}
