import { alternatives } from '../../text/phrase-pattern.ts';
import { SIGNING_WORDS } from './head-words.ts';
import type { MappedText } from './mapped-text.ts';

const FOR_ANOTHER =
  /^(?:(?:T\s?[/.]\s?M|K\s?[/.]\s?T|T\s?[/.]\s?L)[.\s]\s?|(?:TM|KT|TL|TUQ|Q)\s?[.]\s?)(?=\p{Lu})/u;
const OFFICE = new RegExp(`^(?:Q\\.\\s?)?${alternatives(SIGNING_WORDS)}(?!\\p{L})`, 'iu');
const NAME = /^(?:(?:\p{Lu}\p{Ll}{0,7}|\p{Lu}{1,7})(?:\s|$)){2,5}$/u;

/** The first line of a text's signature: `TM. ỦY BAN NHÂN DÂN`. */
export const findSignature = (lines: readonly MappedText[]): MappedText | undefined =>
  lines.find(({ text }) => opensSignature(text));

const opensSignature = (text: string): boolean =>
  FOR_ANOTHER.test(text) || (OFFICE.test(text) && isOffice(text));

/** An office in capitals on a line of its own: "CHỦ TỊCH", "CHỦ TỊCH Trần Thị Hạnh", no heading of a part. */
const isOffice = (text: string): boolean => {
  const office = OFFICE.exec(text)?.[0] ?? '';
  const behind = text.slice(office.length).trim();
  return office === office.toUpperCase() && (behind === '' || NAME.test(behind) || !/\p{Ll}/u.test(behind));
};
