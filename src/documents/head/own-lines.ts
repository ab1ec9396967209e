import { alternatives } from '../../text/phrase-pattern.ts';
import { isoDay } from './document-head.ts';
import { DOCUMENT_KINDS } from './head-words.ts';
import { cutText, type MappedText } from './mapped-text.ts';

/** What a line holds that says nothing but a document's own number, its day, or both. */
export interface OwnLine {
  readonly number: MappedText | undefined;
  /** From "ngày" on, or the bare day. */
  readonly date: { readonly day: string; readonly text: MappedText } | undefined;
}

/** `144/KH-UBND`, `12-NQ/TU`, `192/2025/QH15`, `02-CTr/ĐU`. */
export const NUMBER = String.raw`\d{1,6}[a-zđ]?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?\p{L}[\p{L}\d]{0,9}(?:[-/.&]\p{L}[\p{L}\d]{0,14}){0,4}`;

/** "Số: 12-NQ/TU", "Số hiệu: 12-NQ/TU", "(Nghị quyết số 12-NQ/TU", "12/NQ-HĐND". */
const NUMBER_FIRST = new RegExp(
  `^[([]?\\s?(?:(${alternatives(DOCUMENT_KINDS)})\\s)?(?:số(?:\\s(?:ký\\s)?hiệu)?\\s?:?\\s?)?(${NUMBER})(?=$|[\\s,;.·)\\]–-])`,
  'iu',
);
/** "Lâm Sơn, ngày 05 tháng 12 năm 2025", "Ngày ban hành: 05/12/2025", "ký ngày 05/12/2025", "05/12/2025". */
const DAY_NEXT =
  /^[\s,;.·–-]*(?:ký |ban hành )?(?:[\p{L} .'’–-]{2,40}(?:,|:)\s?)?(?=ngày|\d)((?:ngày\s{0,3}(?:ban hành|ký|ký ban hành)?\s?:?\s?)?(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:năm|[/.-])\s{0,3}(\d{4}))(?!\d)/iu;
const REST = /^[\s.,;)\]]*$/u;

/**
 * Reads a line on which a document prints its number or its day and nothing else, as many do below the title.
 * @param kind of the document: "Quyết định số …" on a line of a plan is another paper
 * @returns undefined for a line that says anything more
 */
export const readOwnLine = (line: MappedText, kind: string | undefined): OwnLine | undefined => {
  const [opening = '', said, number = ''] = NUMBER_FIRST.exec(line.text) ?? [];
  if (said !== undefined && said.toLowerCase() !== kind?.toLowerCase()) return undefined;
  const behind = cutText(line, opening.length);
  const [written = '', words = '', date, month, year] = DAY_NEXT.exec(behind.text) ?? [];
  const day = isoDay(date, month, year);
  const end = day === undefined ? 0 : written.length;
  if ((opening === '' && day === undefined) || !REST.test(behind.text.slice(end))) return undefined;
  return {
    number: number === '' ? undefined : cutText(line, opening.length - number.length, opening.length),
    date: day === undefined ? undefined : { day, text: cutText(behind, end - words.length, end) },
  };
};

/** "Nghị quyết số: 12-NQ/TU": without the colon it may be another paper that the line above began to name. */
const NAMED = new RegExp(`^[([]?(${alternatives(DOCUMENT_KINDS)})\\s(?=số\\s?:)`, 'iu');

/** Whether a line that opens with a capital holds a document's number or day and nothing else, so that it goes on nothing. */
export const isOwnLine = (text: string): boolean =>
  /^[([]?\p{Lu}/u.test(text) && readOwnLine({ text, offsets: [] }, NAMED.exec(text)?.[1]) !== undefined;
