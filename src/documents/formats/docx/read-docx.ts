import type { FormatNote, FormatText } from '../format-text.ts';
import { countLabels } from './count-labels.ts';
import { type DocxParts, openParts, wordsOf } from './open-parts.ts';
import { printNumber } from './print-number.ts';
import type { ConvertFont } from './print-spans.ts';
import { type BodyContext, type BodyTally, readBody } from './read-body.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { refuseDocx } from './refuse-docx.ts';
import { unpackDocx } from './unpack-docx.ts';
import { childOf, childrenOf, type XmlElement } from './xml-element.ts';

/** In characters. */
const LONGEST_QUOTE = 60;

/** What was decided while a Word file was read, and what of it was left out. */
const describeDocx = (parts: DocxParts, tally: BodyTally): readonly FormatNote[] => {
  const count = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (parts.document.tally.get(name) ?? 0), 0);
  const external = parts.relations.filter(
    ({ type, isExternal }) => isExternal && type !== 'hyperlink',
  ).length;
  const pictures = Math.max(count('pic:pic'), count('v:imagedata'));
  return [
    ...note(
      'tracked-changes',
      count('w:ins', 'w:del', 'w:moveTo'),
      (n) => `đã nhận ${n} chỗ sửa đổi đang theo dõi`,
    ),
    ...note('legacy-font', tally.converted, (n) => `đã đổi ${n} đoạn chữ phông cũ sang Unicode`),
    ...note('left-out', count('w:commentReference'), (n) => `bỏ qua ${n} lời bình luận bên lề`),
    ...note('left-out', pictures, (n) => `bỏ qua ${n} hình, chữ trong hình không đọc được`),
    ...note('left-out', count('w:altChunk'), (n) => `bỏ qua ${n} tệp nhúng trong văn bản`),
    ...note('left-out', tally.contents, (n) => `bỏ mục lục gồm ${n} dòng`),
    ...note('left-out', external, (n) => `tệp trỏ tới ${n} tài nguyên bên ngoài, không tải về`),
    ...describeMargins(parts),
    ...note('layout', tally.notes.size, (n) => `đặt ${n} chú thích ở cuối văn bản`),
  ];
};

const note = (
  kind: FormatNote['kind'],
  count: number,
  say: (count: number) => string,
): readonly FormatNote[] => (count === 0 ? [] : [{ kind, what: say(count) }]);

/** Words at the head and the foot of the pages, but for the pages' numbers. */
const describeMargins = (parts: DocxParts): readonly FormatNote[] => {
  const words = [...parts.all('header'), ...parts.all('footer')]
    .map((each) => wordsOf(each).replace(/\s+/gu, ' ').trim())
    .filter((text) => /\p{L}/u.test(text.replace(/trang|page|of/giu, '')));
  return [...new Set(words)].map((text) => ({
    kind: 'left-out',
    what: `bỏ chữ ở đầu trang hoặc chân trang: “${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`,
  }));
};

/** Parts a note from what stands above, so that it isn't taken for the end of it. */
const RULE = '---';

/**
 * The footnotes and endnotes that a document points to, each led by its number in square brackets, to stand below the
 * document: amid it their figures would pass for those of its clauses.
 */
const readNotes = (parts: DocxParts, context: BodyContext): readonly string[] => {
  const pointed = [...context.tally.notes];
  return [
    ...readKind('footnote', 'decimal', pointed, parts, context),
    ...readKind('endnote', 'lowerRoman', pointed, parts, context),
  ];
};

const readKind = (
  kind: 'footnote' | 'endnote',
  format: string,
  pointed: readonly string[],
  parts: DocxParts,
  context: BodyContext,
): readonly string[] => {
  const own = pointed.filter((each) => each.startsWith(`${kind}:`));
  if (own.length === 0) return [];
  const notes = new Map<string, XmlElement>(
    childrenOf(parts.named(`${kind}s`), `w:${kind}`).map((each) => [
      `${kind}:${each.attributes['w:id'] ?? ''}`,
      each,
    ]),
  );
  return own.flatMap((each, index) => {
    const note = notes.get(each);
    const text = note === undefined ? '' : readBody(note, context).join(' ').trim();
    return text === '' ? [] : ['', RULE, `[${printNumber(index + 1, format)}] ${text}`];
  });
};

/**
 * Reads a Word file: its paragraphs with the numbers that Word prints, its tables a row a line, tracked changes
 * accepted. Nothing outside the file is fetched.
 * @param file its name, for what is said of it
 * @param convert turns text of fonts of older codes into Unicode; without it such text is left as it is
 * @throws {DocumentFileError} `FORMAT`, `ENCRYPTED`, `MACROS`, `BOMB`, `DAMAGED` or `EMPTY`
 */
export const readDocx = (file: string, bytes: Uint8Array, convert?: ConvertFont): FormatText => {
  const parts = openParts(file, unpackDocx(file, bytes));
  const styles = readStyles(parts.named('styles'));
  const numbering = readNumbering(parts.named('numbering'), styles);
  const context: BodyContext = {
    styles,
    numbering,
    nextLabel: countLabels(numbering),
    convert,
    tally: { converted: 0, contents: 0, notes: new Set() },
  };
  const body = childOf(parts.document.root, 'w:body');
  const lines = body === undefined ? [] : readBody(body, context);
  const noteLines = readNotes(parts, context);
  const text = joinLines([...lines, ...noteLines]).normalize('NFC');
  if (!/\p{L}/u.test(text)) throw refuseDocx(file, 'empty');
  return { text: `${text}\n`, notes: describeDocx(parts, context.tally) };
};

/** Empty lines at the ends left out, several as one. White space stays: a row may start or end with an empty cell. */
const joinLines = (lines: readonly string[]): string => {
  const last = lines.findLastIndex((line) => line !== '');
  return lines
    .slice(0, last + 1)
    .filter((line, at, kept) => line !== '' || (kept[at - 1] ?? '') !== '')
    .join('\n');
};
