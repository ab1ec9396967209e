import type { Document } from 'grammy/types';
import { ONLY_TEXT } from '../../../answering/answer-wordless.ts';
import { DOCUMENT_HINT } from '../../../documents/library/list-documents.ts';
import type { View } from '../../../domain/view.ts';
import {
  pressApply,
  pressChanges,
  pressDrop,
  pressPreview,
  READING,
  type RosterKeeper,
  rosterLine,
  rosterTemplate,
  storedRoster,
  TOO_BIG,
  viewRefused,
} from '../../../people/roster/press-roster.ts';
import { FILE_BUTTONS, ROSTER } from '../../../people/roster/view-roster.ts';
import {
  dropFigures,
  type FigureTurn,
  figureTemplate,
  HOW_TO,
  recordFigures,
  takeTable,
} from '../../../progress/office/table/press-figures.ts';
import { FIGURES, TEMPLATE_BUTTONS } from '../../../progress/office/table/view-figures.ts';
import { LIMITS, looksLikeTable } from '../../../spreadsheets/sheet.ts';
import { checkFileSize, SheetFileError } from '../../../spreadsheets/sheet-file-error.ts';
import { explainDownload, fetchFile } from '../download-file.ts';
import type { Feature } from '../feature.ts';
import { onButtons, showing } from '../message/on-buttons.ts';
import { say } from '../message/send.ts';
import { beginShowing } from '../message/show.ts';
import type { Visit } from '../visit.ts';

const HINT = `${ONLY_TEXT} Danh sách cán bộ, bảng số liệu thì gửi thành tệp .xlsx hoặc .csv. ${DOCUMENT_HINT}`;
type Means = RosterKeeper['services'] & FigureTurn['services'];

const fetchTable = (visit: Visit, { file_id, file_size = 0 }: Document): Promise<Uint8Array> => {
  checkFileSize(file_size);
  return fetchFile(visit, file_id, LIMITS.fileBytes);
};

/** What is shown of a file that can't be fetched or read. @throws any other error */
const viewFault = (error: unknown): View => {
  if (error instanceof SheetFileError) return viewRefused(error);
  const text = explainDownload(error, TOO_BIG);
  if (text === undefined) throw error;
  return rosterLine(text);
};

const receiveTable = async (visit: Visit<Means>, document: Document): Promise<void> => {
  const show = await beginShowing(visit, READING);
  if (show === undefined) return;
  try {
    await show(await takeTable(visit, document.file_name, await fetchTable(visit, document)));
  } catch (error) {
    const fault = viewFault(error);
    visit.logger.info({ updateId: visit.update, err: error }, 'a file was not taken as a table');
    await show(fault);
  }
};

/** Staff bring officials, units and who carries what in by sending a spreadsheet. */
export const rosterFeature: Feature<Means> = {
  documents: [
    {
      right: 'import a roster',
      accepts: ({ file_name = '', mime_type = '' }) => looksLikeTable(file_name, mime_type),
      run: receiveTable,
    },
  ],
  presses: [
    onButtons(ROSTER, 'import a roster', {
      apply: showing(pressApply),
      preview: showing(pressPreview),
      changes: showing(pressChanges),
      drop: showing(pressDrop),
      template: showing(rosterTemplate),
      present: showing(storedRoster),
    }),
  ],
  unreadable: {
    right: 'import a roster',
    run: (visit) => say(visit, HINT, [FILE_BUTTONS]),
  },
};

const right = 'enter figures for units' as const;

/** `/nhapso`, and figures of many targets from a table that is sent. */
export const figuresFeature: Feature<FigureTurn['services']> = {
  commands: [
    {
      name: 'nhapso',
      description: 'Nhập số thay đơn vị',
      right,
      isPrivate: true,
      run: (visit) => say(visit, HOW_TO, [TEMPLATE_BUTTONS]),
    },
  ],
  presses: [
    onButtons(FIGURES, right, {
      record: showing(recordFigures),
      drop: showing(dropFigures),
      template: showing(figureTemplate),
    }),
  ],
};
