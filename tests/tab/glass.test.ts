import { THEMES } from '../../tab/src/ui/theme.ts';

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];

function read(colour: string): { rgb: Rgb; alpha: number } {
  const hex = /^#(..)(..)(..)$/
    .exec(colour)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  const [r = 0, g = 0, b = 0, alpha = 1] = hex ?? colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return { rgb: [r, g, b], alpha };
}

const over = (colour: string, ground: Rgb): Rgb => {
  const { rgb, alpha } = read(colour);
  const mix = (at: 0 | 1 | 2) => rgb[at] * alpha + ground[at] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
};

/** WCAG 2.2, relative luminance. */
const luminance = (rgb: Rgb) => {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: Rgb, b: Rgb) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const GROUNDS = ['colorNeutralBackground1', 'colorNeutralBackground2', 'colorNeutralBackground3'] as const;
const WORDS = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForegroundLink',
] as const;

describe('glass, before a white wall', () => {
  it.each(GROUNDS.flatMap((ground) => WORDS.map((words) => [words, ground] as const)))(
    'keeps %s readable on %s',
    (words, ground) => {
      const behind = over(THEMES.glass[ground], WHITE);
      expect(contrast(over(THEMES.glass[words], behind), behind)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('lets the room through the page’s ground, and words through no other words', () => {
    expect(GROUNDS.map((ground) => read(THEMES.glass[ground]).alpha < 1)).toEqual([false, true, false]);
  });
});
