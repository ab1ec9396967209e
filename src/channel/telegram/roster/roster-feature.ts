import type { Document } from 'grammy/types';
import { DOCUMENT_HINT } from '../documents/receive-document.ts';
import type { Feature } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { say } from '../message/say.ts';
import { ONLY_TEXT_TEXT } from '../views/texts.ts';
import { applyRoster, dropRoster, sendChanges, showPreview } from './press-roster.ts';
import { receiveRoster } from './receive-roster.ts';
import { ROSTER } from './roster-buttons.ts';
import { sendExport, sendTemplate } from './roster-files.ts';
import { FILE_BUTTONS } from './view-roster.ts';

const press = onButtons(ROSTER, 'import a roster', {
  apply: silently(applyRoster),
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
    run: ({ ctx }) => say(ctx, HINT, toKeyboard([FILE_BUTTONS])),
  },
};
