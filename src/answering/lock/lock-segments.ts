import { describeReference } from '../../documents/references/describe-reference.ts';
import { cellAt, type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { AssignmentId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import { ANY_KIND, type Resolution } from '../../domain/resolution.ts';
import { sayRow } from '../../domain/say-row.ts';
import { nameMeasure } from '../../domain/target-name.ts';
import type { AssignedWork, AssignmentTable } from '../../people/assignments/assignment-table.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import type { TargetStanding } from '../../progress/standing/judge-standing.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { normalise } from '../../text/normalise.ts';
import type { WeekResponses } from '../../week/responses/week-responses.ts';
import type { LockedText } from '../answer.ts';
import { describeAssigned, describeShare } from '../assignments/describe-assigned.ts';
import type { SentenceCheck } from '../grounding/check-sentence.ts';
import type { PlaceNames } from '../verdict/slot-judgement.ts';
import { renderDocument, renderExample } from './render-document.ts';
import { renderStandingSegment, renderWeekSegment } from './render-progress-segments.ts';
import { renderVerdict } from './render-verdict.ts';
import { NumberLockError, type Segment } from './segments.ts';

export { NumberLockError } from './segments.ts';

/** What segments are checked against. */
export interface LockSources {
  readonly resolutions: ReadonlyMap<DocumentId, Resolution>;
  /** The question as it was typed. */
  readonly question: string;
  /** Finds the places that a clause names; undefined where no verdict rests on one. */
  readonly placesIn?: PlaceNames | undefined;
  /** What the documents in force are called; undefined where that isn't said. */
  readonly kindInForce?: string | undefined;
  /** Who carries what on the day; undefined where nobody knows. */
  readonly assignments?: AssignmentTable | undefined;
  /** Checks composed sentences; undefined where none may be said. */
  readonly checkSentence?: SentenceCheck | undefined;
  /** The last figures reported of what is asked about. */
  readonly reports?: readonly Report[] | undefined;
  /** Where targets stand by what was reported. */
  readonly standing?: readonly TargetStanding[] | undefined;
  /** Who has answered this week; undefined where it isn't asked. */
  readonly week?: WeekResponses | undefined;
}

/**
 * The one door through which every answer passes: renders each segment from its own source, so that no figure can
 * stand in the text that isn't there.
 * @throws NumberLockError when a segment claims what its source doesn't hold
 */
export const lockSegments = (segments: readonly Segment[], sources: LockSources): LockedText => {
  let text = '';
  for (const segment of segments) {
    const piece = render(segment, sources);
    // Two pieces side by side must not read as one number: "1" and "90".
    if (/\d[^\p{L}\p{N}]?$/u.test(text) && /^[.,/'’]?\d/.test(piece) && !/\d[\n:;)”]$/u.test(text)) {
      throw new NumberLockError('two segments run into one number', segment);
    }
    text += piece;
  }
  return text as LockedText;
};

const render = (segment: Segment, sources: LockSources): string => {
  switch (segment.type) {
    case 'words':
      if (/[\p{N}\p{Cf}]/u.test(segment.text)) {
        throw new NumberLockError('fixed words with a digit or an invisible sign', segment);
      }
      return segment.text;
    case 'clause': {
      const passage = passageOf(segment, sources);
      // What may not be quoted isn't said of a row, either.
      quoteAt(passage, segment.span);
      const quote = sayRow(passage, segment.span);
      return segment.opensSentence === true ? capitalised(quote) : quote;
    }
    case 'cell':
      return renderCell(segment, passageOf(segment, sources));
    case 'composed':
      return renderComposed(segment, sources);
    case 'figure':
      return renderFigure(segment, sources);
    case 'echo':
      return renderEcho(segment, sources.question);
    case 'verdict':
      return renderVerdict(segment.claims, {
        resolutionOf: (document) => resolutionOf(document, sources),
        question: sources.question,
        placesIn: sources.placesIn ?? (() => []),
        reports: sources.reports ?? [],
      });
    case 'error code':
      if (!ERROR_CODE.test(segment.code)) throw new NumberLockError('no code of an error', segment);
      return segment.code;
    case 'count':
      return renderCount(segment, sources);
    case 'label':
      return describeReference(existing(segment.ref, resolutionOf(segment.document, sources)));
    case 'heading':
      return renderHeading(segment, sources);
    case 'kind in force':
      return sources.kindInForce ?? ANY_KIND;
    case 'example':
      return renderExample(resolutionOf(segment.document, sources));
    case 'document':
      return renderDocument(segment, resolutionOf(segment.document, sources));
    case 'assignment':
      return renderAssignment(segment, sources);
    case 'report':
      return reportText(segment.id, sources);
    case 'unit':
      return renderUnit(segment, sources);
    case 'standing':
    case 'reason':
    case 'left':
    case 'blocker':
      return renderStandingSegment(segment, sources);
    case 'name':
      return renderName(segment, sources);
    case 'week':
    case 'official':
    case 'unit of week':
    case 'people count':
    case 'unit count':
      return renderWeekSegment(segment, sources.week);
  }
};

const renderHeading = (segment: Extract<Segment, { type: 'heading' }>, sources: LockSources): string => {
  const title = passageOf(segment, sources).headings.at(-1);
  if (title === undefined) throw new NumberLockError('no title over the passage', segment);
  return title;
};

/**
 * A passage's words, verbatim.
 * @throws NumberLockError when the span lies outside or cuts a number in two
 */
export const quoteAt = (passage: Passage, span: Span): string => {
  const { text } = passage;
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new NumberLockError(`no span ${span.start}–${span.end} in ${passage.id}`);
  }
  if (cutsNumber(text, span.start) || cutsNumber(text, span.end)) {
    throw new NumberLockError(`span ${span.start}–${span.end} of ${passage.id} cuts a number`);
  }
  const torn = findFigures(text).find(
    ({ start, end }) =>
      (start < span.start && span.start < end && /\d/.test(text.slice(span.start, end))) ||
      (start < span.end && span.end < end && /\d/.test(text.slice(start, span.end))),
  );
  if (torn !== undefined) {
    throw new NumberLockError(`span ${span.start}–${span.end} of ${passage.id} cuts a figure`);
  }
  return textAt(text, span);
};

/** @throws NumberLockError when no cell stands there */
const renderCell = (segment: Segment & { type: 'cell' }, passage: Passage): string => {
  const cell = cellAt(passage, segment.span);
  if (cell === undefined) throw new NumberLockError(`no such cell in ${passage.id}`, segment);
  return `${cell.head}: ${quoteAt(passage, segment.span)}`;
};

const cutsNumber = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  /\d[.,/]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[.,/]?\d/.test(text.slice(at, at + 2));

const resolutionOf = (document: DocumentId, sources: LockSources): Resolution => {
  const resolution = sources.resolutions.get(document);
  if (resolution === undefined) throw new NumberLockError(`no document ${document}`);
  return resolution;
};

const passageOf = (
  { document, passageId }: { document: DocumentId; passageId: string },
  sources: LockSources,
): Passage => {
  const passage = resolutionOf(document, sources).passages.find(({ id }) => id === passageId);
  if (passage === undefined) throw new NumberLockError(`no passage ${passageId} in ${document}`);
  return passage;
};

const renderComposed = (segment: Segment & { type: 'composed' }, sources: LockSources): string => {
  const cited = segment.cites.map((place) => {
    const passage = passageOf(place, sources);
    return quoteAt(passage, place.span ?? { start: 0, end: passage.text.length });
  });
  const faults = sources.checkSentence?.(segment.text, cited);
  if (faults === undefined || faults.length > 0) {
    throw new NumberLockError(`a composed sentence: ${faults?.join(', ') ?? 'nothing checks it'}`, segment);
  }
  return segment.text;
};

/** As codes are made: capitals and digits, too few to be a figure of anything. */
const ERROR_CODE = /^[A-Z\d]{6}$/;

const renderFigure = (segment: Segment & { type: 'figure' }, sources: LockSources): string => {
  const { targets, passages } = resolutionOf(segment.document, sources);
  const measure = targets.flatMap(({ measures }) => measures).find(({ ref }) => ref === segment.measure);
  const passage = passages.find(({ ref }) => ref === measure?.target);
  if (measure === undefined || passage === undefined) {
    throw new NumberLockError(`no measure ${segment.measure}`, segment);
  }
  const quote = quoteAt(passage, measure.figureSpan);
  if (
    !quote.includes(measure.low.text) ||
    !quote.includes(measure.high.text) ||
    !quote.includes(measure.unit)
  ) {
    throw new NumberLockError(`the span of ${measure.ref} isn't its figure`, segment);
  }
  return quote;
};

const renderEcho = (segment: Segment & { type: 'echo' }, question: string): string => {
  const asked = normalise(question);
  const at = findWhole(asked, segment.text);
  if (segment.text.trim() === '' || at < 0) {
    throw new NumberLockError('an echo that was not asked, or that cuts a number', segment);
  }
  if (segment.as === 'named') return segment.text;
  return segment.as === 'denied' ? `không phải “${segment.text}”` : `“${segment.text}”`;
};

/** Where `piece` stands in `text` without cutting a number; below 0 if nowhere. */
const findWhole = (text: string, piece: string): number => {
  let at = text.indexOf(piece);
  while (at >= 0 && (cutsNumber(text, at) || cutsNumber(text, at + piece.length))) {
    at = text.indexOf(piece, at + 1);
  }
  return at;
};

const renderCount = (segment: Segment & { type: 'count' }, sources: LockSources): string => {
  const resolution = resolutionOf(segment.document, sources);
  const refs = new Set(segment.of);
  if (refs.size !== segment.of.length) throw new NumberLockError('a list with repeats was counted', segment);
  for (const ref of refs) existing(ref, resolution);
  return String(refs.size);
};

const existing = (ref: Reference, { passages, targets, targetGroups }: Resolution): Reference => {
  const isThere =
    passages.some((passage) => passage.ref === ref) ||
    targetGroups.some((group) => group.ref === ref) ||
    targets.some(({ measures }) => measures.some((measure) => measure.ref === ref));
  if (!isThere) throw new NumberLockError(`no clause ${ref}`);
  return ref;
};

/**
 * A stored assignment that is in force.
 * @throws NumberLockError when there is none with this id
 */
export const assignedWork = (id: AssignmentId, { assignments }: LockSources): AssignedWork => {
  const work = assignments?.work.find(({ assignment }) => assignment.id === id);
  if (work === undefined) throw new NumberLockError(`no assignment ${id} in force`);
  return work;
};

const renderAssignment = (segment: Segment & { type: 'assignment' }, sources: LockSources): string => {
  const work = assignedWork(segment.id, sources);
  if (segment.field === 'text') return describeAssigned(work);
  return capitalised(describeShare(work));
};

/**
 * What a stored report says, as everybody may see it.
 * @throws NumberLockError when there is none with this id
 */
export const reportText = (id: ProgressUpdateId, { reports = [] }: LockSources): string => {
  const report = reports.find((each) => each.id === id);
  if (report === undefined) throw new NumberLockError(`no report ${id}`);
  return report.text;
};

/** The words that lead to a measure and its name, each piece as the clause has it. */
const renderName = (segment: Segment & { type: 'name' }, sources: LockSources): string => {
  const { targets } = resolutionOf(segment.document, sources);
  const target = targets.find(({ measures }) => measures.some(({ ref }) => ref === segment.measure));
  const measure = target?.measures.find(({ ref }) => ref === segment.measure);
  if (target === undefined || measure === undefined)
    throw new NumberLockError(`no measure ${segment.measure}`, segment);
  if (measure.name.split('…').some((piece) => !target.text.includes(piece.trim())))
    throw new NumberLockError(`${segment.measure} isn't called that in its clause`, segment);
  return nameMeasure(target, measure);
};

const renderUnit = (segment: Segment & { type: 'unit' }, { assignments }: LockSources): string => {
  const unit = assignments?.units.find(({ id }) => id === segment.unit);
  if (unit === undefined) throw new NumberLockError(`no unit ${segment.unit}`, segment);
  return unit.name;
};
