import { asOpenQuestion } from '../composition/open-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { offerSentence, quoteAround, quotePiece } from '../drafting/draft-passage.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { type GatheredEvidence, type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { evidenceOf } from '../judging/gather-evidence.ts';
import { PAST_KINDS } from '../judging/read-candidates.ts';
import { asksWhatWas } from '../judging/read-meaning.ts';
import { verdictIn } from '../lock/verdict-in.ts';
import { addVerdict } from './add-verdict.ts';
import { namesLookBackYear } from './answer-open.ts';
import { answerTargets } from './answer-targets.ts';
import { hasOwnWords, type Matter, namesOtherPlace } from './matter.ts';

/** Refusals that say no more than that no step found it. */
const OPEN: readonly RefusalReason[] = ['not-found', 'perhaps', 'off-topic'];

/** An answer from what was, to a question that doesn't ask what was: a clause on what is to be may be meant instead. */
const isOfThePast = ({ resolution, understanding }: Matter, { kind, quotes }: AnswerDraft): boolean =>
  kind === 'passage' &&
  asksWhatWas(understanding, Number(resolution.document.validFrom.slice(0, 4))) !== true &&
  quotes.every(({ passageId }) =>
    resolution.passages.some((one) => one.id === passageId && PAST_KINDS.includes(one.kind)),
  );

/** What every clause that contradicts nothing has for the question. */
export const gatherFor = async ({
  parts,
  resolution,
  understanding,
}: Matter): Promise<readonly GatheredEvidence[]> => {
  const document = resolution.document.id;
  const found = await parts.findPassages(document, understanding.text);
  const ranks = new Map(found.map(({ passage, rank }) => [passage.id, rank]));
  return parts.judges.get(document)?.gather(understanding, (id) => ranks.get(id) ?? 0) ?? [];
};

/** That a target isn't set for the year which the document looks back on says nothing of its results. */
const isOpen = (matter: Matter, refusal: RefusalReason | undefined): boolean =>
  refusal !== undefined &&
  (OPEN.includes(refusal) || (refusal === 'other-year' && namesLookBackYear(matter)));

/** What a clause can't be asked for alone: a list, a count of things, how far it has come. */
const NOT_ONE_CLAUSE = ['list', 'count', 'progress', 'duty'] as const;

/**
 * What no surer way of answering found: the clause that all evidence together speaks for, as an answer where it is sure
 * enough, as an offer where it isn't; else the refusal as it was. A clause that contradicts the question never answers.
 */
export const answerJudged = async (matter: Matter, refused: AnswerDraft): Promise<AnswerDraft> => {
  const { understanding, parts } = matter;
  const saysWhatWas = isOfThePast(matter, refused);
  if (!saysWhatWas && (refused.kind !== 'none' || !isOpen(matter, refused.refusal))) return refused;
  if (NOT_ONE_CLAUSE.some((ask) => understanding.asks.has(ask)) || understanding.content.length === 0)
    return refused;
  const [best] = weighEvidence(await gatherFor(matter), parts.clauseWeights);
  if (best === undefined || namesOtherPlace(matter)) return refused;
  if (saysWhatWas && best.candidate.isPast) return refused;
  if (isSure(best, understanding, parts.clauseWeights.sure)) {
    const draft = answerWith(matter, best);
    // A clause that turns out not to fit denies nothing: it was only likely to be meant.
    if (draft.kind === 'none') return refused;
    if (!understanding.isYesNo || verdictIn(draft.segments) !== null) return draft;
  }
  if (saysWhatWas) return refused;
  const isOffered = best.likelihood >= parts.clauseWeights.perhaps && hasOwnWords(matter);
  return isOffered ? offer(matter, best) : refused;
};

/** A word with a meaning that the clause doesn't have tells of another group, part or place. */
const namesOtherThing = ({ evidence }: JudgedCandidate): boolean =>
  evidenceOf(evidence, 'elsewhere') + evidenceOf(evidence, 'otherMeaning') > MOST_OTHER;
/** Shares of the question's meaning. */
const MOST_OTHER = 0.15;
const MOST_STRANGE = 0.3;

/** A figure answers for one thing, and a yes or no is worse when it is wrong: there no word may tell of another. */
const isSure = (best: JudgedCandidate, { isYesNo }: Matter['understanding'], least: number): boolean => {
  if (best.likelihood < least) return false;
  if (isYesNo && evidenceOf(best.evidence, 'strange') > MOST_STRANGE) return false;
  return !((isYesNo || best.candidate.clause.type === 'measure') && namesOtherThing(best));
};

const answerWith = (matter: Matter, { candidate, likelihood }: JudgedCandidate): AnswerDraft => {
  const { clause } = candidate;
  if (clause.type === 'measure') {
    return answerTargets(matter, [{ target: clause.target, measures: [clause.measure] }], likelihood);
  }
  // Who is charged is often named where the sentence begins.
  const quote = matter.understanding.asks.has('who') ? quoteAround : quotePiece;
  const draft = addVerdict(quote(clause.passage, clause.span), matter);
  return { ...draft, confidence: likelihood, open: asOpenQuestion(matter.understanding, undefined) };
};

const offer = (matter: Matter, { candidate, likelihood }: JudgedCandidate): AnswerDraft => {
  const { clause } = candidate;
  if (clause.type === 'sentence') return offerSentence(clause.passage, clause.span, likelihood);
  const chosen = { target: clause.target, measures: [clause.measure] };
  return draftNearestTargets(matter.resolution, [chosen], likelihood);
};
