import { defineButtons, numbers } from '../../../domain/button-data.ts';
import { type Block, bold, plain } from '../../../domain/styled-text.ts';
import { type Button, button, present, type View } from '../../../domain/view.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { endingOf, listLines, type RowNames } from '../../../progress/office/table/describe-figure-plan.ts';
import { listTemplateRows, writeFigureTemplate } from '../../../progress/office/table/figure-template.ts';
import type { FigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { type FigurePlan, fingerprintFigures } from '../../../progress/office/table/plan-figures.ts';
import { planFile } from '../../../progress/office/table/plan-file.ts';
import { sendFile, sendLines } from '../message/send-file.ts';
import type { Visit } from '../visit.ts';

const NOT_NOW = 'Hiện không có văn bản nào nhận số, nên tôi không ghi gì từ tệp này.';

export const namesOf = async ({ services }: Visit): Promise<RowNames> => ({
  directory: await services.directory(),
  label: (ref) => labelWithDocument(services, ref),
});

/** Sends what the message had no room for, as one file. */
const sendRest = async (visit: Visit, plan: FigurePlan, names: RowNames): Promise<void> => {
  const { certain, odd, faults } = listLines(plan, names);
  if ([certain, odd, faults].every(({ length }) => length <= MOST_LINES)) return;
  const lines = [
    ...certain.map((line) => `Sẽ ghi: ${line}`),
    ...odd.map((line) => `Số lạ: ${line}`),
    ...faults.map((line) => `Chưa hiểu: ${line}`),
  ];
  await sendLines(visit, lines, 'xem-truoc-so-lieu.txt', `Cả ${lines.length} dòng của tệp.`);
};

/** Keeps a file with a table of figures, and shows what recording it would do. Nothing is recorded. */
export const previewFile = async (
  visit: Visit,
  pending: PendingRoster,
  table: FigureTable,
  show: (view: View) => Promise<void>,
): Promise<void> => {
  const plan = await planFile(visit.services, visit.actor, table, pending.fileName, visit.now);
  if (plan === undefined) return show({ blocks: [plain(NOT_NOW)], buttons: [] });
  if (plan.figures.length > 0) await visit.services.pendingRosters.save(pending);
  const names = await namesOf(visit);
  const view = viewPlan({ id: pending.update, fileName: pending.fileName }, plan, names);
  await show(view);
  await sendRest(visit, plan, names);
};

export const HOW_TO =
  'Văn phòng ghi số thay đơn vị:\n• Một số: nhắn tên chỉ tiêu kèm số, ví dụ “cho <tên đơn vị>: <chỉ tiêu> 14,2%”, “sửa <chỉ tiêu> thành 170”; thêm “theo điện thoại của …” để ghi nguồn.\n• Nhiều số: tải mẫu, sửa cột “Kết quả”, gửi lại tệp; bảng khác có cột “Chỉ tiêu” và “Kết quả” cũng đọc được. Tôi cho xem trước rồi mới ghi.';

/** Sends all targets of the current document as a workbook to be filled in. */
export const sendFigureTemplate = async (visit: Visit): Promise<void> => {
  const directory = await visit.services.directory();
  const rows = await listTemplateRows(visit.services.progress, directory, visit.services.resolution());
  const caption =
    'Sửa cột “Kết quả”, “Ngày” của chỉ tiêu có số mới rồi gửi lại tệp. Tôi cho xem trước rồi mới ghi.';
  await sendFile(visit, await writeFigureTemplate(rows), 'so-lieu.xlsx', caption);
};

/** Buttons of a table of figures that was sent, by the update that brought it. */
export const FIGURES = defineButtons('sl', {
  record: numbers('g', 'file', 'shown'),
  drop: numbers('x', 'file'),
  template: numbers('t'),
});

/** Lines of each list that a message shows; a longer list comes whole as a file. */
export const MOST_LINES = 10;
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
  };
};
