import { fold, holdsFoldedWords } from '../../text/fold.ts';
import { findDates } from '../grounding/find-dates.ts';
import { compareListed } from './compare-listed.ts';
import { type Charged, judgeActor } from './judge-actor.ts';
import { judgeAges } from './judge-ages.ts';
import { isCountedElsewhere, judgeAll } from './judge-all.ts';
import { judgeAnchoredParts } from './judge-anchored-parts.ts';
import { judgeBase } from './judge-base.ts';
import { judgeMainSide } from './judge-cause.ts';
import { judgeCrossed } from './judge-crossed.ts';
import { judgeDates } from './judge-dates.ts';
import { judgeEventDay } from './judge-event-day.ts';
import { judgeDateWords, judgeFigureDates, judgeFigureWords } from './judge-figure-words.ts';
import { judgeFrequency, judgeWeekdays } from './judge-frequency.ts';
import { judgeInclusion } from './judge-inclusion.ts';
import { judgeIssuer } from './judge-issuer.ts';
import {
  holdsFigureOf,
  judgeDayOfDocument,
  judgeDocuments,
  judgeFigures,
  judgeItems,
  movesStage,
} from './judge-items.ts';
import { judgeMonthPart } from './judge-month-part.ts';
import { asksOfException, judgeDeniedPart, judgeException, judgeNegation } from './judge-negation.ts';
import { judgePace } from './judge-pace.ts';
import { isOfSomePlaces, judgeNamedPlaces, judgePlacesOf } from './judge-places.ts';
import { judgePlan } from './judge-plan.ts';
import { judgeRate } from './judge-rate.ts';
import type { Verdict } from './judge-relation.ts';
import { judgeSetApart } from './judge-set-apart.ts';
import { sharesFigure } from './judge-shared.ts';
import { judgePurpose, judgeSides } from './judge-sides.ts';
import { judgeStage } from './judge-stage.ts';
import { judgeTitles } from './judge-titles.ts';
import { judgeTrend } from './judge-trend.ts';
import { isWayOfOther } from './judge-way-of-part.ts';
import { judgeWhole } from './judge-whole.ts';
import {
  bringsTurn,
  holdsWord,
  judgeDirection,
  judgePairs,
  judgeShift,
  judgeSubstitution,
  judgeWords,
} from './judge-words.ts';
import { isNarrower, isOfAnother, isSaidBeside } from './of-another.ts';
import { isOfOtherFigure, isOfYearBeside, saysOfOtherPiece } from './of-other-piece.ts';
import { asksShareInWords, type JudgedPortion } from './portion/judge-portion.ts';
import { reckonClause } from './reckon-clause.ts';
import { reckonWithin } from './reckon-within.ts';
import { withoutSameTurn } from './same-turn.ts';
import { judgeShortOrOver } from './short-or-over.ts';
import type { PlaceNames, SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { withWaysTold } from './ways-told.ts';
import { wordsToHold } from './words-to-hold.ts';

/**
 * Whether what a question says stands in a sentence: its days, places, numbered items, documents, figures, the way
 * things go, what is denied, and its words. One contradiction makes it no; something that agrees, with none, yes; else
 * it isn't decided.
 * @param around the whole passage: a place that it names of another of its pieces isn't that of this one
 * @param charged whom the text charges with it
 */
export const judgeSentence = (
  asSaid: SaidOfSentence,
  sentence: string,
  around: string,
  placesIn: PlaceNames,
  charged: readonly Charged[] = [],
): Verdict => {
  const reckoned = reckonWithin(asSaid, sentence);
  if (reckoned !== undefined) return VERDICTS[reckoned];
  if (isWayOfOther(asSaid, sentence)) return null;
  const portion = reckonClause(asSaid, sentence);
  if (portion !== undefined) return judgePortionOf(portion, asSaid, around, placesIn);
  const said = withWaysTold(asSaid, sentence);
  const piece = closestPiece(said, sentence);
  const { question } = said;
  const plan = judgePlan(question, piece);
  const actor = judgeActor(said, sentence, charged, around);
  const compared = compareListed(said, sentence);
  const monthPart = judgeMonthPart(question, sentence);
  const trend = judgeTrend(question, piece);
  const words = saysDayOfDocument(said, sentence)
    ? 'agrees'
    : judgeWords(
        wordsToHold(said, {
          plan,
          actor,
          compared: compared ?? (trend === 'agrees' ? trend : undefined),
          monthPart,
        }),
        said.isClosed ? sentence : piece,
        question,
      );
  if (said.isPiece && movesStage(question, sentence, around, said.namesSeveral)) return 'no';
  const inclusion = judgeInclusion(question, sentence);
  if (inclusion === undefined && asksOfException(said.words, sentence)) return judgeException(said, sentence);
  const sides = trend === 'agrees' ? trend : (compared ?? judgeSides(said, piece));
  const denials = judgeNegation(question, piece, words === 'agrees');
  const figures = judgeFiguresOf(question, piece, sentence);
  const all = judgeAll(question, sentence);
  const slots = [
    all,
    sides === 'silent' ? undefined : sides,
    trend,
    plan,
    plan === undefined ? judgeShortOrOver(question, piece) : undefined,
    monthPart,
    judgeDatesOf(said, piece, sentence, around),
    // Looking for places costs the most: only where the question names one.
    said.places.length === 0
      ? undefined
      : judgePlacesOf(
          said,
          placesIn(piece).length > 0 ? piece : sentence,
          placesIn(around),
          piece === sentence || placesIn(piece).length > 0,
        ),
    judgeNamedPlaces(question, piece, around),
    judgeAnchoredParts(said, sentence),
    actor,
    judgeTitles(question, sentence),
    judgeItems(question, sentence),
    judgeDocuments(question, sentence),
    judgeDayOfDocument(question, sentence),
    judgeEventDay(question, sentence),
    judgeIssuer(question, sentence),
    judgeAges(question, sentence),
    // "1.255 người không đi" of "85 người đi": of those that don't nothing is said.
    // "Gần hai phần ba": what no portion decided another percentage of the sentence doesn't deny.
    ...(denials.includes('silent') ||
    asksShareInWords(question) ||
    (words === 'silent' && isOfYearBeside(question, sentence))
      ? figures.map(leaveOpen)
      : figures),
    judgePace(question, piece, said.hasItsFigure ?? holdsFigureOf(question, piece)),
    judgeFigureWords(said, piece),
    judgeWhole(said, sentence),
    judgeSetApart(said, sentence),
    judgeCrossed(said, sentence),
    judgeMainSide(question, around),
    judgeBase(question, sentence),
    judgeFrequency(question, piece),
    judgeWeekdays(question, piece),
    inclusion,
    judgeFigureDates(question, sentence),
    judgePairs(said, sentence),
    judgeDirection(question, piece),
    judgeShift(question, piece),
    judgeStage(question, sentence),
    judgeDeniedPart(said, sentence),
    judgeLooseNumbers(question, piece),
    judgeDateWords(said, sentence),
    judgePurpose(said, piece),
    judgeSubstitution(question, sentence, said.words),
    ...denials,
  ];
  if (words === 'contradicts') return 'no';
  if (sharesFigure(said, sentence)) return null;
  // "A chứ không phải B" of a sentence that says both: of which of them isn't told.
  if (CONTRASTS.test(question)) return null;
  if (all === 'contradicts') return isCountedElsewhere(said, sentence, around, placesIn) ? null : 'no';
  if (slots.includes('contradicts'))
    return saysNothingOf(said, sentence) ||
      isOfAnother(said, sentence, around) ||
      isSaidBeside(said, sentence, around) ||
      isNarrower(said, sentence, around)
      ? null
      : 'no';
  // Yes says that all of it stands there: one thing that doesn't, or a word of another sense, leaves it open.
  const isWhole =
    words === 'agrees' &&
    !slots.includes('silent') &&
    (piece === sentence || !saysOfOtherPiece(said, piece, sentence)) &&
    !isOfOtherFigure(said, piece) &&
    !isOfSomePlaces(question, piece) &&
    (said.isClosed ||
      sides === 'agrees' ||
      all === 'agrees' ||
      !bringsTurn(withoutSameTurn(question, sentence), sentence));
  return isWhole ? 'yes' : null;
};

/** Of a sentence that holds no word of a question but what it denies nobody knows whether it speaks of the same. */
const saysNothingOf = ({ words, question }: SaidOfSentence, sentence: string): boolean =>
  words.length > 0 &&
  !words.some((word) => holdsWord(sentence, word)) &&
  judgeDocuments(question, sentence) !== 'agrees';

const VERDICTS = { agrees: 'yes', contradicts: 'no', silent: null } as const;
/** What was reckoned of a portion holds of no other year or place. */
const judgePortionOf = (
  { judgement, clause }: JudgedPortion,
  said: SaidOfSentence,
  around: string,
  placesIn: PlaceNames,
): Verdict => {
  const years = said.question.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
  if (!years.every((year) => clause.includes(year))) return null;
  if (isCountedElsewhere(said, clause, around, placesIn)) return null;
  if (!said.places.every((name) => holdsFoldedWords(around, name))) return null;
  return judgement === 'agrees' ? 'yes' : 'no';
};

const CONTRASTS = /(?<!\p{L})(?:chứ|mà)\s(?:không|chẳng)\s(?:phải|chỉ|còn|là)/iu;

/** "67/92 trạm": so many out of a whole. */
const OUT_OF = /(?<![\p{L}\d.,/-])\d{1,4}\/\d{1,4}(?![\p{L}\d.,/-])/gu;

/**
 * "Tàu dài 8m": a number grown together with letters, which the sentence doesn't have, isn't said by it; nor is so many
 * out of a whole.
 */
const judgeLooseNumbers = (question: string, sentence: string): SlotJudgement => {
  const loose = question.match(/(?<![\p{L}\d.,/-])\d[\d.,]*\p{L}+(?![\d/-])/gu) ?? [];
  const stated = fold(sentence).replace(/\s+/g, '');
  const isDay = (each: string): boolean =>
    findDates(question).some(({ start, end }) => question.slice(start, end).includes(each));
  const outOf = (question.match(OUT_OF) ?? []).filter((each) => !isDay(each));
  return loose.some((each) => !stated.includes(fold(each))) || outOf.some((each) => !stated.includes(each))
    ? 'silent'
    : undefined;
};

/** Of a document its day is the one on which it was issued, whether or not a clause that cites it says so. */
const ISSUED: ReadonlySet<string> = new Set([
  'ban hành',
  'ra',
  'ra đời',
  'ký',
  'ký ban hành',
  'phát hành',
  'được ký',
]);

/** "45-NQ/TW ký ngày 24/01/2019 phải không?": no more than a document's number and its day are asked for. */
const saysDayOfDocument = ({ question, words }: SaidOfSentence, sentence: string): boolean => {
  const rest = words.filter((word) => !ISSUED.has(word));
  return (
    judgeDocuments(question, sentence) === 'agrees' &&
    judgeDates(question, sentence) === 'agrees' &&
    rest.every((word) => fold(sentence).includes(fold(word)))
  );
};

/** What another piece of the sentence has isn't denied by the closest one: "giai đoạn 1 rộng 30 ha" behind "48 ha: …;". */
const judgeFiguresOf = (question: string, piece: string, sentence: string): readonly SlotJudgement[] => {
  const rate = judgeRate(question, piece);
  if (rate !== undefined) return [rate];
  const own = judgeFigures(question, piece);
  if (!own.includes('contradicts') || piece === sentence) return own;
  return judgeFigures(question, sentence).includes('contradicts') || !holdsFigureOf(question, sentence)
    ? own
    : own.map(leaveOpen);
};

const leaveOpen = (judged: SlotJudgement): SlotJudgement => (judged === 'contradicts' ? 'silent' : judged);

/**
 * Of a piece that another piece of the clause goes on with for the year asked, the question is of that other one, unless it
 * names this one's figure.
 */
const judgeDatesOf = (
  { question, isPiece, hasItsFigure }: SaidOfSentence,
  piece: string,
  sentence: string,
  around: string,
): SlotJudgement => {
  const judged = either(judgeDates(question, piece), () => judgeDates(question, sentence));
  const isOfOther =
    judged === 'contradicts' && isPiece && hasItsFigure !== true && judgeDates(question, around) === 'agrees';
  return isOfOther ? 'silent' : judged;
};

/** What the piece is silent on, the rest of the sentence may confirm; it can't deny it of the piece. */
const either = (own: SlotJudgement, rest: () => SlotJudgement): SlotJudgement =>
  own !== 'silent' ? own : rest() === 'agrees' ? 'agrees' : 'silent';

/**
 * Of the pieces between semicolons the one that holds most of the words and numbers; of equals the first. What is asked
 * of a place is asked of a piece that names it.
 */
export const closestPiece = ({ words, places, question }: SaidOfSentence, sentence: string): string => {
  const all = sentence.split(/;\s+/u);
  const naming = all.filter((piece) => places.some((name) => fold(piece).includes(fold(name))));
  const pieces = naming.length > 0 ? naming : all;
  const numbers = question.match(/\d+/g) ?? [];
  const count = (piece: string): number => {
    const text = ` ${fold(piece).replace(/[^a-z0-9]+/g, ' ')} `;
    const said = numbers.filter((number) => text.includes(` ${number} `)).length;
    // "Tiền đất" isn't of the piece that says "đạt".
    return said + words.filter((word) => holdsWord(piece, word)).length;
  };
  return pieces.reduce((best, piece) => (count(piece) > count(best) ? piece : best), pieces[0] ?? sentence);
};
