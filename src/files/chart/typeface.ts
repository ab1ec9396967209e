import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';

const require = createRequire(import.meta.url);

export type FontWeight = 400 | 600;

/** TrueType: with the web's woff2 the renderer leaves the text out without a word. */
const FILES: Readonly<Record<FontWeight, string>> = {
  400: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
};

export const FONT_FAMILY = 'Be Vietnam Pro';

export const FONT_FILES: readonly string[] = Object.values(FILES);

const METRICS: Readonly<Record<FontWeight, FontMetrics>> = {
  400: readFontMetrics(readFileSync(FILES[400])),
  600: readFontMetrics(readFileSync(FILES[600])),
};

/** The width of a text in pixels. */
export const widthOf = (text: string, size: number, weight: FontWeight): number =>
  METRICS[weight].widthOf(text, size);

/** Without a bracket at its end that is opened and not closed. */
const withoutOpenBracket = (text: string): string => {
  const open = text.indexOf('(', text.lastIndexOf(')') + 1);
  return open < 0 ? text : text.slice(0, open).trimEnd();
};

/** A text that fits: whole, or cut after a word; where a figure was left out before, there. */
export const fitText = (text: string, width: number, size: number, weight: FontWeight): string => {
  if (widthOf(text, size, weight) <= width) return text;
  const gap = text.indexOf(' … ');
  if (gap > 0 && widthOf(`${text.slice(0, gap)} …`, size, weight) <= width) return `${text.slice(0, gap)} …`;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const kept = withoutOpenBracket(words.slice(0, count).join(' ')).replace(/(?<![\s,;:…])[\s,;:…]+$/, '');
    const cut = `${kept} …`;
    if (kept !== '' && widthOf(cut, size, weight) <= width) return cut;
  }
  return '…';
};

/** The first of several wordings that fits, else the last one, cut. */
export const chooseFitting = (
  wordings: readonly string[],
  width: number,
  size: number,
  weight: FontWeight,
): string =>
  wordings.find((each) => widthOf(each, size, weight) <= width) ??
  fitText(wordings.at(-1) ?? '', width, size, weight);

/** A text in lines that fit, broken between words. */
export const wrapText = (
  text: string,
  width: number,
  size: number,
  weight: FontWeight,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};
