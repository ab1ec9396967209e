import type { AssignmentId } from '../../domain/people.ts';
import { asReference, type DocumentId } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import type { Answer, Citation, LockedText, Subject, SubjectPlace } from '../answer.ts';
import { describeAssigned } from '../assignments/describe-assigned.ts';
import type { AnswerDraft, ClausePlace } from '../drafting/draft.ts';
import { PUBLIC_REASONS, type RefusalReason } from '../drafting/refusal-reason.ts';
import {
  assignedWork,
  type LockSources,
  lockSegments,
  NumberLockError,
  quoteAt,
  reportText,
} from './lock-segments.ts';
import { type QuotePlace, verdictIn, words } from './segments.ts';

export const LONGEST_LABEL = 40;

/**
 * Passes a draft through the number lock and quotes its clauses.
 * @throws NumberLockError when the draft claims what its sources don't hold
 */
export const finishAnswer = (draft: AnswerDraft, sources: LockSources, now: Date): Answer => {
  const text = lockSegments(draft.segments, sources);
  const citations = uniqueBy(
    [
      ...draft.quotes.map((place) => cite(place, sources)),
      ...(draft.assignments ?? []).map((id) => citeAssignment(id, sources)),
      ...(draft.reports ?? []).map((id) => citeReport(id, sources)),
    ],
    ({ ref, document, quote }) => `${document}/${ref}${quote}`,
  );
  return {
    kind: draft.kind,
    text,
    citations,
    confidence: Math.round(draft.confidence * 100) / 100,
    verdict: draft.isUndecided === true ? null : verdictIn(draft.segments),
    ...(draft.refusal === undefined ? {} : { reason: PUBLIC_REASONS[draft.refusal] }),
    ...(isUnconfirmed(draft, sources) ? { isUnconfirmed: true } : {}),
    related: uniqueBy(draft.related, ({ ref, document }) => `${document}/${ref}`).map((place) => ({
      ...place,
      label: labelOf(place, sources),
    })),
    subject: subjectAfter(draft, draft.understood ?? sources.question, now),
  };
};

/** Lines that say nothing of a document: greetings, what is asked back, errors. */
const OF_NO_DOCUMENT: readonly (RefusalReason | undefined)[] = ['small-talk', 'off-topic', 'which', 'error'];

/** Whether a document that speaks or is denied of hasn't been confirmed; of mere offers that of the first. */
const isUnconfirmed = (
  { refusal, quotes, segments, related }: AnswerDraft,
  sources: LockSources,
): boolean => {
  if (OF_NO_DOCUMENT.includes(refusal)) return false;
  const said = [...quotes, ...segments].flatMap((each) => ('document' in each ? [each.document] : []));
  const documents = said.length > 0 ? said : related.slice(0, 1).map(({ document }) => document);
  return documents.some((id) => sources.resolutions.get(id)?.document.isUnconfirmed === true);
};

/** What a next question may refer to after a draft; undefined leaves what the last one was about. @param question as it was understood */
export const subjectAfter = (draft: AnswerDraft, question: string, now: Date): Subject | undefined => {
  const document = draft.quotes[0]?.document ?? draft.related[0]?.document;
  if (draft.subject === undefined || document === undefined) return undefined;
  return {
    document,
    refs: draft.subject,
    kind: draft.kind,
    places: placesOf(draft, document),
    question: draft.understood ?? question,
    at: now.getTime(),
  };
};

/** Of a long list the first are remembered: a turn that means a later one names it. */
const MOST_PLACES = 40;

/** Of several documents the first is what a next turn goes on from: places of another would be read in it. */
const placesOf = ({ quotes }: AnswerDraft, document: DocumentId): readonly SubjectPlace[] =>
  quotes
    .filter((quote) => quote.document === document)
    .slice(0, MOST_PLACES)
    .map(({ passageId, span }) => ({ passageId, ...(span && { span }) }));

const cite = (place: QuotePlace, sources: LockSources): Citation => {
  const passage = sources.resolutions.get(place.document)?.passages.find(({ id }) => id === place.passageId);
  if (passage === undefined) throw new NumberLockError(`no passage ${place.passageId} to quote`);
  const quote = quoteAt(passage, place.span ?? { start: 0, end: passage.text.length });
  return { ref: passage.ref, document: place.document, quote };
};

const citeAssignment = (id: AssignmentId, sources: LockSources): Citation => ({
  ref: asReference(`PC/${id}`),
  document: 'phân công',
  quote: describeAssigned(assignedWork(id, sources)),
});

const citeReport = (id: ProgressUpdateId, sources: LockSources): Citation => ({
  ref: asReference(`TD/${id}`),
  document: 'tiến độ',
  quote: reportText(id, sources),
});

/** `Chỉ tiêu (6): Sản lượng hàng hoá…`, cut between words and before any figure. */
const labelOf = (place: ClausePlace, sources: LockSources): LockedText => {
  const label = lockSegments([{ type: 'label', ...place }], sources);
  const resolution = sources.resolutions.get(place.document);
  const measure = resolution?.targets
    .flatMap(({ measures }) => measures)
    .find(({ ref }) => ref === place.ref);
  const passage = resolution?.passages.find(({ ref }) => ref === (measure?.target ?? place.ref));
  const from = measure?.clauseSpan.start ?? 0;
  const room = LONGEST_LABEL - label.length - 3;
  const opening = room < 8 ? '' : (passage?.text.slice(from, from + room).replace(/\n.*$/su, '') ?? '');
  const cut = opening
    .replace(/(?:^\s*|(?<!\s)\s+)\S*$/, '')
    .replace(/(?:^\s*|(?<!\s)\s+)[^\s\d]*\d.*$/u, '')
    .replace(/(?<![\s,;:(“])[\s,;:(“]+$/, '');
  if (passage === undefined || cut.length < 6) return label;
  return lockSegments(
    [
      { type: 'label', ...place },
      words(': '),
      {
        type: 'clause',
        document: place.document,
        passageId: passage.id,
        span: { start: from, end: from + cut.length },
      },
      words('…'),
    ],
    sources,
  );
};

const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index);
