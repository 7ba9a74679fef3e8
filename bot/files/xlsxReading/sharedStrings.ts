import { readXml } from './xml.ts';

/** `_x000D_` is how a spreadsheet writes a character that XML has no room for (ECMA-376, 22.4.2.4). */
export const plainText = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts that cells point to, by their number. How a Japanese word is read aloud is no part of it. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let aloud = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') parts = [];
      if (name === 'rPh') aloud = true;
      inText = name === 't' && !aloud;
    },
    close(name) {
      if (name === 'si') texts.push(plainText(parts.join('')));
      if (name === 'rPh') aloud = false;
      inText = false;
    },
    text(text) {
      if (inText) parts.push(text);
    },
  });
  return texts;
}
