import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../../domain/chat.ts';
import { kindOf } from '../../../domain/resolution.ts';
import { plain } from '../../../domain/styled-text.ts';
import { labelItem } from '../../../progress/name-items.ts';
import type { MessagePlace } from '../../../progress/recording/said-message.ts';
import { showEditedAway, showReport } from '../../../progress/recording/show-report.ts';
import type { TakenTyped } from '../../../progress/recording/take-typed.ts';
import type { TakenWords } from '../../../progress/recording/take-words.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import { decline, doAct } from '../../../week/reporting/do-act.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { changeMessage } from '../message/change-message.ts';
import { say } from '../message/send.ts';
import type { Visit } from '../visit.ts';

const CAPTION_CAME = 'Tệp này đã được xem cùng lời chú thích đồng chí gửi kèm.';

/** The question about parts of an album is taken off once their caption came. */
export const showAnsweredByCaption = async (
  visit: Visit,
  answered: MessagePlace | undefined,
): Promise<void> => {
  if (answered !== undefined) await changeMessage(visit, answered, [plain(CAPTION_CAME)]);
};

/** Says that a clause is the plan and no progress, and how progress is reported. */
const explainQuotedPlan = async (
  visit: Visit,
  { item, document }: Extract<TakenWords, { readonly kind: 'plan-quoted' }>,
): Promise<void> => {
  const name = item === undefined ? 'tên chỉ tiêu' : labelItem(visit.services, item).replace(/^\(\S+\) /, '');
  await say(
    visit,
    `Đây là nguyên văn chỉ tiêu trong ${kindOf(document)}, tôi chưa ghi là số thực hiện. Nếu đã đạt, xin nhắn: ${name} đạt …, đến ngày …`,
  );
};

/** Shows what became of words, or does what they ask for. @returns false if they only ask */
export const showTaken = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  taken: TakenWords,
): Promise<boolean> => {
  if ('withdrawn' in taken && taken.withdrawn !== undefined) await showEditedAway(visit, taken.withdrawn);
  switch (taken.kind) {
    case 'question':
      return false;
    case 'declined':
      await decline(visit, taken.waiting);
      return true;
    case 'plan-quoted':
      await explainQuotedPlan(visit, taken);
      return true;
    case 'act':
      await doAct(visit, reporter, message, taken);
      return true;
    case 'report':
      await showReport(
        visit,
        { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) },
        taken.report,
      );
      if (taken.asks !== '') await replyToQuestion(visit, taken.asks);
      return true;
  }
};

/** Shows what became of a text that was asked for. A question is answered. */
export const showTyped = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  { taken, answered }: TakenTyped,
): Promise<void> => {
  await showAnsweredByCaption(visit, answered);
  if (!(await showTaken(visit, reporter, message, taken))) await replyToQuestion(visit, text);
};
