import { findStatedAge } from './judge-ages.ts';
import { findStatedOfThing } from './judge-crossed.ts';
import { findStatedDate, judgeDates, widenToDaySpan } from './judge-dates.ts';
import { findStatedIssuer } from './judge-issuer.ts';
import { findItemPiece, findStatedFigure, judgeItems } from './judge-items.ts';
import { judgePlaces } from './judge-places.ts';
import { closestPiece } from './judge-sentence.ts';
import { findStatedOfPart } from './judge-set-apart.ts';
import { findStatedWhole } from './judge-whole.ts';
import { findContrary } from './judge-words.ts';
import { reckonWithin } from './reckon-within.ts';
import type { PlaceNames, SaidOfSentence } from './slot-judgement.ts';

const LONGEST_STATED = 160;

/**
 * What a sentence says instead of what a question says of it, in its own words: "trong tháng 01/2024", "huyện Thủy
 * Nguyên"; undefined where it takes the whole sentence.
 */
export const findStated = (
  said: SaidOfSentence,
  sentence: string,
  placesIn: PlaceNames,
): string | undefined => {
  const { question } = said;
  if (reckonWithin(said, sentence) !== undefined) return undefined;
  const piece = closestPiece(said, sentence);
  const stated = [
    () => (judgeDates(question, piece) === 'contradicts' ? statedDate(question, piece) : undefined),
    () =>
      judgePlaces(said.places, piece, placesIn(piece)) === 'contradicts'
        ? spanOfPlaces(piece, placesIn(piece))
        : undefined,
    () => (judgeItems(question, sentence) === 'contradicts' ? findItemPiece(question, sentence) : undefined),
    () => findStatedIssuer(question, sentence),
    () => findStatedWhole(said, sentence),
    () => findStatedOfPart(said, sentence),
    () => findStatedOfThing(said, sentence),
    () => findStatedFigure(question, piece),
    () => findStatedAge(question, sentence),
    () => findContrary(question, piece),
  ];
  for (const find of stated) {
    const words = find()?.trim();
    if (words !== undefined && words !== '' && words.length <= LONGEST_STATED && sentence.includes(words))
      return words;
  }
  return undefined;
};

/** A piece from the first of its places to the last, with the kind of the first. */
const spanOfPlaces = (piece: string, names: readonly string[]): string | undefined => {
  const found = names
    .map((name) => ({ start: piece.toLowerCase().indexOf(name.toLowerCase()), length: name.length }))
    .filter(({ start }) => start >= 0);
  if (found.length === 0) return undefined;
  const start = Math.min(...found.map((one) => one.start));
  const end = Math.max(...found.map((one) => one.start + one.length));
  const kind =
    /(?:quận|huyện|tỉnh|thành phố|thị xã|thị trấn|phường|xã|cảng|sông) $/iu.exec(
      piece.slice(0, start),
    )?.[0] ?? '';
  return piece.slice(start - kind.length, end);
};

const LEAD = /(?:(?:trong|vào|đến|từ|trước|sau|hết|cuối|đầu|giai đoạn|nhiệm kỳ|năm|tháng|ngày)\s+){1,4}$/iu;
/** Characters before a day in which the words that lead it in stand. */
const LONGEST_LEAD = 40;

/** The days of a piece with the words that lead them in. */
const statedDate = (question: string, piece: string): string | undefined => {
  const date = findStatedDate(question, piece);
  if (date === undefined) return undefined;
  const { start, end } = widenToDaySpan(piece, date);
  const lead = LEAD.exec(piece.slice(Math.max(0, start - LONGEST_LEAD), start))?.[0].length ?? 0;
  return piece.slice(start - lead, end);
};
