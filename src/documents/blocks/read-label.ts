import { alternatives } from '../../text/phrase-pattern.ts';
import { KIND_SIGNS, NATIONAL_ORGANS, PLACED_ORGANS } from '../head/head-words.ts';
import type { BlockKind, LabelledLine } from './block.ts';
import { countsItsOwn } from './titles.ts';

interface LabelShape {
  readonly kind: BlockKind;
  /** Groups: `label` is what is printed, `number` what is counted; what follows is the text. */
  readonly shape: RegExp;
}

/** Labels in the order in which they are tried; each is anchored and bounded. An example stands with each. */
const LABELS: readonly LabelShape[] = [
  // Phụ lục II · PHỤ LỤC
  {
    kind: 'appendix',
    shape:
      /^(?<label>(?:PHỤ LỤC|Phụ lục)(?:\s{1,3}(?:số\s{1,3})?(?<number>[IVX]{1,5}|\d{1,2}))?(?=$|\s{0,3}[.:(–-]))[\s.:–-]*/u,
  },
  // Phần thứ nhất · PHẦN II
  {
    kind: 'part',
    shape:
      /^(?<label>(?:Phần|PHẦN)\s{1,3}(?:(?:thứ|THỨ)\s{1,3})?(?<number>[IVX]{1,5}|\d{1,2}|\p{L}{2,5})(?=$|\s{0,3}[.:–-]|\s{1,3}\p{Lu}))[\s.:–-]*/u,
  },
  // Chương II
  {
    kind: 'chapter',
    shape: /^(?<label>(?:Chương|CHƯƠNG)\s{1,3}(?<number>[IVX]{1,5}|\d{1,2})(?=$|[\s.:–-]))[\s.:–-]*/u,
  },
  // Mục 2 · MỤC 1.
  {
    kind: 'section',
    shape: /^(?<label>(?:Mục|MỤC)\s{1,3}(?<number>\d{1,2}|[IVX]{1,5})(?=$|\s{0,3}[.:–-]))[\s.:–-]*/u,
  },
  // Điều 3. · Điều 12a:
  {
    kind: 'article',
    shape: /^(?<label>(?:Điều|ĐIỀU)\s{1,3}(?<number>\d{1,3}[a-zđ]?)\s{0,3}(?:[.:–-]|$))\s{0,3}/u,
  },
  // Chỉ tiêu 4: · Nhiệm vụ số 2. · Chỉ tiêu 1 » · Nhóm thứ nhất -
  {
    kind: 'item',
    shape:
      /^(?<label>(?:Chỉ tiêu|Tiêu chí|Nhiệm vụ|Mục tiêu|Giải pháp|Nhóm|CHỈ TIÊU|NHIỆM VỤ|NHÓM)\s{1,3}(?:(?:số|thứ)\s{1,3})?(?<number>\d{1,3}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s{0,3}[.:»›→–-])\s{0,3}/u,
  },
  // II. · II- · II/ · II/-
  {
    kind: 'roman',
    shape:
      /^(?<label>(?<number>[IVX]{1,6}|[IVX]{0,3}L[IVX]{0,4})\s{0,3}(?:[./]\s?[–-]?|[–\-)]))\s{0,3}(?=["“]?\p{L})/u,
  },
  // A. NHIỆM VỤ · B- GIẢI PHÁP · C/-
  {
    kind: 'part',
    shape: /^(?<label>(?<number>[A-HĐ])\s{0,3}(?:[./]\s?[–-]?|[–\-)])\s{1,3})(?=["“]?\p{Lu}{2})/u,
  },
  // 2.1. · 2.1- · 6.1
  {
    kind: 'decimal',
    shape:
      /^(?<label>(?<number>\d{1,3}(?:\.\d{1,3}){1,4})(?:\.|[)–\-/]|\.\s?-)?)\s{1,3}(?=["“(]?\p{L}|\d+\s?%)/u,
  },
  // 2. · 2- · 2) · 2/ · 2/-
  {
    kind: 'number',
    shape:
      /^(?<label>(?<number>\d{1,3})(?:\s?[./]\s?-|\s?[.)/]|\s?[–-](?=\s|\p{Lu})))\s{0,3}(?=["“(]?\p{L}|\d+\s?%)/u,
  },
  // (3) · (iv)
  { kind: 'bracketed', shape: /^(?<label>\((?<number>\d{1,3}|[ivx]{1,5})\))\s{0,3}(?=\S)/u },
  // a) · đ) · (a)
  { kind: 'letter', shape: /^(?<label>\(?(?<number>[a-zđ]\d?)\))\s{0,3}(?=\S)/u },
  // a. · a/ · a/-
  { kind: 'letter', shape: /^(?<label>(?<number>[a-zđ])(?:\.|\/\s?[–-]?))\s{1,3}(?=["“]?\p{Lu})/u },
  // Một là, · Thứ hai:
  {
    kind: 'number',
    shape:
      /^(?<label>(?:(?<number>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s{0,3}[,:])\s{0,3}/u,
  },
  { kind: 'dash', shape: /^(?<label>[-–—•▪●‣◦·*])(?:\s{1,3}|(?=\p{Lu}))(?=\S)/u },
  { kind: 'plus', shape: /^(?<label>\+)\s{0,3}(?=\S)/u },
];

/** Who heads them signs: "CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN". */
const ORGANS_IN_CAPITALS = [...NATIONAL_ORGANS.values(), ...PLACED_ORGANS.values()].map((name) =>
  name.toUpperCase(),
);

/** Lines that close a document: who gets it, who signs it. */
const RECIPIENTS = /^nơi nhận\s*:/iu;
const SIGNATURE = new RegExp(
  String.raw`^(?:(?:T\s?[M/]{1,2}\s?M?|TM|KT|TL|TUQ|Q)\.?\s+\p{Lu}{2}|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|TỔNG BÍ THƯ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CHỦ NHIỆM)(?: ${alternatives(ORGANS_IN_CAPITALS)})?$)`,
  'u',
);

/** Words that open a passage without a number, followed by a colon: "Kết quả đạt được:", "Tồn tại, hạn chế chủ yếu:". */
const CAPTION =
  /^(?:kết quả(?: đạt được| nổi bật)?|(?:những |một số )?(?:tồn tại|hạn chế)[^:.;]{0,40})\s*:/iu;

/** "12/NQ-HĐND", "9-NQ/TU": what follows the first number counts nothing. */
const DOCUMENT_NUMBER = new RegExp(`^\\d{1,6}[/-](?:${[...KIND_SIGNS.keys()].join('|')})[/-]\\p{L}`, 'iu');

/** Reads what a line starts with. Total: a line without a label is a paragraph. */
export const readLabel = (text: string): LabelledLine => {
  if (RECIPIENTS.test(text)) return unlabelled('recipients', text);
  if (SIGNATURE.test(text)) return unlabelled('signature', text);
  if (DOCUMENT_NUMBER.test(text)) return unlabelled('paragraph', text);
  for (const { kind, shape } of LABELS) {
    const match = shape.exec(text);
    if (match?.groups === undefined) continue;
    // "Nhóm thứ nhất: kinh tế (7 chỉ tiêu)" titles rows that are numbered on through such groups.
    if (kind === 'item' && countsItsOwn(text)) return unlabelled('paragraph', text);
    const label = (match.groups['label'] ?? '').trim();
    const number = match.groups['number'] ?? '';
    return { kind, label, number: digitsOf(label, number), text: text.slice(match[0].length).trim() };
  }
  return unlabelled(CAPTION.test(text) ? 'caption' : 'paragraph', text);
};

const unlabelled = (kind: BlockKind, text: string): LabelledLine => ({ kind, label: '', number: '', text });

/** Lower-case letters in the order in which Vietnamese documents count points (Decree 30/2020: a b c d đ e g h i k …). */
const POINTS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly (readonly [string, number])[] = [
  ['XL', 40],
  ['L', 50],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The place that a label counts: `II` is 2, `đ` 5, `2.3` 3 (its last part), `nhất` 1; 0 where it counts nothing. */
export const ordinalOf = ({ kind, number }: Pick<LabelledLine, 'kind' | 'number'>): number => {
  if (kind === 'letter') return POINTS.indexOf(number.charAt(0)) + 1;
  if (kind === 'part' && /^[A-HĐ]$/u.test(number)) return 'ABCDĐEGH'.indexOf(number) + 1;
  const last = number.split('.').at(-1) ?? '';
  if (/^\d/u.test(last)) return Number.parseInt(last, 10);
  if (/^[ivxl]+$/iu.test(last)) return romanValue(last.toUpperCase());
  return ORDINAL_WORDS.indexOf(last.toLowerCase()) + 1;
};

/** "Một là" and "Thứ nhất" count as 1 does. */
const digitsOf = (label: string, number: string): string => {
  const named = ORDINAL_WORDS.indexOf(number.toLowerCase());
  if (named >= 0) return String(named + 1);
  const spoken = /^(?:Thứ (\p{L}+)|(\p{L}+) là)/u.exec(label);
  if (spoken === null) return number;
  const word = (spoken[1] ?? spoken[2] ?? '').toLowerCase();
  const at = ORDINAL_WORDS.indexOf(SPOKEN_COUNTS[word] ?? word);
  return at < 0 ? number : String(at + 1);
};

/** Counting words whose ordinal is another word. */
const SPOKEN_COUNTS: Readonly<Record<string, string>> = { một: 'nhất', bốn: 'tư' };

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const romanValue = (text: string): number => {
  const [symbol, value] = ROMAN.find(([each]) => text.startsWith(each)) ?? ['', 0];
  return symbol === '' ? 0 : value + romanValue(text.slice(symbol.length));
};
