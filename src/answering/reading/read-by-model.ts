import type { Logger } from 'pino';
import type { Day } from '../../domain/people.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { Subject } from '../answer.ts';
import { openMatters } from '../answer-question.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { Candidate } from '../judging/read-candidates.ts';
import { openClause } from '../open-clause.ts';
import type { AnsweringParts, Matter } from '../steps/matter.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from '../understanding/understand-question.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { answerChoice, understandAsRead } from './answer-choice.ts';
import type { ClauseReader, ClauseReading, ReadingRequest } from './clause-reader.ts';
import { describeCandidates, findCandidates, type ListedCandidate, refOf } from './find-candidates.ts';
import { fitsQuestion, standsInTalk, type Talk } from './fits-question.ts';
import { isDoubtful } from './is-doubtful.ts';

/** A question that code has drafted an answer to. */
interface DraftedQuestion {
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

interface Asked {
  /** Orders to the bot taken out. */
  readonly question: string;
  /** As the person typed it. */
  readonly typed: string;
  readonly subject: Subject | undefined;
  readonly day: Day;
}

/**
 * A question with its draft against the documents that it goes to, in the sense in which the draft understood it;
 * undefined where it can't be read at all.
 */
export const openDraftedQuestion = (
  draft: AnswerDraft,
  { question, typed, subject, day }: Asked,
  parts: AnsweringParts,
  reader: QuestionReader,
): DraftedQuestion | undefined => {
  const readings = understandQuestion(question, reader, openReadingBudget(), typed);
  const reading = readings.find(({ text }) => text === draft.understood) ?? readings[0];
  if (reading === undefined) return undefined;
  const [first, ...others] = openMatters(parts, reading, subject, day);
  if (first === undefined) return undefined;
  const before = mayGoOn(reading) ? subject?.question : undefined;
  const [together] =
    before === undefined ? [] : understandQuestion(`${before}. ${question}`, reader, openReadingBudget());
  return { question, draft, matters: [first, ...others], together };
};

/** Says so little, or so, that the question before may be meant too. */
const mayGoOn = ({ continues, pointsBack, content }: Understanding): boolean =>
  continues || pointsBack || content.length <= MOST_LEFT_OUT;
/** Words with meaning in a question that leaves the rest out. */
const MOST_LEFT_OUT = 2;
