import type { MessagePlace } from '../../domain/chat-turn.ts';
import { kindOf } from '../../domain/resolution.ts';
import { menu } from '../../domain/view.ts';
import { labelItem, labelWithDocument } from '../../progress/name-items.ts';
import { takeOfficeMessage as takeOffice } from '../../progress/office/take-office-message.ts';
import type { SaidMessage } from '../../progress/recording/said-message.ts';
import { showEditedAway, showRecorded, showReport } from '../../progress/recording/show-report.ts';
import { type TakenMessage, takeMessage as take } from '../../progress/recording/take-message.ts';
import type { TakenTyped } from '../../progress/recording/take-typed.ts';
import type { TakenWords } from '../../progress/recording/take-words.ts';
import { findReporter, type Reporter } from '../../progress/reporters/find-reporter.ts';
import { describeCollection, findUncollected } from '../../progress/reporters/find-uncollected.ts';
import type { WeekTurn } from '../week-turn.ts';
import { decline, doAct } from './do-act.ts';

const CAPTION_CAME = 'Tệp này đã được xem cùng lời chú thích đồng chí gửi kèm.';

/** The question about parts of an album is taken off once their caption came. */
const showAnsweredByCaption = async (turn: WeekTurn, answered: MessagePlace | undefined): Promise<void> => {
  if (answered !== undefined) await turn.change(answered, menu(CAPTION_CAME));
};

/** Says that a clause is the plan and no progress, and how progress is reported. */
const explainQuotedPlan = async (
  turn: WeekTurn,
  { item, document }: Extract<TakenWords, { readonly kind: 'plan-quoted' }>,
): Promise<void> => {
  const name = item === undefined ? 'tên chỉ tiêu' : labelItem(turn.services, item).replace(/^\(\S+\) /, '');
  await turn.say(
    `Đây là nguyên văn chỉ tiêu trong ${kindOf(document)}, tôi chưa ghi là số thực hiện. Nếu đã đạt, xin nhắn: ${name} đạt …, đến ngày …`,
  );
};

/** Shows what became of words, or does what they ask for. @returns false if they only ask */
const showTaken = async (
  turn: WeekTurn,
  reporter: Reporter,
  said: SaidMessage,
  taken: TakenWords,
): Promise<boolean> => {
  if ('withdrawn' in taken && taken.withdrawn !== undefined) await showEditedAway(turn, taken.withdrawn);
  switch (taken.kind) {
    case 'question':
      return false;
    case 'declined':
      await decline(turn, taken.waiting);
      return true;
    case 'plan-quoted':
      await explainQuotedPlan(turn, taken);
      return true;
    case 'act':
      await doAct(turn, reporter, said, taken);
      return true;
    case 'report':
      await showReport(turn, said, taken.report);
      if (taken.asks !== '') await turn.answer(taken.asks);
      return true;
  }
};

/** Shows what became of a text that was asked for. A question is answered. */
export const showTyped = async (
  turn: WeekTurn,
  reporter: Reporter,
  said: SaidMessage,
  text: string,
  { taken, answered }: TakenTyped,
): Promise<void> => {
  await showAnsweredByCaption(turn, answered);
  if (!(await showTaken(turn, reporter, said, taken))) await turn.answer(text);
};

/** Shows what became of a message. @returns false if it is a question */
const showMessage = async (
  turn: WeekTurn,
  said: SaidMessage,
  { taken, reporter, answered }: TakenMessage,
): Promise<boolean> => {
  await showAnsweredByCaption(turn, answered);
  if (taken.kind === 'noted') return true;
  if (taken.kind !== 'again') return showTaken(turn, reporter, said, taken);
  await showRecorded(turn, taken.recorded);
  return true;
};

/**
 * Takes what somebody who leads something writes, edits or sends in private, if it reports anything.
 * @returns false if it is a question, or theirs isn't to report.
 */
export const takeMessage = async (turn: WeekTurn, said: SaidMessage): Promise<boolean> => {
  const { services, actor } = turn;
  if (!turn.isPrivate) return false;
  const found = await findReporter(services, actor, turn.now, said.at);
  if (found === undefined) return false;
  return showMessage(turn, said, await take(services, found, said, turn.now));
};

/** The same for what stands where something else was asked for; a question is answered. */
export const takeOrAnswer = async (turn: WeekTurn, said: SaidMessage, text = said.text): Promise<void> => {
  if (!(await takeMessage(turn, said))) await turn.answer(text);
};

/**
 * Takes a figure that somebody of the office writes, forwards or edits for a unit.
 * @returns false if it tells none, or is theirs to report like anybody's
 */
export const takeOfficeMessage = async (turn: WeekTurn, said: SaidMessage): Promise<boolean> => {
  const { services } = turn;
  if (!turn.isPrivate) return false;
  const taken = await takeOffice(services, said, turn.now);
  if (taken === undefined) return false;
  if ('taken' in taken) return showMessage(turn, said, taken);
  if (taken.refused === 'unknown unit') {
    await turn.say(
      `Tôi không thấy đơn vị “${taken.name}” trong danh sách, nên chưa ghi. Xem tên các đơn vị: /canbo.`,
    );
    return true;
  }
  const directory = await services.directory();
  const leads = taken.leads.map((id) => directory.unit(id)?.name ?? '').join(', ');
  const who = leads === '' ? 'Chưa giao đơn vị nào' : `Đơn vị chủ trì: ${leads}`;
  await turn.say(
    `${directory.unit(taken.unit)?.name ?? 'Đơn vị này'} không chủ trì ${labelWithDocument(services, taken.item)}, nên tôi chưa ghi. ${who}. Đồng chí nhắn lại kèm đúng đơn vị, hoặc sửa phân công bằng /phancong.`,
  );
  return true;
};

/**
 * Says that nothing is reported on any more to who reports all the same, so that the report isn't taken for a question.
 * @returns false if it is no report
 */
export const turnAwayReport = async (turn: WeekTurn, said: SaidMessage): Promise<boolean> => {
  const { services, actor } = turn;
  const document = await findUncollected(services, actor, said.text, turn.at);
  if (document === undefined) return false;
  await turn.say(`${describeCollection(document)} Tin này chưa được ghi làm cập nhật.`);
  return true;
};
