import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import { answerAsked } from '../answer-asked.ts';
import { askNext } from '../ask-next.ts';
import { findCards } from '../find-cards.ts';
import { officeAuthor } from '../office/office-author.ts';
import { refreshCards } from '../show-cards.ts';
import { nameUpdates } from '../view-card.ts';
import { describeQuestion } from '../view-question.ts';
import { findWaiting } from './find-waiting.ts';

/** "Đúng rồi" keeps the doubtful figures, or takes what is offered; where nothing waits it is a nod. */
export const confirmWaiting = async (visit: Visit, reporter: Reporter): Promise<void> => {
  const { ctx, services } = visit;
  const waiting = await findWaiting(visit, reporter);
  if (waiting === undefined) return say(ctx, 'Cảm ơn đồng chí.');
  if (waiting.kind === 'question') {
    const { question } = waiting;
    const [offered] = (await describeQuestion(services, question)).choices;
    const acknowledge = async (words?: string): Promise<void> =>
      words === undefined ? undefined : say(ctx, words);
    return answerAsked({ visit, question, acknowledge }, offered?.choice ?? '');
  }
  const { updates } = waiting;
  await services.progress.confirm(
    updates.map(({ id }) => id),
    services.now(),
    officeAuthor(visit, updates),
  );
  await refreshCards(visit, await findCards(visit, updates));
  await say(ctx, `Đã ghi nhận: ${nameUpdates(services, updates)}`);
  const [first] = updates;
  if (first !== undefined) await askNext(visit, first.chat, first.message);
};
