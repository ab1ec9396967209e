import { fold, holdsFoldedWords } from '../../text/fold.ts';
import { type Charged, judgeActor } from './judge-actor.ts';
import { judgeAges } from './judge-ages.ts';
import { judgeAnchoredParts, judgeFigureDates, judgeFigureWords } from './judge-anchored-parts.ts';
import { judgeDates, namesOtherYears } from './judge-dates.ts';
import { judgeIssuer } from './judge-issuer.ts';
import {
  holdsFigureOf,
  judgeDayOfDocument,
  judgeDocuments,
  judgeFigures,
  judgeItems,
  movesStage,
} from './judge-items.ts';
import { asksOfException, judgeException, judgeNegation } from './judge-negation.ts';
import { judgePace } from './judge-pace.ts';
import type { Verdict } from './judge-relation.ts';
import { judgePurpose, judgeSides } from './judge-sides.ts';
import { judgeStage } from './judge-stage.ts';
import { judgeTitles } from './judge-titles.ts';
import {
  bringsTurn,
  judgeDirection,
  judgePairs,
  judgeShift,
  judgeSubstitution,
  judgeWords,
} from './judge-words.ts';
import type { PlaceNames, SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/**
 * Whether what a question says stands in a sentence: its days, places, numbered items, documents, figures, the way
 * things go, what is denied, and its words. One contradiction makes it no; something that agrees, with none, yes; else
 * it isn't decided.
 * @param around the whole passage: a place that it names of another of its pieces isn't that of this one
 * @param charged whom the text charges with it
 */
export const judgeSentence = (
  said: SaidOfSentence,
  sentence: string,
  around: string,
  placesIn: PlaceNames,
  charged: readonly Charged[] = [],
): Verdict => {
  const piece = closestPiece(said, sentence);
  const { question } = said;
  const words = saysDayOfDocument(said, sentence)
    ? 'agrees'
    : judgeWords(said, said.isClosed ? sentence : piece, question);
  if (said.isPiece && movesStage(question, sentence, around, said.namesSeveral)) return 'no';
  if (asksOfException(said.words, sentence)) return judgeException(said, sentence);
  const sides = judgeSides(said, piece);
  const slots = [
    sides === 'silent' ? undefined : sides,
    either(judgeDates(question, piece), () => judgeDates(question, sentence)),
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
    judgeActor(said, sentence, charged, around),
    judgeTitles(question, sentence),
    judgeItems(question, sentence),
    judgeDocuments(question, sentence),
    judgeDayOfDocument(question, sentence),
    judgeIssuer(question, sentence),
    judgeAges(question, sentence),
    ...judgeFiguresOf(question, piece, sentence),
    judgePace(question, piece, said.hasItsFigure ?? holdsFigureOf(question, piece)),
    judgeFigureWords(said, piece),
    judgeFigureDates(question, sentence),
    judgePairs(said, sentence),
    judgeDirection(question, piece),
    judgeShift(question, piece),
    judgeStage(question, sentence),
    judgeLooseNumbers(question, sentence),
    judgePurpose(said, piece),
    judgeSubstitution(question, sentence, said.words),
    ...judgeNegation(question, piece, words === 'agrees'),
  ];
  if (words === 'contradicts') return 'no';
  // "A chứ không phải B" of a sentence that says both: of which of them isn't told.
  if (CONTRASTS.test(question)) return null;
  if (slots.includes('contradicts')) return isOfAnother(said, sentence, around) ? null : 'no';
  // Yes says that all of it stands there: one thing that doesn't, or a word of another sense, leaves it open.
  const isWhole =
    words === 'agrees' &&
    !slots.includes('silent') &&
    (said.isClosed || sides === 'agrees' || !bringsTurn(question, sentence));
  return isWhole ? 'yes' : null;
};

const CONTRASTS = /(?<!\p{L})(?:chứ|mà)\s(?:không|chẳng)\s(?:phải|chỉ|còn|là)/iu;

/** "Tàu dài 8m": a number grown together with letters, which the sentence doesn't have, isn't said by it. */
const judgeLooseNumbers = (question: string, sentence: string): SlotJudgement => {
  const loose = question.match(/(?<![\p{L}\d.,/-])\d[\d.,]*\p{L}+(?![\d/-])/gu) ?? [];
  const stated = fold(sentence).replace(/\s+/g, '');
  return loose.some((each) => !stated.includes(fold(each))) ? 'silent' : undefined;
};

/** Share of a question's words that a sentence must hold for it to put the rest right. */
const LEAST_HELD = 0.25;

/** What holds next to nothing of a question, or has another figure in another year, says nothing of what is asked. */
const isOfAnother = (
  { question, words, isPiece }: SaidOfSentence,
  sentence: string,
  around: string,
): boolean => {
  const held = words.filter((word) => holdsFoldedWords(around, word) || holdsFoldedWords(sentence, word));
  if (words.length > 1 && held.length < words.length * LEAST_HELD) return true;
  // "… có cao nhất xã không?": who is first among many isn't said of one.
  if (FIRST_OF_ALL.test(question) && !/\d/.test(question.replace(YEAR, ' ')) && !FIRST_OF_ALL.test(sentence))
    return true;
  const figures = judgeFigures(question, sentence);
  return !isPiece && figures.length > 0 && !figures.includes('agrees') && namesOtherYears(question, sentence);
};

const FIRST_OF_ALL = /(?<!\p{L})(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt|kém|dài)\snhất(?!\p{L})/iu;
const YEAR = /(?:19|20)\d\d/gu;

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
  const own = judgeFigures(question, piece);
  if (!own.includes('contradicts') || piece === sentence) return own;
  return judgeFigures(question, sentence).includes('contradicts') || !holdsFigureOf(question, sentence)
    ? own
    : own.map((judged) => (judged === 'contradicts' ? 'silent' : judged));
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
    return [...words, ...numbers].filter((word) => text.includes(` ${fold(word)} `)).length;
  };
  return pieces.reduce((best, piece) => (count(piece) > count(best) ? piece : best), pieces[0] ?? sentence);
};

/**
 * "… huyện Vĩnh Bảo, đúng không?" is put right by a clause on another place; "Vĩnh Bảo có lên quận không?" asks of a
 * place of which such a clause says nothing.
 */
const judgePlacesOf = (
  { places, question }: SaidOfSentence,
  sentence: string,
  placesAround: readonly string[],
  isInPiece: boolean,
): SlotJudgement => {
  const judged = judgePlaces(places, sentence, placesAround);
  const isOpen = (ASKS_OPENLY.test(question) && !/\d/.test(question)) || !isInPiece;
  return judged === 'contradicts' && isOpen ? 'silent' : judged;
};
const ASKS_OPENLY = /(?<!\p{L})(?:có|được)\s(?!phải|đúng)[^?]*(?<!phải |đúng |chuẩn )(?:không|chưa)\W*$/iu;

/** Places that a question names; where the sentence has others, they are contradicted. */
export const judgePlaces = (
  places: readonly string[],
  sentence: string,
  placesAround: readonly string[],
): SlotJudgement => {
  if (places.length === 0) return undefined;
  const text = fold(sentence);
  if (places.every((name) => text.includes(fold(name)))) return 'agrees';
  // "Tại 10 địa phương", none of which is named: any may be one of them.
  const isOfAny = COUNTS_PLACES.test(sentence) && !placesAround.some((name) => text.includes(fold(name)));
  return placesAround.length > 0 && !isOfAny ? 'contradicts' : 'silent';
};
const COUNTS_PLACES =
  /(?<!\p{L})(?:tại|ở|trong)\s\d{1,3}\s(?:địa phương|tỉnh|thành phố|huyện|xã|phường|thôn|bản)(?!\p{L})/iu;

/** Kinds of small places, of which no list has the names. */
const KIND =
  '(?:bản|thôn|ấp|xóm|buôn|làng|sóc|khóm|khu phố|tổ dân phố|khu dân cư|đường|phố|chợ|hồ|xã|phường|thị trấn)';
const ASKED = new RegExp(
  `(?<!\\p{L})(?:ở|tại|thuộc)\\s(${KIND})\\s(?!nào|này|đó|ấy|kia|mình|ta|nhà|trên|trong)(\\p{L}+)(?:\\s(\\p{L}+))?`,
  'iu',
);
/** Such a kind, and the first letter of what stands behind it: of a name a capital. */
const STATED = new RegExp(`(?<!\\p{L})(${KIND})\\s(\\p{L})`, 'giu');

/**
 * "Tổ chức ở bản Co Muồng?" of what the sentence says of "bản Hua Tát": a place of the same kind with another name,
 * which the passage has nowhere.
 * @param question in lower case or as typed
 */
const judgeNamedPlaces = (question: string, sentence: string, around: string): SlotJudgement => {
  const [, kind = '', first = '', second = ''] = ASKED.exec(question) ?? [];
  if (kind === '') return undefined;
  const alike = [...sentence.matchAll(STATED)].filter(
    ([, one = '', letter = '']) => fold(one) === fold(kind) && letter !== letter.toLowerCase(),
  );
  if (alike.length === 0) return undefined;
  const names = [`${first} ${second}`.trim(), first].map((name) => fold(`${kind} ${name}`));
  const isSaid = (text: string): boolean =>
    names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(fold(text)));
  if (isSaid(sentence)) return 'agrees';
  return isSaid(around) ? 'silent' : 'contradicts';
};
