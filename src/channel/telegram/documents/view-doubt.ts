import { describeCorrection, describeWord } from '../../../documents/doubts/describe-word.ts';
import { isOpen, type ListedDoubt, listDoubts } from '../../../documents/doubts/list-doubts.ts';
import { mayCheck } from '../../../documents/doubts/may-check.ts';
import { isCorrectable } from '../../../documents/doubts/read-typed-correction.ts';
import { pictureLine } from '../../../documents/doubts/settle-doubt.ts';
import { shownCorrection } from '../../../documents/doubts/shown-correction.ts';
import type { ReadingDoubt } from '../../../documents/library/document-reading.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { Span } from '../../../domain/passage.ts';
import { cutAround, startOfText } from '../../../text/cut-text.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, italic, plain, quoteMarking } from '../message/rich-text.ts';
import { DOCUMENT } from './document-buttons.ts';
import type { DocumentView } from './view-document.ts';

const LONGEST_PROPOSED = 40;
/** Of what somebody said; a sentence that was typed anew stands below whole. */
const LONGEST_WORD = 300;

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

const viewClause = (clause: string, marked: Span | undefined): Block => {
  const cut = cutAround(clause, marked);
  return quoteMarking(cut.text, cut.marked);
};

const describe = ({ what, about }: ReadingDoubt): readonly Block[] => {
  if (about === undefined || about.of === 'file' || about.of === 'head') return [plain(what)];
  const marked = about.of === 'figure' ? about.figure : undefined;
  return [plain(questionOf(about)), viewClause(about.clause, marked)];
};

const shorten = (words: string): string =>
  words.length <= LONGEST_WORD ? words : `${startOfText(words, LONGEST_WORD)}…`;

/** What somebody said of it already; what is proposed is shown in its clause. */
const viewWord = ({ doubt, settled }: ListedDoubt): readonly Block[] => {
  if (settled === undefined) return [];
  const { word, byName } = settled;
  const said = italic(`${word.said === 'proposed' ? '…' : '✓'} ${byName}: ${shorten(describeWord(word))}.`);
  if (word.said !== 'proposed' || word.correction.of !== 'text') return [said];
  const shown = shownCorrection(doubt, word.correction);
  return [
    said,
    ...(shown === undefined ? [] : [plain('Sửa xong sẽ là:'), viewClause(shown.clause, shown.at)]),
  ];
};

/** Other figures of the same line of a picture that nobody has looked at. */
const othersOfLine = (listed: ListedDoubt, open: readonly ListedDoubt[]): number => {
  const line = pictureLine(listed);
  return line === undefined ? 0 : open.filter((one) => pictureLine(one) === line).length - 1;
};

const actButtons = (
  id: number,
  listed: ListedDoubt,
  open: readonly ListedDoubt[],
): readonly (readonly Button[])[] => {
  const { key, doubt, settled } = listed;
  const at = [id, key] as const;
  const others = othersOfLine(listed, open);
  if (settled?.word.said === 'proposed') {
    const { correction } = settled.word;
    const label = describeCorrection(correction);
    return [
      [
        {
          label: label.length <= LONGEST_PROPOSED ? `✅ Giữ: ${label}` : '✅ Giữ như trên',
          data: DOCUMENT.to.keepTyped(...at, settled.at.getTime()),
        },
      ],
      [
        { label: '✏️ Gõ lại', data: DOCUMENT.to.typeRight(...at) },
        { label: '✖ Thôi', data: DOCUMENT.to.dropTyped(...at) },
      ],
    ];
  }
  if (settled !== undefined) return [[{ label: '↩️ Hoàn tác', data: DOCUMENT.to.undoDoubt(...at) }]];
  const isOfTarget = doubt.about !== undefined && 'clause' in doubt.about && doubt.about.of !== 'duty';
  return [
    [
      { label: '✅ Đúng', data: DOCUMENT.to.doubtRight(...at) },
      ...(isCorrectable(doubt.about) ? [{ label: '✏️ Sửa', data: DOCUMENT.to.typeRight(...at) }] : []),
    ],
    others > 0
      ? [{ label: `✅ Đúng cả câu (${others + 1} số)`, data: DOCUMENT.to.doubtLineRight(...at) }]
      : [],
    isOfTarget ? [{ label: '🚫 Không phải chỉ tiêu', data: DOCUMENT.to.doubtNoTarget(...at) }] : [],
  ];
};

/** What was said last, above what is shown now, and the way back from it. */
export interface JustSaid {
  readonly key: number;
  readonly words: string;
}

export interface DoubtView extends DocumentView {
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
    just === undefined
      ? []
      : [[{ label: '↩️ Hoàn tác chỗ vừa ghi', data: DOCUMENT.to.undoDoubt(id, just.key) }]];
  const said = just === undefined ? [] : [italic(`✓ Đã ghi: ${shorten(just.words)}`)];
  const back = [{ label: 'Về văn bản', data: DOCUMENT.to.show(id) }];
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
      [
        ...(before === undefined ? [] : [{ label: '‹ Trước', data: DOCUMENT.to.doubt(id, before.key) }]),
        ...(after === undefined ? [] : [{ label: 'Sau ›', data: DOCUMENT.to.doubt(id, after.key) }]),
      ],
      ...undo,
      back,
    ],
  };
};
