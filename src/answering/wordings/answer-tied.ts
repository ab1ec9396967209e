import { findTiedClause } from '../../documents/wordings/find-tied-clause.ts';
import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import type { Reference } from '../../domain/reference.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { verdictIn } from '../lock/segments.ts';
import { withoutAsks } from '../reading/find-candidates.ts';
import { fitsQuestion } from '../reading/fits-question.ts';
import { answerWith, offer } from '../steps/answer-judged.ts';
import { answerTargets } from '../steps/answer-targets.ts';
import { type Matter, targetsAt } from '../steps/matter.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isSameWording, type KeyedWords, meansTheSame, staysWithin, type TiedClause } from './wording-key.ts';

/** A wording that was tied, and every sense in which it can be read. */
export interface ReadWording {
  readonly tied: TiedWording;
  readonly readings: readonly Understanding[];
}

/** A question as it was typed, in one sense in which it can be read. */
interface AskedWording {
  readonly typed: KeyedWords;
  readonly reading: Understanding;
}

/**
 * What a question is answered with whose wording the office tied to a clause: as if the clause had been found by itself,
 * so that what contradicts it contradicts it still. Undefined where no wording is meant, or its clause doesn't fit.
 * @param matter the question against one document
 */
export const answerTied = (
  matter: Matter,
  asked: AskedWording,
  wordings: readonly ReadWording[],
): AnswerDraft | undefined => {
  for (const wording of wordings) {
    const ref = clauseMeant(matter, asked, wording);
    const draft = ref && draftFrom(matter, ref);
    if (draft !== undefined) return { ...draft, understood: draft.understood ?? asked.reading.text };
  }
  return undefined;
};

/** Where the clause of a wording stands that a question is in. Of many wordings hardly any is: that is looked at first. */
const clauseMeant = (
  matter: Matter,
  { typed, reading }: AskedWording,
  { tied, readings }: ReadWording,
): Reference | undefined => {
  const { resolution, parts } = matter;
  if (tied.document !== resolution.document.id || tied.said.is !== 'clause') return undefined;
  const { document } = resolution;
  const isSame = isSameWording(typed, tied);
  const alike = isSame
    ? []
    : readings.filter((wording) => meansTheSame(reading, wording, { document, lexicon: parts.lexicon }));
  if (!isSame && alike.length === 0) return undefined;
  const ref = findTiedClause(resolution, tied.said);
  if (ref === undefined || namesOtherTarget(matter, ref)) return undefined;
  const clause = clauseAt(matter, ref);
  return isSame || alike.some((wording) => staysWithin(reading, wording, clause)) ? ref : undefined;
};

/** "Chỉ tiêu 6" is that one, whatever was tied: its number says so. */
const namesOtherTarget = ({ resolution, understanding }: Matter, ref: Reference): boolean => {
  const named = understanding.targetNumbers.map(({ number }) => number);
  const numbers = targetsAt(resolution, [ref]).flatMap(({ target }) => [
    target.number,
    Number(/\d+/.exec(target.label)?.[0]),
  ]);
  return named.length > 0 && !named.some((number) => numbers.includes(number));
};

const clauseAt = ({ resolution, parts }: Matter, ref: Reference): TiedClause => {
  const [chosen] = targetsAt(resolution, [ref]);
  const passage = resolution.passages.find((one) => one.ref === (chosen?.target.ref ?? ref));
  return {
    document: resolution.document,
    lexicon: parts.lexicon,
    text: [passage?.text ?? '', ...(passage?.headings ?? [])].join('. '),
    isTarget: chosen !== undefined,
  };
};

/** Of a clause what contradicts nothing of the question, the likeliest first. */
const fittingAt = (matter: Matter, ref: Reference): readonly JudgedCandidate[] => {
  const { parts, resolution, understanding } = matter;
  const [chosen] = targetsAt(resolution, [ref]);
  const own = resolution.passages.filter((one) => one.ref === (chosen?.target.ref ?? ref));
  const rankOf = (id: string): number => (own.some((passage) => passage.id === id) ? 1 : 0);
  const gathered = parts.judges.get(resolution.document.id)?.gather(withoutAsks(understanding), rankOf) ?? [];
  return weighEvidence(gathered, parts.clauseWeights).filter(
    ({ candidate }) =>
      rankOf(candidate.passageId) > 0 &&
      (candidate.clause.type === 'sentence' ||
        chosen?.measures.includes(candidate.clause.measure) === true) &&
      fitsQuestion(matter, candidate, { places: [] }),
  );
};

/** A denial is left to what finds no clause by a person's word; a yes or no that can't be reckoned is only an offer. */
const draftFrom = (matter: Matter, ref: Reference): AnswerDraft | undefined => {
  const fitting = fittingAt(matter, ref);
  const [best] = fitting;
  if (best === undefined) return undefined;
  const draft = draftOf(matter, best, fitting);
  if (draft === undefined || draft.kind === 'none') return undefined;
  if (matter.understanding.isYesNo && verdictIn(draft.segments) === null) return offer(matter, best);
  return { ...draft, confidence: SURE };
};

const draftOf = (
  matter: Matter,
  best: JudgedCandidate,
  fitting: readonly JudgedCandidate[],
): AnswerDraft | undefined => {
  const { clause } = best.candidate;
  if (clause.type === 'sentence') return answerWith(matter, best);
  const measures = clause.target.measures.filter((measure) =>
    fitting.some(({ candidate: one }) => one.clause.type === 'measure' && one.clause.measure === measure),
  );
  return answerTargets(matter, [{ target: clause.target, measures }], SURE);
};
