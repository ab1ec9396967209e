import { alternatives } from '../../text/phrase-pattern.ts';
import { DOCUMENT_KINDS } from './head-words.ts';
import { cutText, type MappedText } from './mapped-text.ts';
import { readOwnLine } from './own-lines.ts';
import type { Line } from './read-head-lines.ts';
import { OPENER, readTitleLines, type TitleLines } from './read-title-lines.ts';

/** Lines in which a document says what it is. */
const HEAD_LINES = 40;

/** The parts of a document's head, in their order. */
export interface Layout extends TitleLines {
  /** The kind as the lists have it, and the words that say it. */
  readonly kind: { readonly name: string; readonly text: MappedText } | undefined;
  /** What stands above the line of the kind: the issuer, the number, the day; all of the head where there is none. */
  readonly above: readonly MappedText[];
  /** What stands behind the kind on its own line: `số 12-NQ/TU ngày …`. */
  readonly besideKind: MappedText | undefined;
  /** All lines above the first numbered piece. */
  readonly head: readonly MappedText[];
}

const BODY =
  /^(?:(?:I|1|A)\s?[.)–-]\s?\S|(?:Điều|ĐIỀU)\s(?:1|thứ nhất)(?!\d)|(?:Phần|PHẦN)\s(?:thứ nhất|THỨ NHẤT|mở đầu|I|1|A)(?!\p{L})|(?:Chương|CHƯƠNG)\s(?:I|1)(?!\p{L})|(?:Mục|MỤC)\s(?:I|1)(?!\p{L}))/u;
const KIND = new RegExp(`^${alternatives(DOCUMENT_KINDS)}(?!\\p{L})`, 'iu');
const KIND_NAMES = new Map(DOCUMENT_KINDS.map((kind) => [kind.toLowerCase(), kind]));
/** "Kế hoạch này …", "Nghị quyết được …": speaks of the document, doesn't name it. */
const SPEAKS_OF_IT = /^\s+(?:này|được|trên|nêu|đã|đề ra|đặt ra|xác định)(?!\p{L})|^\s*:/iu;

/** Parts a document's head; the lines are those of the whole text or of its beginning. */
export const readLayout = (lines: readonly Line[]): Layout => {
  const bodyAt = lines.findIndex((line, index) => index < HEAD_LINES && BODY.test(line.text));
  const head = lines.slice(0, bodyAt === -1 ? HEAD_LINES : bodyAt);
  const kindAt = findKindLine(head);
  const kindLine = head[kindAt];
  const match = kindLine === undefined ? null : KIND.exec(kindLine.text);
  if (kindLine === undefined || match === null) return layoutWithoutKind(head);
  const name = KIND_NAMES.get(match[0].toLowerCase().replace(/\s+/g, ' ')) ?? match[0];
  const behind = cutText(kindLine, match[0].length);
  const beside = trimmed(behind);
  const above = head.slice(0, kindAt);
  const isNumbered = above.some((line) => readOwnLine(line, name)?.number !== undefined);
  const read = readTitleLines(beside, head.slice(kindAt + 1), { kind: name, isNumbered });
  return {
    kind: { name, text: cutText(kindLine, 0, match[0].length) },
    above,
    besideKind: beside,
    ...read,
    head,
  };
};

const layoutWithoutKind = (head: readonly Line[]): Layout => {
  const openerAt = head.findIndex(({ text }) => OPENER.test(text) && /\p{Ll}/u.test(text));
  const above = openerAt === -1 ? head : head.slice(0, openerAt);
  const { meeting, title, asides } = readTitleLines(undefined, above, { kind: undefined, isNumbered: false });
  return {
    kind: undefined,
    above,
    besideKind: undefined,
    meeting,
    title,
    asides,
    head,
    preamble: openerAt === -1 ? [] : head.slice(openerAt),
  };
};

const trimmed = (text: MappedText): MappedText | undefined => {
  const start = text.text.search(/[^\s.,:–-]/u);
  return start === -1 ? undefined : cutText(text, start);
};

/** A line in capitals that is nothing but a kind is surest; one in small letters counts only above the preamble. */
const findKindLine = (head: readonly Line[]): number => {
  let best = -1;
  let surest = 0;
  for (const [index, { text }] of head.entries()) {
    const sureness = kindSureness(text);
    if (sureness === 0 && best !== -1 && OPENER.test(text)) break;
    if (sureness === 0 && /^căn cứ(?!\p{L})/iu.test(text)) break;
    if (sureness > surest) [best, surest] = [index, sureness];
  }
  return best;
};

const kindSureness = (text: string): number => {
  const match = KIND.exec(text);
  if (match === null) return 0;
  const behind = text.slice(match[0].length);
  if (SPEAKS_OF_IT.test(behind) || /[;:]$/u.test(text)) return 0;
  const isCapitals = match[0] === match[0].toUpperCase();
  if (behind === '') return isCapitals ? 4 : 2;
  return isCapitals ? 3 : 1;
};
