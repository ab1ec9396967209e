import type { Span } from '../../domain/passage.ts';
import type { DocumentHead, Effect, Found } from './document-head.ts';
import { DAY, isoDay } from './find-day.ts';
import { foundAt, type MappedText, onOneLine } from './mapped-text.ts';
import { FROM_SIGNING, findOwnEffect, findOwnReplacing, findReplacedName } from './own-sentences.ts';

const FROM_DAY = new RegExp(`hiệu lực[^.;]{0,40}?${DAY}`, 'iu');

/**
 * From when a document is in force and what it takes the place of, in the sentence that speaks of the document itself.
 * @param day of its signing or passing, from which "kể từ ngày ký" counts
 */
export const readEffect = (
  lines: readonly MappedText[],
  day: string | undefined,
): Pick<DocumentHead, 'effect' | 'replaces'> => {
  let effect: Found<Effect> | undefined;
  let replaces: Found<string> | undefined;
  for (const line of lines) {
    effect ??= readOwnEffect(line, day);
    replaces ??= readReplaced(line);
  }
  return { effect, replaces };
};

const readOwnEffect = (line: MappedText, day: string | undefined): Found<Effect> | undefined => {
  const span = findOwnEffect(line.text);
  if (span === undefined) return undefined;
  const sentence = line.text.slice(span.start, span.end);
  const value = { statement: onOneLine(sentence), from: effectFrom(sentence, day) };
  return foundAt(value, line, span.start, span.end);
};

const effectFrom = (sentence: string, day: string | undefined): string | undefined => {
  if (FROM_SIGNING.test(sentence)) return day;
  const match = FROM_DAY.exec(sentence);
  return match === null ? undefined : isoDay(match[1], match[2], match[3]);
};

const readReplaced = (line: MappedText): Found<string> | undefined => {
  const sentence = findOwnReplacing(line.text);
  const name: Span | undefined = sentence && findReplacedName(line.text, sentence);
  return name && foundAt(onOneLine(line.text.slice(name.start, name.end)), line, name.start, name.end);
};
