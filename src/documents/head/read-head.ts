import type { DocumentHead, Found } from './document-head.ts';
import { findSignature } from './find-signature.ts';
import { KIND_SIGNS } from './head-words.ts';
import { foundAt, type MappedText, onOneLine, stackTexts } from './mapped-text.ts';
import { NUMBER, readOwnLine } from './own-lines.ts';
import { readDates } from './read-dates.ts';
import { readHeadLines } from './read-head-lines.ts';
import { type Layout, readLayout } from './read-layout.ts';
import { readOrgan } from './read-organ.ts';
import { readPeriod } from './read-period.ts';

/** With a colon before it also a bare `144`. */
const SIGNED_NUMBER = new RegExp(`(?<!\\p{L})số\\s{0,3}:?\\s{0,3}(${NUMBER})`, 'iu');
const BARE_NUMBER = /(?<!\p{L})số\s{0,3}:\s{0,3}(\d{1,6})(?![\d/-])/iu;

/** A document's own number: above its kind, beside it, or on a line of its own below it or below its subject. */
const readNumber = ({ above, besideKind, asides, kind }: Layout): Found<string> | undefined => {
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
const kindOfNumber = (number: string): string | undefined => {
  for (const sign of number.split(/[^\p{L}]+/u)) {
    const kind = KIND_SIGNS.get(sign.toUpperCase());
    if (kind !== undefined) return kind;
  }
  return undefined;
};

/**
 * Reads from a text's head and tail what it says of itself: kind, issuer, place, number, day, subject, period.
 * @param source the text as it came, of any issuer, level and year
 * @returns each value with its span in the source; undefined is what was looked for and isn't there
 */
export const readHead = (source: string): DocumentHead => {
  const lines = readHeadLines(source);
  const layout = readLayout(lines);
  const number = readNumber(layout);
  const dates = readDates(layout, lines);
  const title = joinLines(layout.title);
  const meeting = joinLines(layout.meeting);
  return {
    kind: readKind(layout, number),
    ...readOrgan(layout, source, lines, findSignature(lines)),
    number,
    ...dates,
    title,
    meeting,
    period: readPeriod([stackTexts(layout.title), stackTexts(layout.meeting)], lines, dates.date),
  };
};

const readKind = ({ kind, head }: Layout, number: Found<string> | undefined): Found<string> | undefined => {
  if (kind !== undefined) return foundAt(kind.name, kind.text, 0, kind.text.text.length);
  const bySign = number === undefined ? undefined : kindOfNumber(number.value);
  if (number !== undefined && bySign !== undefined) return { value: bySign, span: number.span };
  // A letter has no line of its kind: its subject follows "V/v".
  const subject = head.find(({ text }) => /^V\/v\s/iu.test(text));
  return subject === undefined ? undefined : foundAt('Công văn', subject, 0, 3);
};

const joinLines = (lines: readonly MappedText[]): Found<string> | undefined => {
  if (lines.length === 0) return undefined;
  const text = stackTexts(lines);
  return foundAt(onOneLine(text.text), text, 0, text.text.length);
};
