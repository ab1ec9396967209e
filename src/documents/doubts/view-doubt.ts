import { bold, italic, plain } from '../../domain/styled-text.ts';
import { button, present, type Rows, type View } from '../../domain/view.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { mayCheck } from './check-doubt.ts';
import { cutWords, describe, viewWord } from './describe-doubt.ts';
import { describeCorrection } from './describe-word.ts';
import { isOpen, type ListedDoubt, listDoubts } from './list-doubts.ts';
import { isCorrectable } from './read-typed-correction.ts';
import { pictureLine } from './settle-doubt.ts';

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
