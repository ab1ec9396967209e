import type { Found } from './document-head.ts';
import { KIND_SIGNS } from './head-words.ts';
import { foundAt, type MappedText, stackTexts } from './mapped-text.ts';
import { NUMBER, readOwnLine } from './own-lines.ts';
import type { Layout } from './read-layout.ts';

/** With a colon before it also a bare `144`. */
const SIGNED_NUMBER = new RegExp(`(?<!\\p{L})số\\s{0,3}:?\\s{0,3}(${NUMBER})`, 'iu');
const BARE_NUMBER = /(?<!\p{L})số\s{0,3}:\s{0,3}(\d{1,6})(?![\d/-])/iu;

/** A document's own number: above its kind, beside it, or on a line of its own below it or below its subject. */
export const readNumber = ({ above, besideKind, asides, kind }: Layout): Found<string> | undefined => {
  const own = asides.filter(({ text }) => /^số/iu.test(text));
  const texts = [
    stackTexts(above.filter(({ text }) => !/^(?:căn cứ|\()/iu.test(text))),
    ...(besideKind !== undefined && /^số/iu.test(besideKind.text) ? [besideKind] : []),
    stackTexts(own),
  ];
  for (const pattern of [SIGNED_NUMBER, BARE_NUMBER])
    for (const text of texts) {
      const found = matchNumber(pattern, text);
      if (found !== undefined) return found;
    }
  for (const line of asides) {
    const number = readOwnLine(line, kind?.name)?.number;
    if (number !== undefined) return foundAt(withoutGaps(number.text), number, 0, number.text.length);
  }
  return undefined;
};

const withoutGaps = (number: string): string => number.replace(/\s/g, '');

const matchNumber = (pattern: RegExp, text: MappedText): Found<string> | undefined => {
  const match = pattern.exec(text.text);
  const number = match?.[1];
  if (match === null || number === undefined) return undefined;
  const start = match.index + match[0].length - number.length;
  return foundAt(withoutGaps(number), text, start, start + number.length);
};

/** The kind that a number's sign stands for: `144/KH-UBND` is of a Kế hoạch; undefined for another. */
export const kindOfNumber = (number: string): string | undefined => {
  for (const sign of number.split(/[^\p{L}]+/u)) {
    const kind = KIND_SIGNS.get(sign.toUpperCase());
    if (kind !== undefined) return kind;
  }
  return undefined;
};
