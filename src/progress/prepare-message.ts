import type { Abbreviation } from '../vietnamese/glossary.ts';
import { NUMBER_WORD_PATTERN, parseNumberWords } from '../vietnamese/number-words.ts';
import type { QueryRepair } from '../vietnamese/query-repair.ts';
import { UNIT_PATTERN } from '../vietnamese/units.ts';
import { type AmbiguousForms, expandAmbiguous } from './expand-ambiguous.ts';
import type { ItemNames } from './item-names.ts';
import { type TextEdit, TracedText } from './traced-text.ts';

export interface MessageWords {
  readonly repair: QueryRepair;
  /** Short forms with one meaning, by their lower-case form. */
  readonly shorts: ReadonlyMap<string, ShortForm>;
  readonly ambiguous: AmbiguousForms;
  readonly names: ItemNames;
}

export interface ShortForm {
  readonly expansion: string;
  readonly exact: string | undefined;
}

const WORD_EDGE = '(?![\\p{L}\\p{N}])';
const AFTER_NUMBER = `(?<=\\d)\\s*`;

// What a thumb leaves out after a number, where nothing else could be meant.
const SCALES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${AFTER_NUMBER}(?:trđ|trd)${WORD_EDGE}`, 'giu'), ' triệu đồng'],
  [new RegExp(`${AFTER_NUMBER}(?:tr|trieu|triêu|triẹu)${WORD_EDGE}`, 'giu'), ' triệu'],
  [new RegExp(`${AFTER_NUMBER}(?:nghìn|nghin|ngàn|ngan)\\s*(?:tỷ|tỉ|ty|ti)${WORD_EDGE}`, 'giu'), ' nghìn tỷ'],
  [new RegExp(`${AFTER_NUMBER}(?:nghin|ngan|ngàn)${WORD_EDGE}`, 'giu'), ' nghìn'],
  [new RegExp(`${AFTER_NUMBER}(?:tỷ|tỉ|ty|ti|tỹ)${WORD_EDGE}`, 'giu'), ' tỷ'],
  [new RegExp(`${AFTER_NUMBER}(?:đ/c|d/c|đc|dc|đồng chí|dong chi)${WORD_EDGE}`, 'giu'), ' đồng chí'],
  [new RegExp(`${AFTER_NUMBER}(?:pt|phan tram)${WORD_EDGE}`, 'giu'), ' %'],
];

/** A time of day ("8h30", "14 giờ") is no figure. */
const HOURS = /(?<![\p{L}\p{N}.,])\d{1,2}\s?(?:h|giờ)(?:\s?\d{2})?(?![\p{L}\p{N}])/giu;

const BEFORE_NUMBER: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])hon(?=\s+\d)/giu, 'hơn'],
  [/(?<![\p{L}\p{N}])gan(?=\s+\d)/giu, 'gần'],
  [/(?<![\p{L}\p{N}])(?:khoang|k\.)(?=\s+\d)/giu, 'khoảng'],
  [/(?<![\p{L}\p{N}])tren(?=\s+\d)/giu, 'trên'],
  [/(?<![\p{L}\p{N}])den(?=\s+(?:hết|het|nay|ngày|ngay|cuối|cuoi|tháng|thang|quý|quy|t?\d))/giu, 'đến'],
  [/(?<![\p{L}\p{N}])(?:thang|thag)(?=\s+(?:[1-9]|1[0-2])(?!\d))/giu, 'tháng'],
];

// Short forms of reports; the glossary's, which serve questions, read some of them otherwise.
const REPORT_SHORTS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])riêng(?=\s+(?:trong|tháng|thang|quý|quy|tuần|tuan|t\d|q\d))/giu, 'trong'],
  [/(?<![\p{L}\p{N}])t(?=(?:[1-9]|1[0-2])(?![\p{L}\p{N}]))/giu, 'tháng '],
  [/(?<![\p{L}\p{N}])q(?=[1-4](?![\p{L}\p{N}]))/giu, 'quý '],
  [/(?<![\p{L}\p{N}])(?:kh)(?![\p{L}\p{N}])/giu, 'kế hoạch'],
  [/(?<![\p{L}\p{N}])(?:ct)(?=\s*\d)/giu, 'chỉ tiêu'],
  [/(?<![\p{L}\p{N}])(?:dc|đc|đk|dk|đuợc)(?![\p{L}\p{N}])/giu, 'được'],
  [/(?<![\p{L}\p{N}])(?:lk)(?![\p{L}\p{N}])/giu, 'lũy kế'],
  [/(?<![\p{L}\p{N}])(?:gq)(?![\p{L}\p{N}])/giu, 'giải quyết'],
];

const NUMBER_IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:trong|cả|đầu|cuối|hết|nửa|mỗi|hàng|từng|theo|qua|tổ|số) )(?:${NUMBER_WORD_PATTERN})(?: (?:${NUMBER_WORD_PATTERN})){0,5}(?=\\s+${UNIT_PATTERN})`,
  'giu',
);

/** The glossary's short forms that mean one thing only; one that may mean several is left as typed. */
export const readShortForms = (abbreviations: readonly Abbreviation[]): ReadonlyMap<string, ShortForm> =>
  new Map(
    abbreviations.flatMap(({ short, expansions, capitalsOnly }) => {
      const [expansion] = expansions;
      if (expansion === undefined || expansions.length > 1) return [];
      return [[short.toLowerCase(), { expansion, exact: capitalsOnly ? short : undefined }] as const];
    }),
  );

/** A message as it is meant: short forms written out, spelling put right, numbers in digits. */
export const prepareMessage = (message: string, words: MessageWords): TracedText => {
  let text = TracedText.of(message).replace(HOURS, () => 'giờ');
  for (const [pattern, replacement] of [...SCALES, ...BEFORE_NUMBER, ...REPORT_SHORTS])
    text = text.replace(pattern, () => replacement);
  text = text.edit(expandShorts(text.text, words.shorts));
  text = text.edit(repairEdits(text.text, words.repair));
  text = expandAmbiguous(text, words.ambiguous, words.names);
  return text.edit(numberEdits(text.text));
};

const expandShorts = (text: string, shorts: MessageWords['shorts']): readonly TextEdit[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}/-])\p{L}[\p{L}\p{N}]*(?:\/\p{L}+)?(?![\p{L}\p{N}/-])/gu)].flatMap(
    (match) => {
      const short = shorts.get(match[0].toLowerCase());
      if (short === undefined || (short.exact !== undefined && short.exact !== match[0])) return [];
      return [{ start: match.index, end: match.index + match[0].length, text: short.expansion }];
    },
  );

const repairEdits = (text: string, repair: QueryRepair): readonly TextEdit[] => {
  const repaired = repair.repair(text);
  // Offsets are of the text that the repair saw; a text that it had to clean first stays as it is.
  if (repaired.typed !== text) return [];
  return repaired.tokens.flatMap((token, index) => {
    if (token.repair === 'none') return [];
    const wasCut = repaired.tokens[index - 1]?.end === token.start;
    return [{ start: token.start, end: token.end, text: wasCut ? ` ${token.text}` : token.text }];
  });
};

const numberEdits = (text: string): readonly TextEdit[] =>
  [...text.matchAll(NUMBER_IN_WORDS)].flatMap((match) => {
    const digits = parseNumberWords(match[0].toLowerCase());
    return digits === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, text: digits }];
  });
