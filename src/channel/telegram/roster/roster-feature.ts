import type { Document } from 'grammy/types';
import { ONLY_TEXT } from '../../../answering/answer-wordless.ts';
import { DOCUMENT_HINT } from '../../../documents/library/list-documents.ts';
import { hasRight } from '../../../people/rights.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import {
  pressApply,
  pressChanges,
  pressDrop,
  pressPreview,
  type RosterKeeper,
  rosterLine,
  rosterTemplate,
  storedRoster,
  takeRoster,
} from '../../../people/roster/press-roster.ts';
import { readSheets } from '../../../people/roster/read-sheet.ts';
import { FILE_BUTTONS, ROSTER } from '../../../people/roster/view-roster.ts';
import { findFigureTable } from '../../../progress/office/table/find-figure-table.ts';
import {
  dropFigures,
  type FigureTurn,
  figureTemplate,
  HOW_TO,
  recordFigures,
  takeFigureTable,
} from '../../../progress/office/table/press-figures.ts';
import { FIGURES, TEMPLATE_BUTTONS } from '../../../progress/office/table/view-figures.ts';
import { LIMITS } from '../../../spreadsheets/sheet.ts';
import { checkFileSize, SheetFileError } from '../../../spreadsheets/sheet-file-error.ts';
import { explainDownload, fetchFile } from '../download-file.ts';
import type { Feature } from '../feature.ts';
import { onButtons, showing } from '../message/on-buttons.ts';
import { say } from '../message/send.ts';
import { beginShowing } from '../message/show.ts';
import type { Visit } from '../visit.ts';

const TABLE_NAME = /\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv)$/i;
const TABLE_TYPE = /spreadsheet|excel|csv/i;

/** By its name or its type; what is in it is found out when it is read. */
const looksLikeTable = ({ file_name = '', mime_type = '' }: Document): boolean =>
  TABLE_NAME.test(file_name) || TABLE_TYPE.test(mime_type);

const HINT = `${ONLY_TEXT} Danh sách cán bộ, bảng số liệu thì gửi thành tệp .xlsx hoặc .csv. ${DOCUMENT_HINT}`;
const READING_TEXT = 'Đang đọc tệp…';
const TOO_BIG_TEXT = 'Tệp quá lớn. Chia danh sách thành các tệp nhỏ hơn rồi gửi từng tệp.';

/** What a file that can't be read is answered with; undefined for any other error. */
const explainFault = (error: unknown): string | undefined =>
  error instanceof SheetFileError
    ? `${error.message} ${error.nextStep}`
    : explainDownload(error, TOO_BIG_TEXT);

const fetchPending = async (visit: Visit, document: Document): Promise<PendingRoster> => {
  checkFileSize(document.file_size ?? 0);
  return {
    update: visit.update,
    person: visit.person,
    fileName: document.file_name ?? 'danh sách',
    file: await fetchFile(visit, document.file_id, LIMITS.fileBytes),
    sentAt: visit.now,
  };
};

/** Takes a table that staff have sent, of figures or a roster: reads it, keeps it, and shows what taking it would do. */
const receiveTable = async (
  visit: Visit<RosterKeeper['services'] & FigureTurn['services']>,
  document: Document,
): Promise<void> => {
  const show = await beginShowing(visit, READING_TEXT);
  if (show === undefined) return;
  try {
    const pending = await fetchPending(visit, document);
    const sheets = await readSheets(pending.file);
    const figures = findFigureTable(sheets);
    const isOfFigures = figures !== undefined && hasRight(visit.actor.role, 'enter figures for units');
    await show(
      isOfFigures ? await takeFigureTable(visit, pending, figures) : await takeRoster(visit, pending, sheets),
    );
  } catch (error) {
    const text = explainFault(error);
    if (text === undefined) throw error;
    visit.logger.info({ updateId: visit.update, err: error }, 'a file was not taken as a table');
    await show(rosterLine(text));
  }
};

/** Staff bring officials, units and who carries what in by sending a spreadsheet. */
export const rosterFeature: Feature<RosterKeeper['services'] & FigureTurn['services']> = {
  documents: [{ right: 'import a roster', accepts: looksLikeTable, run: receiveTable }],
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
