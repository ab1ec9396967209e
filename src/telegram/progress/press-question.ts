import { asChatId, asMessageId, asUpdateId } from '../../domain/chat.ts';
import { asReference } from '../../domain/reference.ts';
import { attachReading } from '../../progress/recording/attach-reading.ts';
import { asProgressQuestionId, type ProgressQuestion } from '../../progress/recording/progress-update.ts';
import { type RecordableMessage, recordReading } from '../../progress/recording/record-readings.ts';
import { answerPress } from '../answer-press.ts';
import type { Visit } from '../feature.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { plain } from '../views/rich-text.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { askForReport } from './ask-for-report.ts';
import { labelItem } from './describe-update.ts';
import { findReporter, type Reporter, recordingContext } from './find-reporter.ts';
import { NOTHING_REPLACED, recordReport, showAll } from './record-report.ts';
import { noteOn, recordableOf } from './recordable-of.ts';
import { changeMessage } from './show-cards.ts';

const ANSWERED_TOAST = 'Câu này đã được trả lời rồi.';
const NOT_LED_TOAST = 'Bạn không còn chủ trì việc này.';

interface Answering {
  readonly visit: Visit;
  readonly question: ProgressQuestion;
  readonly reporter: Reporter;
}

/** Puts the answer in place of the buttons. */
const settle = async ({ visit, question }: Answering, words: string): Promise<void> => {
  const message = visit.ctx.callbackQuery?.message;
  if (message === undefined) return;
  const place = { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
  const excerpt = question.excerpt.trim().slice(0, 200);
  await changeMessage(visit, place, [plain(excerpt === '' ? words : `“${excerpt}”: ${words}`)]);
};

const record = async (answering: Answering, recordable: RecordableMessage, words: string): Promise<void> => {
  const { visit, question } = answering;
  const { official, chat, message, text, files, answersWeek } = question;
  await answerPress(visit.ctx);
  await settle(answering, words);
  const replaced = { ...NOTHING_REPLACED, questions: [question.id] };
  await recordReport(visit, { official, chat, message, text, files, answersWeek }, recordable, replaced);
};

const close = async (answering: Answering, words: string): Promise<void> => {
  const { visit, question } = answering;
  await visit.services.progress.close(question.id, visit.services.now());
  await answerPress(visit.ctx);
  await settle(answering, words);
};

/** What waits is recorded with the item; a figure that can't be of it is asked for once more. */
const chooseItem = async (answering: Answering, choice: string): Promise<void> => {
  const { visit, question, reporter } = answering;
  const ref = question.candidates.find((each) => each === asReference(choice));
  const item = reporter.led.find((each) => each.ref === ref);
  if (ref === undefined || item === undefined) return answerPress(visit.ctx, NOT_LED_TOAST);
  const label = labelItem(visit.services, ref);
  const { reading, today, text } = question;
  if (reading === undefined) {
    const note = noteOn(reporter, item, question.excerpt.trim(), today);
    return record(answering, { updates: [note], questions: [] }, label);
  }
  const attached = attachReading(reading, ref, visit.services.updateReader().items.measure(ref));
  if (attached === undefined) {
    await close(answering, `không ghi được cho ${label}, vì đơn vị không khớp`);
    return askForReport(visit, item.ref, 'number');
  }
  const context = await recordingContext(visit.services, reporter, { text, today });
  const { updates, questions } = recordReading(attached, context);
  await record(answering, { updates: updates.map((each) => ({ ...each, card: 0 })), questions }, label);
};

/** Of a figure that is only a part, or only an increase, the words are kept, and the whole figure is asked for. */
const keepAsNote = async (answering: Answering): Promise<void> => {
  const { visit, question, reporter } = answering;
  const item = reporter.led.find(({ ref }) => ref === question.candidates[0]);
  if (item === undefined) return answerPress(visit.ctx, NOT_LED_TOAST);
  const note = noteOn(reporter, item, question.excerpt.trim(), question.today);
  await record(answering, { updates: [note], questions: [] }, 'giữ làm ghi chú');
  if (question.kind === 'total-or-more') await askForReport(visit, item.ref, 'number');
};

const takeAsTotal = async (answering: Answering): Promise<void> => {
  const { visit, question, reporter } = answering;
  const { reading, text, today } = question;
  if (reading === undefined) return answerPress(visit.ctx, OLD_BUTTON_TOAST);
  const context = await recordingContext(visit.services, reporter, { text, today });
  const { updates, questions } = recordReading({ ...reading, increment: undefined }, context);
  const recordable = { updates: updates.map((each) => ({ ...each, card: 0 })), questions };
  await record(answering, recordable, 'số lũy kế từ đầu năm');
};

const takeAsQuestion = async (answering: Answering): Promise<void> => {
  const { visit, question } = answering;
  await close(answering, 'câu hỏi');
  await replyToQuestion(visit.ctx, visit.services, question.text);
};

const takeAsReport = async (answering: Answering): Promise<void> => {
  const { visit, question, reporter } = answering;
  const { text, today } = question;
  const openItems = reporter.led.map(({ ref }) => ref);
  const context = { openItems, repliesTo: { kind: 'nudge' as const }, today };
  const read = visit.services.updateReader().classify(text, context);
  // It was asked whether it reports: words that aren't understood are still kept as a report.
  const report = { ...read, kind: 'updates' as const };
  const on = { ...reporter, today };
  await record(answering, await recordableOf(visit, on, report, text, NOTHING_REPLACED), 'báo cáo');
};

const act = (answering: Answering, choice: string): Promise<void> => {
  const { kind } = answering.question;
  if (choice === '-') return close(answering, 'bỏ qua, tin vẫn được giữ');
  if (kind === 'which-item') return choice === 'n' ? keepAsNote(answering) : chooseItem(answering, choice);
  if (kind === 'total-or-more' && choice === 't') return takeAsTotal(answering);
  if (kind === 'total-or-more' && choice === 'm') return keepAsNote(answering);
  if (kind === 'message-kind' && choice === 'q') return takeAsQuestion(answering);
  if (kind === 'message-kind' && choice === 'u') return takeAsReport(answering);
  return answerPress(answering.visit.ctx, OLD_BUTTON_TOAST);
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
    return showAll(visit, recorded);
  }
  const question = await services.progress.findQuestion(asProgressQuestionId(Number(id)));
  if (question === undefined || question.official !== actor.official?.id)
    return answerPress(ctx, OLD_BUTTON_TOAST);
  if (question.closedAt !== undefined) return answerPress(ctx, ANSWERED_TOAST);
  const reporter = await findReporter(services, actor);
  if (reporter === undefined) return answerPress(ctx, NOT_LED_TOAST);
  await act({ visit, question, reporter }, choice);
};
