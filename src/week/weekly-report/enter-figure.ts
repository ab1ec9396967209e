import { z } from 'zod';
import type { Dialogue } from '../../domain/dialogue.ts';
import { asUnitId, type UnitId } from '../../domain/people.ts';
import { asDocumentId, asReference, type DocumentItem } from '../../domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import { plain } from '../../domain/styled-text.ts';
import { button, menu } from '../../domain/view.ts';
import { labelDocumentItem } from '../../progress/name-items.ts';
import { enterFigure } from '../../progress/office/enter-figure.ts';
import { listUnitsOfItem } from '../../progress/office/find-office-reporter.ts';
import { showTyped } from '../reporting/take-message.ts';
import type { WeekTurn } from '../week-turn.ts';
import { type DraftReader, findLine, viewDraftLines, viewWholeDraft } from './edit-draft.ts';
import { DRAFT, weekCode } from './report-buttons.ts';
import { backButton } from './view-lines.ts';

/** Somebody's turn, in which they look a week's report over. */
export interface DraftTurn extends WeekTurn, DraftReader {
  readonly services: WeekTurn['services'] & DraftReader['services'];
}

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

const ask = ({ services, ...turn }: DraftTurn, week: ReportingWeek, item: DocumentItem, unit: UnitId) => {
  const { find, readers } = services.followed();
  const resolution = find(item.document);
  const measured = resolution && readers.of(resolution).items.measure(item.ref)?.measure.unit;
  return turn.ask(
    REPORT_FIGURE,
    { week, ...item, unit },
    `${labelDocumentItem(services, item)}: đồng chí nhắn số${measured === undefined ? '' : ` (${measured})`}, kèm ngày và “theo …” nếu có, ví dụ “158 đến hết tháng 10, theo điện thoại của đơn vị”:`,
  );
};

/** Asks for the figure of a line of a draft, after its unit where several lead it. @param chosen the unit that was chosen */
export const askForFigure = async (
  turn: DraftTurn,
  week: ReportingWeek,
  number = 0,
  chosen?: number,
): Promise<void> => {
  const { services } = turn;
  const line = await findLine(turn, week, number);
  if (line === undefined) return void (await turn.show(await viewDraftLines(turn, week)));
  const { target, measure } = line.row;
  const item = { document: target.document, ref: measure.ref };
  const directory = await services.directory();
  const units = listUnitsOfItem(directory, item);
  const [first, ...others] = chosen === undefined ? units : units.filter((unit) => unit === chosen);
  if (first === undefined) return turn.say(NOT_LED);
  if (others.length === 0) return ask(turn, week, item, first);
  const choices = units.map((unit) => [
    button(directory.unit(unit)?.name ?? '', DRAFT.to.figure(weekCode(week), number, unit)),
  ]);
  await turn.show({
    blocks: [plain(`${line.row.name}: ghi số cho đơn vị nào?`)],
    buttons: [...choices, [backButton(week)]],
  });
};

/** Takes the figure that was asked for, and draws the draft anew with it; of an odd one only once it is confirmed. */
export const takeFigure = async (turn: DraftTurn, dialogue: Dialogue, typed: string): Promise<void> => {
  const { services, now } = turn;
  const asked = dataSchema.safeParse(JSON.parse(dialogue.data)).data;
  const week = asked && parseWeek(asked.week);
  if (asked === undefined || turn.said === undefined || week === undefined) return turn.say(NOT_ENTERED);
  const { unit, ...item } = asked;
  const said = { ...turn.said, text: typed };
  const entered = await enterFigure(services, said, { item, unit }, now);
  if (entered === undefined) return turn.say(NOT_ENTERED);
  await showTyped(turn, entered.reporter, said, entered.figure, entered.taken);
  if (!entered.waits) return void (await turn.show(await viewWholeDraft(turn, week)));
  await turn.say(menu('Đồng chí trả lời tin trên, rồi mở lại dự thảo để xem số mới.', [[backButton(week)]]));
};
