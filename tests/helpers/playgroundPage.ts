import type { Locator, Page } from 'playwright-core';

/** How to use the Playground's page by what a person sees: names and roles, never its class names, save the card's. */

/** Opens the client. Only what arrives from now on is shown: a page does not fetch what was said before it opened. */
export async function openPlayground(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
}

/** Opens the channel. The first time on a page the client tells the bot that it was installed there. */
export async function openChannel(page: Page, name = 'Samfunnsdelen'): Promise<void> {
  await page.getByRole('treeitem', { name: new RegExp(`- ${name}$`) }).click();
  await newPost(page).waitFor();
}

/** Opens the current user's chat with the bot. */
export async function openPersonalChat(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
  await page.getByRole('button', { name: 'Send Message' }).waitFor();
}

function newPost(page: Page): Locator {
  return page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Post', exact: true }) });
}

/** Writes a new post in the open channel that mentions the bot. */
export async function mentionBot(page: Page, text: string): Promise<void> {
  const post = newPost(page);
  await post.getByRole('textbox').click();
  // The list of names opens on key presses, and a name must be clicked: Enter would send the post.
  await page.keyboard.type('@Laget');
  await page.getByRole('menuitem', { name: /Laget rundt/ }).click();
  await page.keyboard.type(` ${text}`);
  await post.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Writes to the bot in the open personal chat. */
export async function writeToBot(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable][role=textbox]').last().click();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

/** The n-th card of the page from the top. In a channel the newest post is uppermost; in a chat the newest is last. */
export function card(page: Page, n = 0): Locator {
  return page.locator('.ac-adaptiveCard').nth(n);
}

/** The card that shows this text, whatever it showed before. */
export function cardSaying(page: Page, text: string | RegExp): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: text }).first();
}

/** The thread around a card: the post, its replies, and the client's own notes such as an answered invoke's message. */
export function threadOf(page: Page, of: Locator): Locator {
  return page.getByRole('group').filter({ has: of });
}

/** Presses a card's button. */
export async function press(on: Locator, title: string): Promise<void> {
  await on.getByRole('button', { name: title, exact: true }).click();
}

/** Picks one of the choices that a card shows in full. */
export async function choose(on: Locator, question: string | RegExp, choice: string): Promise<void> {
  await on.getByRole('radiogroup', { name: question }).getByRole('radio', { name: choice, exact: true }).check();
}

/** Picks from a drop-down list. Its choices open outside the card. */
export async function chooseFromList(on: Locator, question: string | RegExp, choice: string): Promise<void> {
  await on.getByRole('combobox', { name: question }).click();
  await on.page().getByRole('option', { name: choice, exact: true }).click();
}

/** Writes into one of a card's text fields. */
export async function fill(on: Locator, question: string | RegExp, text: string): Promise<void> {
  await on.getByRole('textbox', { name: question }).fill(text);
}
