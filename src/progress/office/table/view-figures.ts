import { defineButtons, numbers } from '../../../domain/button-data.ts';
import type { Reference } from '../../../domain/reference.ts';
import { type Block, bold, plain } from '../../../domain/styled-text.ts';
import { type Button, button, linesFile, present, type SentFile, type View } from '../../../domain/view.ts';
import type { Directory } from '../../../people/directory.ts';
import { describeReported } from '../../recording/describe-card.ts';
import { type FigurePlan, fingerprintFigures, type PlannedFigure } from './plan-figures.ts';

/** What naming rows needs. */
export interface RowNames {
  readonly directory: Directory;
  readonly label: (ref: Reference) => string;
}

const describeRow = ({ row, content }: PlannedFigure, { directory, label }: RowNames): string => {
  const unit = directory.unit(content.unit)?.name ?? '';
  return `Dòng ${row}: ${label(content.ref)}: ${describeReported(content)}, ${unit}`;
};

const isOdd = ({ content }: PlannedFigure): boolean => content.doubt !== '';

/** All that a file would do and why rows of it aren't understood, a line each. */
const listLines = (plan: FigurePlan, names: RowNames) => ({
  certain: plan.figures.filter((each) => !isOdd(each)).map((each) => describeRow(each, names)),
  odd: plan.figures.filter(isOdd).map((each) => `${describeRow(each, names)}. ${each.content.doubt}`),
  faults: plan.faults.map(({ row, message }) => (row === 0 ? message : `Dòng ${row}: ${message}`)),
});

const endingOf = ({ figures, same, faults }: FigurePlan): string => {
  if (figures.length > 0)
    return 'Chưa ghi gì. Bấm Ghi để ghi các số trên thay đơn vị; dòng chưa hiểu thì bỏ qua.';
  if (same.length > 0 && faults.length === 0)
    return 'Mọi số trong tệp đã được ghi từ trước, không có gì để ghi.';
  return same.length > 0
    ? 'Không có số mới để ghi.'
    : 'Tệp không có số nào ghi được, nên không ghi gì. Đồng chí sửa rồi gửi lại tệp.';
};

/** Buttons of a table of figures that was sent, by the update that brought it. */
export const FIGURES = defineButtons('sl', {
  record: numbers('g', 'file', 'shown'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
});

/** Lines of each list that a message shows; a longer list comes whole as a file. */
const MOST_LINES = 10;
const LONGEST_LINE = 220;

export const TEMPLATE_BUTTONS: readonly Button[] = [button('📄 Tải mẫu nhập số', FIGURES.to.template())];

const cut = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))} …`;

const listed = (title: string, lines: readonly string[]): readonly Block[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    plain(
      present(
        `${title} (${lines.length}):`,
        ...lines.slice(0, MOST_LINES).map((line) => `• ${cut(line)}`),
        more > 0 && `• và ${more} nữa, xem tệp kèm theo`,
      ).join('\n'),
    ),
  ];
};

/** What a message has no room for, as one file. */
const allLines = ({ certain, odd, faults }: ReturnType<typeof listLines>): SentFile => {
  const lines = [
    ...certain.map((line) => `Sẽ ghi: ${line}`),
    ...odd.map((line) => `Số lạ: ${line}`),
    ...faults.map((line) => `Chưa hiểu: ${line}`),
  ];
  return linesFile(lines, 'xem-truoc-so-lieu.txt', `Cả ${lines.length} dòng của tệp.`);
};

/**
 * What recording a file would do, before it does anything; a list that is longer than a message has room for comes as a file.
 * @param id of the update that brought it
 * @param lead a line above it, e.g. that it differs from what was shown before
 */
export const viewPlan = (
  { id, fileName }: { readonly id: number; readonly fileName: string },
  plan: FigurePlan,
  names: RowNames,
  lead?: string,
): View => {
  const lists = listLines(plan, names);
  const { certain, odd, faults } = lists;
  const { same, figures } = plan;
  const record = button(`✅ Ghi ${figures.length} số`, FIGURES.to.record(id, fingerprintFigures(plan)));
  return {
    blocks: present(
      lead !== undefined && plain(lead),
      bold(`Xem trước số liệu: ${cut(fileName)}`),
      ...listed('Sẽ ghi', certain),
      ...listed('⚠️ Số lạ, ghi rồi còn chờ xác nhận', odd),
      ...listed('✖ Chưa hiểu, không ghi', faults),
      same.length !== 0 && plain(`${same.length} dòng không đổi so với số đã ghi.`),
      plain(endingOf(plan)),
    ),
    buttons: [figures.length === 0 ? [] : [record, button('Bỏ', FIGURES.to.drop(id))], TEMPLATE_BUTTONS],
    files: [certain, odd, faults].every(({ length }) => length <= MOST_LINES) ? [] : [allLines(lists)],
  };
};
