import type { Document } from 'grammy/types';
import { exportRoster } from '../../../people/roster/export-roster.ts';
import { writeRosterTemplate, writeRosterWorkbook } from '../../../people/roster/roster-workbook.ts';
import { FILE_BUTTONS, ROSTER } from '../../../people/roster/view-roster.ts';
import { DOCUMENT_HINT } from '../documents/receive-document.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { say } from '../message/send.ts';
import { sendFile } from '../message/send-file.ts';
import { ONLY_TEXT_TEXT } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { dropRoster, pressApply, sendChanges, showPreview } from './press-roster.ts';
import { receiveRoster } from './receive-roster.ts';

/** Sends an empty roster to fill in. */
const sendTemplate = async (visit: Visit): Promise<void> => {
  const caption = 'Điền trang “Danh sách” rồi gửi lại tệp cho tôi. Trang “Ví dụ” và “Hướng dẫn” có cách ghi.';
  await sendFile(
    visit,
    await writeRosterTemplate(visit.services.resolution()),
    'danh-sach-can-bo.xlsx',
    caption,
  );
};

/** Sends the roster as it is stored, in the form that an import reads. */
const sendExport = async (visit: Visit): Promise<void> => {
  const resolution = visit.services.resolution();
  const rows = exportRoster(await visit.services.people.read(), resolution.document.id);
  const caption = `Danh sách đang lưu: ${rows.length} dòng. Sửa rồi gửi lại tệp cho tôi.`;
  await sendFile(visit, await writeRosterWorkbook(rows, resolution), 'danh-sach-hien-co.xlsx', caption);
};

const press = onButtons(ROSTER, 'import a roster', {
  apply: silently(pressApply),
  preview: silently(showPreview),
  changes: silently(sendChanges),
  drop: silently(dropRoster),
  template: silently(sendTemplate),
  present: silently(sendExport),
});

const TABLE_NAME = /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/i;
const TABLE_TYPE = /spreadsheet|excel|csv/i;

/** By its name or its type; what is in it is found out when it is read. */
const looksLikeTable = ({ file_name = '', mime_type = '' }: Document): boolean =>
  TABLE_NAME.test(file_name) || TABLE_TYPE.test(mime_type);

const HINT = `${ONLY_TEXT_TEXT} Danh sách cán bộ, bảng số liệu thì gửi thành tệp .xlsx hoặc .csv. ${DOCUMENT_HINT}`;

/** Staff bring officials, units and who carries what in by sending a spreadsheet. */
export const rosterFeature: Feature = {
  documents: [{ right: 'import a roster', accepts: looksLikeTable, run: receiveRoster }],
  presses: [press],
  unreadable: {
    right: 'import a roster',
    run: (visit) => say(visit, HINT, [FILE_BUTTONS]),
  },
};
