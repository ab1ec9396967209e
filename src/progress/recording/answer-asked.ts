import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { menu } from '../../domain/view.ts';
import type { Actor } from '../../people/directory.ts';
import { type Labels, labelWithDocument } from '../name-items.ts';
import { findReporterOn } from '../office/find-office-reporter.ts';
import { shortItem } from '../reporters/find-led.ts';
import type { Reporter, ReporterMeans } from '../reporters/find-reporter.ts';
import { type AnsweredQuestion, answerQuestion } from './answer-question.ts';
import { askForReport } from './ask-for-report.ts';
import { describeQuestion, itemOfQuestion } from './ask-next.ts';
import { type DeskMeans, openDesk } from './open-desk.ts';
import { asProgressQuestionId, type ProgressQuestion, sourceOfReport } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import { NOTHING_REPLACED } from './record-report.ts';
import { askNext, type ReportTurn, recordAndShow, showRecorded } from './show-report.ts';

/** A question with its items as they are written among what its person leads now. */
const rewriteQuestion = (
  question: ProgressQuestion,
  write: (ref: Reference) => Reference,
): ProgressQuestion => ({
  ...question,
  candidates: question.candidates.map(write),
  readings: question.readings.map((reading) => {
    const { about } = reading;
    if (about.kind === 'item') return { ...reading, about: { ...about, item: write(about.item) } };
    return about.kind === 'all'
      ? reading
      : { ...reading, about: { ...about, candidates: about.candidates.map(write) } };
  }),
});

/** An answer to what was asked back. */
interface ReadAnswer {
  readonly reporter: Reporter;
  readonly answered: AnsweredQuestion;
  /** As the answer was offered; empty where it wasn't. */
  readonly label: string;
}

/**
 * Reads an answer to what was asked. Nothing is recorded.
 * @param choice as `answerQuestion` takes it, whole or short.
 * @returns undefined where it isn't theirs to report any more.
 */
const readAnswer = async (
  means: ReporterMeans & DeskMeans & Labels,
  actor: Actor,
  question: ProgressQuestion,
  choice: string,
  now: Date,
): Promise<ReadAnswer | undefined> => {
  const reporter = await findReporterOn(means, actor, question, now);
  if (reporter === undefined) return undefined;
  const desk = await openDesk(means, reporter, question.today);
  const { choices } = await describeQuestion(means, question);
  const chosen = choices.find((each) => [each.choice, shortItem(asReference(each.choice))].includes(choice));
  const write = (ref: Reference): Reference => reporter.write(itemOfQuestion(means, question, ref));
  const meant = question.candidates.find((ref) => ref === chosen?.choice);
  const answer = meant === undefined ? choice : write(meant);
  const answered = answerQuestion(rewriteQuestion(question, write), answer, desk);
  return { reporter, answered, label: chosen?.label ?? '' };
};

const NOT_LED = 'Đồng chí không còn chủ trì việc này. Nếu chưa đúng, xin báo Văn phòng.';
const ANSWERED_TOAST = 'Câu này đã được trả lời rồi.';
const LONGEST_EXCERPT = 200;

interface Answering {
  readonly turn: ReportTurn;
  readonly question: ProgressQuestion;
  /** Answers the tap, or says it where the answer was typed. */
  readonly acknowledge: (words?: string) => Promise<void>;
}

/** Puts the answer in place of the buttons. */
const settle = async ({ turn, question, acknowledge }: Answering, words: string): Promise<void> => {
  await acknowledge();
  const message = turn.pressed?.message ?? question.askedIn;
  if (message === undefined) return;
  const excerpt = question.excerpt.trim().slice(0, LONGEST_EXCERPT);
  const said = menu(excerpt === '' ? words : `“${excerpt}”: ${words}`);
  await turn.change({ chat: question.chat, message }, said);
};

const record = async (
  answering: Answering,
  recordable: RecordableMessage,
  words: string,
  asksNext = true,
): Promise<void> => {
  const { turn, question } = answering;
  await settle(answering, words);
  const replaced = { ...NOTHING_REPLACED, questions: [question.id] };
  await recordAndShow(turn, sourceOfReport(question), recordable, replaced, asksNext);
};

const close = async (answering: Answering, words: string): Promise<void> => {
  const { turn, question } = answering;
  await turn.services.progress.close(question.id, turn.now);
  await settle(answering, words);
};

/** Does what an answer gives. */
const follow = async (answering: Answering, { reporter, answered, label }: ReadAnswer): Promise<void> => {
  const { turn, question } = answering;
  const { services } = turn;
  const askFigure = async (ref: Reference): Promise<void> => {
    const item = reporter.led.find((each) => each.ref === ref);
    if (item !== undefined) await askForReport(turn, item, 'number');
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
      await turn.answer(question.text);
      return askNext(turn, question);
    case 'dropped':
      await close(answering, 'bỏ qua, tin vẫn được giữ');
      return askNext(turn, question);
    case 'not-led':
      return answering.acknowledge(NOT_LED);
    case 'unknown':
      return answering.acknowledge(OLD_BUTTON);
  }
};

/** Takes an answer to what was asked. @param choice as `answerQuestion` takes it. */
export const answerAsked = async (answering: Answering, choice: string): Promise<void> => {
  const { turn, question, acknowledge } = answering;
  const answer = await readAnswer(turn.services, turn.actor, question, choice, turn.now);
  await (answer === undefined ? acknowledge(NOT_LED) : follow(answering, answer));
};

/** What a button under what is asked back does. */
export const pressAsked = async (turn: ReportTurn, id: number, choice: string): Promise<void> => {
  const { services, actor } = turn;
  // Begun before a crash: what was recorded is shown.
  const recorded = await services.progress.findByUpdate(turn.update);
  if (recorded.updates.length + recorded.questions.length > 0) {
    await turn.acknowledge();
    return showRecorded(turn, recorded);
  }
  const question = await services.progress.findQuestion(asProgressQuestionId(id));
  if (question === undefined || question.official !== actor.official?.id) return turn.acknowledge(OLD_BUTTON);
  if (question.closedAt !== undefined) {
    await turn.acknowledge(ANSWERED_TOAST);
    return askNext(turn, question);
  }
  await answerAsked({ turn, question, acknowledge: (words) => turn.acknowledge(words) }, choice);
};
