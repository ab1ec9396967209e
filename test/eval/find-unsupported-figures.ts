import { saysShare, writeShares } from '../../src/answering/understanding/write-shares.ts';
import { findFigures } from '../../src/quantities/find-figures.ts';
import { normaliseAnswer } from './normalise-answer.ts';

const FIGURE = /\d+(?:[.,/]\d+)*/gu;
/** A figure with the unit that gives it its size. A unit that is no scale (`xã`, `tấn`) is left to the gold regexes. */
const FIGURE_AND_SCALE =
  /(\d+(?:[.,/]\d+)*)\s*(%|(?:tỷ|triệu|nghìn) usd|(?:tỷ|triệu|nghìn) đồng|tỷ|triệu|nghìn|usd|đồng)/gu;

/** Numbers that only name something: the meeting, a clause, an item's place in a list. */
const labels: readonly RegExp[] = [
  /hội nghị(?: ban chấp hành đảng bộ thành phố| thành ủy)? lần thứ 14/gu,
  /(?<![\p{L}\d])(?:i{1,3}|iv|v)(?:\.(?:\d+|kq|tt))+(?:\(\d+\))?(?:\.[a-z])?(?:\/\d+)?[a-z]?(?![\p{L}\d])/gu,
  /\((?:[1-9]|1\d|2[0-4])[a-e]?\)/gu,
  /chỉ tiêu (?:số |thứ )?(?:[1-9]|1\d|2[0-4])[a-e]?(?![\p{L}\d]|[.,]\d|\s*(?:%|-|–|đến|tỷ|triệu|nghìn|usd|đồng|lượt|xã))/gu,
  /(?:mục|khoản|gạch đầu dòng|đoạn)(?: thứ)? \d+(?:\.\d+)*(?!\d|[.,]\d|\s*%)/gu,
];
const LIST_NUMBER = /^\s*\d{1,2}[.)]\s/gmu;

const LIST_LINE = /^\s*(?:[-•–*]|\d{1,2}[.)]|\(\d{1,2}\))\s/u;
const TARGET_LABEL = /\((\d{1,2})\)/gu;

export interface FigureSources {
  readonly kind: string;
  readonly answer: string;
  readonly question: string;
  /** The citations' quotes. */
  readonly quotes: readonly string[];
  /** The document's year and the current one. */
  readonly years: readonly number[];
  /** Sizes of the resolution's target groups and of all together, and how many groups: what may be counted. */
  readonly targetCounts: readonly number[];
}

const figuresIn = (text: string): Set<string> =>
  new Set([...normaliseAnswer(text).matchAll(FIGURE)].map((match) => match[0]));

const scaledFiguresIn = (text: string): Set<string> =>
  new Set(
    [...normaliseAnswer(text).replace(LOW_END, '$1 $3 - $2 $3').matchAll(FIGURE_AND_SCALE)].map(
      (match) => `${match[1]} ${match[2]}`,
    ),
  );

/** Of "2,0 đến 2,5 tỷ USD" the low end is in the unit too. */
const LOW_END =
  /(\d+(?:[.,]\d+)*)\s*(?:-|–|đến|tới)\s*(\d+(?:[.,]\d+)*)\s*(%|(?:tỷ|triệu|nghìn) usd|(?:tỷ|triệu|nghìn) đồng|tỷ|triệu|nghìn|usd|đồng)/gu;

const withoutLabels = (answer: string): string =>
  labels.reduce((text, label) => text.replace(label, ' '), normaliseAnswer(answer.replace(LIST_NUMBER, ' ')));

/** Numbers that a list answer may give as a count: of its lines, its citations, the targets that it labels. */
const countsOf = ({ kind, answer, quotes, targetCounts }: FigureSources): Set<string> => {
  if (kind !== 'list') return new Set();
  const lines = answer.split('\n').filter((line) => LIST_LINE.test(line)).length;
  const labelled = new Set([...answer.matchAll(TARGET_LABEL)].map((match) => match[1])).size;
  return new Set([lines, quotes.length, labelled, ...targetCounts].map(String));
};

const withoutTargetCounts = (text: string, targetCounts: readonly number[]): string =>
  text.replace(/(?<![\d.,])(\d+)(?= (?:chỉ tiêu|nhóm)(?!\p{L}))/gu, (count) =>
    targetCounts.includes(Number(count)) ? ' ' : count,
  );

const readFigure = (figure: string): number => Number(figure.replace(/\.(?=\d{3})/g, '').replace(',', '.'));

/** How far apart two figures are, as it is printed; scales are left aside, since tests of their own reckon them. */
const distancesOf = ({ question, quotes }: FigureSources): ReadonlySet<string> => {
  const stated = quotes.flatMap((quote) => [...figuresIn(quote)].map(readFigure));
  const spoken = findFigures(writeShares(question), { spoken: true }).map(({ low }) => Number(low.decimal));
  const named = [...[...figuresIn(question)].map(readFigure), ...spoken];
  const scaled = named.flatMap((value) => [
    value,
    value / 1000,
    value / 1e6,
    value * 1000,
    value * 1e6,
    value / 1e9,
  ]);
  const apart = [...scaled, ...stated].flatMap((value) => stated.map((other) => Math.abs(value - other)));
  const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 });
  return new Set(apart.map((distance) => format.format(distance)));
};

/** A distance stands right behind the word that says which way: "vượt 2 tỷ USD". */
const withoutDistances = (text: string, sources: FigureSources): string => {
  if (text.search(DISTANCE) < 0) return text;
  const distances = distancesOf(sources);
  return text.replace(DISTANCE, (whole, side: string, figure: string) =>
    distances.has(figure) ? side : whole,
  );
};
const DISTANCE = /((?:vượt|cao hơn|thấp hơn|thiếu)(?: mức đó)?(?: trên| ít nhất)? )(\d+(?:[.,]\d+)*)/gu;

interface QuotedFigures {
  readonly quoted: ReadonlySet<string>;
  readonly quotedWithScale: ReadonlySet<string>;
}

/** A report's pieces are each held against all that it is made of. */
const figuresByQuotes = new WeakMap<readonly string[], QuotedFigures>();

const figuresOf = (quotes: readonly string[]): QuotedFigures => {
  const known = figuresByQuotes.get(quotes);
  if (known !== undefined) return known;
  const read = {
    quoted: new Set(quotes.flatMap((quote) => [...figuresIn(quote)])),
    quotedWithScale: new Set(quotes.flatMap((quote) => [...scaledFiguresIn(quote)])),
  };
  figuresByQuotes.set(quotes, read);
  return read;
};

/**
 * Figures in an answer that nothing carries: they stand in no quote, weren't asked, and are no year, label, count or distance.
 * A figure with a scale (`33 tỷ USD`) must stand with that scale in a quote, unless the question holds the figure.
 */
export const findUnsupportedFigures = (sources: FigureSources): readonly string[] => {
  const labelled = withoutTargetCounts(withoutLabels(sources.answer), sources.targetCounts);
  const text = withoutDistances(labelled, sources);
  const free = new Set([...sources.years.map(String), ...figuresIn(sources.question), ...countsOf(sources)]);
  const { quoted, quotedWithScale } = figuresOf(sources.quotes);
  const bare = [...figuresIn(text)].filter(
    (figure) =>
      !free.has(figure) && !quoted.has(figure) && !saysShare(sources.question, figure.replace(',', '.')),
  );
  const misscaled = [...scaledFiguresIn(text)].filter((scaled) => {
    const figure = scaled.split(' ')[0] ?? '';
    return !free.has(figure) && quoted.has(figure) && !quotedWithScale.has(scaled);
  });
  return [...bare, ...misscaled];
};
