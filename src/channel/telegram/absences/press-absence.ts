import { asChatId, asMessageId } from '../../../domain/chat.ts';
import type { Day, Official } from '../../../domain/people.ts';
import { ABSENCE_KINDS, asAbsenceId } from '../../../people/absences/absence-store.ts';
import { restOfWeek } from '../../../people/absences/parse-absence-line.ts';
import { parseDay } from '../../../people/assignments/parse-assignment-line.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { changeMessage } from '../message/change-message.ts';
import { actOnPress, type PressAct } from '../message/press-data.ts';
import { plain } from '../message/rich-text.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { describeAbsence } from './describe-absence.ts';
import { askForDays, recordAbsence } from './record-absence.ts';
import { type AbsenceView, findOwnAbsences, todayOf, viewAbsences, viewDayChoice } from './show-absences.ts';

const GONE = 'Báo vắng này đã qua, hoặc đã hủy rồi.';

type OfficialAct = (visit: Visit, official: Official, ...numbers: readonly number[]) => Promise<void>;

/** Only for people of the list. */
const asOfficial =
  (act: OfficialAct): PressAct =>
  async (visit, first, second, third) => {
    const { official } = visit.actor;
    if (official === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
    await act(visit, official, first, second ?? -1, third ?? -1);
  };

const redraw = async (visit: Visit, { blocks, buttons }: AbsenceView): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  if (message === undefined) return;
  const place = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  await changeMessage(visit, place, blocks, buttons);
};

const showMenu: OfficialAct = async (visit, official) => {
  await answerPress(visit.ctx);
  await redraw(visit, await viewAbsences(visit.services, official));
};

const chooseKind: OfficialAct = async (visit, _official, kind = -1) => {
  if (ABSENCE_KINDS[kind] === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx);
  await redraw(visit, viewDayChoice(kind));
};

const record = async (
  visit: Visit,
  official: Official,
  kind: number,
  days: { readonly from: Day; readonly until: Day } | undefined,
): Promise<void> => {
  const reason = ABSENCE_KINDS[kind];
  if (reason === undefined || days === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  const view = await recordAbsence(visit, official, reason, days);
  await answerPress(visit.ctx, 'Đã ghi.');
  await redraw(visit, view);
};

const chooseDays: OfficialAct = (visit, official, kind = -1, howLong = 0) => {
  const today = todayOf(visit.services);
  return record(visit, official, kind, howLong === 1 ? restOfWeek(today) : { from: today, until: today });
};

const typeDays: OfficialAct = async (visit, _official, kind = -1) => {
  if (ABSENCE_KINDS[kind] === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  await answerPress(visit.ctx);
  await askForDays(visit, kind);
};

const readDigits = (digits = 0): Day | undefined =>
  parseDay(String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));

const chooseKindOfDays: OfficialAct = (visit, official, kind = -1, first, last) => {
  const [from, until] = [readDigits(first), readDigits(last)];
  const isOver = until === undefined || until < todayOf(visit.services);
  return record(visit, official, kind, from === undefined || isOver ? undefined : { from, until });
};

const takeBack: OfficialAct = async (visit, official, id = 0) => {
  const { services, ctx } = visit;
  const absence = (await findOwnAbsences(services, official)).find((each) => each.id === asAbsenceId(id));
  const isDone = absence && (await services.absences.withdraw(absence.id, official.id, services.now()));
  if (absence === undefined || !isDone) return answerPress(ctx, GONE);
  await answerPress(ctx, 'Đã hủy.');
  const again = [{ label: 'Báo vắng khác', data: 'vm:m' }];
  await redraw(visit, {
    blocks: [plain(`Đã hủy báo vắng: ${describeAbsence(absence)}`)],
    buttons: [again],
  });
};

/**
 * Buttons of absences: `m` what was reported, `k` a reason, `d` today or the rest of the week, `t` days to be typed, `a` a
 * reason for days that were typed, `h` takes one back.
 */
export const pressAbsence = actOnPress(
  new Map<string, PressAct>([
    ['m', asOfficial(showMenu)],
    ['k', asOfficial(chooseKind)],
    ['d', asOfficial(chooseDays)],
    ['t', asOfficial(typeDays)],
    ['a', asOfficial(chooseKindOfDays)],
    ['h', asOfficial(takeBack)],
  ]),
);
