import { type Block, bold, plain } from '../../../domain/styled-text.ts';
import { endingOf, listLines, type RowNames } from '../../../progress/office/table/describe-figure-plan.ts';
import { type FigurePlan, fingerprintFigures } from '../../../progress/office/table/plan-figures.ts';
import { defineButtons, numbers } from '../message/button-data.ts';
import type { Button, View } from '../message/keyboard.ts';

/** Buttons of a table of figures that was sent, by the update that brought it. */
export const FIGURES = defineButtons('sl', {
  record: numbers('g', 'file', 'shown'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
});

/** Lines of each list that a message shows; a longer list comes whole as a file. */
export const MOST_LINES = 10;
const LONGEST_LINE = 220;

export const TEMPLATE_BUTTONS: readonly Button[] = [
  { label: '📄 Tải mẫu nhập số', data: FIGURES.to.template() },
];

const cut = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))} …`;

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
): View => {
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
    buttons: [
      figures.length === 0 ? [] : [record, { label: 'Bỏ', data: FIGURES.to.drop(id) }],
      TEMPLATE_BUTTONS,
    ],
  };
};
