import type { Span } from '../../domain/passage.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { UNIT_PATTERN } from '../../quantities/units.ts';
import { PARTING_COMMA } from './listed-names.ts';

/** Words between a measure's name and its figure. */
const VERB_BEFORE =
  /(?<![\s,:])[\s,:]*(?<!\p{L})((?:giữ\s|duy trì\s)?ổn định(?:\sở)?(?:\smức)?|đạt|là|tăng|giảm|ở mức|ở|cho|từ|còn|tại|thêm|lên|xuống|chiếm|(?<!mặt )bằng|gấp|duy trì)\s*$/iu;
/** "tăng từ 52% lên" before 58%: where it comes from is no part of what is measured. */
const RISE_BEFORE =
  /(?<!\p{L})(?:(?:tăng|giảm|nâng|hạ)\s{1,3})?từ\s{1,3}\d[^;]{0,60}?\s(?:lên|xuống|còn|tới|đến)\s*$/iu;
const KNOWN_UNIT = new RegExp(`^(?:${UNIT_PATTERN}|lần|bậc|điểm|phút|giây|‰)(?:\\s?/.*)?$`, 'iu');

/** "giảm còn" and "tăng lên" are two verbs; "Giảm" alone says what is to be done. */
export const withoutVerb = (words: string): string => {
  const kept = words.replace(RISE_BEFORE, '').replace(VERB_BEFORE, '').replace(MOVING_BEFORE, '');
  return kept === '' && MOVING.test(words) ? words : kept;
};
const MOVING_BEFORE = /(?<!\s)\s+(?:tăng|giảm|hạ|nâng)$/u;
const MOVING = /^(?:tăng|giảm)\s*$/iu;

/** What is measured: the clause's words around this figure, without the figure, the verb before it and other figures. */
export const nameOf = (
  text: string,
  clause: Span,
  figure: FoundFigure,
  all: readonly FoundFigure[],
): string => {
  const inClause = all.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const index = inClause.indexOf(figure);
  const [previous, next] = [inClause[index - 1], inClause[index + 1]];
  const words = (from: number, to: number) => text.slice(from, to).trim();
  const own = words(previous?.end ?? clause.start, figure.start).replace(POINT, '');
  // Only what follows another figure has that figure's words before its own.
  const ownWords = previous === undefined ? own : lastPart(own);
  const before = ownWords === '' ? sharedBefore(text, clause, inClause, index) : ownWords;
  const after = next === undefined ? words(figure.end, clause.end) : firstPart(words(figure.end, next.start));
  const isNamed = inClause.length > 1 || isNewThing(before, figure) || `${before}${after}` === '';
  const counted = isNamed && !figure.unit.startsWith('%') ? figure.unit : '';
  const ending = [counted, withoutMarks(after)].filter((part) => part !== '').join(' ');
  return [withoutVerb(before).trimEnd().replace(/^\(/, ''), ending].filter((part) => part !== '').join(' … ');
};

/** The mark of a part that is printed on a line of its own: "a) ", "- ", "B2. ". */
const POINT = /^(?:[a-zđ]\)|[-–+]|[A-HĐ]\d{1,2}[.:])(?:\s+|$)/u;

/** Without what closes the figure's bracket or ends the sentence. */
const withoutMarks = (words: string): string =>
  words.replace(/^[,;)]\s*/, '').replace(/(?:(?<![\s.;,])|^)[\s.;,]+$/, '');

const lastPart = (words: string): string => words.split(PARTED).at(-1)?.trimStart() ?? words;

/** "cứng hóa 95% đường trục thôn, 80% đường ngõ xóm": what is said before the nearest figure that has words before it. */
const sharedBefore = (text: string, clause: Span, figures: readonly FoundFigure[], index: number): string => {
  for (let at = index - 1; at > 0; at -= 1) {
    const words = lastPart(text.slice(figures[at - 1]?.end, figures[at]?.start).trim()).trim();
    if (words !== '') return words;
  }
  return text.slice(clause.start, figures[0]?.start).trim().replace(POINT, '');
};
const firstPart = (words: string): string => words.split(PARTED)[0] ?? words;
const PARTED = new RegExp(`${PARTING_COMMA}|(?:^|\\s)và(?:\\s|$)`, 'iu');

/** "tối thiểu 01 sàn giao dịch dữ liệu": what is counted says what is measured, unless the words before have said it. */
const isNewThing = (before: string, { unit }: FoundFigure): boolean =>
  unit !== '' &&
  !unit.startsWith('/') &&
  !KNOWN_UNIT.test(unit) &&
  !before.toLowerCase().includes(unit.toLowerCase().split(/[\s/]/u)[0] ?? unit);
