import { asUpdateId } from '../../../domain/chat.ts';
import { asProgressQuestionId } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { answerAsked } from './answer-asked.ts';
import { askNext, showRecorded } from './show-report.ts';

const ANSWERED_TOAST = 'Câu này đã được trả lời rồi.';

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
    return askNext(visit, question);
  }
  await answerAsked({ visit, question, acknowledge: (words) => answerPress(ctx, words) }, choice);
};
