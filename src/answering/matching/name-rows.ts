import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { ChosenTarget } from './chosen-target.ts';
import { lookBackAt } from './measure-years.ts';

/** A row of a table and how much of its own name a question says. */
interface NamedRow {
  readonly row: Target;
  readonly said: number;
  readonly unsaid: number;
  /** Syllables of any weight: "nông thôn mới nâng cao" goes on from "nông thôn mới". */
  readonly further: number;
}

/**
 * The row of a table that tells of a year and is called by a question's words: "số xã nông thôn mới 2026" of "Số xã đạt
 * chuẩn nông thôn mới (lũy kế)", though the clause that the row sets again speaks of what is added. Undefined where no row
 * holds all of them, or several do and none is said whole.
 *
 * @param content the question's words of meaning
 */
export const rowOfYear = (
  resolution: Resolution,
  understanding: Understanding,
  content: readonly string[],
  lexicon: Lexicon,
): ChosenTarget | undefined => {
  const [asked, ...more] = understanding.years;
  // "Nâng cao" stands in most clauses, and yet sets one row apart from the next.
  const own = content.filter((word) => !lexicon.isAsking(word) && !OF_ANY_ROW.test(word));
  if (asked === undefined || more.length > 0 || own.every((word) => lexicon.isGeneric(word)))
    return undefined;
  const rows = resolution.targets
    .flatMap((target) => [target, ...(target.restatedBy ?? [])])
    .filter((row) => lookBackAt(row, asked.year).some(({ cells }) => cells !== undefined))
    .flatMap((row) => nameRow(resolution, row, own, lexicon) ?? [])
    .filter(({ row }) => isOfKind(understanding.text, row));
  const whole = rows.filter(({ unsaid }) => unsaid === 0);
  const [found, other] = (whole.length > 0 ? whole : rows).toSorted((a, b) => a.further - b.further);
  const isTold = other === undefined || (found?.unsaid === 0 && found.further < other.further);
  if (found === undefined || !isTold) return undefined;
  // Of one word of a long name as often something else is meant; "số …", "tỷ lệ …" say which kind of row it is.
  const isNamed = found.unsaid === 0 || (saysKind(understanding.text) && found.said >= found.unsaid);
  return isNamed ? { target: found.row, measures: found.row.measures } : undefined;
};

/** Which kind of figure it is, and of the whole place. */
const OF_ANY_ROW =
  /^(?:tỷ lệ|tỷ trọng|tổng|mức|tốc độ|tăng|giảm|thực hiện|thực tế|triển khai|kết quả|(?:của|toàn|trên địa bàn|địa bàn)(?:\s.*)?|.*\s(?:ta|mình|nhà))$/iu;

/** What a row is of is said by the cell before its figures. */
const nameOfRow = ({ text, measures: [first] }: Target): string =>
  first?.cells === undefined ? '' : textAt(text, first.cells.name).replace(IN_BRACKETS, ' ');
const IN_BRACKETS = /\([^()]{0,80}\)/gu;

const nameRow = (
  { document }: Resolution,
  row: Target,
  asked: readonly string[],
  lexicon: Lexicon,
): NamedRow | undefined => {
  const name = nameOfRow(row);
  const held = lexicon.held(name);
  // "Trường chuẩn", which the document doesn't say, is short for "trường học đạt chuẩn".
  const isShort = (word: string): boolean => !lexicon.holds(document.id, word) && isInOrder(word, name);
  if (!asked.every((word) => held.has(word) || isShort(word))) return undefined;
  const syllables = new Set(asked.flatMap((word) => foldedWords(word).split(' ')));
  const isSaid = (text: string): boolean =>
    foldedWords(text)
      .split(' ')
      .some((one) => syllables.has(one));
  const own = lexicon
    .content(name)
    .map(({ text }) => text)
    .filter((text) => !lexicon.isGeneric(text));
  const said = own.filter(isSaid).length;
  return {
    row,
    said,
    unsaid: own.length - said,
    further: foldedWords(name)
      .split(' ')
      .filter((one) => !syllables.has(one)).length,
  };
};

/** Whether a text has a word's syllables in their order, other words between them. */
const isInOrder = (word: string, text: string): boolean => {
  const syllables = foldedWords(word).split(' ');
  const next = foldedWords(text)
    .split(' ')
    .reduce((at, syllable) => (syllable === syllables[at] ? at + 1 : at), 0);
  return syllables.length > 1 && next === syllables.length;
};

const SHARE = /(?<!\p{L})(?:t[ỷỉ] (?:lệ|trọng)|phần trăm)(?!\p{L})|%/iu;
const NUMBER = /^(?:tổng )?số(?: lượng)?(?!\p{L})|(?<!\p{L})(?:bao nhiêu|mấy)\s(?!phần trăm|%)\p{L}/iu;
const saysKind = (text: string): boolean => SHARE.test(text) || NUMBER.test(text);

const CHANGE = /^\W*(?:(?:mức|tốc độ|số|tỷ lệ)\s)?(?<change>giảm|tăng)(?!\p{L})/iu;

/** Whether a row of a change is asked as one: "tỷ lệ hộ nghèo" isn't by how much it fell. */
const tellsLevel = (question: string, row: Target): boolean => {
  const change = CHANGE.exec(nameOfRow(row))?.groups?.['change'];
  return change === undefined || new RegExp(`(?<!\\p{L})${change}(?!\\p{L})`, 'iu').test(question);
};

const HOW_MANY = /(?<!\p{L})(?:bao nhiêu|mấy)(?!\p{L})/iu;
const RATE =
  /(?<!\p{L})bình quân(?!\p{L})|(?:(?<!\p{L})(?:trên|mỗi)|\/)\s?(?:(?:một|mỗi|1)\s)?(?:vạn|nghìn|triệu|\d)/iu;

/** "Số trường đạt chuẩn" isn't their share, "mấy bác sĩ" not how many of them there are for each ten thousand people. */
export const isOfKind = (question: string, row: Target): boolean => {
  if (nameOfRow(row) === '') return true;
  if (!tellsLevel(question, row)) return false;
  if (HOW_MANY.test(question) && RATE.test(nameOfRow(row)) && !RATE.test(question)) return false;
  const isShare = row.measures.every(({ unit }) => unit.includes('%'));
  return isShare ? SHARE.test(question) || !NUMBER.test(question) : !SHARE.test(question);
};
