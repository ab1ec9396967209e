import type { Span } from '../../domain/passage.ts';
import { type Block, bold, italic, plain, quoteMarking } from '../../domain/styled-text.ts';
import { button, present, type Rows, type View } from '../../domain/view.ts';
import { cutAround, shorten } from '../../text/cut-text.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { ReadingDoubt } from '../library/document-reading.ts';
import type { DoubtCorrection } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { mayCheck } from './check-doubt.ts';
import { describeCorrection, describeWord } from './describe-word.ts';
import { isOpen, type ListedDoubt, listDoubts } from './list-doubts.ts';
import { isCorrectable } from './read-typed-correction.ts';
import { pictureLine } from './settle-doubt.ts';

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

const LONGEST_PROPOSED = 40;

/** Other figures of the same line of a picture that nobody has looked at. */
const othersOfLine = (listed: ListedDoubt, open: readonly ListedDoubt[]): number => {
  const line = pictureLine(listed);
  return line === undefined ? 0 : open.filter((one) => pictureLine(one) === line).length - 1;
};

const actButtons = (id: number, listed: ListedDoubt, open: readonly ListedDoubt[]): Rows => {
  const { key, doubt, settled } = listed;
  const at = [id, key] as const;
  const others = othersOfLine(listed, open);
  if (settled?.word.said === 'proposed') {
    const { correction } = settled.word;
    const label = describeCorrection(correction);
    return [
      [
        button(
          label.length <= LONGEST_PROPOSED ? `✅ Giữ: ${label}` : '✅ Giữ như trên',
          DOCUMENT.to.keepTyped(...at, settled.at.getTime()),
        ),
      ],
      [button('✏️ Gõ lại', DOCUMENT.to.typeRight(...at)), button('✖ Thôi', DOCUMENT.to.dropTyped(...at))],
    ];
  }
  if (settled !== undefined) return [[button('↩️ Hoàn tác', DOCUMENT.to.undoDoubt(...at))]];
  const isOfTarget = doubt.about !== undefined && 'clause' in doubt.about && doubt.about.of !== 'duty';
  return [
    present(
      button('✅ Đúng', DOCUMENT.to.doubtRight(...at)),
      isCorrectable(doubt.about) && button('✏️ Sửa', DOCUMENT.to.typeRight(...at)),
    ),
    others > 0 ? [button(`✅ Đúng cả câu (${others + 1} số)`, DOCUMENT.to.doubtLineRight(...at))] : [],
    isOfTarget ? [button('🚫 Không phải chỉ tiêu', DOCUMENT.to.doubtNoTarget(...at))] : [],
  ];
};

/** What was said last, above what is shown now, and the way back from it. */
export interface JustSaid {
  readonly key: number;
  readonly words: string;
}

export interface DoubtView extends View {
  /** The name of the scan's cut-out that shows the place. */
  readonly cut?: string | undefined;
}

/**
 * A document's doubts one by one.
 * @param key which; undefined, or one that isn't there any more, for the first that is open
 */
export const viewDoubt = (document: StoredDocument, key?: number, just?: JustSaid): DoubtView => {
  const { sequence: id } = document;
  const all = listDoubts(document);
  const open = all.filter(isOpen);
  const listed = all.find((one) => one.key === key) ?? open[0];
  const undo =
    just === undefined ? [] : [[button('↩️ Hoàn tác chỗ vừa ghi', DOCUMENT.to.undoDoubt(id, just.key))]];
  const said = just === undefined ? [] : [italic(`✓ Đã ghi: ${cutWords(just.words)}`)];
  const back = [button('Về văn bản', DOCUMENT.to.show(id))];
  if (listed === undefined)
    return { blocks: [...said, plain('Không còn chỗ ngờ nào phải soát.')], buttons: [...undo, back] };
  const at = all.indexOf(listed);
  const [before, after] = [all[at - 1], all[at + 1]];
  const { about } = listed.doubt;
  return {
    cut: about?.of === 'figure' ? about.cut : undefined,
    blocks: [
      ...said,
      bold(`Chỗ ngờ ${at + 1}/${all.length} · ${listed.doubt.where} · còn ${open.length} chỗ`),
      ...describe(listed.doubt),
      ...viewWord(listed),
    ],
    buttons: [
      ...(mayCheck(document) ? actButtons(id, listed, open) : []),
      present(
        before !== undefined && button('‹ Trước', DOCUMENT.to.doubt(id, before.key)),
        after !== undefined && button('Sau ›', DOCUMENT.to.doubt(id, after.key)),
      ),
      ...undo,
      back,
    ],
  };
};
