import { asChatId, asMessageId, asUpdateId } from '../../domain/chat.ts';
import { type AnsweredQuestion, answerQuestion } from '../../progress/recording/answer-question.ts';
import { asProgressQuestionId, type ProgressQuestion } from '../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../progress/recording/record-readings.ts';
import { answerPress } from '../answer-press.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { plain } from '../views/rich-text.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { askForReport } from './ask-for-report.ts';
import { askNext } from './ask-next.ts';
import { labelItem } from './describe-update.ts';
import { findReporter, openDesk } from './find-reporter.ts';
import { NOTHING_REPLACED, recordReport, showRecorded } from './record-report.ts';
import { changeMessage } from './show-cards.ts';
import { describeQuestion } from './view-question.ts';

const ANSWERED_TOAST = 'Câu này đã được trả lời rồi.';
const NOT_LED_TOAST = 'Bạn không còn chủ trì việc này.';
const LONGEST_EXCERPT = 200;

interface Answering {
  readonly visit: Visit;
  readonly question: ProgressQuestion;
}

/** Puts the answer in place of the buttons. */
const settle = async ({ visit, question }: Answering, words: string): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  if (message === undefined) return;
  const place = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  const excerpt = question.excerpt.trim().slice(0, LONGEST_EXCERPT);
  await changeMessage(visit, place, [plain(excerpt === '' ? words : `“${excerpt}”: ${words}`)]);
};

const record = async (
  answering: Answering,
  recordable: RecordableMessage,
  words: string,
  asksNext = true,
): Promise<void> => {
  const { visit, question } = answering;
  const { official, chat, message, text, files, answersWeek } = question;
  await answerPress(visit.ctx);
  await settle(answering, words);
  const replaced = { ...NOTHING_REPLACED, questions: [question.id] };
  const from = { official, chat, message, text, files, answersWeek };
  await recordReport(visit, from, recordable, replaced, asksNext);
};

const close = async (answering: Answering, words: string): Promise<void> => {
  const { visit, question } = answering;
  await visit.services.progress.close(question.id, visit.services.now());
  await answerPress(visit.ctx);
  await settle(answering, words);
};

/** Does what an answer gives. @param label of the button that was pressed. */
const follow = async (answering: Answering, answered: AnsweredQuestion, label: string): Promise<void> => {
  const { visit, question } = answering;
  const { ctx, services } = visit;
  switch (answered.kind) {
    case 'record': {
      const chosen = answered.chosen === undefined ? label : labelItem(services, answered.chosen);
      return record(answering, answered.recordable, chosen);
    }
    case 'note':
      // The whole figure is what is asked next.
      await record(answering, answered.recordable, `${label}, giữ làm ghi chú`, !answered.asksFigure);
      return answered.asksFigure ? askForReport(visit, answered.item, 'number') : undefined;
    case 'no-fit':
      await close(
        answering,
        `không ghi được cho ${labelItem(services, answered.item)}, vì đơn vị không khớp`,
      );
      return askForReport(visit, answered.item, 'number');
    case 'as-question':
      await close(answering, 'câu hỏi');
      await replyToQuestion(ctx, services, question.text);
      return askNext(visit, question.chat, question.message);
    case 'dropped':
      await close(answering, 'bỏ qua, tin vẫn được giữ');
      return askNext(visit, question.chat, question.message);
    case 'not-led':
      return answerPress(ctx, NOT_LED_TOAST);
    case 'unknown':
      return answerPress(ctx, OLD_BUTTON_TOAST);
  }
};

/** Buttons under what the bot asks back: `<question>:<choice>`. */
export const pressQuestion = async (visit: Visit, data: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  const [, id, choice] = /^(\d{1,15}):(.+)$/.exec(data) ?? [];
  if (id === undefined || choice === undefined) return answerPress(ctx, OLD_BUTTON_TOAST);
  // Begun before a crash: what was recorded is shown.
  const recorded = await services.progress.findByUpdate(asUpdateId(ctx.update.update_id));
  if (recorded.updates.length + recorded.questions.length > 0) {
    await answerPress(ctx);
    return showRecorded(visit, recorded);
  }
  const question = await services.progress.findQuestion(asProgressQuestionId(Number(id)));
  if (question === undefined || question.official !== actor.official?.id)
    return answerPress(ctx, OLD_BUTTON_TOAST);
  if (question.closedAt !== undefined) {
    await answerPress(ctx, ANSWERED_TOAST);
    return askNext(visit, question.chat, question.message);
  }
  const reporter = await findReporter(services, actor);
  if (reporter === undefined) return answerPress(ctx, NOT_LED_TOAST);
  const desk = await openDesk(services, reporter, question.today);
  const { choices } = describeQuestion(services, question);
  const label = choices.find((each) => each.choice === choice)?.label ?? '';
  await follow({ visit, question }, answerQuestion(question, choice, desk), label);
};
