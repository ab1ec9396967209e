import { isLegalWhenMarked } from '../vietnamese/analyse-syllable.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Glossary, Term } from '../vietnamese/glossary.ts';
import { normalise } from '../vietnamese/normalise.ts';
import { syllables } from '../vietnamese/syllables.ts';

/** Puts people's short and foreign words into the resolution's own. */
export interface TermExpander {
  /** Abbreviations and English; before the repair of spelling. Several readings where an abbreviation has several. */
  expandShort(text: string): readonly string[];
  /** Everyday Vietnamese words; after the repair. Lower-case out. */
  expandSynonyms(text: string): string;
}

const MOST_READINGS = 3;
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
// Neither does a term end inside a document's number ("kết luận 261" in "kết luận 261-KL/TU").
const EDGE_AFTER = '(?![\\p{L}\\p{N}])(?!(?<=\\d)[-/][\\p{L}\\d])';

export const createTermExpander = (glossary: Glossary): TermExpander => {
  const shorts = glossary.abbreviations.toSorted((a, b) => b.short.length - a.short.length);
  const english = glossary.englishTerms.map(toReplacement);
  const synonyms = glossary.vietnameseTerms.map(toReplacement);
  return {
    expandShort: (text) => {
      const inVietnamese = translate(text, english);
      // Typed without a mark, the words around are still to be repaired: expansions join them in the same state, or the
      // repair would take the question for one that has its marks.
      const isBare = fold(inVietnamese) === inVietnamese.toLowerCase();
      return expandAbbreviations(inVietnamese, shorts, isBare ? fold : (expansion) => expansion);
    },
    expandSynonyms: (text) => replaceTerms(normalise(text).toLowerCase(), synonyms),
  };
};

interface Replacement {
  readonly pattern: RegExp;
  readonly first: string;
  readonly to: string;
  /** No Vietnamese word looks like it, so it can be replaced in any sentence. */
  readonly isForeign: boolean;
}

const toReplacement = ({ from, to }: Term): Replacement => ({
  pattern: new RegExp(EDGE_BEFORE + escapePattern(normalise(from)) + EDGE_AFTER, 'giu'),
  first: normalise(from).toLowerCase(),
  to: normalise(to),
  isForeign: syllables(from).some(({ text }) => text.length > 2 && !isLegalWhenMarked(fold(text))),
});

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Replaces each term once, longest first; what a term became is not replaced again, so that "xuất khẩu" inside a longer
 * expansion stays.
 */
const replaceTerms = (text: string, terms: readonly Replacement[]): string => {
  const lower = text.toLowerCase();
  const done: string[] = [];
  let result = text;
  for (const { pattern, first, to } of terms) {
    if (!lower.includes(first)) continue;
    const before = result;
    result = before.replace(pattern, (match: string, offset: number) => {
      if (standsWhole(before.toLowerCase(), offset, match.length, to.toLowerCase())) return match;
      done.push(to);
      return `\uE000${done.length - 1}\uE001`;
    });
  }
  return result.replace(
    /(?:(\p{L}+) )?\uE000(\d+)\uE001/gu,
    (_, before: string | undefined, index: string) => {
      const term = done[Number(index)] ?? '';
      // "sản" + "lượng hàng qua cảng" became "sản sản lượng hàng hóa …".
      if (before === undefined) return term;
      return term.toLowerCase().startsWith(`${before.toLowerCase()} `) ? term : `${before} ${term}`;
    },
  );
};

/** Whether the match already is a part of what it would become: "lập tổ chức đảng" inside "thành lập tổ chức đảng". */
const standsWhole = (text: string, start: number, length: number, to: string): boolean => {
  for (let at = text.indexOf(to); at >= 0; at = text.indexOf(to, at + 1)) {
    if (at <= start && start + length <= at + to.length) return true;
  }
  return false;
};

/** Is the sentence English rather than Vietnamese without marks? */
const isEnglish = (text: string): boolean => {
  const words = syllables(text).filter(({ text: word }) => /^[a-z]+$/.test(word));
  if (words.length === 0 || fold(text) !== text.toLowerCase()) return false;
  const foreign = words.filter(({ text: word }) => word.length > 2 && !isLegalWhenMarked(word));
  return foreign.length * 3 >= words.length;
};

const translate = (text: string, english: readonly Replacement[]): string =>
  replaceTerms(text, isEnglish(text) ? english : english.filter(({ isForeign }) => isForeign));

/** Numbers of documents (`45-NQ/TW`) hold abbreviations that are no words of the question. */
const CODE = /(?<![\p{L}\d])\d+(?:[-/][\p{L}\d]+)+/gu;

const expandAbbreviations = (
  text: string,
  shorts: Glossary['abbreviations'],
  shape: (expansion: string) => string,
): readonly string[] => {
  const codes = [...text.matchAll(CODE)].map(({ 0: code }) => code);
  let readings: string[] = [text.replace(CODE, '\uE002')];
  for (const { short, expansions, capitalsOnly } of shorts) {
    const pattern = new RegExp(EDGE_BEFORE + escapePattern(short) + EDGE_AFTER, capitalsOnly ? 'gu' : 'giu');
    readings = readings.flatMap((reading) =>
      reading.search(pattern) >= 0
        ? expansions.map((expansion) => reading.replace(pattern, () => shape(expansion)))
        : [reading],
    );
  }
  return readings.slice(0, MOST_READINGS).map((reading) => {
    let next = 0;
    return reading.replace(/\uE002/g, () => codes[next++] ?? '');
  });
};
