import type { Found } from './document-head.ts';
import { KIND_SIGNS } from './head-words.ts';
import { foundAt, type MappedText, stackTexts } from './mapped-text.ts';
import type { Layout } from './read-layout.ts';

/** `144/KH-UBND`, `12-NQ/TU`, `192/2025/QH15`, `02-CTr/ĐU`; with a colon before it also a bare `144`. */
const SIGNED_NUMBER =
  /(?<!\p{L})số\s{0,3}:?\s{0,3}(\d{1,6}[a-zđ]?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?\p{L}[\p{L}\d]{0,9}(?:[-/.&]\p{L}[\p{L}\d]{0,14}){0,4})/iu;
const BARE_NUMBER = /(?<!\p{L})số\s{0,3}:\s{0,3}(\d{1,6})(?![\d/-])/iu;

/** A document's own number: above its kind, beside it, or on a line of its own below it. */
export const readNumber = ({ above, besideKind, asides }: Layout): Found<string> | undefined => {
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
  return undefined;
};

const matchNumber = (pattern: RegExp, text: MappedText): Found<string> | undefined => {
  const match = pattern.exec(text.text);
  const number = match?.[1];
  if (match === null || number === undefined) return undefined;
  const start = match.index + match[0].length - number.length;
  return foundAt(number.replace(/\s/g, ''), text, start, start + number.length);
};

/** The kind that a number's sign stands for: `144/KH-UBND` is of a Kế hoạch; undefined for another. */
export const kindOfNumber = (number: string): string | undefined => {
  for (const sign of number.split(/[^\p{L}]+/u)) {
    const kind = KIND_SIGNS.get(sign.toUpperCase());
    if (kind !== undefined) return kind;
  }
  return undefined;
};
