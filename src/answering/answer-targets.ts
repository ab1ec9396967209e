import { textAt } from '../domain/passage.ts';
import { statesQuantity } from './check-quantity.ts';
import { checkScope } from './check-scope.ts';
import { groupByTarget } from './choose-targets.ts';
import type { ChosenTarget } from './chosen-target.ts';
import type { AnswerDraft } from './draft.ts';
import { draftTargetList } from './draft-list.ts';
import { draftProgress } from './draft-progress.ts';
import { draftCarriers } from './draft-responsibility.ts';
import { draftTargets } from './draft-target.ts';
import {
  type AnswerStep,
  chooseFor,
  hasOwnWords,
  type Matter,
  placeOf,
  refuseMatter,
  targetsAt,
} from './matter.ts';
import { words } from './segments.ts';

/** A question about targets that are known: who carries them, where they stand, or what they set. */
export const answerTargets = (
  matter: Matter,
  chosen: readonly ChosenTarget[],
  confidence: number,
): AnswerDraft => {
  const { understanding, resolution } = matter;
  const { asks } = understanding;
  const refs = chosen.map(({ target }) => target.ref);
  for (const { target } of chosen) {
    const reason = checkScope(target.text, resolution, understanding);
    if (reason === 'other-period' && asks.has('progress')) continue;
    if (reason !== undefined)
      return refuseMatter(
        matter,
        reason,
        refs.map((ref) => placeOf(matter, ref)),
      );
  }
  if (asks.has('who') || inherits(matter, 'responsibility'))
    return draftCarriers(resolution, refs, confidence);
  if (asks.has('progress') || inherits(matter, 'progress')) return draftProgress(resolution, chosen);
  const stated = chosen.filter(({ target, measures }) =>
    measures.some((measure) => statesQuantity(understanding.text, leadAndClause(target, measure), measure)),
  );
  if (stated.length === 0)
    return refuseMatter(
      matter,
      'not-stated',
      refs.map((ref) => placeOf(matter, ref)),
    );
  return draftTargets(resolution, stated, understanding, confidence);
};

const leadAndClause = (target: ChosenTarget['target'], measure: ChosenTarget['measures'][number]): string =>
  [...measure.leadSpans, measure.clauseSpan].map((span) => textAt(target.text, span)).join(' ');

/** "còn xuất khẩu?" asks what the question before it asked. */
export const inherits = ({ understanding, subject }: Matter, kind: 'responsibility' | 'progress'): boolean =>
  understanding.continues && understanding.asks.size === 0 && subject?.kind === kind;

/** "chỉ tiêu số 7", "(17)", "4b". */
export const answerNumberedTarget: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  if (understanding.targetNumbers.length === 0) return undefined;
  const chosen: ChosenTarget[] = [];
  for (const { number, letter } of understanding.targetNumbers) {
    const target = resolution.targets.find((one) => one.number === number);
    const index = letter === undefined ? undefined : letter.charCodeAt(0) - 97;
    const measures = target?.measures.filter((_, position) => index === undefined || position === index);
    if (target === undefined || measures === undefined || measures.length === 0) {
      return refuseMatter(
        matter,
        'no-such-target',
        target === undefined ? [] : [placeOf(matter, target.ref)],
      );
    }
    chosen.push({ target, measures });
  }
  return answerTargets(matter, chosen, 1);
};

/** A question whose words name targets. */
export const answerNamedTarget: AnswerStep = (matter) => {
  const choice = chooseFor(matter);
  if (choice.chosen.length > 0) return answerTargets(matter, choice.chosen, choice.confidence);
  const { understanding, resolution, subject } = matter;
  if (understanding.asks.has('progress') && subject !== undefined && understanding.content.length <= 2) {
    const targets = targetsAt(resolution, subject.refs);
    if (targets.length > 0) return answerTargets(matter, targets, 0.7);
  }
  if (understanding.asks.has('value') || understanding.figures.length > 0) return undefined;
  if (!/chỉ tiêu|mục tiêu/iu.test(understanding.text) || !hasOwnWords(matter)) return undefined;
  const broad = choice.near.filter(({ coverage }) => coverage >= 0.95);
  const targets = groupByTarget(resolution, broad).map(({ target }) => target);
  const inScope = targets.every(({ text }) => checkScope(text, resolution, understanding) === undefined);
  if (targets.length === 0 || targets.length > 8 || !inScope) return undefined;
  return draftTargetList(resolution, targets, [words(' liên quan')], 'clauses');
};
