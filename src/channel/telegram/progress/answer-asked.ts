import type { Reference } from '../../../domain/reference.ts';
import { plain } from '../../../domain/styled-text.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { type ReadAnswer, readAnswer } from '../../../progress/recording/answer-asked.ts';
import { askForReport } from '../../../progress/recording/ask-for-report.ts';
import {
  asProgressQuestionId,
  type ProgressQuestion,
  sourceOfReport,
} from '../../../progress/recording/progress-update.ts';
import type { RecordableMessage } from '../../../progress/recording/record-readings.ts';
import { NOTHING_REPLACED } from '../../../progress/recording/record-report.ts';
import { ASKED } from '../../../progress/recording/report-buttons.ts';
import { askNext, recordAndShow, showRecorded } from '../../../progress/recording/show-report.ts';
import { replyToQuestion } from '../handlers/reply-to-question.ts';
import { changeMessage } from '../message/change-message.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

const NOT_LED = 'Đồng chí không còn chủ trì việc này. Nếu chưa đúng, xin báo Văn phòng.';
const ANSWERED_TOAST = 'Câu này đã được trả lời rồi.';
const LONGEST_EXCERPT = 200;

interface Answering {
  readonly visit: Visit;
  readonly question: ProgressQuestion;
  /** Answers the tap, or says it where the answer was typed. */
  readonly acknowledge: (words?: string) => Promise<void>;
}

/** Puts the answer in place of the buttons. */
const settle = async ({ visit, question, acknowledge }: Answering, words: string): Promise<void> => {
  await acknowledge();
  const message = visit.pressed?.message ?? question.askedIn;
  if (message === undefined) return;
  const place = { chat: question.chat, message };
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
  await settle(answering, words);
  const replaced = { ...NOTHING_REPLACED, questions: [question.id] };
  await recordAndShow(visit, sourceOfReport(question), recordable, replaced, asksNext);
};

const close = async (answering: Answering, words: string): Promise<void> => {
  const { visit, question } = answering;
  await visit.services.progress.close(question.id, visit.now);
  await settle(answering, words);
};

/** Does what an answer gives. */
const follow = async (answering: Answering, { reporter, answered, label }: ReadAnswer): Promise<void> => {
  const { visit, question } = answering;
  const { services } = visit;
  const askFigure = async (ref: Reference): Promise<void> => {
    const item = reporter.led.find((each) => each.ref === ref);
    if (item !== undefined) await askForReport(visit, item, 'number');
  };
  switch (answered.kind) {
    case 'record': {
      const chosen = answered.chosen === undefined ? label : labelWithDocument(services, answered.chosen);
      return record(answering, answered.recordable, chosen);
    }
    case 'note':
      // The whole figure is what is asked next.
      await record(answering, answered.recordable, `${label}, giữ làm ghi chú`, !answered.asksFigure);
      return answered.asksFigure ? askFigure(answered.item) : undefined;
    case 'no-fit':
      await close(
        answering,
        `không ghi được cho ${labelWithDocument(services, answered.item)}, vì đơn vị không khớp`,
      );
      return askFigure(answered.item);
    case 'as-question':
      await close(answering, 'câu hỏi');
      await replyToQuestion(visit, question.text);
      return askNext(visit, question);
    case 'dropped':
      await close(answering, 'bỏ qua, tin vẫn được giữ');
      return askNext(visit, question);
    case 'not-led':
      return answering.acknowledge(NOT_LED);
    case 'unknown':
      return answering.acknowledge(OLD_BUTTON_TOAST);
  }
};

/**
 * Takes an answer to what was asked.
 * @param choice as `answerQuestion` takes it.
 */
export const answerAsked = async (answering: Answering, choice: string): Promise<void> => {
  const { visit, question, acknowledge } = answering;
  const answer = await readAnswer(visit.services, visit.actor, question, choice, visit.now);
  await (answer === undefined ? acknowledge(NOT_LED) : follow(answering, answer));
};

const answer = async (visit: Visit, id: number, choice: string): Promise<void> => {
  const { services, actor } = visit;
  // Begun before a crash: what was recorded is shown.
  const recorded = await services.progress.findByUpdate(visit.update);
  if (recorded.updates.length + recorded.questions.length > 0) {
    await answerPress(visit);
    return showRecorded(visit, recorded);
  }
  const question = await services.progress.findQuestion(asProgressQuestionId(id));
  if (question === undefined || question.official !== actor.official?.id)
    return answerPress(visit, OLD_BUTTON_TOAST);
  if (question.closedAt !== undefined) {
    await answerPress(visit, ANSWERED_TOAST);
    return askNext(visit, question);
  }
  await answerAsked({ visit, question, acknowledge: (words) => answerPress(visit, words) }, choice);
};

/** Buttons under what the bot asks back. */
export const pressQuestion = onButtons(ASKED, 'report progress', { answer });
