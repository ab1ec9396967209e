import type { Reference } from '../../../domain/reference.ts';
import type { Directory } from '../../../people/directory.ts';
import {
  type FigurePlan,
  fingerprintFigures,
  type PlannedFigure,
} from '../../../progress/office/table/plan-figures.ts';
import { describeReported } from '../../../progress/recording/describe-card.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { FIGURES } from './figure-buttons.ts';

/** Lines of each list that a message shows; a longer list comes whole as a file. */
export const MOST_LINES = 10;
const LONGEST_LINE = 220;

/** A message with its buttons. */
export interface FiguresView {
  readonly blocks: readonly Block[];
  readonly keyboard: readonly (readonly Button[])[];
}

export const TEMPLATE_BUTTONS: readonly Button[] = [
  { label: '📄 Tải mẫu nhập số', data: FIGURES.to.template() },
];

/** What naming rows needs. */
export interface RowNames {
  readonly directory: Directory;
  readonly label: (ref: Reference) => string;
}

const cut = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))} …`;

const describeRow = ({ row, content }: PlannedFigure, { directory, label }: RowNames): string => {
  const unit = directory.unit(content.unit)?.name ?? '';
  return `Dòng ${row}: ${label(content.ref)}: ${describeReported(content)}, ${unit}`;
};

const isOdd = ({ content }: PlannedFigure): boolean => content.doubt !== '';

/** All that a file would do and why rows of it aren't understood, a line each. */
export const listLines = (plan: FigurePlan, names: RowNames) => ({
  certain: plan.figures.filter((each) => !isOdd(each)).map((each) => describeRow(each, names)),
  odd: plan.figures.filter(isOdd).map((each) => `${describeRow(each, names)}. ${each.content.doubt}`),
  faults: plan.faults.map(({ row, message }) => (row === 0 ? message : `Dòng ${row}: ${message}`)),
});

const listed = (title: string, lines: readonly string[]): readonly Block[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    plain(
      [
        `${title} (${lines.length}):`,
        ...lines.slice(0, MOST_LINES).map((line) => `• ${cut(line)}`),
        ...(more > 0 ? [`• và ${more} nữa, xem tệp kèm theo`] : []),
      ].join('\n'),
    ),
  ];
};

const endingOf = ({ figures, same, faults }: FigurePlan): string => {
  if (figures.length > 0)
    return 'Chưa ghi gì. Bấm Ghi để ghi các số trên thay đơn vị; dòng chưa hiểu thì bỏ qua.';
  if (same.length > 0 && faults.length === 0)
    return 'Mọi số trong tệp đã được ghi từ trước, không có gì để ghi.';
  return same.length > 0
    ? 'Không có số mới để ghi.'
    : 'Tệp không có số nào ghi được, nên không ghi gì. Đồng chí sửa rồi gửi lại tệp.';
};

/**
 * What recording a file would do, before it does anything.
 * @param id of the update that brought it
 * @param lead a line above it, e.g. that it differs from what was shown before
 */
export const viewPlan = (
  { id, fileName }: { readonly id: number; readonly fileName: string },
  plan: FigurePlan,
  names: RowNames,
  lead?: string,
): FiguresView => {
  const { certain, odd, faults } = listLines(plan, names);
  const { same, figures } = plan;
  const record = {
    label: `✅ Ghi ${figures.length} số`,
    data: FIGURES.to.record(id, fingerprintFigures(plan)),
  };
  return {
    blocks: [
      ...(lead === undefined ? [] : [plain(lead)]),
      bold(`Xem trước số liệu: ${cut(fileName)}`),
      ...listed('Sẽ ghi', certain),
      ...listed('⚠️ Số lạ, ghi rồi còn chờ xác nhận', odd),
      ...listed('✖ Chưa hiểu, không ghi', faults),
      ...(same.length === 0 ? [] : [plain(`${same.length} dòng không đổi so với số đã ghi.`)]),
      plain(endingOf(plan)),
    ],
    keyboard: [
      figures.length === 0 ? [] : [record, { label: 'Bỏ', data: FIGURES.to.drop(id) }],
      TEMPLATE_BUTTONS,
    ],
  };
};
