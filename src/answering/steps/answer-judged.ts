import type { Measure } from '../../domain/measure.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import { asOpenQuestion } from '../composition/open-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { offerSentence, quoteFromStart, quotePiece } from '../drafting/draft-passage.ts';
import { draftStatements } from '../drafting/draft-statements.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { likelyParts } from '../judging/choose-thresholds.ts';
import { type GatheredEvidence, type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { evidenceOf } from '../judging/gather-evidence.ts';
import type { JudgedClause } from '../judging/read-candidates.ts';
import { PAST_KINDS } from '../judging/read-candidates.ts';
import { asksWhatWas } from '../judging/read-meaning.ts';
import { verdictIn } from '../lock/verdict-in.ts';
import { addVerdict } from './add-verdict.ts';
import { answerTargets } from './answer-targets.ts';
import { hasOwnWords, type Matter, namesOtherPlace } from './matter.ts';

/** Refusals that say no more than that no step found it. */
const OPEN: readonly RefusalReason[] = ['not-found', 'perhaps', 'off-topic', 'no-date'];

/** Refusals of one clause, or of a year: another clause may be meant. */
const CONTRADICTED: readonly RefusalReason[] = ['other-year', 'other-part', 'other-quantity'];

/** What a draft leaves to the weighing of clauses. */
type Role =
  /** Nothing was found: a clause may answer, or be offered. */
  | 'empty'
  /**
   * It refuses a year that the document looks back on or a target that lacks the part asked, or says what was to a
   * question of what is to be: another clause that is sure answers instead.
   */
  | 'doubtful'
  | 'settled';

/** What a clause can't be asked for alone: a list, a count of things, how far it has come. */
const NOT_ONE_CLAUSE = ['list', 'count'] as const;

const roleOf = (matter: Matter, { kind, refusal, quotes }: AnswerDraft): Role => {
  const { understanding, resolution } = matter;
  if (NOT_ONE_CLAUSE.some((ask) => understanding.asks.has(ask)) || understanding.content.length === 0)
    return 'settled';
  if (namesOtherPlace(matter)) return 'settled';
  if (kind === 'none') {
    if (refusal !== undefined && CONTRADICTED.includes(refusal)) return 'doubtful';
    return refusal !== undefined && OPEN.includes(refusal) ? 'empty' : 'settled';
  }
  const isPast = quotes.every(({ passageId }) =>
    resolution.passages.some((one) => one.id === passageId && PAST_KINDS.includes(one.kind)),
  );
  return kind === 'passage' && isPast && asksWhatWas(understanding, firstYear(matter)) !== true
    ? 'doubtful'
    : 'settled';
};

const firstYear = ({ resolution }: Matter): number => Number(resolution.document.validFrom.slice(0, 4));

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

/**
 * What no surer way of answering found: the clause that all evidence together speaks for, as an answer where it is sure
 * enough, as an offer where it isn't; else the draft as it was. It denies nothing.
 */
export const answerJudged = async (matter: Matter, draft: AnswerDraft): Promise<AnswerDraft> => {
  const role = roleOf(matter, draft);
  if (role === 'settled') return narrowToPart(matter, draft);
  const { clauseWeights } = matter.parts;
  const judged = weighEvidence(await gatherFor(matter), clauseWeights);
  const [best] = judged;
  if (best === undefined || isRefused(best, draft)) return draft;
  const answered = isSure(best, matter, clauseWeights.sure)
    ? answerWith(matter, best)
    : answerTogether(matter, judged);
  // A clause that turns out not to fit was only likely to be meant.
  if (answered?.kind === 'none') return draft;
  if (answered !== undefined && (!matter.understanding.isYesNo || verdictIn(answered.segments) !== null))
    return answered;
  const isOffered = mayOffer(role, draft, matter) && best.likelihood >= clauseWeights.perhaps;
  return isOffered ? offer(matter, best) : draft;
};

/** A whole target that was found by its name, of whose parts the question is only for some. */
const narrowToPart = async (matter: Matter, draft: AnswerDraft): Promise<AnswerDraft> => {
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

/** That one clause lacks the part asked is no reason to deny what another may state. */
const mayOffer = (role: Role, { refusal }: AnswerDraft, matter: Matter): boolean =>
  role === 'empty' ? hasOwnWords(matter) : refusal === 'other-part' || refusal === 'other-quantity';

/** The draft says why this very clause isn't the answer. */
const isRefused = ({ candidate: { clause } }: JudgedCandidate, { refusal, subject }: AnswerDraft): boolean =>
  refusal !== undefined &&
  CONTRADICTED.includes(refusal) &&
  clause.type === 'measure' &&
  subject?.some((ref) => isAtOrBelow(clause.measure.ref, ref)) === true;

/** A word with a meaning that the clause doesn't have tells of another group, part or place. */
const namesOtherThing = ({ evidence }: JudgedCandidate, most: number): boolean =>
  evidenceOf(evidence, 'elsewhere') + evidenceOf(evidence, 'otherMeaning') > most;
/** Shares of the question's meaning: a measure is said in few words, a sentence in many. */
const MOST_OTHER = 0.15;
const MOST_OTHER_OF_SENTENCE = 0.35;
/** Where a figure in the very unit that is asked for speaks for it too, and it is this likely. */
const MOST_OTHER_IN_UNIT = 0.5;
const LEAST_IN_UNIT = 0.7;
const MOST_STRANGE_AT_ALL = 0.55;
const MOST_STRANGE = 0.3;
const MOST_STRANGE_FIGURE = 0.65;

/**
 * A figure answers for one thing, and a yes or no is worse when it is wrong: there no word may tell of another. What was
 * is no answer to a figure that isn't asked of the past.
 */
const isSure = (best: JudgedCandidate, matter: Matter, least: number): boolean => {
  const { understanding } = matter;
  const { isYesNo } = understanding;
  const { candidate, evidence, likelihood } = best;
  if (likelihood < least || best.isOfOthers) return false;
  const isFigure = candidate.clause.type === 'measure' || asksFigure(understanding);
  if (evidenceOf(evidence, 'strange') > MOST_STRANGE_AT_ALL) return false;
  if (!isYesNo && !isFigure) return true;
  if (evidenceOf(evidence, 'strange') > (isYesNo ? MOST_STRANGE : MOST_STRANGE_FIGURE)) return false;
  if (candidate.isPast && asksWhatWas(understanding, firstYear(matter)) !== true) return false;
  const isStrict = isYesNo || candidate.clause.type === 'measure';
  const isInUnit = !isYesNo && evidenceOf(evidence, 'unitAsked') > 0 && likelihood >= LEAST_IN_UNIT;
  if (isInUnit) return !namesOtherThing(best, MOST_OTHER_IN_UNIT);
  return !namesOtherThing(best, isStrict ? MOST_OTHER : MOST_OTHER_OF_SENTENCE);
};

/** Several things are asked for: what a sentence lists is said whole. */
const SEVERAL = /(?<!\p{L})(?:những|các|gồm|kể)(?!\p{L})/iu;

/** What a clause answers, as it is asked; undefined where it charges nobody and that is asked. */
export const answerWith = (
  matter: Matter,
  { candidate, likelihood }: JudgedCandidate,
): AnswerDraft | undefined => {
  const { clause } = candidate;
  if (clause.type === 'measure') {
    return answerTargets(matter, [{ target: clause.target, measures: [clause.measure] }], likelihood);
  }
  if (matter.understanding.asks.has('who')) return answerWhoOf(matter, clause, likelihood);
  const quote = SEVERAL.test(matter.understanding.text) ? quoteFromStart : quotePiece;
  const draft = addVerdict(quote(clause.passage, clause.span), matter);
  return { ...draft, confidence: likelihood, open: asOpenQuestion(matter.understanding, undefined) };
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

/** The parts of one target, where it is sure that it is meant but not which of them. */
const answerTogether = (matter: Matter, judged: readonly JudgedCandidate[]): AnswerDraft | undefined => {
  const [best] = judged;
  if (best?.candidate.clause.type !== 'measure') return undefined;
  const { target } = best.candidate.clause;
  const parts = partsOf(target, judged);
  const together = sumOf(parts);
  if (
    parts.length < 2 ||
    !isSure({ ...best, likelihood: together }, matter, matter.parts.clauseWeights.sureTogether)
  )
    return undefined;
  const likely = likelyParts(parts).map(({ measure }) => measure);
  const measures = target.measures.filter((measure) => likely.includes(measure));
  return answerTargets(matter, [{ target, measures }], together);
};

/** Whom the text charges with the clause, in its own words; undefined where it charges nobody with it. */
const answerWhoOf = (
  { resolution }: Matter,
  { passage, span }: Extract<JudgedClause, { type: 'sentence' }>,
  likelihood: number,
): AnswerDraft | undefined =>
  draftStatements(
    resolution,
    resolution.responsibilities.filter(
      ({ passageId, role, statement }) =>
        passageId === passage.id &&
        role !== 'informed' &&
        statement.start < span.end &&
        span.start < statement.end,
    ),
    likelihood,
  );

/** A clause as what may be meant. */
export const offer = (matter: Matter, { candidate, likelihood }: JudgedCandidate): AnswerDraft => {
  const { clause } = candidate;
  if (clause.type === 'sentence') return offerSentence(clause.passage, clause.span, likelihood);
  const chosen = { target: clause.target, measures: [clause.measure] };
  return draftNearestTargets(matter.resolution, [chosen], likelihood);
};
