import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import { Window } from 'happy-dom';
import type { AdaptiveCard } from '../../bot/cards/card.ts';

export interface Seen {
  /** What the renderer found wrong, in its own words; empty for a valid card. */
  readonly faults: readonly string[];
  /** The rendered card's text, as a reader meets it. */
  readonly text: string;
  /** The names of all elements on the page, in capitals, each once. */
  readonly tags: readonly string[];
  /** Every text that the renderer would have read as Markdown. */
  readonly markdown: readonly string[];
}

// The package's modules carry no extensions, so Node cannot import them one by one: the bundle is what loads.
const {
  AdaptiveCard: Card,
  SerializationContext,
  Version,
} = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Renderer;

// The renderer looks for the page among the globals.
const page = new Window();
const { document, Node, HTMLElement, HTMLButtonElement, HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement } =
  page;
Object.assign(globalThis, { window: page, document, Node, HTMLElement, HTMLButtonElement, HTMLInputElement });
Object.assign(globalThis, { HTMLTextAreaElement, HTMLSelectElement });

/** Parses a card as a client of version 1.5 does and renders it to a page without a screen. */
export function see(card: AdaptiveCard): Seen {
  const markdown: string[] = [];
  Card.onProcessMarkdown = (text, result) => {
    markdown.push(text);
    result.outputHtml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    result.didProcess = true;
  };
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new Card();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const found = parsed.validateProperties().validationEvents.map((event) => event.message);
  const element = parsed.render();
  if (element === undefined) throw new Error('The card rendered to nothing.');
  const tags = [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName))];
  return { faults: [...faults, ...found], text: element.textContent ?? '', tags, markdown };
}
