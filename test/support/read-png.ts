import { inflateSync } from 'node:zlib';

/** A picture of 8-bit RGBA pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue as one number. */
  readonly colourAt: (x: number, y: number) => number;
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const predict = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
};

const readChunks = (file: Buffer): Buffer => {
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(data));
};

/** Reads a PNG file back (PNG specification, 4 bytes a pixel, not interlaced). */
export const readPng = (content: Uint8Array): Picture => {
  const file = Buffer.from(content);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const form = [...file.subarray(24, 29)];
  if (form.join() !== '8,6,0,0,0') throw new Error(`not 8-bit RGBA: ${form.join()}`);
  const raw = readChunks(file);
  const line = width * 4;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const left = x < 4 ? 0 : (pixels[y * line + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * line + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * line + x - 4] ?? 0);
      pixels[y * line + x] = (raw[y * (line + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return { width, height, colourAt: (x, y) => pixels.readUIntBE(y * line + x * 4, 3) };
};

/** A part of a picture. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The colours of an area, each with how many pixels it has. */
export const coloursOf = (
  picture: Picture,
  { left, right, top, bottom }: Area = { left: 0, right: picture.width, top: 0, bottom: picture.height },
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const colour = picture.colourAt(x, y);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
};

/** From the first to the last column that isn't of the background; undefined where there is nothing. */
export const inkedColumns = (picture: Picture, background: number): readonly [number, number] | undefined => {
  const isInked = (x: number): boolean =>
    Array.from({ length: picture.height }).some((_, y) => picture.colourAt(x, y) !== background);
  const inked = Array.from({ length: picture.width }, (_, x) => x).filter(isInked);
  const [first, last] = [inked[0], inked.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
};
