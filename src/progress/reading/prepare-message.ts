import { findSpans, overlap, type Span, spanOfMatch } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import { blotOut, findMarks } from '../../quantities/find-marks.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { writeScale } from '../../quantities/scales.ts';
import { calmCapitals } from '../../text/calm-capitals.ts';
import { fold } from '../../text/fold.ts';
import type { Abbreviation } from '../../text/glossary.ts';
import type { QueryRepair } from '../../text/query-repair.ts';
import { askedWordEdits } from './bare-words.ts';
import { type AmbiguousForms, expandAmbiguous } from './expand-ambiguous.ts';
import { expandInitials } from './expand-initials.ts';
import { FILLER_WORDS } from './filler-words.ts';
import type { ItemNames } from './item-names.ts';
import { closingEdits, LEFT_BARE, SHORT_FORMS, SPOKEN_SCALES } from './short-forms.ts';
import { type TextEdit, TracedText } from './traced-text.ts';

/** A piece of a text and what it says in the printed way. */
interface PlainWriting extends Span {
  readonly text: string;
}

/**
 * Numbers that a thumb or a voice typed, written as they are printed: `171tr2` → `171,2 triệu`, `8 triệu 9 trăm nghìn` →
 * `8,9 triệu`, `bốn mươi lăm nghìn` → `45 nghìn`, `45 000` → `45000`. What may mean two numbers stays as it is typed.
 */
export const writePlainly = (text: string): readonly PlainWriting[] =>
  findQuantities(text, { spoken: true }).flatMap((quantity) => {
    if (quantity.total !== undefined || quantity.low !== quantity.high) return [];
    const start = quantity.numberAt + (quantity.isNegative ? 1 : 0);
    const { scaleEnd } = quantity;
    const plain = plainText(quantity);
    // A letter behind it must not be glued to what is written for it.
    const after = /^[\p{L}\d]/u.test(text.slice(scaleEnd, scaleEnd + 1)) && quantity.power > 0 ? ' ' : '';
    const written = plain + after;
    return text.slice(start, scaleEnd) === written ? [] : [{ start, end: scaleEnd, text: written }];
  });

const plainText = ({ low, power }: Quantity): string => {
  // "20.11" may be a day; whatever has only digits and marks is read as it stands.
  if (power === 0 && /^[\d.,]+$/.test(low.text)) return low.text;
  const [decimal, ...others] = low.decimals;
  // Without groups, so that it can't be read in two ways again.
  const number = decimal === undefined || others.length > 0 ? low.text : decimal.replace('.', ',');
  return `${isPrinted(low.text) ? low.text : number} ${writeScale(power)}`.trim();
};

/** Digits with their marks, as they stand in a text already. */
const isPrinted = (number: string): boolean => /^\d+(?:\.\d{3})*(?:,\d+)?$/.test(number);

interface MessageWords {
  readonly repair: QueryRepair;
  /** Short forms with one meaning, by their lower-case form. */
  readonly shorts: ReadonlyMap<string, ShortForm>;
  readonly ambiguous: AmbiguousForms;
  readonly names: ItemNames;
}

interface ShortForm {
  readonly expansion: string;
  readonly exact: string | undefined;
}

/** The glossary's short forms that mean one thing only; one that may mean several is left as typed. */
export const readShortForms = (abbreviations: readonly Abbreviation[]): ReadonlyMap<string, ShortForm> =>
  new Map(
    abbreviations.flatMap(({ short, expansions, capitalsOnly }) => {
      const [expansion] = expansions;
      const meanings = abbreviations.filter((other) => other.short.toLowerCase() === short.toLowerCase());
      if (expansion === undefined || meanings.flatMap((other) => other.expansions).length > 1) return [];
      return [[short.toLowerCase(), { expansion, exact: capitalsOnly ? short : undefined }] as const];
    }),
  );

/** Stands for a link, a telephone number, a time: nothing that can be reported. */
const MARK = '·';

/** A message as it is meant: short forms written out, spelling put right, numbers as they are printed. */
export const prepareMessage = (
  message: string,
  words: MessageWords,
  open: readonly Reference[] = [],
): TracedText => {
  let text = TracedText.of(withoutQuotes(message));
  text = text.edit(findMarks(text.text).map((mark) => ({ ...mark, text: MARK })));
  text = text.withLetters(calmCapitals(text.text));
  for (const [pattern, written] of SPOKEN_SCALES) text = text.replace(pattern, () => written);
  text = text.edit(writePlainly(text.text));
  for (const [pattern, written] of SHORT_FORMS) text = text.replace(pattern, () => written);
  text = text.edit(expandShorts(text.text, words.shorts));
  text = text.edit(repairEdits(text.text, words.repair));
  if (isBare(message)) {
    text = text.edit(fillerEdits(text.text, words.names));
    text = text.edit(askedWordEdits(text.text, open, words.names));
  }
  for (const [pattern, written] of LEFT_BARE) text = text.replace(pattern, () => written);
  text = text.edit(closingEdits(text.text));
  text = text.edit(expandInitials(text.text, open, words.names));
  text = expandAmbiguous(text, words.ambiguous, words.names, open);
  return text.edit(writePlainly(text.text));
};

/** Lines that an answer quotes of what it answers ("> …") left blank; where nothing else is said they are the message. */
const withoutQuotes = (message: string): string => {
  const answer = blotOut(message, findSpans(message, /^[ \t]{0,8}> ?\p{L}[^\n]{0,2000}$/gmu));
  return answer.trim() === '' ? message : answer;
};

/** Typed without marks; signs and digits, however they are written, say nothing of it. */
const isBare = (message: string): boolean => {
  const letters = message
    .normalize('NFC')
    .toLowerCase()
    .replace(/\P{L}+/gu, ' ');
  return fold(letters) === letters;
};

/**
 * Typed without marks, a word of politeness or grammar may have been put right into another word ("thoi" into "thời"):
 * outside names it is the small word that is meant.
 */
const fillerEdits = (text: string, names: ItemNames): readonly TextEdit[] => {
  const lower = text.toLowerCase();
  const mentions = names.find(lower);
  return [...lower.matchAll(/(?<![\p{L}\p{N}])\p{L}{2,6}(?![\p{L}\p{N}])/gu)].flatMap((match) => {
    const span = spanOfMatch(match);
    const filler = FILLER_BY_LETTERS.get(fold(match[0]));
    const isNamed = mentions.some((mention) => overlap(mention, span));
    return filler === undefined || filler === match[0] || FILLER_WORDS.includes(match[0]) || isNamed
      ? []
      : [{ ...span, text: filler }];
  });
};
/** Small words that a bare word behind or between figures is, by their letters. */
const FILLER_BY_LETTERS: ReadonlyMap<string, string> = new Map(
  ['thôi', 'nhé', 'nha', 'đấy', 'tới', 'luôn', 'nữa'].map((word) => [fold(word), word]),
);

const expandShorts = (text: string, shorts: MessageWords['shorts']): readonly TextEdit[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}/-])\p{L}[\p{L}\p{N}]*(?:[/-]\p{L}+)?(?![\p{L}\p{N}/-])/gu)].flatMap(
    (match) => {
      const short = shorts.get(match[0].toLowerCase());
      if (short === undefined || (short.exact !== undefined && short.exact !== match[0])) return [];
      return [{ ...spanOfMatch(match), text: short.expansion }];
    },
  );

const repairEdits = (text: string, repair: QueryRepair): readonly TextEdit[] => {
  const repaired = repair.repair(text);
  // Offsets are of the text that the repair saw; a text that it had to clean first stays as it is.
  if (repaired.typed !== text) return [];
  return repaired.tokens.flatMap((token, index) => {
    // A number is no slip of a word: "27t5" stays one strange thing.
    if (token.repair === 'none' || !/\p{L}/u.test(text.slice(token.start, token.end))) return [];
    const wasCut = repaired.tokens[index - 1]?.end === token.start;
    return [{ start: token.start, end: token.end, text: wasCut ? ` ${token.text}` : token.text }];
  });
};
