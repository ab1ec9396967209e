import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { asUnitId, type UnitId } from '../../../domain/people.ts';
import { asDocumentId, asReference, type DocumentItem } from '../../../domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { plain } from '../../../domain/styled-text.ts';
import { button } from '../../../domain/view.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { enterFigure } from '../../../progress/office/enter-figure.ts';
import { listUnitsOfItem } from '../../../progress/office/find-office-reporter.ts';
import { showTyped } from '../../../week/reporting/take-message.ts';
import type { WeekTurn } from '../../../week/week-turn.ts';
import {
  type DraftReader,
  findLine,
  viewDraftLines,
  viewWholeDraft,
} from '../../../week/weekly-report/edit-draft.ts';
import { DRAFT, weekCode } from '../../../week/weekly-report/report-buttons.ts';
import { backButton } from '../../../week/weekly-report/view-lines.ts';
import { readAsked } from '../ask-for.ts';
import { say } from '../message/send.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

type Means = WeekTurn['services'] & DraftReader['services'];

export const REPORT_FIGURE = 'report: figure';

const dataSchema = z.object({
  week: z.string(),
  document: z.string().transform(asDocumentId),
  ref: z.string().transform(asReference),
  unit: z.number().int().transform(asUnitId),
});

const NOT_LED =
  'Chưa giao đơn vị nào chủ trì chỉ tiêu này nên chưa ghi được số. Đồng chí giao việc bằng /phancong.';
const NOT_ENTERED = 'Chỉ tiêu này không còn nhận số, nên tôi chưa ghi.';

const ask = ({ services, ...visit }: Visit<Means>, week: ReportingWeek, item: DocumentItem, unit: UnitId) => {
  const { find, readers } = services.followed();
  const resolution = find(item.document);
  const measured = resolution && readers.of(resolution).items.measure(item.ref)?.measure.unit;
  return visit.ask(
    REPORT_FIGURE,
    { week, ...item, unit },
    `${labelDocumentItem(services, item)}: đồng chí nhắn số${measured === undefined ? '' : ` (${measured})`}, kèm ngày và “theo …” nếu có, ví dụ “158 đến hết tháng 10, theo điện thoại của đơn vị”:`,
  );
};

/** Asks for the figure of a line of a draft, after its unit where several lead it. @param chosen the unit that was chosen */
export const askForFigure = async (
  visit: Visit<Means>,
  week: ReportingWeek,
  number = 0,
  chosen?: number,
): Promise<void> => {
  const { services } = visit;
  const line = await findLine(visit, week, number);
  if (line === undefined) return show(visit, await viewDraftLines(visit, week));
  const { target, measure } = line.row;
  const item = { document: target.document, ref: measure.ref };
  const directory = await services.directory();
  const units = listUnitsOfItem(directory, item);
  const [first, ...others] = chosen === undefined ? units : units.filter((unit) => unit === chosen);
  if (first === undefined) return say(visit, NOT_LED);
  if (others.length === 0) return ask(visit, week, item, first);
  const choices = units.map((unit) => [
    button(directory.unit(unit)?.name ?? '', DRAFT.to.figure(weekCode(week), number, unit)),
  ]);
  await show(visit, {
    blocks: [plain(`${line.row.name}: ghi số cho đơn vị nào?`)],
    buttons: [...choices, [backButton(week)]],
  });
};

/** Takes the figure that was asked for, and draws the draft anew with it; of an odd one only once it is confirmed. */
export const takeFigure = async (visit: Visit<Means>, dialogue: Dialogue, typed: string): Promise<void> => {
  const { services, now } = visit;
  await visit.stopAsking();
  const asked = readAsked(dataSchema, dialogue);
  const week = asked && parseWeek(asked.week);
  if (asked === undefined || visit.said === undefined || week === undefined) return say(visit, NOT_ENTERED);
  const { unit, ...item } = asked;
  const said = { ...visit.said, text: typed };
  const entered = await enterFigure(services, said, { item, unit }, now);
  if (entered === undefined) return say(visit, NOT_ENTERED);
  await showTyped(visit, entered.reporter, said, entered.figure, entered.taken);
  if (!entered.waits) return show(visit, await viewWholeDraft(visit, week));
  await say(visit, 'Đồng chí trả lời tin trên, rồi mở lại dự thảo để xem số mới.', [[backButton(week)]]);
};
