import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import { fold } from '../../../../text/fold.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import { answerAsked } from '../answer-asked.ts';
import { askForCorrection } from '../ask-for-correction.ts';
import { findWaiting } from './find-waiting.ts';

const NO =
  /^(?:da |thua )?(?:khong|ko|k|khg|sai|khong phai|ko phai|khong dung|ko dung)(?: (?:a|em|anh|chi|nhe|roi))*[.! ]*$/;

/**
 * Takes a bare "không" as the answer to what waits for a yes or a no: what is offered isn't taken, and of a doubtful
 * figure the right one is asked for.
 * @returns false where nothing waits, or it says more.
 */
export const declineWaiting = async (visit: Visit, reporter: Reporter, text: string): Promise<boolean> => {
  if (!NO.test(fold(text).trim())) return false;
  const waiting = await findWaiting(visit, reporter);
  if (waiting === undefined) return false;
  if (waiting.kind === 'card') {
    await askForCorrection(visit, waiting.updates);
    return true;
  }
  const acknowledge = (words = 'Vâng, tôi không ghi.'): Promise<void> => say(visit.ctx, words);
  await answerAsked({ visit, question: waiting.question, acknowledge }, '-');
  return true;
};
