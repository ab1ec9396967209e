import { KIND_SIGNS } from '../../documents/head/head-words.ts';
import { isLegalWhenMarked, syllables } from '../../text/analyse-syllable.ts';
import { fold, isBare } from '../../text/fold.ts';
import type { Glossary, Term } from '../../text/glossary.ts';
import { normalise } from '../../text/normalise.ts';
import { createPhraseIndex, type PhraseIndex } from '../../text/phrase-pattern.ts';

const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

const wording = (pattern: string): RegExp => new RegExp(`${WORD_START}(?:${pattern})${WORD_END}`, 'giu');

/** Ways of asking how far something has come, which hold words that the clauses use for other things. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  // A share of the plan is not the percent that some targets are in.
  [
    new RegExp(
      `${WORD_START}(?:được |đạt )?(?:bao nhiêu|mấy)\\s*(?:%|phần trăm)\\s*(?:so với |của )?(?:kế hoạch|kh)(?: năm| cả năm| năm nay)*(?: rồi)?${WORD_END}`,
      'giu',
    ),
    'đến đâu rồi',
  ],
  [
    new RegExp(`${WORD_START}(?:được |đạt )?(?:bao nhiêu|mấy)\\s*(?:%|phần trăm) rồi${WORD_END}`, 'giu'),
    'đến đâu rồi',
  ],
  [wording('(?:có |liệu )*kịp(?: tiến độ| kế hoạch| hoàn thành| năm nay)* (?:không|chưa)'), 'có chậm không'],
  [wording('(?:đạt|đủ|hoàn thành|xong)(?: được)? kế hoạch chưa'), 'đạt chưa'],
];

/**
 * "Cảng đạt bao nhiêu % kế hoạch?", "xuất khẩu có kịp không?" in the words in which it is asked otherwise.
 * @param text with its diacritics.
 */
export const putProgressPlainly = (text: string): string =>
  WORDINGS.reduce((plain, [pattern, words]) => plain.replace(pattern, words), text);

/**
 * "Ứng dụng AI", typed small too; "AI" alone in capitals among small letters asks for nobody, either, nor does it in front
 * where something else is asked for and nobody's duty behind it.
 */
const MACHINES =
  /(?<=(?<!\p{L})(?:[ứu]ng d[ụu]ng|c[ôo]ng ngh[ệe])\s)[Aa][Ii](?!\p{L})|(?<=\p{Ll}\s)AI(?!\p{L})|^AI(?=\s(?!(?:sẽ |được |đang |là |phải )*(?:phụ trách|chủ trì|làm|lo|chịu|ký|đứng|giao|theo dõi|phối hợp|thực hiện|báo cáo|quản|là)(?!\p{L}))\p{Ll}[^?]{2,80}\s(?:gì|nào|đâu|ra sao)(?!\p{L}))/gu;

/** "Sở NN&MT", "gd&đt": initials of a field are the same without their sign. */
export const joinInitials = (text: string): string => text.replace(INITIALS_WITH_SIGN, '');
const INITIALS_WITH_SIGN = /(?<=(?<!\p{L})\p{L}{2,3})&(?=\p{L}{2,3}(?!\p{L}))/gu;

/**
 * "… 29 người đk" ends as "đúng không"; "cần đk", "đủ đk" and "đăng ký"'s own objects are said inside a question.
 */
export const spellTag = (text: string): string => {
  const tag = isBare(text) ? ' dung khong$1' : ' đúng không$1';
  return text.replace(SURELY, tag).replace(SHORT_TAG, tag);
};
/** "… đạt 57% chứ gì": sure of it, and asks for nothing else. */
const SURELY = /\s(?:chứ|chu)\s(?:gì|gi|j)(?:\s(?:nữa|nua))?(\W{0,8})$/iu;
const SHORT_TAG =
  /(?<!(?<!\p{L})(?:cần|can|đủ|du|theo|có|co|không|khong|ko|k|mọi|moi|các|cac|vô|vo|thì|thi|phải|phai|xin|chưa|chua|đã|da))\s[đd]k(\W{0,8})$/iu;

/** "Có hl từ hôm nào": what has it from a day on is in force; elsewhere the letters may stand for "hài lòng". */
export const spellEffect = (text: string): string => text.replace(SHORT_EFFECT, 'hiệu lực');
const SHORT_EFFECT =
  /(?<=(?<!\p{L})(?:có|co|hết|het)\s)hl(?=\s(?:từ|tu|khi|ngày|ngay|lúc|luc|kể|ke|bao|hôm|hom|thi hành|thi hanh|chưa|chua)(?!\p{L})|\W*$)/giu;

/** "Mấy da", "2 da": behind a count it is "dự án"; elsewhere it may be "đã". */
export const spellProjects = (text: string): string => text.replace(COUNTED_PROJECTS, 'dự án');
const COUNTED_PROJECTS =
  /(?<=(?<!\p{L})(?:mấy|may|các|cac|những|nhung|bn|bao nhiêu|bao nhieu|\d{1,3})\s)da(?!\p{L})/giu;

/** "AI" in full, where it can't be a question word. */
export const spellMachines = (text: string): string => text.replace(MACHINES, 'trí tuệ nhân tạo');

/** Puts people's short and foreign words into the resolution's own. */
export interface TermExpander {
  /** Abbreviations and English; before the repair of spelling. Several readings where an abbreviation has several. */
  expandShort(text: string): readonly string[];
  /** Everyday Vietnamese words; after the repair. Lower-case out. */
  expandSynonyms(text: string): string;
}

const MOST_READINGS = 3;

export const createTermExpander = (glossary: Glossary): TermExpander => {
  const shorts = createPhraseIndex(
    glossary.abbreviations
      .toSorted((a, b) => b.short.length - a.short.length)
      .map(({ short, expansions, capitalsOnly }) => ({
        text: short,
        exact: capitalsOnly,
        item: { expansions, kind: kindOf(short, expansions) },
      })),
  );
  const english = indexTerms(glossary.englishTerms);
  const synonyms = indexTerms(glossary.vietnameseTerms);
  return {
    expandShort: (text) => {
      const inVietnamese = replaceTerms(text, english, isEnglish(text) ? undefined : isForeign);
      // Typed without a mark, the words around are still to be repaired: expansions join them in the same state, or the
      // repair would take the question for one that has its marks.
      return expandAbbreviations(
        inVietnamese,
        shorts,
        isBare(inVietnamese) ? fold : (expansion) => expansion,
      );
    },
    expandSynonyms: (text) => replaceTerms(normalise(text).toLowerCase(), synonyms),
  };
};

const indexTerms = (terms: readonly Term[]): PhraseIndex<Term> =>
  createPhraseIndex(
    terms.map(({ from, to }) => ({ text: normalise(from), exact: false, item: { from, to: normalise(to) } })),
  );

/** No Vietnamese word looks like it, so it can be replaced in any sentence. */
const isForeign = ({ from }: Term): boolean =>
  syllables(from).some(({ text }) => text.length > 2 && !isLegalWhenMarked(fold(text)));

/**
 * Replaces each term once, longest first; what a term became is not replaced again, so that "xuất khẩu" inside a longer
 * expansion stays.
 */
const replaceTerms = (
  text: string,
  terms: PhraseIndex<Term>,
  isUsed: (term: Term) => boolean = () => true,
): string => {
  const done: string[] = [];
  let result = text;
  for (const { item, replaceIn } of terms.startingIn(text)) {
    if (!isUsed(item)) continue;
    const before = result.toLowerCase();
    result = replaceIn(result, (match, offset) => {
      if (standsWhole(before, offset, match.length, item.to.toLowerCase())) return match;
      done.push(item.to);
      return `\uE000${done.length - 1}\uE001`;
    });
  }
  if (done.length === 0) return result;
  return result.replace(
    /(?:(?<!\p{L})(\p{L}+) )?\uE000(\d+)\uE001/gu,
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
  // A mark tells at once; clauses have some.
  if (!isBare(text)) return false;
  const words = syllables(text).filter(({ text: word }) => /^[a-z]+$/.test(word));
  if (words.length === 0) return false;
  const foreign = words.filter(({ text: word }) => word.length > 2 && !isLegalWhenMarked(word));
  return foreign.length * 3 >= words.length;
};

/** Numbers of documents (`45-NQ/TW`) hold abbreviations that are no words of the question. */
const CODE = /(?<![\p{L}\d])\d+(?:[-/][\p{L}\d]+)+/gu;

/** What letters are short for, and which of it is a kind of document. */
interface Shortened {
  readonly expansions: readonly string[];
  readonly kind: string | undefined;
}

/** The kind of document that letters stand for, in its number too; "CT" is rather a target. */
const kindOf = (short: string, expansions: readonly string[]): string | undefined => {
  const sign = short.toUpperCase();
  const kind = sign === TARGET ? undefined : KIND_SIGNS.get(sign === 'QD' ? 'QĐ' : sign)?.toLowerCase();
  return kind !== undefined && expansions.includes(kind) ? kind : undefined;
};
const TARGET = 'CT';
const THIS = /^\s(?:này|nay)(?!\p{L})/iu;

const expandAbbreviations = (
  text: string,
  shorts: PhraseIndex<Shortened>,
  shape: (expansion: string) => string,
): readonly string[] => {
  const codes = [...text.matchAll(CODE)].map(({ 0: code }) => code);
  let readings: string[] = [text.replace(CODE, '\uE002')];
  for (const { item, findIn, replaceIn } of shorts.startingIn(text)) {
    readings = readings.flatMap((reading) => {
      const found = findIn(reading);
      if (found.length === 0) return [reading];
      // "Ctr này" is the document that is spoken of, whatever else the letters may stand for.
      const isSpokenOf = found.some(({ end }) => THIS.test(reading.slice(end)));
      const expansions = isSpokenOf && item.kind !== undefined ? [item.kind] : item.expansions;
      return expansions.map((expansion) => replaceIn(reading, () => shape(expansion)));
    });
  }
  return readings.slice(0, MOST_READINGS).map((reading) => {
    let next = 0;
    return reading.replace(/\uE002/g, () => codes[next++] ?? '');
  });
};
