import { z } from 'zod';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import type { Dialogue } from '../../../domain/dialogue.ts';
import type { DocumentItem } from '../../../domain/item-reference.ts';
import { asUnitId, type UnitId } from '../../../domain/people.ts';
import { asDocumentId, asReference } from '../../../domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { findOfficeReporter } from '../../../progress/office/find-office-reporter.ts';
import { listUnitsOfItem } from '../../../progress/office/list-units-of-item.ts';
import { readOfficeWords } from '../../../progress/office/read-office-words.ts';
import { isDoubted } from '../../../progress/recording/describe-card.ts';
import { recordAbout } from '../../../progress/recording/take-typed.ts';
import { itemOf } from '../../../progress/reporters/find-reporter.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { plain } from '../message/rich-text.ts';
import { say } from '../message/say.ts';
import { readSaid } from '../progress/said-message.ts';
import { showTyped } from '../progress/show-taken.ts';
import { saidAt } from '../said-at.ts';
import { showView } from '../standing/show-standing.ts';
import { findLine, showDraft, showLines } from './press-draft.ts';
import { DRAFT } from './report-buttons.ts';
import { backButton } from './view-lines.ts';
import { weekCode } from './view-report.ts';

export const REPORT_FIGURE = 'report: figure';

/** By what the office enters a figure while it looks at a draft, where it doesn't say by what else. */
const BY_DRAFT = 'lời nhắn khi soát dự thảo báo cáo';

const dataSchema = z.object({
  week: z.string(),
  document: z.string().transform(asDocumentId),
  ref: z.string().transform(asReference),
  unit: z.number().int().transform(asUnitId),
});

const NOT_LED =
  'Chưa giao đơn vị nào chủ trì chỉ tiêu này nên chưa ghi được số. Đồng chí giao việc bằng /phancong.';
const NOT_ENTERED = 'Chỉ tiêu này không còn nhận số, nên tôi chưa ghi.';

const ask = ({ services, ...visit }: Visit, week: ReportingWeek, item: DocumentItem, unit: UnitId) => {
  const { find, readers } = services.followed();
  const resolution = find(item.document);
  const measured = resolution && readers.of(resolution).items.measure(item.ref)?.measure.unit;
  return askFor(
    { services, ...visit },
    REPORT_FIGURE,
    { week, ...item, unit },
    `${labelDocumentItem(services, item)}: đồng chí nhắn số${measured === undefined ? '' : ` (${measured})`}, kèm ngày và “theo …” nếu có, ví dụ “158 đến hết tháng 10, theo điện thoại của đơn vị”:`,
  );
};

/** Asks for the figure of a line of a draft, after its unit where several lead it. @param chosen the unit that was chosen */
export const askForFigure = async (
  visit: Visit,
  week: ReportingWeek,
  number = 0,
  chosen?: number,
): Promise<void> => {
  const { services, ctx } = visit;
  const line = await findLine(visit, week, number);
  if (line === undefined) return showLines(visit, week);
  const { target, measure } = line.row;
  const item = { document: target.document, ref: measure.ref };
  const directory = await services.directory();
  const units = listUnitsOfItem(directory, item);
  const [first, ...others] = chosen === undefined ? units : units.filter((unit) => unit === chosen);
  if (first === undefined) return say(ctx, NOT_LED);
  if (others.length === 0) return ask(visit, week, item, first);
  const choices = units.map((unit) => [
    { label: directory.unit(unit)?.name ?? '', data: DRAFT.to.figure(weekCode(week), number, unit) },
  ]);
  await showView(
    visit,
    [plain(`${line.row.name}: ghi số cho đơn vị nào?`)],
    [...choices, [backButton(week)]],
  );
};

/** Takes the figure that was asked for, and draws the draft anew with it; of an odd one only once it is confirmed. */
export const takeFigure = async (visit: Visit, dialogue: Dialogue, typed: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  await closeDialogue(visit, dialogue);
  const asked = dataSchema.safeParse(JSON.parse(dialogue.data)).data;
  const week = asked && parseWeek(asked.week);
  const { message } = ctx;
  if (asked === undefined || message === undefined || week === undefined) return say(ctx, NOT_ENTERED);
  const { document, ref, unit } = asked;
  const words = readOfficeWords(typed, []);
  const at = saidAt(message, services.now());
  const source = { source: words.source ?? BY_DRAFT, unit };
  const reporter = await findOfficeReporter(services, actor, source, at);
  const item = reporter?.led.find((each) => {
    const own = itemOf(each);
    return own.document === document && own.ref === ref && each.unit === unit;
  });
  if (reporter === undefined || item === undefined) return say(ctx, NOT_ENTERED);
  const said = { ...readSaid(visit, message), text: typed };
  const figure = words.figureText;
  const wanted = { item, what: 'number' as const };
  const taken = await recordAbout(services, reporter, said, figure, wanted, services.now());
  await showTyped(visit, reporter, message, figure, taken);
  const place = [asChatId(message.chat.id), asMessageId(message.message_id)] as const;
  const { updates, questions } = await services.progress.findByMessage(...place);
  const waits = questions.length > 0 || updates.some(isDoubted);
  if (!waits) return showDraft(visit, week);
  await say(
    ctx,
    'Đồng chí trả lời tin trên, rồi mở lại dự thảo để xem số mới.',
    toKeyboard([[backButton(week)]]),
  );
};
