import { withoutComparing } from './compare-listed.ts';
import { withoutPartSaid } from './judge-actor.ts';
import { withoutMonthPart } from './judge-month-part.ts';
import { withoutPlanAsked } from './judge-plan.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** What was reckoned of a question, whatever words say it. */
export interface Reckoned {
  readonly plan: SlotJudgement;
  readonly actor: SlotJudgement;
  readonly compared: SlotJudgement;
  readonly monthPart: SlotJudgement;
}

/** A question with the words that a sentence must hold: those that say what was reckoned needn't stand there. */
export const wordsToHold = (
  said: SaidOfSentence,
  { plan, actor, compared, monthPart }: Reckoned,
): SaidOfSentence => {
  const rest = withoutPartSaid(plan === undefined ? said : withoutPlanAsked(said), actor);
  const sides = compared === undefined ? rest : withoutComparing(rest);
  return monthPart === 'agrees' ? withoutMonthPart(sides) : sides;
};
