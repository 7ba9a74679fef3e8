import type { BrowserContext, Page } from 'playwright-core';
import { translator } from '../../../domain/texts/translate.ts';
import type { Place } from '../../../tab/host/src/place.ts';
import type { PERSONA } from '../tryOut.ts';
import type { Ground } from './ground.ts';

/** Where a view is looked at: the tab's own page, or the tab's frame inside the stand-in for Teams. */
export type On = Pick<Page, 'getByRole' | 'getByLabel' | 'getByText' | 'locator'>;

export interface Scene {
  /** The browser's page around it: for the keyboard, and for requests that are to go wrong. */
  readonly page: Page;
  readonly on: On;
  readonly ground: Ground;
}

/** One thing a person can have on the screen, and how they come there. */
export interface View {
  readonly name: string;
  readonly who: keyof typeof PERSONA;
  /** Below /tab/. */
  path(ground: Ground): string;
  /** Where in Teams it stands; the personal tab when it is left out. */
  readonly place?: Place;
  /** Before the page is opened: what is to fail. */
  before?(context: BrowserContext): Promise<unknown>;
  /** What the person does once the page has its heading. It ends when what is to be looked at is there. */
  arrive?(scene: Scene): Promise<void>;
}

/** The words that whoever looks begins with. */
export const nn = translator('nn');

export const button = (on: On, name: string | RegExp) =>
  on.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const press = (on: On, name: string | RegExp) => button(on, name).first().click();
export const dialog = (on: On) => on.getByRole('dialog');
/** Waits until these words are there to read. */
export const reads = (on: On, words: string | RegExp) => on.getByText(words).first().waitFor();
