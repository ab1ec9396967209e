import { opensPhrase } from './cut-phrase.ts';
import type { Measure } from './measure.ts';
import { textAt } from './passage.ts';
import type { Target } from './target.ts';

/** Stands in a name where its figure stood. */
const GAP = ' … ';

/** What a name is made from. */
export interface NamedTarget extends Pick<Target, 'number' | 'text'> {
  readonly measures: readonly Pick<Measure, 'name' | 'leadSpans'>[];
}

/** The words before a measure that it needs, and its name without those of them that open it. */
export const leadsAndName = (
  { text }: Pick<Target, 'text'>,
  { leadSpans, name }: Pick<Measure, 'name' | 'leadSpans'>,
): { readonly leads: readonly string[]; readonly own: string } => {
  const leads = leadSpans.map((span) => textAt(text, span));
  const pieces = name.split(GAP);
  const first = pieces.findIndex((piece) => !leads.includes(piece));
  return { leads, own: first < 0 ? '' : pieces.slice(first).join(GAP) };
};

/** What a measure is called with the words that it needs before it: `nông thôn: thu gom, xử lý`. */
export const nameMeasure = (
  target: Pick<Target, 'text'>,
  measure: Pick<Measure, 'name' | 'leadSpans'>,
): string => {
  const { leads, own } = leadsAndName(target, measure);
  return [...leads, own].join(' ').trim();
};

/** A target's number and what it measures, without its figure, which a cut could falsify. */
export const nameTarget = (target: NamedTarget): string => {
  const [first] = target.measures;
  return `(${target.number}) ${first === undefined ? '' : nameMeasure(target, first)}`.trim();
};

const wordsOf = (text: string): readonly string[] => text.split(' ');

/** How many words two names begin with alike. */
const sharedWords = (one: readonly string[], other: readonly string[]): number => {
  const different = one.findIndex((word, index) => word !== other[index]);
  return different < 0 ? Math.min(one.length, other.length) : different;
};

/**
 * Whether a word may begin at a syllable: most have two, so that an even number of them stands from there to where a phrase
 * ends, or it is where one begins.
 */
const beginsWord = (words: readonly string[], at: number): boolean => {
  if (opensPhrase(words[at] ?? '')) return false;
  const before = words[at - 1];
  if (before === undefined || opensPhrase(before) || /[,;:)”]$/u.test(before)) return true;
  const end = words.findIndex((word, index) => index > at && opensPhrase(word));
  const comma = words.findIndex((word, index) => index >= at && /[,;:]$/u.test(word)) + 1;
  const ends = [end, comma, words.length].filter((each) => each > at);
  return (Math.min(...ends) - at) % 2 === 0;
};

/** As many of the last words as fit in so many characters; they begin with no word that only joins. */
const lastWords = (words: readonly string[], limit: number): readonly string[] => {
  const kept: string[] = [];
  let length = 0;
  for (const word of words.toReversed()) {
    length += word.length + 1;
    if (length > limit) break;
    kept.unshift(word);
  }
  const start = kept.findIndex((_, index) => beginsWord(words, words.length - kept.length + index));
  return start < 0 ? [] : kept.slice(start);
};

/** Words from behind a colon on, as far as any follow: what stands before it is cut anyway. */
const afterColon = (words: readonly string[]): readonly string[] => {
  const at = words.slice(0, -1).findLastIndex((word) => word.endsWith(':'));
  return at < 0 ? words : words.slice(at + 1);
};

const ELLIPSIS = '… ';
/** What differs leaves so much of a label for what stands before it. */
const REST_SHARE = 0.6;
/** Of less, in characters, little is left that differs. */
const LEAST_REST = 24;
/** A name ends where its figure stood if so much of a label is filled by then. */
const LEAST_HEAD_SHARE = 0.5;

type NamedPart = Pick<Measure, 'name' | 'leadSpans'>;
/** A part of another target. */
export interface AlikePart {
  readonly target: Pick<Target, 'text'>;
  readonly measure: NamedPart;
}

type Cut = (text: string, limit: number) => string;

/** A name without the place of its figure: where it is too long up to there, else with the words on both sides read on. */
const closeGap = (text: string, limit: number): string => {
  const whole = text.replaceAll(GAP, ' ');
  const [head = ''] = text.split(GAP);
  const isEnough = head.length >= limit * LEAST_HEAD_SHARE && head.length + ELLIPSIS.length <= limit;
  return whole.length > limit && isEnough && head !== text ? `${head}${GAP.trimEnd()}` : whole;
};

/** The name without the headings before it, where that says something by itself and fits. */
const withoutHeadings = (
  target: Pick<Target, 'text'>,
  { leadSpans, name }: NamedPart,
  limit: number,
): string | undefined => {
  const shorter = leadSpans.map((_, index) =>
    closeGap(nameMeasure(target, { name, leadSpans: leadSpans.slice(index + 1) }), limit),
  );
  const saying = shorter.filter((text) => !opensPhrase(wordsOf(text)[0] ?? ''));
  return saying.find((text) => text.length <= limit) ?? saying.at(-1);
};

/** A name as far as it fits; of a part below headings rather without these. */
const shorten = (
  target: Pick<Target, 'text'>,
  part: NamedPart,
  limit: number,
  cut: Cut,
): string | undefined => {
  const whole = closeGap(nameMeasure(target, part), limit);
  if (whole.length <= limit) return whole;
  if (part.leadSpans.length === 0) return cut(whole, limit);
  const own = withoutHeadings(target, part, limit - ELLIPSIS.length);
  return own === undefined ? undefined : `${ELLIPSIS}${cut(own, limit - ELLIPSIS.length)}`;
};

/** By what a reader tells two labels apart. */
const bare = (label: string | undefined): string =>
  (label ?? '')
    .replace(/[…\s]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * A part's name cut so that no other part of its target is called the same: where the cut would leave only what they begin
 * with alike, it is cut before what they differ in (`… hợp vệ sinh: ở đô thị`).
 * @param cut cuts a text to a length
 * @param alike parts of other targets whose names begin alike
 */
export const tellPartApart = (
  target: Pick<Target, 'text'> & { readonly measures: readonly NamedPart[] },
  measure: NamedPart,
  limit: number,
  cut: Cut,
  alike: readonly AlikePart[] = [],
): string => {
  const plain = shorten(target, measure, limit, cut);
  const joined = (of: Pick<Target, 'text'>, part: NamedPart): string =>
    nameMeasure(of, part).replaceAll(GAP, ' ');
  const own = joined(target, measure);
  const isLike = (of: Pick<Target, 'text'>, part: NamedPart): boolean =>
    plain === undefined || bare(shorten(of, part, limit, cut)) === bare(plain);
  const parts = target.measures.map((each) => ({ target, measure: each }));
  const others = [...parts, ...alike].flatMap((each) => {
    const name = joined(each.target, each.measure);
    return name !== own && isLike(each.target, each.measure) ? [name] : [];
  });
  const isWhole = plain === own;
  if (plain !== undefined && (others.length === 0 || isWhole)) return plain;
  const words = wordsOf(own);
  const shared = Math.max(
    0,
    ...others.map((other) => sharedWords(wordsOf(own.toLowerCase()), wordsOf(other.toLowerCase()))),
  );
  const differing = words.slice(shared).join(' ');
  const most = Math.max(Math.floor(limit * REST_SHARE), Math.min(LEAST_REST, limit - ELLIPSIS.length));
  const rest = cut(
    differing,
    differing.length + ELLIPSIS.length <= limit ? Math.max(most, differing.length) : most,
  );
  const context = afterColon(lastWords(words.slice(0, shared), limit - rest.length - ELLIPSIS.length));
  return ['…', ...context, rest].join(' ').replace(/^(?:… )+/, ELLIPSIS);
};
