import { alternatives } from '../../text/phrase-pattern.ts';
import type { Found } from './document-head.ts';
import { NATIONAL_ORGANS, SIGNING_WORDS } from './head-words.ts';
import { calmName, foundAt, type MappedText, onOneLine } from './mapped-text.ts';

interface Signing {
  readonly signer: Found<string> | undefined;
  /** The first line of the signature: `TM. ỦY BAN NHÂN DÂN`. */
  readonly line: MappedText | undefined;
}

const FOR_ANOTHER =
  /^(?:(?:T\s?[/.]\s?M|K\s?[/.]\s?T|T\s?[/.]\s?L)[.\s]\s?|(?:TM|KT|TL|TUQ|Q)\s?[.]\s?)(?=\p{Lu})/u;
const OFFICE = new RegExp(`^(?:Q\\.\\s?)?${alternatives(SIGNING_WORDS)}(?!\\p{L})`, 'iu');
/** Lines below a signature's first in which the name stands. */
const LINES_BELOW = 7;
const NAME = /^(?:(?:\p{Lu}\p{Ll}{0,7}|\p{Lu}{1,7})(?:\s|$)){2,5}$/u;
const NAME_AT_END = /(?:\p{Lu}\p{Ll}{1,6}\s){1,4}\p{Lu}\p{Ll}{1,6}$/u;
const RANK = /^(?:(?:Đại|Trung|Thiếu|Thượng)\s(?:tướng|tá|úy)|(?:GS|PGS|TS|ThS|BS)\.?)\s+/u;
const NOT_A_NAME = new RegExp(
  `(?<!\\p{L})(?:${alternatives(NATIONAL_ORGANS.keys())}|ủy ban|nhân dân|hội đồng|ban chấp hành|ban thường vụ|đảng|tỉnh ủy|thành ủy|nơi nhận|đại hội|đoàn|bí thư|chủ tịch|thủ tướng|phụ lục|danh mục|đã ký|sở|phòng|giám đốc)(?!\\p{L})`,
  'iu',
);

/** Who signed, by the first signature of a text under which a name stands. */
export const readSigner = (lines: readonly MappedText[]): Signing => {
  let first: MappedText | undefined;
  for (const [index, line] of lines.entries()) {
    if (!opensSignature(line.text)) continue;
    first ??= line;
    const signer = findName(lines.slice(index, index + 1 + LINES_BELOW));
    if (signer !== undefined) return { signer, line: first };
  }
  return { signer: undefined, line: first };
};

const opensSignature = (text: string): boolean =>
  FOR_ANOTHER.test(text) || (OFFICE.test(text) && isOffice(text));

/** An office in capitals on a line of its own: "CHỦ TỊCH", "CHỦ TỊCH Trần Thị Hạnh", no heading of a part. */
const isOffice = (text: string): boolean => {
  const office = OFFICE.exec(text)?.[0] ?? '';
  const behind = text.slice(office.length).trim();
  return office === office.toUpperCase() && (behind === '' || NAME.test(behind) || !/\p{Ll}/u.test(behind));
};

const findName = (lines: readonly MappedText[]): Found<string> | undefined => {
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const isOpening = FOR_ANOTHER.test(text) || OFFICE.test(text);
    if (isOpening) {
      const name = NAME_AT_END.exec(text.slice(0, 300));
      // The cell of a table holds all of a signature in one line.
      if (name !== null && !NOT_A_NAME.test(name[0]) && name.index > 0)
        return foundAt(onOneLine(name[0]), line, name.index, name.index + name[0].length);
      continue;
    }
    if (index > 0 && /\p{Ll}\s?[:;,.]$|^[-–+]|\d/u.test(text)) return undefined;
    const rank = RANK.exec(text)?.[0].length ?? 0;
    const bare = text.slice(rank);
    if (NAME.test(bare) && !NOT_A_NAME.test(bare)) return foundAt(calmName(bare), line, rank, text.length);
  }
  return undefined;
};
