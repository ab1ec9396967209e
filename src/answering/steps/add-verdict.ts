import { looksBack, type Passage, type Span, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import type { Body } from '../../text/glossary.ts';
import { placeForms } from '../../text/place-forms.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteFromStart, quotePiece, sayNearest } from '../drafting/draft-passage.ts';
import { findDates } from '../grounding/find-dates.ts';
import { verdictIn, words } from '../lock/segments.ts';
import { namesTyped } from '../slots/other-slots.ts';
import type { Named } from '../understanding/find-mentions.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import { speaksOfReached } from '../understanding/speaks-of-reached.ts';
import { asksOfPast, asksOfPresent } from '../verdict/asks-of-time.ts';
import type { SentenceClaim } from '../verdict/claim.ts';
import { countSame, countsIn } from '../verdict/counts.ts';
import { findStated } from '../verdict/find-stated.ts';
import { chargedWith, onlyHelps } from '../verdict/judge-actor.ts';
import { judgeAll } from '../verdict/judge-all.ts';
import { judgeCrossed } from '../verdict/judge-crossed.ts';
import type { Verdict } from '../verdict/judge-relation.ts';
import { judgeSentence } from '../verdict/judge-sentence.ts';
import { bringsTurn } from '../verdict/judge-words.ts';
import { reckonWithin } from '../verdict/reckon-within.ts';
import { withoutSameTurn } from '../verdict/same-turn.ts';
import type { PlaceNames, SaidOfSentence } from '../verdict/slot-judgement.ts';
import { actorsAsked } from './body-asked.ts';
import { leadsElsewhere, withWorkOfCharge } from './charge-asked.ts';
import type { Matter } from './matter.ts';

interface VerdictOptions {
  /** The passage says all there is of what is asked. */
  readonly isClosed?: boolean;
  /** What stands between the yes or no and what the passage says. */
  readonly joint?: string;
  /** The words that must be held, where they are other than the question's own. */
  readonly words?: readonly string[] | undefined;
}

/**
 * Puts a yes or no before what a passage says, where the question wants one and the sentence decides it; else the
 * sentence stands alone.
 */
export const addVerdict = (
  draft: AnswerDraft,
  matter: Matter,
  { isClosed = false, joint = '. ', words: telling }: VerdictOptions = {},
): AnswerDraft => {
  const { understanding, resolution, parts } = matter;
  const [quote] = draft.quotes;
  if (!understanding.isYesNo || quote === undefined || draft.kind === 'none') return draft;
  const passage = resolution.passages.find(({ id }) => id === quote.passageId);
  if (passage === undefined) return draft;
  const span = withWorkOfCharge(matter, passage, quote.span ?? { start: 0, end: passage.text.length });
  const sentence = textAt(passage.text, span);
  if (isOfOtherTime(matter, passage, sentence)) return draft;
  const own = saidOf(matter, isClosed, yearOver(passage, sentence));
  const said = telling === undefined ? own : { ...own, words: telling };
  const charged = chargedWith(resolution, passage.id, span);
  const judge = (one: SaidOfSentence): Verdict =>
    judgeSentence(one, sentence, passage.text, parts.placesIn, charged);
  const claimOf = (one: SaidOfSentence, verdict: Verdict): SentenceClaim => ({
    about: 'sentence',
    document: passage.document,
    passageId: passage.id,
    span,
    said: one,
    verdict,
  });
  const withClaim = (claim: SentenceClaim): AnswerDraft => ({
    ...draft,
    segments: [{ type: 'verdict', claims: [claim] }, words(joint), ...draft.segments],
  });
  const verdict = judge(said);
  const elsewhere = verdict === 'yes' || isClosed ? undefined : findSaying(matter, passage.id, span);
  if (elsewhere !== undefined) return addVerdict(elsewhere, matter, { joint });
  if (verdict === 'no' && saysInstead(said, sentence, parts.placesIn)) return draft;
  if (verdict !== 'no' && namesSomethingElse(matter, passage)) return draft;
  if (verdict !== null) return withClaim(claimOf(said, verdict));
  // What the sentence says in the person's own word is said, though the word list would have put it otherwise.
  const asSaid = sayAsTyped(said, matter, yearOver(passage, sentence));
  const isTurned = bringsTurn(withoutSameTurn(said.question, sentence), sentence);
  const verdictAsSaid = asSaid === undefined || isTurned ? null : judge(asSaid);
  return asSaid !== undefined && verdictAsSaid !== null ? withClaim(claimOf(asSaid, verdictAsSaid)) : draft;
};

/** "… làm cho Đền Đô không?": a name, typed as one, of which the paragraph doesn't speak. */
const namesSomethingElse = ({ understanding, resolution }: Matter, { text, headings }: Passage): boolean => {
  const held = [text, ...headings, ...understanding.bodies.map(({ item }) => item.name)].join('. ');
  return namesTyped(understanding.typed).some(
    (name) => !holdsFoldedWords(held, name) && !isOwnPlace(name, resolution.document),
  );
};

/**
 * Another sentence of the document that says all that a question says, where the one that was found doesn't: it is
 * neither denied nor left open by that one. Only looked for where a figure or a day is asked about.
 */
const findSaying = (matter: Matter, passageId: string, found: Span): AnswerDraft | undefined => {
  const { resolution, parts, understanding } = matter;
  if (!HAS_NUMBER.test(understanding.text)) return undefined;
  const words = wordsOf(matter, []);
  if (words.length < LEAST_WORDS) return undefined;
  for (const passage of resolution.passages) {
    if (!words.every((word) => holdsFoldedWords(passage.text, word))) continue;
    for (const span of passage.sentences) {
      const isFound = passage.id === passageId && span.start < found.end && found.start < span.end;
      const sentence = textAt(passage.text, span);
      if (isFound || isOfOtherTime(matter, passage, sentence)) continue;
      const said = saidOf(matter, false, yearOver(passage, sentence));
      const charged = chargedWith(resolution, passage.id, span);
      if (judgeSentence(said, sentence, passage.text, parts.placesIn, charged) === 'yes')
        return quotePiece(passage, span);
    }
  }
  return undefined;
};

/**
 * "Xã có 17 thôn?" is no question of a target that some villages are to reach where another sentence says how many there
 * are: a denial by a target gives way to the sentence that says so many of the same. Of what was, only where nothing but
 * the count is asked; that no target denies by what it sets for some of them.
 */
export const confirmElsewhere = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const { understanding, resolution } = matter;
  const [asked, ...more] = countsIn(understanding.text);
  const verdict = verdictIn(draft.segments);
  if (draft.kind !== 'target' || verdict === null || matter.subject !== undefined) return draft;
  if (!understanding.isYesNo || asked === undefined || more.length > 0) return draft;
  const isBare = wordsOf(matter, []).every((word) => holdsFoldedWords(`${asked.unit} ${asked.thing}`, word));
  const hasSoMany = isBare && THERE_ARE.test(understanding.text.slice(0, asked.start));
  if (verdict === 'yes' && !hasSoMany) return draft;
  const quoted = draft.quotes.map(({ passageId }) => passageId);
  for (const passage of resolution.passages) {
    if (quoted.includes(passage.id) || (looksBack(passage) && !isBare)) continue;
    for (const span of passage.sentences) {
      const isThere = countsIn(textAt(passage.text, span)).some(
        (one) => one.low.decimal === asked.low.decimal && one.bound === '=' && countSame(asked, one),
      );
      if (!isThere) continue;
      const said = addVerdict(quotePiece(passage, span), matter);
      if (verdictIn(said.segments) === 'yes') return said;
    }
  }
  const isOfAll = hasSoMany && understanding.years.length === 0 && !SETS.test(understanding.text);
  return isOfAll ? sayNearest(withoutVerdict(draft), draft.confidence) : draft;
};
/** "Xã có 17 thôn". */
const THERE_ARE = /(?<!\p{L})có\s{1,2}$/iu;
/** Of what is to be reached, whatever is counted. */
const SETS = /(?<!\p{L})(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|phải|sẽ|cần|đạt)(?!\p{L})/iu;

const withoutVerdict = (draft: AnswerDraft): AnswerDraft => {
  const at = draft.segments.findIndex(({ type }) => type === 'verdict');
  return { ...draft, segments: draft.segments.filter((_, place) => place !== at && place !== at + 1) };
};

const HAS_NUMBER = /\d/;
/** A single word is said in too many places. */
const LEAST_WORDS = 2;

/** What a question says of a sentence. @param year that the sentence's heading says for it */
export const saidOf = (matter: Matter, isClosed: boolean, year: string | undefined): SaidOfSentence => {
  const actors = actorsAsked(matter);
  return {
    // Numbers of documents have capitals in the text.
    question: withoutYear(questionOf(matter, isClosed), year).replace(
      /(?<!\d)\d{1,6}[-/]\p{L}{1,8}(?:[-/]\p{L}{1,8}){0,2}/gu,
      (code) => code.toUpperCase(),
    ),
    places: matter.understanding.places.map(({ item }) => item.name),
    words: wordsOf(matter, actors),
    actors: actors.map(({ item }) => [item.name, ...item.aliases]),
    isClosed,
    isPiece: false,
    own: placeForms(matter.resolution.document.place),
  };
};

/** "Đông Nam Á (ASEAN)": what a sentence has instead of one word of a question may be another word of it. */
const saysInstead = (said: SaidOfSentence, sentence: string, placesIn: PlaceNames): boolean => {
  const stated = said.isClosed ? undefined : findStated(said, sentence, placesIn);
  return stated !== undefined && holdsFoldedWords(said.question, stated);
};

/**
 * Whether a question is of another time than a sentence: of a year that neither it nor its heading names, where what was
 * is told or the document doesn't plan for it; or whether it has come about, of what is still to be.
 */
export const isOfOtherTime = (
  { understanding, resolution }: Matter,
  passage: Passage,
  sentence: string,
): boolean => {
  const isPast = looksBack(passage);
  if (!isPast && speaksOfReached(understanding.text, understanding.typed)) return true;
  if (!isPast && (asksOfPast(understanding.text) || asksOfPresent(understanding.text, sentence))) return true;
  const { years } = understanding;
  if (years.length === 0 || findDates(sentence).length > 0) return false;
  const around = passage.headings.join(' ');
  return years.every(
    ({ year }) => !around.includes(String(year)) && (isPast || !coversYear(resolution.document, year)),
  );
};

/** The year of all that stands under a heading, which its sentences needn't say; undefined where they name years. */
export const yearOver = ({ headings }: Passage, sentence: string): string | undefined => {
  if (findDates(sentence.replace(HELD_AGAINST, ' ')).some(({ value }) => /\d{4}/.test(value)))
    return undefined;
  const years = headings.map((heading) => [...new Set(heading.match(/(?<!\d)20\d\d(?!\d)/gu))]);
  const nearest = years.findLast((some) => some.length > 0) ?? [];
  return nearest.length === 1 ? nearest[0] : undefined;
};

/** "Tăng 12% so với năm 2025": what is told is of no such year. */
const HELD_AGAINST = /(?<!\p{L})so với (?:cùng kỳ )?(?:năm )?(?:19|20)\d\d(?!\d)/giu;

export const withoutYear = (question: string, year: string | undefined): string =>
  year === undefined
    ? question
    : question.replace(new RegExp(`(?<![\\d/-])(?:(?:trong|của) )?(?:năm )?${year}(?![\\d/-])`, 'giu'), ' ');

/** What the document says once of itself it says of its own year. */
const questionOf = ({ understanding, resolution }: Matter, isClosed: boolean): string =>
  isClosed ? understanding.text.replaceAll(`năm ${resolution.document.year}`, ' ') : understanding.text;

/** What is said in the person's own words; undefined where none of them was put into another. */
const sayAsTyped = (
  said: SaidOfSentence,
  matter: Matter,
  year: string | undefined,
): SaidOfSentence | undefined => {
  const { asSaid } = matter.understanding;
  if (asSaid === undefined) return undefined;
  const content = matter.parts.lexicon.content(asSaid);
  const understanding = { ...matter.understanding, content, places: [] };
  const names = [...said.places, ...(said.actors ?? []).flat()];
  const isNamed = (word: string): boolean => names.some((name) => holdsFoldedWords(name, word));
  const words = wordsOf({ ...matter, understanding }, []).filter((word) => !isNamed(word));
  return { ...said, question: withoutYear(asSaid, year), words };
};

/** The question's own words; what only says how it is asked, and places, bodies and numbers, are judged elsewhere. */
export const wordsOf = (
  { understanding, parts }: Matter,
  actors: readonly Named<Body>[],
): readonly string[] =>
  understanding.content
    .filter(
      ({ start, end }) =>
        ![...understanding.places, ...actors].some((one) => one.start <= start && end <= one.end),
    )
    .filter((word, at, all) => !(FILLS.test(word.text) && all[at + 1]?.start === word.end + 1))
    .map(({ text }) => text)
    .filter((word) => !/\d/.test(word) && !parts.lexicon.isGeneric(word) && !parts.lexicon.isAsking(word));
/** "Giám sát vụ tái định cư": before what is meant these say only that it is something to do. */
const FILLS = /^(?:vụ|chuyện|khoản|mảng)$/iu;

/**
 * An offer whose sentence says all that a question says is no guess any more: it is confirmed. What it denies stays an
 * offer, since another sentence may be meant; but for what is said of all, where it counts how many do, for the figure of another
 * thing of its list, and for a body that is to help there and leads nothing else of what is asked.
 */
export const confirmOffered = (matter: Matter, draft: AnswerDraft): AnswerDraft => {
  const [quote] = draft.quotes;
  const passage = matter.resolution.passages.find(({ id }) => id === quote?.passageId);
  if (draft.refusal !== 'perhaps' || !matter.understanding.isYesNo || passage === undefined) return draft;
  const span = quote?.span ?? { start: 0, end: passage.text.length };
  const sentence = textAt(passage.text, span);
  const judged = addVerdict(quoteFromStart(passage, span), matter);
  const isCounted = judgeAll(matter.understanding.text, sentence) === 'contradicts';
  const isCrossed =
    verdictIn(judged.segments) === 'no' &&
    judgeCrossed(saidOf(matter, false, yearOver(passage, sentence)), sentence) === 'contradicts';
  const isHelper =
    verdictIn(judged.segments) === 'no' &&
    onlyHelps(saidOf(matter, false, undefined), chargedWith(matter.resolution, passage.id, span)) &&
    !leadsElsewhere(matter, passage.id, wordsOf(matter, actorsAsked(matter)));
  const isReckoned =
    verdictIn(judged.segments) === 'no' &&
    reckonWithin(saidOf(matter, false, yearOver(passage, sentence)), sentence) === 'contradicts';
  return verdictIn(judged.segments) === 'yes' || isCounted || isCrossed || isHelper || isReckoned
    ? { ...judged, confidence: draft.confidence }
    : draft;
};

/**
 * "… phải không?" wants a Có or Không: a passage that decides neither is no answer to it, only what may be meant. That
 * something is spoken of ("có nhắc … không?") a passage shows by itself.
 */
export const offerUndecided = ({ understanding }: Matter, draft: AnswerDraft): AnswerDraft =>
  draft.kind === 'passage' &&
  draft.quotes.length > 0 &&
  understanding.isYesNo &&
  understanding.asks.has('confirm') &&
  verdictIn(draft.segments) === null
    ? sayNearest(draft, draft.confidence)
    : draft;
