import type { Measure } from './measure.ts';
import { textAt } from './passage.ts';
import type { Target } from './target.ts';

/** What a name is made from. */
export interface NamedTarget extends Pick<Target, 'number' | 'text'> {
  readonly measures: readonly Pick<Measure, 'name' | 'leadSpans'>[];
}

/** What a measure is called with the words that it needs before it: `nông thôn: thu gom, xử lý`. */
export const nameMeasure = (
  { text }: Pick<Target, 'text'>,
  { leadSpans, name }: Pick<Measure, 'name' | 'leadSpans'>,
): string => [...leadSpans.map((span) => textAt(text, span)), name].join(' ').trim();

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

/** As many of the last words as fit in so many characters. */
const lastWords = (words: readonly string[], limit: number): readonly string[] => {
  const kept: string[] = [];
  let length = 0;
  for (const word of words.toReversed()) {
    length += word.length + 1;
    if (length > limit) break;
    kept.unshift(word);
  }
  return kept;
};

/** Words from behind a colon on, as far as any follow: what stands before it is cut anyway. */
const afterColon = (words: readonly string[]): readonly string[] => {
  const at = words.slice(0, -1).findLastIndex((word) => word.endsWith(':'));
  return at < 0 ? words : words.slice(at + 1);
};

/**
 * A part's name cut so that no other part of its target is called the same: where the cut would leave only what they begin
 * with alike, it is cut before what they differ in (`… hợp vệ sinh: ở đô thị`).
 * @param cut cuts a text to a length
 */
export const tellPartApart = (
  target: Pick<Target, 'text'> & { readonly measures: readonly Pick<Measure, 'name' | 'leadSpans'>[] },
  measure: Pick<Measure, 'name' | 'leadSpans'>,
  limit: number,
  cut: (text: string, limit: number) => string,
): string => {
  const own = nameMeasure(target, measure);
  const plain = cut(own, limit);
  const others = target.measures.flatMap((each) => {
    const name = nameMeasure(target, each);
    return name !== own && cut(name, limit) === plain ? [name] : [];
  });
  if (others.length === 0) return plain;
  const words = wordsOf(own);
  const shared = Math.max(...others.map((other) => sharedWords(words, wordsOf(other))));
  const rest = cut(words.slice(shared).join(' '), limit);
  const context = afterColon(lastWords(words.slice(0, shared), limit - rest.length - 2));
  return ['…', ...context, rest].join(' ').replace(/^(?:… )+/, '… ');
};
