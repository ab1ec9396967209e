import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { DetailAsked } from '../detail/detail-asked.ts';
import { findBase, findOften, findPartyPhrase, findScope } from '../detail/find-detail.ts';
import {
  findConsequence,
  findException,
  findPartOf,
  findPlanned,
  findWholeYear,
} from '../detail/find-piece.ts';
import { type LookPlace, lastPassages, lastPlaces, PLACES_OF_CLAUSE } from '../detail/last-places.ts';
import { leavesOut } from '../detail/turn-asked.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { NumberLockError, quoteAt } from '../lock/lock-segments.ts';
import { findItemPiece, lacksItems, namesItems } from '../verdict/judge-items.ts';
import { addVerdict } from './add-verdict.ts';
import { chooseFor, hasOwnWords, type Matter } from './matter.ts';

/** How much of what a turn says the paragraphs of the last answer hold; all of it where it says nothing of its own. */
export const shareHeldByLast = ({ subject, resolution, understanding, parts }: Matter): number => {
  if (subject === undefined) return 0;
  const { lexicon } = parts;
  const own = understanding.content.map(({ text }) => text).filter((word) => !lexicon.isGeneric(word));
  if (own.length === 0) return 1;
  const held = lexicon.held(
    [
      ...lastPassages(subject, resolution).flatMap(({ text, headings }) => [text, ...headings]),
      subject.question,
    ].join('. '),
  );
  return own.filter((word) => held.has(word)).length / own.length;
};

/** How many of a question's words a text holds. */
export const sharesWith = ({ understanding, parts }: Matter): ((text: string) => number) => {
  const asked = understanding.content.map(({ text }) => text);
  return (text) => {
    const held = parts.lexicon.held(text);
    return asked.filter((word) => held.has(word)).length;
  };
};

/** The piece, as what is said of the last answer's matter: what comes next may ask about the same. */
export const sayOfLast = (matter: Matter, passage: Passage, span: Span): AnswerDraft => {
  const isTarget = passage.kind === 'target';
  const draft = quotePiece(passage, isSayable(passage, span) ? span : sentenceOf(passage, span));
  return {
    ...draft,
    isOfTalk: true,
    kind: isTarget ? 'target' : 'passage',
    subject: isTarget ? (matter.subject?.refs ?? draft.subject) : draft.subject,
  };
};

/** Whether the number lock lets a piece out: none may cut a figure. */
const isSayable = (passage: Passage, span: Span): boolean => {
  try {
    return quoteAt(passage, span) !== '';
  } catch (error) {
    if (error instanceof NumberLockError) return false;
    throw error;
  }
};

const sentenceOf = (passage: Passage, span: Span): Span =>
  passage.sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? {
    start: 0,
    end: passage.text.length,
  };

/** Whether a turn means the last answer: it points there, or says little that isn't said there. */
export const leansOnLast = (matter: Matter, { kind }: DetailAsked): boolean => {
  const { subject, resolution, understanding } = matter;
  if (subject === undefined || subject.document !== resolution.document.id) return false;
  if (understanding.pointsBack || understanding.continues || kind === 'item') return true;
  // Who is left out, and what a share is of, needn't be named where the clause speaks of all.
  if (kind === 'often' || kind === 'each' || kind === 'cause')
    return understanding.content.length <= MOST_WORDS;
  if (kind === 'scope') return chooseFor(matter).chosen.length === 0;
  if (kind === 'plan' || kind === 'year' || kind === 'part' || kind === 'names') return true;
  if (OF_CLAUSE.includes(kind) && understanding.content.length <= MOST_WORDS) return true;
  return shareHeldByLast(matter) >= LEAST_HELD;
};

/** "Bao lâu một lần?" says nothing of what is done, "mỗi cấp mấy trường?" little. */
const MOST_WORDS = 2;
/** A share of the turn's own words. */
const LEAST_HELD = 0.5;

/** What is asked of the clause itself; another of its paragraph tells of something else. */
const OF_CLAUSE: readonly DetailAsked['kind'][] = ['exception', 'failing', 'plan', 'year', 'part'];

/** What a turn asks of the last answer, from the nearest place that says it. */
export const findInLast = (matter: Matter, detail: DetailAsked): AnswerDraft | undefined => {
  const { subject, resolution } = matter;
  if (subject === undefined) return undefined;
  // Only whom a clause holds for is said for all that stands beside it.
  for (const [level, places] of lastPlaces(subject, resolution)
    .slice(0, levelsOf(matter, detail))
    .entries()) {
    for (const place of places) {
      const piece = findIn(matter, detail, place);
      if (piece === undefined) continue;
      // Of another sentence of the paragraph is said from what it leaves out.
      const isBeside = detail.kind === 'exception' && level >= PLACES_OF_CLAUSE;
      const span = isBeside ? sentenceOf(place.passage, piece) : piece;
      const draft = sayOfLast(matter, place.passage, span);
      return leavesOut(matter.understanding.text) ? draft : addVerdict(draft, matter);
    }
  }
  return undefined;
};

const levelsOf = (matter: Matter, { kind }: DetailAsked): number | undefined => {
  if (kind === 'scope') return undefined;
  if (kind === 'exception' && matter.understanding.pointsBack) return LEVELS_OF_PARAGRAPH;
  if (OF_CLAUSE.includes(kind)) return PLACES_OF_CLAUSE;
  return hasOwnWords(matter) ? LEVELS_OF_BLOCK : LEVELS_OF_PARAGRAPH;
};

/** How far from what was quoted a fact is looked for: its paragraph, or its block. */
const LEVELS_OF_PARAGRAPH = 3;
const LEVELS_OF_BLOCK = 4;

const findIn = (matter: Matter, detail: DetailAsked, place: LookPlace): Span | undefined => {
  switch (detail.kind) {
    case 'party':
      return findPartyPhrase(place, detail.party, sharesWith(matter));
    case 'often':
      return findOften(place);
    case 'base':
      return findBase(place, detail.counted);
    case 'scope':
      return findScope(place);
    case 'item':
      return findItem(matter.understanding.text, place);
    case 'exception':
      return findException(place);
    case 'failing':
      return findConsequence(place, sharesWith(matter));
    case 'year':
      return findWholeYear(place);
    case 'plan':
      return findPlanned(place);
    case 'part':
      return findPartOf(place, detail.who);
    case 'each':
    case 'names':
    case 'cause':
    case 'rank':
      return undefined;
  }
};

/** "Còn số 7?" after a sentence that numbers such things: what it says of that one. */
const findItem = (question: string, { passage, span }: LookPlace): Span | undefined => {
  const said = textAt(passage.text, span);
  if (!namesItems(said) || lacksItems(question, said)) return undefined;
  const piece = findItemPiece(question, said);
  const at = piece === undefined ? -1 : passage.text.indexOf(piece, span.start);
  return piece === undefined || at < 0 ? undefined : { start: at, end: at + piece.length };
};
