import type { Span } from '../../domain/passage.ts';
import { findDeadlines, readDeadlineCell } from './find-deadlines.ts';

const LABEL =
  '(?:thời gian|thời hạn|hạn|tiến độ|lộ trình)(?: thực hiện| hoàn thành| trình| triển khai)?\\s?:[ \\t]{0,3}';
const OF_LINE = new RegExp(`(?<=^|\\n)(?:[-–+*•]\\s?)?(?:${LABEL}|hoàn thành\\s?:[ \\t]{0,3})`, 'giu');
/** Behind a sentence, a semicolon or a comma: "… cho trạm y tế. Thời hạn: tháng 5/2026." */
const INSIDE = new RegExp(`(?<=[.;,]\\s)${LABEL}`, 'giu');
const SENTENCE = /^[^\n;]*?(?=$|\n|;|\.(?:\s|$))/u;

/** When a task is to be done by its lines "Thời gian thực hiện: …": the times there, else all that such a line says. */
export const findLabelledTimes = (text: string): readonly Span[] =>
  [...text.matchAll(OF_LINE)].flatMap((match): readonly Span[] => {
    const start = match.index + match[0].length;
    const said = withoutEnd(/^[^\n]*/u.exec(text.slice(start))?.[0] ?? '');
    if (said === '') return [];
    const found = timesIn(said);
    return moved(found.length > 0 ? found : [{ start: 0, end: said.length }], start);
  });

/** The times that a sentence names behind such a label inside of a line. */
export const findInlineTimes = (text: string): readonly Span[] =>
  [...text.matchAll(INSIDE)].flatMap((match): readonly Span[] => {
    const start = match.index + match[0].length;
    return moved(timesIn(withoutEnd(SENTENCE.exec(text.slice(start))?.[0] ?? '')), start);
  });

const withoutEnd = (words: string): string => words.replace(/[.;]\s*$/u, '').trimEnd();

const timesIn = (words: string): readonly Span[] => {
  const cell = readDeadlineCell(words);
  return cell === undefined ? findDeadlines(words) : [cell];
};

const moved = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
