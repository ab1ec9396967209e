import { foldedPairs, holdsFoldedWords } from '../../text/fold.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** "Chi đầu tư cao hơn chi thường xuyên": one thing held against another, in either direction. */
const COMPARED =
  /(?<!\p{L})(?:(cao|nhiều|lớn|dài|rộng|nhanh|mạnh|tốt)|(thấp|ít|nhỏ|ngắn|hẹp|chậm|yếu|kém))\s+hơn(?!\p{L}| nữa)/iu;
/** What is compared stands in one clause. */
const CLAUSE_END = /[,;.:()?!]/u;

interface Sides {
  readonly isMore: boolean;
  readonly left: string;
  readonly right: string;
}

const sidesOf = (text: string): Sides | undefined => {
  const found = COMPARED.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(found.index + found[0].length).split(CLAUSE_END)[0] ?? '';
  return { isMore: found[1] !== undefined, left: before, right: after };
};

/** The words of the question that stand on one side of a comparison only. */
const ownWords = (words: readonly string[], side: string, other: string): ReadonlySet<string> =>
  new Set(words.filter((word) => holdsFoldedWords(side, word) && !holdsFoldedWords(other, word)));

/** Whether words of one side are those of this stated side, and none of the other; words of neither say nothing here. */
const isOf = (words: ReadonlySet<string>, side: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...words].some((word) => side.has(word)) && ![...words].some((word) => other.has(word));

/**
 * Whether a sentence sets one thing above or below another as the question does. Silent where it compares other things;
 * undefined where the question compares none.
 */
export const judgeSides = ({ question, words }: SaidOfSentence, sentence: string): SlotJudgement => {
  const [asked, stated] = [sidesOf(question), sidesOf(sentence)];
  if (asked === undefined) return undefined;
  if (stated === undefined) return 'silent';
  // Words too common to name anything ("đầu tư") set one side apart from the other all the same.
  const said = [...words, ...foldedPairs(asked.left), ...foldedPairs(asked.right)];
  const [left, right] = [ownWords(said, asked.left, asked.right), ownWords(said, asked.right, asked.left)];
  const [above, below] = [
    ownWords(said, stated.left, stated.right),
    ownWords(said, stated.right, stated.left),
  ];
  const isTurned = isOf(left, below, above) && isOf(right, above, below);
  if (!isTurned && !(isOf(left, above, below) && isOf(right, below, above))) return 'silent';
  return (asked.isMore === stated.isMore) !== isTurned ? 'agrees' : 'contradicts';
};

/** "Tiết kiệm … để dành cho …": what is done, and what for. */
const PURPOSE = /(?<!\p{L}|triệt )(?:để|nhằm)(?!\p{L})/iu;
const purposeOf = (text: string): readonly [string, string] | undefined => {
  const at = PURPOSE.exec(text);
  return at === null ? undefined : [text.slice(0, at.index), text.slice(at.index + at[0].length)];
};

/** Contradicts where a question takes what a sentence does for what it does it for, and the other way round. */
export const judgePurpose = ({ question, words }: SaidOfSentence, sentence: string): SlotJudgement => {
  const [asked, stated] = [purposeOf(question), purposeOf(sentence)];
  if (asked === undefined || stated === undefined) return undefined;
  const [done, meant] = asked;
  const said = [...words, ...foldedPairs(done), ...foldedPairs(meant)];
  const [left, right] = [ownWords(said, done, meant), ownWords(said, meant, done)];
  const [before, behind] = [ownWords(said, ...stated), ownWords(said, stated[1], stated[0])];
  const isMoved = [...left].some((word) => behind.has(word)) && [...right].some((word) => before.has(word));
  return isMoved ? 'contradicts' : undefined;
};
