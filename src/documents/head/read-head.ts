import type { DocumentHead, Found } from './document-head.ts';
import { foundAt, type MappedText, onOneLine, stackTexts } from './mapped-text.ts';
import { readDates } from './read-dates.ts';
import { readEffect } from './read-effect.ts';
import { readHeadLines } from './read-head-lines.ts';
import { type Layout, readLayout } from './read-layout.ts';
import { kindOfNumber, readNumber } from './read-number.ts';
import { readOrgan } from './read-organ.ts';
import { readPeriod } from './read-period.ts';
import { readSigner } from './read-signer.ts';

/**
 * Reads from a text's head and tail what it says of itself: kind, issuer, place, number, day, signer, subject, period.
 * @param source the text as it came, of any issuer, level and year
 * @returns each value with its span in the source; undefined is what was looked for and isn't there
 */
export const readHead = (source: string): DocumentHead => {
  const lines = readHeadLines(source);
  const layout = readLayout(lines);
  const number = readNumber(layout);
  const signing = readSigner(lines);
  const dates = readDates(layout, lines);
  const title = joinLines(layout.title);
  const meeting = joinLines(layout.meeting);
  return {
    kind: readKind(layout, number),
    ...readOrgan(layout, source, lines, signing.line),
    number,
    ...dates,
    signer: signing.signer,
    title,
    meeting,
    period: readPeriod([stackTexts(layout.title), stackTexts(layout.meeting)], lines, dates.date),
    ...readEffect(lines, dates.date?.value.day),
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
