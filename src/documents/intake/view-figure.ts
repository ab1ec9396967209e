import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { bold, italic, plain, quote } from '../../domain/styled-text.ts';
import { button, present, type View } from '../../domain/view.ts';
import { startOfText } from '../../text/cut-text.ts';
import { DOCUMENT } from '../library/document-buttons.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { measuresOf } from './tell-figure.ts';

const LONGEST_CLAUSE = 900;

const isTakenOut = ({ measures }: StoredDocument, measure: Measure): boolean =>
  measures.some((row) => row.measure === measure.ref && !row.isMeasure);

/**
 * One figure of a document with its clause, to be ticked or taken out.
 * @param resolution as the text alone gives it, also with what was taken out
 * @param index from 0
 */
export const viewMeasure = (document: StoredDocument, resolution: Resolution, index: number): View => {
  const id = document.sequence;
  const all = measuresOf(resolution);
  const shown = all[index];
  const back = button('Về văn bản', DOCUMENT.to.show(id));
  if (shown === undefined) return { blocks: [plain('Hết các con số.')], buttons: [[back]] };
  const { target, measure } = shown;
  const isOut = isTakenOut(document, measure);
  const said = textAt(target.text, measure.figureSpan);
  return {
    blocks: present(
      bold(`Con số ${index + 1}/${all.length} · ${measure.ref}`),
      quote(startOfText(target.text, LONGEST_CLAUSE)),
      plain(`Chỉ tiêu: ${measure.name || 'không rõ tên'}\nSố: ${said}`),
      isOut && italic('Đã bỏ: không tính là chỉ tiêu.'),
    ),
    buttons: [
      present(
        index > 0 && button('‹ Trước', DOCUMENT.to.figure(id, index - 1)),
        button(index + 1 < all.length ? 'Đúng, tiếp ›' : 'Đúng, xong', DOCUMENT.to.figure(id, index + 1)),
      ),
      [
        isOut
          ? button('Tính lại là chỉ tiêu', DOCUMENT.to.takeFigureIn(id, index))
          : button('Không phải chỉ tiêu', DOCUMENT.to.takeFigureOut(id, index)),
      ],
      [back],
    ],
  };
};
