import type { Passage, Span } from '../domain/passage.ts';
import type { HeadFact, HeadFacts } from '../domain/resolution.ts';
import type { Found } from './head/document-head.ts';
import { findOwnEffect, findOwnReplacing, mayStateEffect, mayStateReplacing } from './head/own-sentences.ts';
import { readHead } from './head/read-head.ts';
import { readHeadLines } from './head/read-head-lines.ts';

/** Lines at either end of a text in which a day of signing stands. */
const HEAD_LINES = 30;
const TAIL_LINES = 15;

/** What may be a number or a day of signing, though the head was read otherwise: then neither is denied. */
const NUMBER =
  /(?<![\p{L}\d])(?:số\s*:\s*\d[^\s|,;]{0,30}|nghị quyết\s+số\s+\d[^\s|,;]{0,30}(?=\s*(?:\n|$)))/iu;
const SIGNED =
  /(?:^|\n)[^\n.;:]{0,80}(?<!\p{L})ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?=\s*(?:[\n|*]|$))/iu;
/** Words that stand before a number and are quoted with it: "Số: ", "Nghị quyết số ". */
const BEFORE_NUMBER = /(?:nghị quyết\s{1,3})?số(?:\s{1,3}(?:ký\s{1,3})?hiệu)?\s{0,3}:?\s{0,3}$/iu;

/**
 * What a document says of itself: its number, its day of signing, from when it is in force, what it replaces. A fact that was looked for
 * in the whole source and isn't there is absent; one that is there has its place, where a passage holds it.
 * @param source the text as it was read
 */
export const findHeadFacts = (source: string, passages: readonly Passage[]): HeadFacts => {
  const lines = source
    .replace(/[*#]+/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const first = lines.slice(0, HEAD_LINES).join('\n');
  const ends = [first, ...lines.slice(-TAIL_LINES)].join('\n');
  const { number, date, meetingDate } = readHead(source);
  const wordsOf = (found: Found<unknown> | undefined): string | undefined =>
    found && source.slice(found.span.start, found.span.end);
  const signed = date?.value.basis === 'signed' ? date : undefined;
  return {
    number: findFact(wordsOf(number), NUMBER.test(first), passages),
    signedDate: findFact(wordsOf(signed), SIGNED.test(ends), passages),
    meetingDate: findFact(wordsOf(meetingDate), false, passages),
    effect: findSaid(findOwnEffect, mayStateEffect, source, passages),
    replaces: findSaid(findOwnReplacing, mayStateReplacing, source, passages),
  };
};

/**
 * @param words that say it in the source; undefined where the head has none
 * @param mayBeStated whether something like it stands there all the same
 */
const findFact = (
  words: string | undefined,
  mayBeStated: boolean,
  passages: readonly Passage[],
): HeadFact => {
  if (words === undefined) return { isStated: mayBeStated };
  // In a passage lines are joined and marks are off.
  const written = new RegExp(
    words
      .split(/[\s*#\\>]+/u)
      .filter((word) => word !== '')
      .map((word) => word.replace(/[.()[\]+?^${}|]/g, '\\$&'))
      .join('\\s+'),
    'u',
  );
  for (const { id, kind, text } of passages) {
    const match = END_KINDS.has(kind) ? written.exec(text) : null;
    if (match === null) continue;
    const before = BEFORE_NUMBER.exec(text.slice(0, match.index))?.index ?? match.index;
    return {
      isStated: true,
      place: { passageId: id, span: { start: before, end: match.index + match[0].length } },
    };
  }
  return { isStated: true };
};

const END_KINDS: ReadonlySet<Passage['kind']> = new Set(['preamble', 'signature', 'recipients']);

/**
 * @param find the sentence in which the document speaks of itself
 * @param mayState whether a text may speak of it otherwise: then it is neither quoted nor denied
 */
const findSaid = (
  find: (text: string) => Span | undefined,
  mayState: (text: string) => boolean,
  source: string,
  passages: readonly Passage[],
): HeadFact => {
  for (const { id, text } of passages) {
    const span = find(text);
    if (span !== undefined) return { isStated: true, place: { passageId: id, span } };
  }
  const texts = [...passages, ...readHeadLines(source)].map(({ text }) => text);
  return { isStated: texts.some((text) => find(text) !== undefined || mayState(text)) };
};
