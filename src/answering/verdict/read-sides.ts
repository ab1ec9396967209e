import { type Count, countsIn } from './counts.ts';

/** What a question holds against what, and how. */
export interface AskedSides {
  readonly left: string;
  readonly right: string;
  readonly asked: 'more' | 'less' | 'equal';
  /** "Gấp đôi": so many times as much. */
  readonly times: number;
  /** "Nhiều hơn 2 cái": by how much. */
  readonly by: Count | undefined;
}

const MORE = 'nhiều|cao|lớn|nhanh|mạnh|đông|dài|rộng';
const LESS = 'ít|thấp|nhỏ|chậm|kém|ngắn|hẹp';
const COUNTED = '(?:\\s(?!hơn|không|chưa|nhất)\\p{L}+){0,3}';
const TIMES = '(?<times>đôi|hai|ba|bốn|năm|rưỡi|\\d)(?:\\slần)?';
const RELATION = new RegExp(
  `(?<!\\p{L})(?:(?<more>${MORE})(?<manyOf>${COUNTED})\\shơn|(?<less>${LESS})(?<fewOf>${COUNTED})\\shơn|(?:đúng\\s)?gấp\\s(?:đúng\\s)?${TIMES}|(?<equal>bằng\\sđúng|bằng\\snhau|như\\snhau|ngang\\snhau|ngang\\sbằng|bằng|ngang))(?!\\p{L})`,
  'giu',
);
const TAG =
  /(?:[\s,]{1,3}(?:có\s)?(?:phải|đúng|hả|à|ạ|không|chứ|nhỉ|hay|nhé|thế|vậy|hông|anh|chị|em|bác|bạn|sao|ko|k)){1,5}\W{0,4}$/iu;
const OPENS = /^\W*(?:(?:xin|cho|dạ|thưa|em|tôi|mình|hỏi|biết|có phải|phải chăng|nghe nói)(?:\s|,\s)){1,6}/iu;
const ASIDE = /\s?\((?:tính|xét|tức|tức là)[^()]*\)/giu;
const NOT = /(?<!\p{L})(?:không|chưa|chẳng|chả|đừng)(?!\p{L})/iu;
const LEADS_RIGHT = /^(?:\s{0,3}(?:so\svới|so|với|của|là|cho|bên|thì)){1,3}(?!\p{L})/iu;

/** A question without how it opens, asides and the words that ask. */
export const bareQuestion = (question: string): string =>
  question.replace(OPENS, ' ').replace(ASIDE, ' ').replace(TAG, ' ').trim();

/** Whether a question, but for how it asks, denies something. */
export const deniesSomething = (text: string): boolean => NOT.test(text);

/** "A nhiều hơn B", "A bằng đúng B", "A gấp đôi B", "A ít hơn B 2 cái"; undefined of what says it in another way. */
export const readSides = (question: string): AskedSides | undefined => {
  const text = bareQuestion(question);
  const [found, ...more] = [...text.matchAll(RELATION)];
  if (found === undefined || more.length > 0 || NOT.test(text)) return undefined;
  const { groups = {}, index, 0: said } = found;
  const bound = groups['times'] === undefined ? null : BOUND.exec(text.slice(0, index));
  if (bound?.groups?.['near'] !== undefined) return undefined;
  const before = text.slice(0, bound?.index ?? index);
  const behind = text.slice(index + said.length).replace(LEADS_RIGHT, ' ');
  const counts = countsIn(behind);
  const [by] = counts;
  const after = by === undefined ? behind : `${behind.slice(0, by.start)} ${behind.slice(by.end)}`;
  const isMore = groups['more'] !== undefined || bound !== null;
  const asked = isMore ? 'more' : groups['less'] !== undefined ? 'less' : 'equal';
  if (counts.length > 1 || (by !== undefined && (asked === 'equal' || by.bound !== '='))) return undefined;
  const shared = groups['manyOf'] ?? groups['fewOf'] ?? '';
  const sides = /\p{L}/u.test(after) ? [before, after] : splitBoth(before);
  const [left, right] = sides.map((side) => `${side}${shared}`.replace(LEADS_RIGHT, ' '));
  if (left === undefined || right === undefined || HAS_FIGURE.test(left + right)) return undefined;
  return { left, right, asked, by, times: timesOf(groups['times']) };
};

/** "Hơn gấp đôi" is more, "gần gấp đôi" leaves open how much. */
const BOUND = /(?<!\p{L})(?:(?:hơn|trên|quá|vượt)|(?<near>gần|khoảng|xấp xỉ|tầm|chừng))\s{1,2}$/iu;

/** A number that is no year. */
const HAS_FIGURE = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d/;

/** "A và B bằng nhau". */
const splitBoth = (text: string): readonly string[] => {
  const pieces = text.split(/(?<!\p{L})(?:và|với)(?!\p{L})/iu);
  return pieces.length === 2 ? pieces : [];
};

const TIMES_SAID: ReadonlyMap<string, number> = new Map([
  ['đôi', 2],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
]);
/** "Rưỡi" is one and a half. */
const HALVES = 1.5;

const timesOf = (said: string | undefined): number => {
  if (said === undefined) return 1;
  return said.toLowerCase() === 'rưỡi' ? HALVES : (TIMES_SAID.get(said.toLowerCase()) ?? Number(said));
};
