import type { Span } from '../../domain/passage.ts';
import { type Block, italic, plain, quoteMarking } from '../../domain/styled-text.ts';
import { cutAround, shorten } from '../../text/cut-text.ts';
import type { ReadingDoubt } from '../library/document-reading.ts';
import type { DoubtCorrection } from '../library/document-said.ts';
import { describeWord } from './describe-word.ts';
import type { ListedDoubt } from './list-doubts.ts';

/** A doubt's clause as it would read with a correction of its text, and where that stands in it. */
const shownCorrection = (
  { about }: ReadingDoubt,
  { was, now }: Extract<DoubtCorrection, { readonly of: 'text' }>,
): { readonly clause: string; readonly at: Span } | undefined => {
  if (about?.of === 'target') return { clause: now, at: { start: 0, end: now.length } };
  if (about?.of !== 'figure') return undefined;
  const { clause, figure } = about;
  // A bounding word that was replaced too stands before the figure.
  const start = clause.lastIndexOf(was, figure.start);
  if (start < 0 || start + was.length < figure.end) return undefined;
  return {
    clause: `${clause.slice(0, start)}${now}${clause.slice(start + was.length)}`,
    at: { start, end: start + now.length },
  };
};

/** What is doubted, in a line; the clause follows where there is one. */
const QUESTIONS = {
  figure: 'Con số in đậm chưa rõ là gì. Con số có đúng như văn bản không?',
  target: 'Chỉ tiêu này không có con số nào đọc được.',
  numbering: 'Số thứ tự chỉ tiêu ở đây không liên tục với chỉ tiêu trước.',
  duty: 'Việc này không rõ giao cho ai. Văn bản có nêu như vậy không?',
} as const;

const questionOf = (about: Exclude<ReadingDoubt['about'], undefined | { of: 'file' | 'head' }>): string =>
  about.of === 'figure' && about.page !== undefined
    ? `Con số in đậm được đọc từ ảnh, trang ${about.page}. Có đúng như trên giấy không?`
    : QUESTIONS[about.of];

/** Of what somebody said; a sentence that was typed anew stands below whole. */
const LONGEST_WORD = 300;

const viewClause = (clause: string, marked: Span | undefined): Block => {
  const cut = cutAround(clause, marked);
  return quoteMarking(cut.text, cut.marked);
};

export const describe = ({ what, about }: ReadingDoubt): readonly Block[] => {
  if (about === undefined || about.of === 'file' || about.of === 'head') return [plain(what)];
  const marked = about.of === 'figure' ? about.figure : undefined;
  return [plain(questionOf(about)), viewClause(about.clause, marked)];
};

export const cutWords = (words: string): string => shorten(words, LONGEST_WORD);

/** What somebody said of it already; what is proposed is shown in its clause. */
export const viewWord = ({ doubt, settled }: ListedDoubt): readonly Block[] => {
  if (settled === undefined) return [];
  const { word, byName } = settled;
  const said = italic(`${word.said === 'proposed' ? '…' : '✓'} ${byName}: ${cutWords(describeWord(word))}.`);
  if (word.said !== 'proposed' || word.correction.of !== 'text') return [said];
  const shown = shownCorrection(doubt, word.correction);
  return [
    said,
    ...(shown === undefined ? [] : [plain('Sửa xong sẽ là:'), viewClause(shown.clause, shown.at)]),
  ];
};
