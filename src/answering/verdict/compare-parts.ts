import { compareDecimals, multiply, shiftDecimal, subtract } from '../../domain/decimal.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { type ListedPart, type Listing, readListing, withStagesNamed } from './listed-parts.ts';
import { fitsParts, partNamed, SAYS_SHARE } from './match-part.ts';
import { type AskedSides, bareQuestion, readSides } from './read-sides.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { tellingIn } from './telling-words.ts';

type Pair = readonly [one: ListedPart, other: ListedPart];

/** Both parts that a question names, each by what it says of that side alone. */
const pairOf = ({ left, right }: AskedSides, parts: readonly ListedPart[]): Pair | undefined => {
  const [ofLeft, ofRight] = [left, right].map((side) => tellingIn(withStagesNamed(side)));
  if (ofLeft === undefined || ofRight === undefined) return undefined;
  const without = (side: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...side].filter((syllable) => !other.has(syllable)));
  const [one, other] = [
    partNamed(left, without(ofLeft, ofRight), parts),
    partNamed(right, without(ofRight, ofLeft), parts),
  ];
  return one === undefined || other === undefined || one === other || one.kind !== other.kind
    ? undefined
    : [one, other];
};

/** The one pair of parts of one kind that a question names. */
const findPair = (sides: AskedSides, { parts }: Listing): Pair | undefined => {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const pairs = kinds.flatMap((kind) => {
    const pair = pairOf(
      sides,
      parts.filter((part) => part.kind === kind),
    );
    return pair === undefined ? [] : [pair];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
};

/** Which of two is more for certain; undefined where their bounds leave it open. */
const sideOf = ([one, other]: Pair, times: number): 'more' | 'less' | 'equal' | undefined => {
  const [low, high] = [other.low, other.high].map((figure) => multiply(figure, String(times)));
  if (low === undefined || high === undefined) return undefined;
  const isAlike = one.bound === other.bound;
  if (compareDecimals(one.low, high) > 0)
    return isAlike || (!isDown(one) && !isUp(other)) ? 'more' : undefined;
  if (compareDecimals(one.high, low) < 0)
    return isAlike || (!isUp(one) && !isDown(other)) ? 'less' : undefined;
  const isSame = compareDecimals(one.low, low) === 0 && compareDecimals(one.high, high) === 0;
  return isSame && isAlike && one.low === one.high ? 'equal' : undefined;
};
const isDown = ({ bound }: ListedPart): boolean => bound === '<' || bound === '≤';
const isUp = ({ bound }: ListedPart): boolean => bound === '>' || bound === '≥';

/** Whether the one lies as far from the other as a question says; undefined where that isn't plain. */
const isApartBy = ([one, other]: Pair, by: NonNullable<AskedSides['by']>): boolean | undefined => {
  if ([one, other].some(({ bound, low, high }) => bound !== '=' || low !== high)) return undefined;
  const { power, counted } = splitMagnitude(by.unit);
  const isOfKind = by.unit === '' ? ANY.test(by.thing) || `#${by.thing}` === one.kind : counted === one.kind;
  if (!isOfKind) return undefined;
  const gap = subtract(one.low, other.low).replace(/^-/, '');
  return compareDecimals(gap, shiftDecimal(by.low.decimal, power)) === 0;
};
const ANY = /^(?:cai|chiec|don|con)$/;

/**
 * "Xe máy nhiều hơn ô tô 2 chiếc?" of "8 chiếc xe máy, 6 chiếc ô tô": two parts of a list are held against each other
 * where each is told from all others and the question says nothing that the sentence doesn't. Undefined elsewhere.
 */
export const compareParts = ({ question }: SaidOfSentence, sentence: string): SlotJudgement => {
  const sides = readSides(question);
  if (sides === undefined) return undefined;
  const listing = readListing(sentence);
  const pair = findPair(sides, listing);
  const bare = withStagesNamed(
    bareQuestion(sides.by === undefined ? question : `${sides.left} ${sides.right}`),
  );
  if (
    pair === undefined ||
    !fitsParts(
      bare.replace(SAID_OF_WHOLE, ' '),
      withStagesNamed(sentence),
      listing,
      pair,
      SAYS_SHARE.test(question),
    )
  )
    return undefined;
  const side = sideOf(pair, sides.times);
  if (side === undefined) return undefined;
  if (side !== sides.asked) return 'contradicts';
  const isApart = sides.by === undefined ? true : isApartBy(pair, sides.by);
  return isApart === undefined ? undefined : isApart ? 'agrees' : 'contradicts';
};

const SAID_OF_WHOLE = /(?<!\p{L})(?:mức chung|bình quân chung|mặt bằng chung)(?!\p{L})/giu;
