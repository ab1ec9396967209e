import type { Passage, Span } from '../domain/passage.ts';
import type { HeadFact, HeadFacts } from '../domain/resolution.ts';
import { findOwnEffect, findOwnReplacing, mayStateEffect, mayStateReplacing } from './head/own-sentences.ts';
import { readHeadLines } from './head/read-head-lines.ts';

/** Lines at either end of a text in which a day of signing stands. */
const HEAD_LINES = 30;
const TAIL_LINES = 15;

const NUMBER =
  /(?<![\p{L}\d])(?:số\s*:\s*\d[^\s|,;]{0,30}|nghị quyết\s+số\s+\d[^\s|,;]{0,30}(?=\s*(?:\n|$)))/iu;
const SIGNED =
  /(?:^|\n)[^\n.;:]{0,80}(?<!\p{L})ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?=\s*(?:[\n|*]|$))/iu;
const DAY = /(?<!\p{L})ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/**
 * What a document says of itself: its number, its day of signing, from when it is in force, what it replaces. A fact that was looked for
 * in the whole source and isn't there is absent; one that is there has its place, where a passage holds it.
 * @param source the text as it was read; of the number and the day only its head and tail
 */
export const findHeadFacts = (source: string, passages: readonly Passage[]): HeadFacts => {
  const lines = source
    .replace(/[*#]+/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const head = lines.slice(0, HEAD_LINES).join('\n');
  const ends = [head, ...lines.slice(-TAIL_LINES)].join('\n');
  const ofEnds = passages.filter(
    ({ kind }) => kind === 'preamble' || kind === 'signature' || kind === 'recipients',
  );
  return {
    number: findFact(NUMBER, NUMBER, head, ofEnds),
    signedDate: findFact(SIGNED, DAY, ends, ofEnds),
    effect: findSaid(findOwnEffect, mayStateEffect, source, passages),
    replaces: findSaid(findOwnReplacing, mayStateReplacing, source, passages),
  };
};

/**
 * @param stated what it looks like among the lines of the source
 * @param written what of it a passage holds, in which lines are joined
 */
const findFact = (stated: RegExp, written: RegExp, text: string, passages: readonly Passage[]): HeadFact => {
  if (!stated.test(text)) return { isStated: false };
  for (const { id, text: words } of passages) {
    const match = written.exec(words);
    if (match === null) continue;
    return {
      isStated: true,
      place: { passageId: id, span: { start: match.index, end: match.index + match[0].length } },
    };
  }
  return { isStated: true };
};

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
