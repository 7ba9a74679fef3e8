import type { Locator, Page } from 'playwright-core';
import { localDate } from '../../domain/calendar.ts';
import type { Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { Values } from '../../domain/texts/fill.ts';
import type { TextKey, Translate } from '../../domain/texts/translate.ts';
import { translator } from '../../domain/texts/translate.ts';
import { type TryOut, takePicture } from './tryOut.ts';

/** One municipality of the try-out and its own people, in whose language a guide is walked. */
export interface GuidePlace {
  readonly language: Language;
  readonly shortName: string;
}

interface Person {
  readonly id: string;
  readonly role: string;
  readonly engagementId: string | null;
  readonly shortName: string | null;
}

type LocalRole = 'mayor' | 'chiefExecutive' | 'processLeader';

/** The hands and eyes of somebody who follows the user guide to the letter, in its language. */
export class GuideWalk {
  readonly t: Translate;
  readonly language: Language;
  readonly tryOut: TryOut;
  readonly engagement: string;
  readonly #people: readonly Person[];
  readonly #shortName: string;

  private constructor(tryOut: TryOut, place: GuidePlace, people: readonly Person[]) {
    this.tryOut = tryOut;
    this.t = translator(place.language);
    this.language = place.language;
    this.#people = people;
    this.#shortName = place.shortName;
    this.engagement = people.find(({ shortName }) => shortName === place.shortName)?.engagementId ?? '';
  }

  static async begin(tryOut: TryOut, place: GuidePlace): Promise<GuideWalk> {
    const listed = await fetch(`${tryOut.service.url}/api/v1/demo/personas`);
    const { personas } = (await listed.json()) as { personas: Person[] };
    return new GuideWalk(tryOut, place, personas);
  }

  /** The object id of one of the municipality's own people. */
  person(role: LocalRole): string {
    return this.#people.find((one) => one.shortName === this.#shortName && one.role === role)?.id ?? '';
  }

  /** What is in the plan now. */
  async plan(): Promise<Plan> {
    return (await this.ask('GET', `/engagements/${this.engagement}/plan`, this.person('processLeader'))) as Plan;
  }

  /** A change that somebody makes elsewhere. */
  async change(change: PlanChange): Promise<void> {
    const body = { id: crypto.randomUUID(), how: 'edit', change };
    await this.ask('POST', `/engagements/${this.engagement}/plan/changes`, this.person('processLeader'), body);
  }

  /** @throws Error when it is refused */
  async ask(method: string, path: string, person: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.tryOut.service.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-demo-persona': person },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? null : response.json();
  }

  /** The tab, without Teams around it, as one of them. */
  async open(person: string, path: string, size = { width: 1000, height: 800 }): Promise<Page> {
    const context = await this.tryOut.browser.newContext({ viewport: size, locale: `${this.language}-NO` });
    const page = await context.newPage();
    await page.goto(`${this.tryOut.service.url}/tab/${path}?persona=${person}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** A button by the very words of the guide. */
  button(within: Page | Locator, key: TextKey, values?: Values): Locator {
    return within.getByRole('button', { name: this.t(key, values), exact: true }).first();
  }

  /** The picture that the guide shows here; what has no frame of its own gets some air. */
  async picture(of: Page | Locator, name: string): Promise<void> {
    if (!('goto' in of)) {
      await of.evaluate(giveAir);
      await of.evaluate(atRest);
    }
    await takePicture(of, `${this.language}/${name}`);
    if (!('goto' in of)) await of.evaluate(takeAir);
  }
}

/** The date so many days from now; before it, where they are fewer than none. */
export const dayAhead = (days: number) => localDate(new Date()).add({ days }).toString();

/** Runs in the page. What has a frame of its own needs none. */
function giveAir(element: HTMLElement | SVGElement): void {
  if (getComputedStyle(element).borderTopWidth === '0px') element.style.padding = '12px';
}

/** Runs in the page: until it stands still where it is seen, since what comes late above it moves it. */
function atRest(element: HTMLElement | SVGElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  return new Promise((rests) => {
    let [last, same] = ['', 0];
    const look = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const now = [x, y, width, height].join(' ');
      same = now === last ? same + 1 : 0;
      last = now;
      if (same > 10) rests();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page. */
function takeAir(element: HTMLElement | SVGElement): void {
  element.style.removeProperty('padding');
}
