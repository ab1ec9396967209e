import { capitalised } from '../../text/calm-capitals.ts';
import type { MappedText } from './mapped-text.ts';

/** A line or a table's cell, without marks of Markdown. */
export interface Line extends MappedText {
  /** Whether an empty line stands above it. */
  readonly hasGapAbove: boolean;
  /** `-----`, `_____`: parts the head from what follows. */
  readonly isRule: boolean;
}

// The State's motto stands beside the issuer in a second column, or in the same cell; it says nothing of the document.
const MOTTO = String.raw`CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc`;
/** What parts one line or cell from the next; three blanks and more part columns. */
const BREAK = new RegExp(
  String.raw`\r?\n|\||<br\s{0,3}/?>|\*{4}|\t+|(?<! ) {3,}|(?<!\p{L})(?:${MOTTO})(?!\p{L})`,
  'gu',
);
const MOTTO_LINE = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$/u;
const RULE = /^[-–—_=~.…o\s]{3,}$/u;
/** `uỷ` and `ủy`, `khoá` and `khóa` are one word; the tone is put where the lists have it. */
const TONES: ReadonlyMap<string, string> = new Map(
  ['oà òa', 'oá óa', 'oả ỏa', 'oạ ọa', 'uỷ ủy', 'uỳ ùy', 'uý úy', 'uỹ ũy', 'uỵ ụy'].flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [
      [from, to],
      [capitalised(from), capitalised(to)],
      [from.toUpperCase(), to.toUpperCase()],
    ] as const;
  }),
);
const MOVED_TONE = /[oO][àáảạÀÁẢẠ](?!\p{L})|(?<![qQ])[uU][ỷỳýỹỵỶỲÝỸỴ](?!\p{L})/gu;

/** The lines and cells of a source in their order, empty ones and the State's motto left out. */
export const readHeadLines = (source: string): readonly Line[] => {
  const lines: Line[] = [];
  let hasGapAbove = false;
  let start = 0;
  const take = (end: number, isLineEnd: boolean): void => {
    const cleaned = clean(source, start, end);
    const isMarksOnly = cleaned.text === '' && source.slice(start, end).trim() !== '';
    if (cleaned.text === '') hasGapAbove ||= isLineEnd && !isMarksOnly;
    else if (!MOTTO_LINE.test(cleaned.text)) {
      lines.push({ ...cleaned, hasGapAbove, isRule: RULE.test(cleaned.text) });
      hasGapAbove = false;
    }
  };
  for (const match of source.matchAll(BREAK)) {
    take(match.index, match[0].endsWith('\n'));
    start = match.index + match[0].length;
  }
  take(source.length, true);
  return lines;
};

/** One line's characters, white space joined, without `*`, `#`, `\` and quote marks of Markdown. */
const clean = (source: string, start: number, end: number): MappedText => {
  const offsets: number[] = [];
  let text = '';
  for (let at = start; at < end; at += 1) {
    const character = source.charAt(at);
    if ('*#\\>\uFEFF'.includes(character)) continue;
    // A letter and the marks that some programs write behind it are one character.
    if (/\p{M}/u.test(character) && text !== '') {
      const composed = (text.slice(-1) + character).normalize('NFC');
      if (composed.length === 1) text = text.slice(0, -1) + composed;
      continue;
    }
    const isSpace = /\s/u.test(character);
    if (isSpace && (text === '' || text.endsWith(' '))) continue;
    text += isSpace ? ' ' : character;
    offsets.push(at);
  }
  const kept = text.trimEnd();
  return {
    text: kept.replace(MOVED_TONE, (pair) => TONES.get(pair) ?? pair),
    offsets: offsets.slice(0, kept.length),
  };
};
