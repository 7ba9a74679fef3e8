import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the app's two icons: the municipality in the middle, the team around it. Run `node appPackage/drawIcons.ts`
 * after a change; the pictures are committed. Teams wants a full-colour square of 192 px and a white outline of 32 px
 * on nothing.
 */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const ACCENT: Colour = [15, 94, 107, 255];
const WHITE: Colour = [255, 255, 255, 255];
const NOTHING: Colour = [255, 255, 255, 0];

/** One dot in the middle and `count` around it, in a square whose side is 1. */
function mark(count: number, ring: number, centre: number, small: number): Dot[] {
  const around = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return { x: 0.5 + ring * Math.cos(angle), y: 0.5 + ring * Math.sin(angle), radius: small };
  });
  return [{ x: 0.5, y: 0.5, radius: centre }, ...around];
}

/** Rows of RGBA bytes; each edge pixel takes the share of its 8 × 8 points that the dots cover. */
function paint(size: number, dots: readonly Dot[], front: Colour, back: Colour): Buffer[] {
  const points = 8;
  const covered = (x: number, y: number) => dots.some((dot) => Math.hypot(x - dot.x, y - dot.y) <= dot.radius);
  return Array.from({ length: size }, (_, row) => {
    const line = Buffer.alloc(size * 4);
    for (let column = 0; column < size; column += 1) {
      let hits = 0;
      for (let point = 0; point < points * points; point += 1) {
        const x = (column + ((point % points) + 0.5) / points) / size;
        const y = (row + (Math.floor(point / points) + 0.5) / points) / size;
        if (covered(x, y)) hits += 1;
      }
      const share = hits / (points * points);
      back.forEach((from, channel) => {
        line[column * 4 + channel] = Math.round(from + ((front[channel] ?? from) - from) * share);
      });
    }
    return line;
  });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG with 8 bits a channel and alpha (colour type 6), no row filtered. */
function png(size: number, rows: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const pixels = Buffer.concat(rows.flatMap((row) => [Buffer.from([0]), row]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function draw(name: string, size: number, dots: readonly Dot[], front: Colour, back: Colour): void {
  writeFileSync(new URL(name, import.meta.url), png(size, paint(size, dots, front, back)));
}

// Teams crops the coloured one to a hexagon or a rounded square: the mark keeps to the middle 96 of its 192 pixels.
draw('color.png', 192, mark(7, 0.205, 0.1, 0.045), WHITE, ACCENT);
draw('outline.png', 32, mark(7, 0.39, 0.17, 0.08), WHITE, NOTHING);
