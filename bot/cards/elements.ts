import type { Translate } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import type { Action, AdaptiveCard, Element, RenderedCard, RichTextBlock, TextBlock, TextRun } from './card.ts';
import { LONGEST, plainLine, plainText, spoken } from './plainText.ts';

export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' };
}

/** A heading inside a card. */
export function subheading(text: string, spacing: TextBlock['spacing'] = 'Large'): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'Medium', weight: 'Bolder', spacing };
}

/** One of our own sentences, or several. */
export function sentence(text: string, spacing: TextBlock['spacing'] = 'Default'): TextBlock {
  return { type: 'TextBlock', text, wrap: true, spacing };
}

export function aside(text: string, spacing: TextBlock['spacing'] = 'Small'): TextBlock {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'Small', spacing };
}

export function warning(text: string, spacing: TextBlock['spacing'] = 'Default'): TextBlock {
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', color: 'Attention', spacing };
}

export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...look };
}

export function rich(inlines: readonly TextRun[], spacing: RichTextBlock['spacing'] = 'Default'): RichTextBlock {
  return { type: 'RichTextBlock', inlines, spacing };
}

/** «Label: value» on one line; the value may hold what people wrote. */
export function fact(label: string, value: string, spacing: RichTextBlock['spacing'] = 'Small'): RichTextBlock {
  return rich([run(`${label}: `, { weight: 'Bolder' }), run(value)], spacing);
}

/** What somebody wrote, as it stands. */
export function written(text: string, longest: number = LONGEST.text): RichTextBlock {
  return rich([run(plainText(text, longest))], 'Small');
}

/** Whose card this is, under the heading: the short name and the programme. */
export function whose({ shortName, programmeName }: EngagementName): RichTextBlock {
  return rich([run(`${plainLine(shortName)} · ${plainLine(programmeName)}`, { isSubtle: true })], 'None');
}

/** The notice of the try-out, or nothing. */
export function madeUpNotice(t: Translate, { madeUp }: EngagementName): Element[] {
  return madeUp ? [aside(t('product.madeUp'), 'Medium')] : [];
}

/** Puts the card together. `summary` is plain text, already fit to show. */
export function render(
  t: Translate,
  summary: string,
  body: readonly Element[],
  actions: readonly Action[],
): RenderedCard {
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: t('card.fallback'),
    speak: spoken(summary),
    body,
    ...(actions.length > 0 && { actions }),
  };
  return { card, summary };
}
