import { tokens } from '@fluentui/react-components';
import { AdaptiveCard, HostConfig } from 'adaptivecards';

const colour = (value: string, subtle = value) => ({ default: value, subtle });

const style = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: {
    default: colour(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
    accent: colour(tokens.colorBrandForeground1),
    attention: colour(tokens.colorStatusDangerForeground1),
  },
});

/** Type and colour as the page has them, so that the card follows the theme. */
const HOST = new HostConfig({
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 0 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  containerStyles: { default: style('transparent'), accent: style(tokens.colorBrandBackground2) },
  inputs: { label: { inputSpacing: 4, requiredInputs: { suffix: '' }, optionalInputs: { suffix: '' } } },
});

/**
 * Draws an Adaptive Card as the clients do. @throws Error when it is none that can be drawn
 */
export function renderCard(card: Readonly<Record<string, unknown>>): HTMLElement {
  // Plain text and nothing else: what people wrote becomes no markup in this page.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const span = document.createElement('span');
    span.textContent = text;
    result.outputHtml = span.innerHTML;
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = HOST;
  drawn.parse(card);
  const element = drawn.render();
  if (element === undefined) throw new Error('the card rendered to nothing');
  return element;
}
