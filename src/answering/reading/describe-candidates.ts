import { describeReference } from '../../documents/references/describe-reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { startOfText } from '../../text/cut-text.ts';
import type { OfferedClause } from './clause-reader.ts';
import { type ListedCandidate, refOf } from './find-candidates.ts';

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
