import { formatDay } from '../../domain/local-time.ts';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { type Page, pageButtons } from '../../domain/page.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, type View } from '../../domain/view.ts';
import type { NumberedRow } from './number-rows.ts';
import { DRAFT, weekCode } from './report-buttons.ts';
import type { MeasureRow } from './weekly-report.ts';
import { writeFigure } from './write-points.ts';

export const backButton = (week: ReportingWeek): Button => button('‹ Dự thảo', DRAFT.to.show(weekCode(week)));

/** A button a line. */
export const viewLines = (week: ReportingWeek, page: Page<NumberedRow>): View => ({
  blocks: [
    bold('Sửa từng dòng của báo cáo'),
    plain('Dòng chậm, có vướng mắc, có số liệu cũ và có số liệu mới đứng trước. Đồng chí chọn một dòng:'),
  ],
  buttons: [
    ...page.rows.map(({ number, row }): readonly Button[] => [
      button(`${row.number}. ${row.name}`, DRAFT.to.line(weekCode(week), number)),
    ]),
    pageButtons(page, (at) => DRAFT.to.lines(weekCode(week), at)),
    [backButton(week)],
  ],
});

const describeFigure = ({ figure }: MeasureRow): string =>
  figure === undefined
    ? 'Chưa có số liệu.'
    : figure.byOffice === ''
      ? `Số liệu: ${writeFigure(figure)}, do ${figure.official} (${figure.unit}) báo ngày ${formatDay(figure.recordedOn)}.`
      : `Số liệu: ${writeFigure(figure)}, của ${figure.unit}.`;

const wordsBlock = ({ row, report }: NumberedRow): readonly Block[] =>
  report.words
    .filter(({ about }) => about?.ref === row.measure.ref)
    .map(({ text }) => plain(`Ý kiến của Văn phòng: ${text}`));

/** One line, whole, and what may be done about it. */
export const viewLine = (week: ReportingWeek, line: NumberedRow): View => {
  const { row, number } = line;
  const words = wordsBlock(line);
  const of = [weekCode(week), number] as const;
  return {
    blocks: [
      bold(row.name),
      plain(
        [
          `Kế hoạch: ${row.plan}.`,
          describeFigure(row),
          `Đánh giá: ${STATUS_WORDS[row.verdict.status]}, ${row.verdict.reason}.`,
          row.units.length === 0 ? 'Chưa giao đơn vị chủ trì.' : `Chủ trì: ${row.units.join(', ')}.`,
          ...row.blockers.map(({ words, raised, promise }) => `Vướng mắc: “${words}” ${raised}; ${promise}.`),
        ].join('\n'),
      ),
      ...words,
      plain(
        'Số chỉ sửa bằng một dòng báo cáo: đồng chí bấm Nhập số để ghi thay đơn vị, hoặc đơn vị báo lại; dự thảo tự tính theo số mới.',
      ),
    ],
    buttons: [
      [button('🔢 Nhập số', DRAFT.to.figure(...of))],
      [button(words.length === 0 ? '💬 Thêm lời' : '💬 Sửa lời', DRAFT.to.words(...of))],
      words.length === 0 ? [] : [button('Bỏ lời này', DRAFT.to.dropWords(...of))],
      [button('‹ Các dòng', DRAFT.to.lines(weekCode(week), 0)), backButton(week)],
    ],
  };
};
