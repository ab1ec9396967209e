import type { Logger } from 'pino';
import { isAtOrBelow } from '../../domain/reference.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { Candidate } from '../judging/read-candidates.ts';
import { openClause } from '../open-clause.ts';
import type { Matter } from '../steps/matter.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { answerChoice } from './answer-choice.ts';
import type { ClauseReader, ClauseReading, ReadingRequest } from './clause-reader.ts';
import { describeCandidates } from './describe-candidates.ts';
import { findCandidates, type ListedCandidate, refOf } from './find-candidates.ts';
import { fitsQuestion } from './fits-question.ts';
import { isDoubtful } from './is-doubtful.ts';
import { standsInTalk, type Talk } from './stands-in-talk.ts';
import { understandAsRead } from './understand-as-read.ts';

/** A question that code has drafted an answer to. */
export interface DraftedQuestion {
  /** As typed, orders to the bot taken out. */
  readonly question: string;
  /** What code alone answers. */
  readonly draft: AnswerDraft;
  /** It against each document that it goes to, the first first. */
  readonly matters: readonly [Matter, ...Matter[]];
  /** What it means with the question before it, where it goes on from that one. */
  readonly together: Understanding | undefined;
}

/**
 * Where code alone isn't sure: what it answers from the clause that a reader chose. The reader says no word of it; what it
 * read must have been said, and its choice must contradict nothing. Else the draft stands. Never rejects.
 */
export const readByModel = async (
  reader: ClauseReader,
  drafted: DraftedQuestion,
  logger: Logger,
): Promise<AnswerDraft> => {
  const { draft, matters, together } = drafted;
  try {
    const own = matters.find(({ resolution }) => resolution.document.id === draft.quotes[0]?.document);
    if (!(await isDoubtful(draft, own ?? matters[0]))) return draft;
    const candidates = await findCandidates(matters, together);
    if (candidates.length === 0) return draft;
    const request = requestOf(drafted, candidates);
    const reading = await reader.read(request);
    if (reading === undefined) return draft;
    const { outcome, answer } = judgeReading(drafted, request, candidates, reading);
    logger.info({ candidates: candidates.length, outcome }, 'a question was read by the language model');
    return answer ?? draft;
  } catch (err) {
    logger.error({ err }, 'a reading of a question could not be used');
    return draft;
  }
};

const LONGEST_CLAUSES = 400;

const requestOf = (
  { question, matters: [{ subject }], matters }: DraftedQuestion,
  candidates: readonly ListedCandidate[],
): ReadingRequest => {
  const resolution = matters.find((one) => one.resolution.document.id === subject?.document)?.resolution;
  const clauses = (subject?.refs ?? []).flatMap((ref) => {
    const clause = resolution && openClause(resolution, ref);
    return clause === undefined ? [] : [clause.text];
  });
  return {
    question,
    previous: subject?.question ?? '',
    previousClauses: startOfText(clauses.join(' '), LONGEST_CLAUSES),
    candidates: describeCandidates(candidates),
  };
};

type Outcome = 'none chosen' | 'said by nobody' | 'no such candidate' | 'contradicts' | 'agrees' | 'answers';

interface JudgedReading {
  readonly outcome: Outcome;
  readonly answer?: AnswerDraft | undefined;
}

const judgeReading = (
  { draft, matters }: DraftedQuestion,
  { question, previous, previousClauses }: ReadingRequest,
  candidates: readonly ListedCandidate[],
  reading: ClauseReading,
): JudgedReading => {
  if (reading.choice === 0) return { outcome: 'none chosen' };
  const [{ understanding }] = matters;
  const talk: Talk = {
    texts: [question, understanding.text, previous, previousClauses],
    years: understanding.years.map(({ year }) => year),
  };
  if (!standsInTalk(reading, talk)) return { outcome: 'said by nobody' };
  const chosen = candidates[reading.choice - 1];
  if (chosen === undefined) return { outcome: 'no such candidate' };
  const { candidate } = chosen.judged;
  const matter = { ...chosen.matter, understanding: understandAsRead(chosen.matter.understanding, reading) };
  if (!fitsQuestion(matter, candidate, reading)) return { outcome: 'contradicts' };
  if (draft.kind !== 'none' && quotes(draft, candidate)) return { outcome: 'agrees' };
  const answer = answerChoice(matter, chosen, reading.type);
  if (answer === undefined) return { outcome: 'contradicts' };
  return { outcome: 'answers', answer: { ...answer, understood: understanding.text } };
};

/** Whether an answer quotes the clause already: then it stands as it is. */
const quotes = (draft: AnswerDraft, candidate: Candidate): boolean =>
  draft.quotes.some(
    ({ passageId, span }) =>
      passageId === candidate.passageId &&
      (candidate.clause.type === 'measure'
        ? (draft.subject ?? []).some((ref) => isAtOrBelow(refOf(candidate), ref))
        : span === undefined ||
          (span.start <= candidate.clause.span.start && candidate.clause.span.end <= span.end)),
  );
