import { textAt } from '../../domain/passage.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import { asOpenQuestion } from '../composition/open-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { offerSentence, quoteFromStart, quotePiece, sayNearest } from '../drafting/draft-passage.ts';
import { draftStatements } from '../drafting/draft-statements.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { evidenceOf } from '../judging/gather-evidence.ts';
import type { JudgedClause } from '../judging/read-candidates.ts';
import { namesActor, PAST_KINDS } from '../judging/read-candidates.ts';
import { asksWhatWas } from '../judging/read-meaning.ts';
import { verdictIn } from '../lock/segments.ts';
import { asksMembers } from '../slots/named-slots.ts';
import { addVerdict } from './add-verdict.ts';
import { answerTargets } from './answer-targets.ts';
import { actorsAsked } from './body-asked.ts';
import { gatherFor } from './gather-for.ts';
import { isSure } from './is-sure.ts';
import { firstYear, hasOwnWords, type Matter, namesOtherPlace } from './matter.ts';
import { withAlternatives, withNearest } from './nearest-clauses.ts';
import { answerTogether, narrowToPart } from './parts-of-target.ts';

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

const roleOf = (matter: Matter, { kind, refusal, quotes, isOfTalk, isOfAll }: AnswerDraft): Role => {
  const { understanding, resolution } = matter;
  if (NOT_ONE_CLAUSE.some((ask) => understanding.asks.has(ask)) || understanding.content.length === 0)
    return 'settled';
  if (isOfTalk === true || isOfAll === true || namesOtherPlace(matter)) return 'settled';
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

/**
 * What no surer way of answering found: the clause that all evidence together speaks for, as an answer where it is sure
 * enough, as an offer where it isn't; else the draft as it was. It denies nothing.
 */
export const answerJudged = async (matter: Matter, draft: AnswerDraft): Promise<AnswerDraft> => {
  const role = roleOf(matter, draft);
  if (role === 'settled') return narrowToPart(matter, draft);
  const { clauseWeights } = matter.parts;
  const judged = weighEvidence(await gatherFor(withoutActors(matter)), clauseWeights);
  const [best] = judged;
  if (best === undefined || isRefused(best, draft)) return draft;
  const answered = isSure(best, matter, clauseWeights.sure)
    ? answerWith(matter, best)
    : answerTogether(matter, judged);
  // A clause that turns out not to fit was only likely to be meant; of one that speaks of the year asked it is offered.
  if (answered?.kind === 'none' && answered.refusal !== 'other-year') return draft;
  if (
    answered !== undefined &&
    answered.kind !== 'none' &&
    (!matter.understanding.isYesNo || verdictIn(answered.segments) !== null)
  )
    return answered;
  const past = role === 'doubtful' ? insteadOfPast(matter, draft, judged) : undefined;
  if (past !== undefined) return past;
  const isOffered = mayOffer(role, draft, matter, best) && best.likelihood >= clauseWeights.perhaps;
  return isOffered
    ? withAlternatives(matter, offer(matter, best), judged)
    : withNearest(matter, draft, judged);
};

/** Whether it is this body that is to do it is judged of the clause that is found by what is to be done. */
const withoutActors = (matter: Matter): Matter => {
  const actors = matter.understanding.isYesNo ? actorsAsked(matter) : [];
  const content = matter.understanding.content.filter(
    (word) => !actors.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  return actors.length === 0 || content.length === 0
    ? matter
    : { ...matter, understanding: { ...matter.understanding, content } };
};

/**
 * What was is no answer to what is to be; where the question doesn't say which, a clause of what is to be that is
 * likelier is offered instead. Undefined where the draft may stand.
 */
const insteadOfPast = (
  matter: Matter,
  draft: AnswerDraft,
  judged: readonly JudgedCandidate[],
): AnswerDraft | undefined => {
  const { understanding } = matter;
  if (draft.kind !== 'passage' || !(asksFigure(understanding) || understanding.figures.length > 0))
    return undefined;
  const [best] = judged;
  if (best !== undefined && !best.candidate.isPast && best.likelihood >= matter.parts.clauseWeights.perhaps)
    return withAlternatives(matter, offer(matter, best), judged);
  return asksWhatWas(understanding, firstYear(matter)) === false
    ? sayNearest(draft, draft.confidence)
    : undefined;
};

/**
 * That one clause lacks the part asked is no reason to deny what another may state. Where the clause that is meant was
 * found and sets no time, the time of another is of another matter.
 */
const mayOffer = (
  role: Role,
  { refusal, related }: AnswerDraft,
  matter: Matter,
  { candidate, evidence, likelihood }: JudgedCandidate,
): boolean => {
  // What the text surely says of the very year that is asked about isn't denied for it.
  if (refusal === 'other-year')
    return evidenceOf(evidence, 'years') > 0 && likelihood >= matter.parts.clauseWeights.sure;
  if (refusal === 'no-date') {
    const { passages } = matter.resolution;
    const found = related.flatMap(({ ref }) => passages.find((one) => one.ref === ref) ?? []);
    return found.find(({ kind }) => kind !== 'target')?.id === candidate.passageId;
  }
  return role === 'empty' ? hasOwnWords(matter) : refusal === 'other-part' || refusal === 'other-quantity';
};

/** The draft says why this very clause isn't the answer. */
const isRefused = ({ candidate: { clause } }: JudgedCandidate, { refusal, subject }: AnswerDraft): boolean =>
  refusal !== undefined &&
  CONTRADICTED.includes(refusal) &&
  clause.type === 'measure' &&
  subject?.some((ref) => isAtOrBelow(clause.measure.ref, ref)) === true;

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
  if (matter.understanding.asks.has('who'))
    return answerWhoOf(matter, clause, likelihood) ?? quoteWhoOf(clause, likelihood);
  const isWhole =
    SEVERAL.test(matter.understanding.text) ||
    // "Bốn xã đạt chuẩn là …; hai xã đạt chuẩn nâng cao": which of both is meant isn't known by a piece.
    asksMembers(matter.understanding.text) ||
    setsCase(matter.understanding.text, textAt(clause.passage.text, clause.span));
  const quote = isWhole ? quoteFromStart : quotePiece;
  const draft = addVerdict(quote(clause.passage, clause.span), matter);
  return { ...draft, confidence: likelihood, open: asOpenQuestion(matter.understanding, undefined) };
};

/** "Tàu dài 10m được hỗ trợ bao nhiêu?": of several cases that a sentence sets the one without that number may be the wrong one. */
const setsCase = (question: string, piece: string): boolean =>
  (
    question.match(/(?<![\p{L}\d.,/-])\d{1,3}(?=\s?(?:m|mét|kg|tuổi|năm|tháng|người|ha|cv)(?!\p{L}))/giu) ??
    []
  ).some((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(piece));

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

/** A sentence that says who does it in a way that is read as no charge; undefined where it names nobody. */
const quoteWhoOf = (
  { passage, span }: Extract<JudgedClause, { type: 'sentence' }>,
  confidence: number,
): AnswerDraft | undefined => {
  const sentence = passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
  return namesActor(textAt(passage.text, sentence))
    ? { ...quoteFromStart(passage, span), confidence }
    : undefined;
};

/** A clause as what may be meant. */
export const offer = (matter: Matter, { candidate, likelihood }: JudgedCandidate): AnswerDraft => {
  const { clause } = candidate;
  if (clause.type === 'sentence') return offerSentence(clause.passage, clause.span, likelihood);
  const chosen = { target: clause.target, measures: [clause.measure] };
  return draftNearestTargets(matter.resolution, [chosen], likelihood);
};
