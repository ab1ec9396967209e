import { compareDecimals, sum } from '../../domain/decimal.ts';
import { type ListedPart, type Listing, readListing, withStagesNamed } from './listed-parts.ts';
import { fitsParts, partNamed } from './match-part.ts';
import { bareQuestion, deniesSomething } from './read-sides.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { tellingIn } from './telling-words.ts';

const THING = '(?:\\s(?!nhất|hơn|không)\\p{L}+){0,4}?';
const MOST = `(?:nhiều|cao|lớn|đông|nhanh|mạnh|dài|rộng)${THING}\\snhất`;
const LEAST = `(?:ít|thấp|nhỏ|chậm|kém|ngắn|hẹp)${THING}\\snhất`;
const RANK = new RegExp(`(?<!\\p{L})(?:(?<most>${MOST})|(?<least>${LEAST}))(?!\\p{L})`, 'giu');
/** "Ít nhất 5 xã" bounds a figure; "lớn thứ nhì", "một trong những" rank otherwise. */
const OTHER_RANK =
  /(?<!\p{L})(?:thứ (?:nhì|hai|ba)|một trong|top|trong số|nhất nhì|nhì)(?!\p{L})|nhất\s+\d/iu;

/** Whether a sentence itself says that its list begins with the most, or all that there is stands in the list. */
const isFirstKnown = (
  sentence: string,
  parts: readonly ListedPart[],
  named: ListedPart,
  isMost: boolean,
): boolean => {
  const [first] = parts.filter(({ isWhole }) => !isWhole);
  const before = sentence.slice(0, first === undefined ? 0 : first.start + first.text.length);
  const said = [...before.matchAll(RANK)].at(-1);
  if (first === named && said !== undefined && said.index >= first.start - NEAR)
    return (said.groups?.['most'] !== undefined) === isMost;
  const listed = parts.filter((part) => !part.isWhole && part.kind === named.kind);
  const wholes = parts.filter((part) => part.isWhole && part.kind === named.kind);
  const all = listed.reduce((total, { low }) => sum(total, low), '0');
  const isShares =
    wholes.length === 0 && listed.every(({ kind, text }) => kind === '%' && /chiếm/iu.test(text));
  const whole = wholes.length === 1 ? wholes[0]?.low : isShares ? '100' : undefined;
  if (whole === undefined) return false;
  // Of the most it is enough that what isn't listed is less.
  return isMost ? compareDecimals(sum(all, named.low), whole) > 0 : compareDecimals(all, whole) === 0;
};
/** Characters between what ranks and the first of a list. */
const NEAR = 20;

/** The part that a question puts first among those of one list; the words that all of them share tell none. */
const partAsked = (question: string, { parts }: Listing): ListedPart | undefined => {
  const own = tellingIn(question);
  const inside = parts.filter(({ isWhole }) => !isWhole);
  const named = [...new Set(inside.map(({ kind }) => kind))].flatMap((kind) => {
    const alike = inside.filter((part) => part.kind === kind);
    const part = alike.length < 2 ? undefined : partNamed(question, own, alike);
    return part === undefined ? [] : [part];
  });
  return named.length === 1 ? named[0] : undefined;
};

/**
 * "Khoản lớn nhất là …?" of a list: no where another of its parts is more; yes where the sentence puts it first or holds
 * all that there is. Undefined elsewhere.
 */
export const judgeRank = ({ question }: SaidOfSentence, sentence: string): SlotJudgement => {
  const text = withStagesNamed(bareQuestion(question));
  const [rank, ...more] = [...text.matchAll(RANK)];
  if (rank === undefined || more.length > 0 || deniesSomething(text)) return undefined;
  const rest = `${text.slice(0, rank.index)} ${text.slice(rank.index + rank[0].length)}`;
  if (OTHER_RANK.test(text) || /\d/.test(rest.replace(/(?:19|20)\d\d/gu, ' '))) return undefined;
  const listing = readListing(sentence);
  const named = partAsked(text, listing);
  if (named === undefined || !fitsParts(text, withStagesNamed(sentence), listing, [named])) return undefined;
  const others = listing.parts.filter((part) => part !== named && !part.isWhole && part.kind === named.kind);
  if ([named, ...others].some(({ bound, low, high }) => bound !== named.bound || low !== high))
    return undefined;
  const isMost = rank.groups?.['most'] !== undefined;
  const orders = others.map(({ low }) => compareDecimals(named.low, low) * (isMost ? 1 : -1));
  if (orders.some((order) => order < 0)) return 'contradicts';
  const isFirst = orders.every((order) => order > 0);
  return isFirst && isFirstKnown(sentence, listing.parts, named, isMost) ? 'agrees' : undefined;
};
