import type { Span } from '../../domain/passage.ts';

/** A piece of a document as a text cites it: what it is called, its number, and the piece that it stands in. */
export interface CitedPiece {
  readonly kind: PieceKind;
  readonly number: string;
  /** Undefined where the text doesn't say in which. */
  readonly within: CitedPiece | undefined;
}

export type PieceKind =
  | 'phụ lục'
  | 'phần'
  | 'chương'
  | 'mục'
  | 'điều'
  | 'khoản'
  | 'nhiệm vụ'
  | 'chỉ tiêu'
  | 'điểm';

/** From the outermost to the innermost, as documents number them. */
const LEVELS: readonly (readonly PieceKind[])[] = [
  ['phụ lục'],
  ['phần'],
  ['chương'],
  ['mục'],
  ['điều'],
  ['khoản', 'nhiệm vụ', 'chỉ tiêu'],
  ['điểm'],
];
const levelOf = (kind: PieceKind): number => LEVELS.findIndex((kinds) => kinds.includes(kind));

const NUMBER = String.raw`\(?(?:[IVXL]{1,6}(?:\.\d{1,2}){0,3}|\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđ](?=[\s,;.)]|$))\)?`;
const NEXT = String.raw`(?:\s?[,;]\s?|\s(?:và|đến)\s|\s?[-–]\s?)(?:số\s)?`;
/** A number that counts something is none: "chỉ tiêu 5 năm", "khoản 500 tỷ đồng", "điểm 9,5". */
const FREE = String.raw`(?![\p{L}\d%]|[.,/]\d|\s?%|\s(?:năm|tháng|tỷ|triệu|nghìn|đồng|người)(?!\p{L}))`;
const CITED = new RegExp(
  String.raw`(?<!\p{L})(phụ lục|phần|chương|tiểu mục|mục|điều|khoản|nhiệm vụ|chỉ tiêu|điểm)\s(?:từ\s)?(?:số\s|thứ\s)?(${NUMBER}(?:${NEXT}${NUMBER}${FREE}){0,30})${FREE}`,
  'giu',
);
/** What joins a piece with the one that it stands in: "khoản 2 Mục I", "điểm a, khoản 2", "nhiệm vụ 5 tại Phụ lục 1". */
const JOINT = /^\s?,?\s?(?:(?:của|tại|thuộc|ở|trong)\s)?$/u;
/** Of another document: "khoản 2 Điều 5 Luật Đất đai", "Mục II Nghị quyết số 57-NQ/TW"; "Kế hoạch này" is the own. */
const OF_ANOTHER =
  /^\s(?:của\s)?(?:Bộ luật|Luật|Nghị định|Thông tư|(?:Nghị quyết|Quyết định|Kế hoạch|Chương trình|Kết luận|Chỉ thị|Thông báo|Đề án|Công điện|Quy định)\s(?:số\s)?\d)/u;

interface Mention {
  readonly kind: PieceKind;
  readonly numbers: readonly string[];
  /** Numbers in brackets that follow it and lead further inside: "mục (IV) (4.1) (4.2)", "mục (IV)(3.4)(a)". */
  readonly inside: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of its own document that a text cites by their numbers, each with what it stands in: "các chỉ tiêu 1, 3 Mục
 * I và khoản 2, khoản 5 Mục II". Those of other documents are left out.
 */
export const findCitedPieces = (text: string): readonly CitedPiece[] => {
  const found: CitedPiece[] = [];
  let open: readonly Mention[] = [];
  for (const mention of mentionsIn(text)) {
    const before = open.at(-1);
    const gap = before === undefined ? undefined : text.slice(before.end, mention.start);
    const isHolder =
      before !== undefined && levelOf(mention.kind) < levelOf(before.kind) && JOINT.test(gap ?? '');
    if (isHolder) open = [...open, mention];
    else if (before !== undefined && before.kind === mention.kind && /^\s?(?:,|và)\s$/u.test(gap ?? ''))
      open = [
        ...open.slice(0, -1),
        { ...before, numbers: [...before.numbers, ...mention.numbers], end: mention.end },
      ];
    else {
      found.push(...piecesOf(text, open));
      open = [mention];
    }
  }
  return [...found, ...piecesOf(text, open)];
};

/** A chain from the innermost outwards; of the outer ones only one each can be meant. */
const piecesOf = (text: string, chain: readonly Mention[]): readonly CitedPiece[] => {
  const [inner, ...holders] = chain;
  const end = chain.at(-1)?.end;
  if (inner === undefined || end === undefined || OF_ANOTHER.test(text.slice(end, end + LOOK_AHEAD)))
    return [];
  const within = holders.reduceRight<CitedPiece | undefined>(
    (above, { kind, numbers: [number = ''] }) => ({ kind, number, within: above }),
    undefined,
  );
  const pieces = inner.numbers.map((number) => ({ kind: inner.kind, number, within }));
  return inner.inside.length === 0 ? pieces : insideOf(pieces.at(-1), inner.inside);
};

/** Numbers of one shape stand side by side, one of another shape in the one before it. */
const insideOf = (piece: CitedPiece | undefined, numbers: readonly string[]): readonly CitedPiece[] => {
  let holder = piece;
  let row: readonly CitedPiece[] = [];
  for (const number of numbers) {
    const kind = /^\d/u.test(number) ? ('khoản' as const) : ('điểm' as const);
    const last = row.at(-1);
    if (last !== undefined && last.kind !== kind) {
      holder = last;
      row = [];
    }
    row = [...row, { kind, number, within: holder }];
  }
  return row;
};

/** Characters: " của Chương trình số 5". */
const LOOK_AHEAD = 40;

/** Where a text cites pieces by their numbers. */
export const findCitations = (text: string): readonly Span[] =>
  mentionsIn(text).map(({ start, end }) => ({ start, end }));

const mentionsIn = (text: string): readonly Mention[] =>
  [...text.matchAll(CITED)].flatMap((match) => {
    const [all, name = '', list = ''] = match;
    const word = name.toLowerCase().replace('tiểu mục', 'mục');
    const kind = LEVELS.flat().find((each) => each === word);
    if (kind === undefined || (kind === 'điểm' && A_MARK.test(list))) return [];
    const start = match.index;
    const tail = list.startsWith('(') ? (INSIDE.exec(text.slice(start + all.length))?.[0] ?? '') : '';
    const inside = [...tail.matchAll(/[\da-zđ.]+/gu)].map(([number]) => number);
    return [{ kind, numbers: numbersOf(list), inside, start, end: start + all.length + tail.length }];
  });
const INSIDE = /^(?:\s?\((?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\)){1,12}/u;

/** "điểm 9,5" is what somebody gets. */
const A_MARK = /\d,\d/u;

/** "1, 3 đến 5" as each number. */
const numbersOf = (list: string): readonly string[] => {
  const numbers: string[] = [];
  let isRange = false;
  for (const [piece] of list.matchAll(PIECES)) {
    const number = piece.replace(/[()]/gu, '');
    if (/^(?:đến|[-–])$/u.test(piece)) isRange = true;
    else {
      numbers.push(...(isRange ? between(numbers.at(-1), number) : []), number);
      isRange = false;
    }
  }
  return numbers;
};
const PIECES = new RegExp(`${NUMBER}|đến|[-–]`, 'giu');

const LONGEST_RANGE = 30;

const between = (from: string | undefined, to: string): readonly string[] => {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > LONGEST_RANGE) return [];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => String(first + step + 1));
};
