import { exportRoster } from '../../../people/roster/export-roster.ts';
import { writeRosterTemplate, writeRosterWorkbook } from '../../../people/roster/roster-workbook.ts';
import type { Visit } from '../feature.ts';
import { sendFile } from '../message/send-file.ts';

/** Sends an empty roster to fill in. */
export const sendTemplate = async ({ ctx, services }: Visit): Promise<void> => {
  const caption = 'Điền trang “Danh sách” rồi gửi lại tệp cho tôi. Trang “Ví dụ” và “Hướng dẫn” có cách ghi.';
  await sendFile(ctx, await writeRosterTemplate(services.resolution()), 'danh-sach-can-bo.xlsx', caption);
};

/** Sends the roster as it is stored, in the form that an import reads. */
export const sendExport = async ({ ctx, services }: Visit): Promise<void> => {
  const resolution = services.resolution();
  const rows = exportRoster(await services.people.read(), resolution.document.id);
  const caption = `Danh sách đang lưu: ${rows.length} dòng. Sửa rồi gửi lại tệp cho tôi.`;
  await sendFile(ctx, await writeRosterWorkbook(rows, resolution), 'danh-sach-hien-co.xlsx', caption);
};
