import { describe, shorten, viewWord } from '../../../documents/doubts/describe-doubt.ts';
import { describeCorrection } from '../../../documents/doubts/describe-word.ts';
import { isOpen, type ListedDoubt, listDoubts } from '../../../documents/doubts/list-doubts.ts';
import { mayCheck } from '../../../documents/doubts/may-check.ts';
import { isCorrectable } from '../../../documents/doubts/read-typed-correction.ts';
import { pictureLine } from '../../../documents/doubts/settle-doubt.ts';
import type { StoredDocument } from '../../../documents/library/document-store.ts';
import { bold, italic, plain } from '../../../domain/styled-text.ts';
import type { Rows, View } from '../../../domain/view.ts';
import { DOCUMENT } from './document-buttons.ts';

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
