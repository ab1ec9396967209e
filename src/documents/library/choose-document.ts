import type { Day } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { DocumentTime, ResolutionDocument } from '../../domain/resolution.ts';
import { isOfCommune } from './name-phrases.ts';
import { createNaming, type Naming } from './names-document.ts';

/** What of a question says which document it is for. */
export interface DocumentWish {
  /** In the documents' words, its spelling repaired. */
  readonly text: string;
  /** As it was typed: numbers of documents stand in it whole. */
  readonly typed: string;
  /** Years that it names, and where in `text`. */
  readonly years: readonly { readonly year: number; readonly start: number }[];
  /** The document that the chat is about. */
  readonly subject: DocumentId | undefined;
  /** It leans on what was said before: no other document is asked. */
  readonly isFollowUp: boolean;
  /** On which day it is asked. */
  readonly day: Day;
  /** The share of its meaning that a document's words hold, 0 to 1. */
  fit(document: DocumentId): number;
}

/** Plans of more days than a year has are less specific than those of a year. */
const DAYS_OF_A_YEAR = 366;
const DAY_MS = 86_400_000;
/** Shares that differ by less tell nothing. */
const FIT_STEPS = 20;
/** What saying a document's kind or place counts for: “kế hoạch” is also an everyday word. */
const HINT_STEPS = 3;

/**
 * The documents that a question goes to, the first first; the next is for what the first doesn't state. Those that it
 * names, else the one talked about, else those in force on its day, then those already issued whose period is to come; if
 * there is neither, the one whose period ended last. One that has ended is never among those in force, unless it or its
 * year is named.
 * @param documents the later added first
 */
export const chooseDocuments = (
  documents: readonly ResolutionDocument[],
  wish: DocumentWish,
): readonly ResolutionDocument[] => {
  if (documents.length < 2) return documents;
  const naming = createNaming(wish);
  const rank = (some: readonly ResolutionDocument[]) => rankDocuments(some, wish, naming);
  const named = findNamed(documents, wish, naming);
  if (named.length > 0) return sortBySubject(rank(named), wish.subject);
  const subject = documents.find(({ id }) => id === wish.subject);
  const inForce = documents.filter((document) => isInForce(document, wish.day));
  if (subject !== undefined) {
    if (wish.isFollowUp || !inForce.includes(subject)) return [subject];
    return sortBySubject(rank([...inForce, ...issuedAhead(documents, wish.day)]), subject.id);
  }
  const present = choosePresent(documents, wish.day);
  return rank([...present, ...issuedAhead(documents, wish.day).filter((each) => !present.includes(each))]);
};

/** The plan for the next years, signed in November: asked about from that day on, behind what is in force. */
const issuedAhead = (documents: readonly ResolutionDocument[], day: Day): readonly ResolutionDocument[] =>
  documents.filter(
    ({ date, meetingDate, validFrom }) => day < validFrom && (date ?? meetingDate ?? validFrom) <= day,
  );

/** In force before to come, and that before what has ended. */
const nearness = (document: DocumentTime, day: Day): number => {
  if (isInForce(document, day)) return 2;
  return day < document.validFrom ? 1 : 0;
};

/**
 * Of the documents that a question goes to those that it means alike: what they state is said of each of them. One that
 * isn't in force beside those that are, or of which the question says less (“theo kế hoạch”), only stands in for them.
 */
export const meantAlike = (
  chosen: readonly ResolutionDocument[],
  wish: Pick<DocumentWish, 'text' | 'typed' | 'day'>,
): readonly ResolutionDocument[] => {
  const naming = createNaming(wish);
  const keysOf = (document: ResolutionDocument) => [nearness(document, wish.day), naming(document).hints];
  const [first] = chosen.map(keysOf).toSorted((one, other) => compareKeys(other, one));
  return chosen.filter((document) => first !== undefined && compareKeys(keysOf(document), first) === 0);
};

/**
 * The more specific first: what carries the other out, then of a shorter time, then of a smaller place; alike ones in the
 * order given.
 */
export const compareSpecific = (one: ResolutionDocument, other: ResolutionDocument): number =>
  compareKeys(specificKeys(other, one), specificKeys(one, other));

const specificKeys = (document: ResolutionDocument, other: ResolutionDocument): readonly number[] => [
  Number(document.carriesOut === other.id),
  Number(isOfOneYear(document)),
  Number(isOfCommune(document)),
];

/** The documents of a day, that a question is for which names none: those in force, else those that ended last. */
export const choosePresent = <Timed extends DocumentTime>(
  documents: readonly Timed[],
  day: Day,
): readonly Timed[] => {
  const inForce = documents.filter((document) => isInForce(document, day));
  return inForce.length > 0 ? inForce : endedLast(documents, day);
};

/**
 * The document of a day as such, that menus and the week are of: one in force, else the one whose period ended last.
 * @param documents those that were followed first stand first: what is added later moves nothing of what is under way
 */
export const chooseCurrent = <Timed extends DocumentTime>(
  documents: readonly Timed[],
  day: Day,
): Timed | undefined => choosePresent(documents, day)[0];

const isInForce = ({ validFrom, validTo }: DocumentTime, day: Day): boolean =>
  validFrom <= day && day <= validTo;

/** Those whose period ended last; of documents that are all still to come, those that begin first. */
const endedLast = <Timed extends DocumentTime>(documents: readonly Timed[], day: Day): readonly Timed[] => {
  const ended = documents.filter(({ validTo }) => validTo < day);
  const last = ended
    .map(({ validTo }) => validTo)
    .toSorted()
    .at(-1);
  if (last !== undefined) return ended.filter(({ validTo }) => validTo === last);
  const first = documents.map(({ validFrom }) => validFrom).toSorted()[0];
  return documents.filter(({ validFrom }) => validFrom === first);
};

type NameDocument = (document: ResolutionDocument) => Naming;

/** By number, else by issuer, of these those of a named year; else by a named year, or the place where none of that year has it. */
const findNamed = (
  documents: readonly ResolutionDocument[],
  wish: DocumentWish,
  naming: NameDocument,
): readonly ResolutionDocument[] => {
  const namings = documents.map((document) => ({ document, ...naming(document) }));
  const ofYear = documents.filter((document) => coversNamedYear(document, wish));
  const byNumber = namings.filter((each) => each.byNumber).map(({ document }) => document);
  const byIssuer = namings.filter((each) => each.byIssuer).map(({ document }) => document);
  for (const named of [byNumber, byIssuer]) {
    if (named.length === 0) continue;
    const both = named.filter((document) => ofYear.includes(document));
    if (both.length > 0) return both;
    // Without a year "kế hoạch của tỉnh" means the one in force, if there is one.
    const present = named.filter((document) => isInForce(document, wish.day));
    return named === byIssuer && present.length > 0 ? present : named;
  }
  // "Phường An Phú năm 2025" looks back in the plan of the place, whose own year is another.
  const ofPlace = namings.filter((each) => each.byPlace).map(({ document }) => document);
  return ofYear.length === 0 || ofPlace.some((document) => ofYear.includes(document))
    ? ofYear
    : [...ofYear, ...ofPlace];
};

/** "So với năm 2025" names what is compared with, unless it is the only year. */
const coversNamedYear = (
  { validFrom, validTo }: ResolutionDocument,
  { text, years: all }: DocumentWish,
): boolean => {
  const years = all.filter(({ start }) => !OF_A_DAY.test(text.slice(Math.max(0, start - 24), start)));
  const own = years.filter(
    ({ start }) => !/(?:so với|hơn)[^\d,.;?]{0,12}$/iu.test(text.slice(Math.max(0, start - 24), start)),
  );
  return (own.length > 0 ? own : years).some(
    ({ year }) => Number(validFrom.slice(0, 4)) <= year && year <= Number(validTo.slice(0, 4)),
  );
};

/** "Nghị quyết 57 ngày 22/12/2024": a day is when another paper was issued, or when something is due. */
const OF_A_DAY = /(?:\d{1,2}[/.-]\d{1,2}[/.-]|ngày \d{1,2} tháng \d{1,2},? năm )$/iu;

/** Those in force first, then by what the question says of them, then the more specific, then the later added. */
const rankDocuments = (
  documents: readonly ResolutionDocument[],
  wish: DocumentWish,
  naming: NameDocument,
): readonly ResolutionDocument[] => {
  if (documents.length < 2) return documents;
  return documents
    .map((document) => ({
      document,
      keys: [
        nearness(document, wish.day),
        Math.round(FIT_STEPS * wish.fit(document.id)) + HINT_STEPS * naming(document).hints,
        Number(isOfOneYear(document)),
      ],
    }))
    .toSorted((one, other) => compareKeys(other.keys, one.keys))
    .map(({ document }) => document);
};

const compareKeys = (one: readonly number[], other: readonly number[]): number => {
  for (const [index, key] of one.entries()) {
    const difference = key - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const isOfOneYear = ({ validFrom, validTo }: ResolutionDocument): boolean =>
  Date.parse(validTo) - Date.parse(validFrom) <= DAYS_OF_A_YEAR * DAY_MS;

const sortBySubject = (
  documents: readonly ResolutionDocument[],
  subject: DocumentId | undefined,
): readonly ResolutionDocument[] =>
  documents.toSorted((one, other) => Number(other.id === subject) - Number(one.id === subject));
