import { normalise } from '../../text/normalise.ts';
import type { Ask } from './detect-asks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Understanding } from './understanding.ts';

/** Turns on the matter itself, not on its time. */
const OF_ANOTHER_KIND: readonly Ask[] = [
  'who',
  'whom',
  'duty',
  'list',
  'count',
  'when',
  'progress',
  'whole',
  'task',
];

const YEAR = String.raw`(?<![\d.,/])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?![\d.,/%])`;
const BEFORE_YEAR = String.raw`(?:(?:đến|tới|vào|trong|hồi|cuối|đầu|hết|của|cho)\s)?(?:(?:cuối|đầu|hết)\s)?(?:(?:năm|giai đoạn|nhiệm kỳ)\s)?`;
const RELATIVE = 'năm (?:ngoái|trước|nay|sau|tới|vừa qua|vừa rồi)|sang năm';
const TERM = String.raw`(?:nhiệm kỳ|khóa|khoá|giai đoạn|kỳ) (?:trước|vừa qua|vừa rồi|cũ|này|tới|sau)|(?:\d{1,2}|năm|mấy) năm (?:qua|vừa qua|vừa rồi|trước|tới)`;
const TIME = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${BEFORE_YEAR}${YEAR}|${RELATIVE}|${TERM})(?![\p{L}\d])`,
  'giu',
);
/** What a turn opens and ends with, which says nothing of its own. */
const AROUND = /^(?:(?:thế|vậy|còn|rồi|thì)\s){1,3}|\s(?:thì sao|thì thế nào|nữa)(?=\W*$)/giu;
/** What the last question asks already. */
const ASKING = /(?<!\p{L})(?:(?:được|đạt|cần|là|có|phải)\s)?(?:bao nhiêu|mấy)(?!\p{L})/giu;
/** "Năm 2026 đã giám sát …": another time needn't be gone by. */
const WAS = /(?<!\p{L})đã(?!\p{L})/giu;
/** Longer turns say more than a time. */
export const LONGEST_TURN = 60;

/**
 * The last question at the time that a turn names ("còn năm 2025 thì sao?" after "hộ nghèo 2026?"), standing alone;
 * undefined where the turn says more than a time, or the same one.
 * @param last the question before, as it was understood
 */
export const askAtOtherTime = (
  last: string,
  { text, asks, isYesNo, places, bodies, figures, targetNumbers }: Understanding,
  lexicon: Lexicon,
): string | undefined => {
  const times = timesIn(text);
  const hasMore = isYesNo || [places, bodies, figures, targetNumbers].some(({ length }) => length > 0);
  if (times.length === 0 || text.length > LONGEST_TURN || hasMore) return undefined;
  if (OF_ANOTHER_KIND.some((ask) => asks.has(ask))) return undefined;
  const hasOwn = (said: string): boolean =>
    lexicon.content(said.replace(TIME, ' ')).some((word) => !lexicon.isGeneric(word.text));
  if (hasOwn(text) || !hasOwn(last)) return undefined;
  const before = timesIn(last);
  if (times.every((time) => before.includes(time))) return undefined;
  const [start = '', ...rest] = last
    .replace(WAS, ' ')
    .replace(/[\s?.]{1,9}$/u, '')
    .split(TIME);
  return normalise([start, text.replace(AROUND, '').replace(ASKING, ' '), ...rest].join(' '));
};

const timesIn = (text: string): readonly string[] =>
  [...text.matchAll(TIME)].map(([said]) => /(?:19|20)\d\d/u.exec(said)?.[0] ?? said.trim().toLowerCase());
