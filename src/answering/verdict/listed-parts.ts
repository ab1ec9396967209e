import { compareDecimals, shiftDecimal, subtract } from '../../domain/decimal.ts';
import type { Bound } from '../../domain/measure.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type Count, countsIn } from './counts.ts';
import { tellingIn } from './telling-words.ts';

/** One of the things that a sentence lists, with its one figure. */
export interface ListedPart {
  readonly low: string;
  readonly high: string;
  readonly bound: Bound;
  /** What is counted or measured; only figures of one kind are held against each other. */
  readonly kind: string;
  /** Syllables by which it is told from the others, without marks. */
  readonly label: ReadonlySet<string>;
  /** Nothing stands between it and what leads the sentence in: only the last syllable before its figure is surely its own. */
  readonly last: string | undefined;
  /** It stands before the list and holds the others. */
  readonly isWhole: boolean;
  readonly isChange: boolean;
  /** What says behind the noun that is counted which are meant: "nghèo" of "310 hộ nghèo". */
  readonly qualifier: string | undefined;
  readonly text: string;
  readonly start: number;
}

/** A sentence as a list: what stands before its first part, its parts, and pieces between them without a figure. */
export interface Listing {
  readonly parts: readonly ListedPart[];
  /** What belongs to one of two parts, nobody knows to which. */
  readonly loose: readonly Pick<Piece, 'text' | 'start'>[];
  readonly pieces: readonly Pick<Piece, 'text' | 'start' | 'joint'>[];
}

const JOINT =
  /[;:]|,(?!\d)|\.\s|(?<!\p{L})(?:và|trong đó|riêng|nhưng|trong khi|(?<!số )còn(?! lại))(?!\p{L})/giu;
const OPENS_PARTS = /^(?:trong đó|riêng|:)$/iu;
const BEGINS_PARTS = /^\s*(?:gồm|bao gồm|chia|tập trung|cụ thể|nhiều nhất|cao nhất|lớn nhất)(?!\p{L})/iu;
/** "Xã A (14 bản)": behind a thing its figure. */
const FIGURE_BEHIND = /(?<=[^\d;,:()]{2,60})\s\((?!(?:19|20)\d\d)(\d[^():]{0,30})\)/gu;
/** "Giai đoạn 1 (2026 - 2027)": when it is tells it from no other. */
const YEARS_BEHIND = /\s\((?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?\)/gu;
const STAGE = '(đợt|giai đoạn|bước|vòng|kỳ|lần)';
const FIRST = new RegExp(`(?<!\\p{L})${STAGE}\\s(?:đ[ầâ]u(?: tiên)?|thứ nhất|một|1|i)(?![\\p{L}\\d])`, 'giu');
const SECOND = new RegExp(`(?<!\\p{L})${STAGE}\\s(?:sau|thứ hai|hai|2|ii)(?![\\p{L}\\d])`, 'giu');
const THIRD = new RegExp(`(?<!\\p{L})${STAGE}\\s(?:thứ ba|ba|3|iii)(?![\\p{L}\\d])`, 'iu');

/** "Đợt đầu", "đợt 1" are one, and of two "đợt sau" is "đợt 2". */
export const withStagesNamed = (text: string): string =>
  text.replace(FIRST, '$1 khởiđầu').replace(SECOND, '$1 tiếptheo');

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly joint: string;
  readonly count: Count | undefined;
}

const piecesOf = (sentence: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let [start, joint] = [0, ''];
  const close = (end: number): void => {
    const text = sentence.slice(start, end);
    const counts = countsIn(text);
    const [count] = counts;
    if (/\p{L}|\d/u.test(text))
      pieces.push({ text, start, joint, count: counts.length === 1 ? count : undefined });
  };
  for (const { index, 0: found } of sentence.matchAll(JOINT)) {
    // "Thủy sản và lâm sản đạt 5 ha" is one thing.
    if (/^và$/iu.test(found) && !/\d/.test(sentence.slice(start, index))) continue;
    close(index);
    [start, joint] = [index + found.length, found.trim()];
  }
  close(sentence.length);
  return pieces;
};

const kindOf = ({ unit, thing }: Count): string => (unit === '' ? `#${thing}` : splitMagnitude(unit).counted);

const beforeOf = ({ text, count }: Piece): string => text.slice(0, count?.start ?? text.length);

/** By how much something rose, or lies above another, is no figure of a part. */
const isOfChange = (piece: Piece): boolean =>
  /(?:hơn|vượt|gấp|bằng)\s*$/iu.test(beforeOf(piece)) ||
  (/^\s*(?:tăng|giảm|nâng)(?!\p{L})/iu.test(piece.text) && /so với/iu.test(piece.text));

/** The parts that a sentence lists; empty where it lists no two of one kind. */
export const readListing = (text: string): Listing => {
  const sentence = withStagesNamed(text).replace(YEARS_BEHIND, '').replace(FIGURE_BEHIND, ' $1');
  if (THIRD.test(text)) return { parts: [], loose: [], pieces: [] };
  const pieces = piecesOf(sentence);
  const counted = pieces.filter((piece) => piece.count !== undefined && !isOfChange(piece));
  const parts = counted.flatMap((piece, at) => {
    const { count } = piece;
    return count === undefined
      ? []
      : [
          partOf(piece, count, {
            isBehind: counted.every(
              (one, place) =>
                place === 0 ||
                kindOf(one.count ?? count) !== kindOf(count) ||
                tellingIn(beforeOf(one)).size === 0,
            ),
            isFirst: at === 0 && !OPENS_PARTS.test(piece.joint) && piece.joint !== ',',
            isWhole: opensParts(pieces, piece),
            before: counted[at - 1]?.count,
          }),
        ];
  });
  const first = pieces.findIndex((piece) => counted.includes(piece));
  const loose = pieces.filter((piece, at) => at > first && !counted.includes(piece));
  return { parts: withRest(parts, sentence).filter(({ label }) => label.size > 0), loose, pieces };
};

/** What a sentence says of the figures of one kind: the clause in which the first stands, up to the last. */
export const clauseOf = ({ parts, pieces }: Listing, kind: string): string => {
  const starts = parts.filter((part) => part.kind === kind).map(({ start }) => start);
  const [from, to] = [Math.min(...starts), Math.max(...starts)];
  const opening = pieces.findLast(({ start, joint }) => start <= from && ENDS_CLAUSE.test(joint));
  return pieces
    .filter(({ start }) => start >= (opening?.start ?? 0) && start <= to)
    .map(({ text, joint }) => `${joint} ${text}`)
    .join(' ');
};
const ENDS_CLAUSE = /^(?:;|\.)$/u;

/** Whether the parts of a piece follow it: "5.200 hộ, trong đó …", "12 tấn; riêng …". */
const opensParts = (pieces: readonly Piece[], piece: Piece): boolean => {
  const behind = pieces.slice(pieces.indexOf(piece) + 1);
  const opening = behind.findIndex(({ joint, text }) => OPENS_PARTS.test(joint) || BEGINS_PARTS.test(text));
  return opening >= 0 && !behind.slice(0, opening).some(({ joint }) => joint === ';');
};

interface PartPlace {
  readonly isBehind: boolean;
  readonly isFirst: boolean;
  readonly isWhole: boolean;
  readonly before: Count | undefined;
}

const partOf = (
  piece: Piece,
  count: Count,
  { isBehind, isFirst, isWhole, before }: PartPlace,
): ListedPart => {
  const [lead, after] = [beforeOf(piece), piece.text.slice(count.end)];
  const { power } = splitMagnitude(count.unit);
  // "Không quá 40 triệu đồng/xã và 25 triệu đồng/thôn": what bounds the first bounds the second.
  const isAlike = before !== undefined && kindOf(before) === kindOf(count) && lead.trim() === '';
  const label = tellingIn(isBehind ? after : `${lead} ${after}`);
  return {
    low: shiftDecimal(count.low.decimal, power),
    high: shiftDecimal(count.high.decimal, power),
    bound: isAlike && count.bound === '=' ? before.bound : count.bound,
    kind: kindOf(count),
    label,
    last: isFirst && !isBehind ? [...tellingIn(lead)].at(-1) : undefined,
    isWhole,
    isChange: /(?<!\p{L})(?:tăng(?! trưởng)|giảm)(?!\p{L})/iu.test(lead),
    qualifier: (count.unit === '' ? /^\s\p{L}+\s(\p{L}+)/u : /^\s(\p{L}+)/u).exec(after)?.[1],
    text: piece.text,
    start: piece.start,
  };
};

const REST = /(?<label>[^,;()]{3,80}?)\s(?:số|phần) còn lại\W{0,3}$/iu;

/** "500 cụm đợt 1, đợt 2 lắp số còn lại" of 1.126: what is left of the whole is reckoned. */
const withRest = (parts: readonly ListedPart[], sentence: string): readonly ListedPart[] => {
  const [whole, own, ...more] = parts;
  const rest = REST.exec(sentence);
  const label = rest?.groups?.['label'];
  if (whole === undefined || own === undefined || more.length > 0 || rest === null || label === undefined)
    return parts;
  if (whole.kind !== own.kind || own.bound !== '=' || compareDecimals(whole.low, own.high) <= 0) return parts;
  if (rest.index <= own.start || whole.bound !== '=') return parts;
  const left = subtract(whole.low, own.low);
  return [
    { ...whole, isWhole: true },
    own,
    {
      ...own,
      low: left,
      high: left,
      label: tellingIn(label),
      last: undefined,
      text: rest[0],
      start: rest.index,
    },
  ];
};
