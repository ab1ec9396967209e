import type { Message } from 'grammy/types';
import { say } from '../../channel/telegram/message/send.ts';
import { showAnsweredByCaption, showTaken } from '../../channel/telegram/progress/show-taken.ts';
import { textOf } from '../../channel/telegram/read-message.ts';
import { readSaid } from '../../channel/telegram/read-said.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import { takeOfficeMessage as takeOffice } from '../../progress/office/take-office-message.ts';
import { showRecorded } from '../../progress/recording/show-report.ts';
import { type TakenMessage, takeMessage as take } from '../../progress/recording/take-message.ts';
import { findReporter } from '../../progress/reporters/find-reporter.ts';
import { describeCollection, findUncollected } from '../../progress/reporters/find-uncollected.ts';

/** Shows what became of a message. @returns false if it is a question */
const showMessage = async (
  visit: Visit,
  message: Message,
  { taken, reporter, answered }: TakenMessage,
): Promise<boolean> => {
  await showAnsweredByCaption(visit, answered);
  if (taken.kind === 'noted') return true;
  if (taken.kind !== 'again') return showTaken(visit, reporter, message, taken);
  await showRecorded(visit, taken.recorded);
  return true;
};

/**
 * Takes what somebody who leads something writes, edits or sends in private, if it reports anything.
 * @returns false if it is a question, or theirs isn't to report.
 */
export const takeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services, actor } = visit;
  if (message.chat.type !== 'private') return false;
  const said = readSaid(visit, message);
  const found = await findReporter(services, actor, visit.now, said.at);
  if (found === undefined) return false;
  return showMessage(visit, message, await take(services, found, said, visit.now));
};

/**
 * Takes a figure that somebody of the office writes, forwards or edits for a unit.
 * @returns false if it tells none, or is theirs to report like anybody's
 */
export const takeOfficeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services } = visit;
  if (message.chat.type !== 'private') return false;
  const taken = await takeOffice(services, readSaid(visit, message), visit.now);
  if (taken === undefined) return false;
  if ('taken' in taken) return showMessage(visit, message, taken);
  if (taken.refused === 'unknown unit') {
    await say(
      visit,
      `Tôi không thấy đơn vị “${taken.name}” trong danh sách, nên chưa ghi. Xem tên các đơn vị: /canbo.`,
    );
    return true;
  }
  const directory = await services.directory();
  const leads = taken.leads.map((id) => directory.unit(id)?.name ?? '').join(', ');
  const who = leads === '' ? 'Chưa giao đơn vị nào' : `Đơn vị chủ trì: ${leads}`;
  await say(
    visit,
    `${directory.unit(taken.unit)?.name ?? 'Đơn vị này'} không chủ trì ${labelWithDocument(services, taken.item)}, nên tôi chưa ghi. ${who}. Đồng chí nhắn lại kèm đúng đơn vị, hoặc sửa phân công bằng /phancong.`,
  );
  return true;
};

/**
 * Says that nothing is reported on any more to who reports all the same, so that the report isn't taken for a question.
 * @returns false if it is no report
 */
export const turnAwayReport = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services, actor } = visit;
  const document = await findUncollected(services, actor, textOf(message), visit.saidAt);
  if (document === undefined) return false;
  await say(visit, `${describeCollection(document)} Tin này chưa được ghi làm cập nhật.`);
  return true;
};
