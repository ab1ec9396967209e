import { plain } from '../../../domain/styled-text.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { listLines, type RowNames } from '../../../progress/office/table/describe-figure-plan.ts';
import { writeFigureTemplate } from '../../../progress/office/table/figure-template.ts';
import type { FigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { listTemplateRows } from '../../../progress/office/table/list-template-rows.ts';
import type { FigurePlan } from '../../../progress/office/table/plan-figures.ts';
import { planFile } from '../../../progress/office/table/plan-file.ts';
import type { View } from '../message/keyboard.ts';
import { sendFile, sendLines } from '../message/send-file.ts';
import type { Visit } from '../visit.ts';
import { MOST_LINES, viewPlan } from './view-figures.ts';

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
