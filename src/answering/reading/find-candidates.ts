import { describeReference } from '../../documents/references/describe-reference.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { startOfText } from '../../text/cut-text.ts';
import { type JudgedCandidate, weighEvidence } from '../judging/clause-judge.ts';
import { openContradictions } from '../judging/contradicts.ts';
import type { Candidate } from '../judging/read-candidates.ts';
import { gatherFor } from '../steps/gather-for.ts';
import { type Matter, targetsAt } from '../steps/matter.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { OfferedClause } from './clause-reader.ts';

/** In characters; sentences that go on for longer have said what they are about by then. */
const LONGEST_TEXT = 400;
const LONGEST_HEADING = 90;

/** Clauses in one line each for a reader: of which document, where it stands, for when it is said, and its words. */
export const describeCandidates = (candidates: readonly ListedCandidate[]): readonly OfferedClause[] => {
  const documents = new Set(candidates.map(({ matter }) => matter.resolution.document.id));
  return candidates.map((candidate) => ({
    ref: refOf(candidate.judged.candidate),
    text: describeCandidate(candidate, documents.size > 1),
  }));
};

const describeCandidate = (
  { matter, judged: { candidate } }: ListedCandidate,
  namesDocument: boolean,
): string => {
  const { clause, text, passageId, isPast } = candidate;
  const { document, passages } = matter.resolution;
  const heading = passages.find(({ id }) => id === passageId)?.headings.at(-1) ?? '';
  const due = clause.type === 'measure' ? clause.target.due?.year : undefined;
  const when = isPast ? 'đã qua' : due === undefined ? periodOf(document) : `đến năm ${due}`;
  const where = [
    ...(namesDocument ? [document.shortName] : []),
    describeReference(refOf(candidate)),
    ...(heading === '' ? [] : [startOfText(heading, LONGEST_HEADING)]),
    when,
  ];
  return `(${where.join('; ')}) ${startOfText(text, LONGEST_TEXT)}`;
};

const periodOf = ({ validFrom, validTo }: ResolutionDocument): string => {
  const [first, last] = [validFrom.slice(0, 4), validTo.slice(0, 4)];
  return first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`;
};

/** A clause that may answer, with the question as it was held against its document. */
export interface ListedCandidate {
  readonly matter: Matter;
  readonly judged: JudgedCandidate;
}

/** Of more the right one is hardly ever the thirteenth, and every one costs the model time. */
const MOST_CANDIDATES = 12;

/** What a question asks for may have been misread; what it names was not. */
export const withoutAsks = (understanding: Understanding): Understanding => ({
  ...understanding,
  asks: new Set<Ask>(),
});

/**
 * The clauses that may answer a question, the likeliest first: by what code reads that it asks for, and whatever it asks
 * for, in turns. None speaks of another year or item than the question does.
 * @param matters the question against each document that it goes to
 * @param together what it means with the question before it, where it goes on from that one
 */
export const findCandidates = async (
  matters: readonly Matter[],
  together: Understanding | undefined,
): Promise<readonly ListedCandidate[]> => {
  const asRead = await rank(matters, (own) => own);
  const whatever = await rank(matters, withoutAsks);
  const goingOn = together === undefined ? [] : await rank(matters, () => withoutAsks(together));
  const lists = [asRead, whatever, goingOn, goingOn.filter(isBesideSubject)];
  const contradictions = new Map(matters.map((matter) => [matter, openNamed(matter)]));
  const fits = ({ matter, judged }: ListedCandidate): boolean =>
    contradictions.get(matter)?.(judged.candidate) === false;
  return inTurns(lists.map((list) => list.filter(fits))).slice(0, MOST_CANDIDATES);
};

const rank = async (
  matters: readonly Matter[],
  read: (own: Understanding) => Understanding,
): Promise<readonly ListedCandidate[]> => {
  const judged = await Promise.all(
    matters.map(async (matter) => {
      const understanding = read(matter.understanding);
      const gathered = await gatherFor({ ...matter, understanding });
      return weighEvidence(gathered, matter.parts.clauseWeights).map((one) => ({ matter, judged: one }));
    }),
  );
  return judged.flat().toSorted((a, b) => b.judged.likelihood - a.judged.likelihood);
};

/** Tells which clauses contradict what a question names, whatever it asks for. */
const openNamed = ({ understanding, parts }: Matter): ((candidate: Candidate) => boolean) =>
  openContradictions(withoutAsks(understanding), parts.meaningsIn(understanding.text));

/** The clauses that the last answer was about, and the targets that stand beside them. */
const isBesideSubject = ({ matter, judged: { candidate } }: ListedCandidate): boolean => {
  const refs = matter.subject?.refs ?? [];
  const { clause } = candidate;
  const own = refOf(candidate);
  if (refs.some((ref) => isAtOrBelow(own, ref) || isAtOrBelow(ref, own))) return true;
  return (
    clause.type === 'measure' &&
    targetsAt(matter.resolution, refs).some(({ target }) => target.group === clause.target.group)
  );
};

/** Where a clause stands, as people cite it. */
export const refOf = ({ clause }: Candidate): string =>
  clause.type === 'measure' ? clause.measure.ref : clause.passage.ref;

/** The first of each list, the second of each, and so on; each clause once. */
const inTurns = (lists: readonly (readonly ListedCandidate[])[]): readonly ListedCandidate[] => {
  const longest = Math.max(...lists.map((list) => list.length));
  const mixed = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1)));
  const seen = new Set<Candidate>();
  return mixed.flat().filter(({ judged: { candidate } }) => {
    const isNew = !seen.has(candidate);
    seen.add(candidate);
    return isNew;
  });
};
