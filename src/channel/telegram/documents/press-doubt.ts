import { type DoubtOutcome, findDoubt, keepStep } from '../../../documents/doubts/check-doubt.ts';
import { describeWord } from '../../../documents/doubts/describe-word.ts';
import { mayCheck } from '../../../documents/doubts/may-check.ts';
import {
  type DoubtStep,
  dropProposed,
  keepProposed,
  settleLineRight,
  settleNoTarget,
  settleRight,
  takeBack,
} from '../../../documents/doubts/settle-doubt.ts';
import { answerPress } from '../message/send.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { noteOf, type Visit } from '../visit.ts';
import { findBySequence } from './agree-on-document.ts';
import { askForCorrection, redrawDoubt } from './correct-doubt.ts';

const IN_USE = 'Văn bản đang dùng và đã có người soát. Muốn sửa, gửi tệp đã sửa để thay.';

/** Why nothing came of a press: somebody was faster, or the text has changed since. */
const explain = ({ outcome, listed }: DoubtOutcome): string => {
  if (outcome === 'in use') return IN_USE;
  const settled = listed?.settled;
  return settled === undefined
    ? 'Chỗ này vừa được đổi. Xin xem lại.'
    : `${settled.byName} đã ghi: ${describeWord(settled.word)}.`.slice(0, 190);
};

type Outcome = 'next' | 'same';

/** @param shows the next open doubt, with the way back, or the same one again */
const onDoubt =
  <Rest extends readonly number[]>(stepFor: (key: number, ...rest: Rest) => DoubtStep, shows: Outcome) =>
  async (visit: Visit, sequence: number, key: number, ...rest: Rest): Promise<void> => {
    const document = await findBySequence(visit, sequence);
    if (document === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
    const step = stepFor(key, ...rest);
    const kept = await keepStep(visit.services, document, key, step, noteOf(visit));
    const { listed } = kept;
    if (kept.outcome !== 'kept') {
      await answerPress(visit, explain(kept));
      return redrawDoubt(visit, kept.document, key);
    }
    await answerPress(visit, shows === 'next' ? 'Đã ghi.' : 'Đã hoàn tác.');
    if (shows === 'same' || listed?.settled === undefined) return redrawDoubt(visit, kept.document, key);
    const words = `${listed.doubt.where}: ${describeWord(listed.settled.word)}.`;
    await redrawDoubt(visit, kept.document, undefined, { key, words });
  };

const showDoubt = async (visit: Visit, sequence: number, key?: number): Promise<void> => {
  const document = await findBySequence(visit, sequence);
  if (document === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  await answerPress(visit);
  await redrawDoubt(visit, document, key);
};

const correct = async (visit: Visit, sequence: number, key: number): Promise<void> => {
  const document = await findBySequence(visit, sequence);
  const listed = document && findDoubt(document, key);
  if (document === undefined || listed === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  if (!mayCheck(document)) return answerPress(visit, IN_USE);
  await answerPress(visit);
  await askForCorrection(visit, document, listed);
};

/** What the buttons of a doubt do. */
export const DOUBT_ACTS = {
  doubt: showDoubt,
  doubtRight: onDoubt(settleRight, 'next'),
  doubtLineRight: onDoubt(settleLineRight, 'next'),
  doubtNoTarget: onDoubt(settleNoTarget, 'next'),
  typeRight: correct,
  keepTyped: onDoubt(keepProposed, 'next'),
  dropTyped: onDoubt(dropProposed, 'same'),
  undoDoubt: onDoubt(takeBack, 'same'),
};
