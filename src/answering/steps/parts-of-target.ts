import type { Measure } from '../../domain/measure.ts';
import type { Target } from '../../domain/target.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { likelyParts } from '../judging/likelihoods.ts';
import { answerTargets } from './answer-targets.ts';
import { gatherFor } from './gather-for.ts';
import { isSure } from './is-sure.ts';
import type { Matter } from './matter.ts';

/** A whole target that was found by its name, of whose parts the question is only for some. */
export const narrowToPart = async (matter: Matter, draft: AnswerDraft): Promise<AnswerDraft> => {
  const { understanding, resolution } = matter;
  const [ref, ...others] = draft.subject ?? [];
  const target = resolution.targets.find((one) => one.ref === ref);
  if (draft.kind !== 'target' || target === undefined || others.length > 0) return draft;
  if (target.measures.length < 2 || understanding.isYesNo || !understanding.asks.has('value')) return draft;
  const judged = weighEvidence(await gatherFor(matter), matter.parts.clauseWeights);
  const parts = partsOf(target, judged);
  // Where the judge doesn't see the target at all it can't tell its parts apart.
  if (sumOf(parts) < matter.parts.clauseWeights.sure) return draft;
  const likely = likelyParts(parts).map(({ measure }) => measure);
  const measures = target.measures.filter((measure) => likely.includes(measure));
  const part = answerTargets(matter, [{ target, measures }], draft.confidence);
  return part.kind === 'target' ? part : draft;
};

interface LikelyPart {
  readonly measure: Measure;
  readonly likelihood: number;
}

const partsOf = (target: Target, judged: readonly JudgedCandidate[]): readonly LikelyPart[] =>
  judged.flatMap(({ candidate: { clause }, likelihood }) =>
    clause.type === 'measure' && clause.target === target ? [{ measure: clause.measure, likelihood }] : [],
  );

const sumOf = (parts: readonly LikelyPart[]): number =>
  parts.reduce((sum, { likelihood }) => sum + likelihood, 0);

/** "Mấy vụ", "bao nhiêu chục đồng chí"; "số xã hoàn thành". */
const COUNTED = /(?<!\p{L})(?:(?:bao nhiêu|mấy)\s\p{L}|^số\s(?!h[oó]a))/iu;

/** The parts of one target, where it is sure that it is meant but not which of them. */
export const answerTogether = (
  matter: Matter,
  judged: readonly JudgedCandidate[],
): AnswerDraft | undefined => {
  const [best] = judged;
  // "Thu phí rác thế nào?" asks for no figure: nothing but the words speaks for the target.
  const { understanding } = matter;
  const isFigure = asksFigure(understanding) || COUNTED.test(understanding.text);
  if (best?.candidate.clause.type !== 'measure' || !isFigure) return undefined;
  const { target } = best.candidate.clause;
  const parts = partsOf(target, judged);
  const together = sumOf(parts);
  if (
    parts.length < 2 ||
    !isSure({ ...best, likelihood: together }, matter, matter.parts.clauseWeights.sureTogether, 'parts')
  )
    return undefined;
  const likely = likelyParts(parts).map(({ measure }) => measure);
  const measures = target.measures.filter((measure) => likely.includes(measure));
  return answerTargets(matter, [{ target, measures }], together);
};
