import { alternatives } from '../../text/phrase-pattern.ts';
import {
  ACTING_ORGANS,
  COMMITTEE_LEVELS,
  NATIONAL_ORGANS,
  PLACED_ORGANS,
  PREAMBLE_OPENERS,
} from './head-words.ts';
import { cutText, type MappedText } from './mapped-text.ts';
import { readOwnLine } from './own-lines.ts';
import type { Line } from './read-head-lines.ts';

export interface TitleLines {
  /** The lines between kind and subject: the meeting, `của Ban Chấp hành …`. */
  readonly meeting: readonly MappedText[];
  readonly title: readonly MappedText[];
  /** Lines below the kind that are neither: `Số: 12-NQ/TU`, `(Thông qua ngày …)`. */
  readonly asides: readonly MappedText[];
  /** What follows the subject, up to the first numbered piece. */
  readonly preamble: readonly MappedText[];
}

/** What of a document is known before its subject is read. */
interface Known {
  readonly kind: string | undefined;
  /** Its number stands above its kind, so that one below is of a paper that the subject names. */
  readonly isNumbered: boolean;
}

const MOST_TITLE_LINES = 10;
/** A longer line without an end of its own is a sentence of the preamble. */
const LONGEST_LATER_LINE = 160;

const ORGAN = alternatives([
  ...PLACED_ORGANS.keys(),
  ...ACTING_ORGANS.keys(),
  ...NATIONAL_ORGANS.keys(),
  ...COMMITTEE_LEVELS.keys(),
  'chủ tịch ủy ban nhân dân',
  'chủ tịch ubnd',
]);
const MEETING = new RegExp(
  `^(?:của\\s+)?(?:hội nghị(?! quyết)|kỳ họp|khóa\\s|lần thứ|nhiệm kỳ\\s+\\d|${ORGAN})(?!\\p{L})`,
  'iu',
);
const AUTHORITY = new RegExp(`^${ORGAN}(?!\\p{L})`, 'iu');
const SUBJECT_IN_MEETING = /\s(?=(?:về|VỀ|Về)\s)/u;
export const OPENER = new RegExp(`^${alternatives(PREAMBLE_OPENERS)}(?!\\p{L})`, 'iu');
const DECIDES = /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|KẾT LUẬN|Quyết nghị|Quyết định|Kết luận)\s?:?$/u;
/** Lines of the head that are no part of a subject: number, day, addressee, what it is attached to. */
const ASIDE =
  /^(?:số\s?:?\s*[\d/.…_-]|[([]|(?:[\p{L} .'’–-]{2,40},\s?)?ngày\s*[\d….]|nơi nhận|kính gửi|(?:tuyệt |tối )?mật$|(?:hỏa tốc|khẩn|thượng khẩn)$|dự thảo$)/iu;
const BESIDE_NUMBER =
  /^(?:số\s?:?\s*\S{1,40})?\s*,?\s*(?:ngày\s*\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4})?\s*,?\s*/iu;

/** Whether a line of a head is neither issuer nor subject. */
export const isAside = (text: string): boolean => ASIDE.test(text);

/**
 * Parts what stands below a kind into the meeting that passed it, its subject, the lines that are neither, above or
 * below the subject, and the preamble.
 * @param beside what stands on the line of the kind itself
 */
export const readTitleLines = (
  beside: MappedText | undefined,
  lines: readonly Line[],
  known: Known,
): TitleLines => {
  const meeting: MappedText[] = [];
  const title: MappedText[] = [];
  const asides: MappedText[] = [];
  if (beside !== undefined) {
    const number = BESIDE_NUMBER.exec(beside.text)?.[0].length ?? 0;
    placeFirst(cutText(beside, number), meeting, title);
  }
  const isSpaced = lines[0]?.hasGapAbove ?? false;
  const isNext = (at: number): boolean => ASIDE.test(lines[at]?.text ?? '') || isOwn(lines, at, known);
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.isRule && title.length === 0) continue;
    if (title.length === 0 && isNext(at)) asides.push(line);
    else if (isNext(at) || endsTitle(line, title, isSpaced)) break;
    else if (title.length === 0) placeFirst(line, meeting, title);
    else title.push(line);
  }
  for (let line = lines[at]; line !== undefined && (line.isRule || isNext(at)); line = lines[at]) {
    if (!line.isRule) asides.push(line);
    at += 1;
  }
  return { meeting, title, asides, preamble: lines.slice(at) };
};

/** A line with the document's own number or day; where what follows goes on in small letters it is of a subject. */
const isOwn = (lines: readonly Line[], at: number, { kind, isNumbered }: Known): boolean => {
  const line = lines[at];
  const own = line && readOwnLine(line, kind);
  if (own === undefined) return false;
  return !/^[\p{Ll}]/u.test(lines[at + 1]?.text ?? '') && !(isNumbered && own.number !== undefined);
};

/** The meeting's lines come before the subject; one line may hold the end of one and the beginning of the other. */
const placeFirst = (line: MappedText, meeting: MappedText[], title: MappedText[]): void => {
  if (line.text === '') return;
  if (!MEETING.test(line.text) || isLongSentence(line.text)) {
    title.push(line);
    return;
  }
  const subject = line.text.search(SUBJECT_IN_MEETING);
  meeting.push(subject === -1 ? line : cutText(line, 0, subject));
  if (subject !== -1) title.push(cutText(line, subject + 1));
};

const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);
const beginsLarge = (text: string): boolean => /^[“"'(]?\p{Lu}/u.test(text);

const endsTitle = (line: Line, title: readonly MappedText[], isSpaced: boolean): boolean => {
  const { text } = line;
  if (DECIDES.test(text) || /^căn cứ(?!\p{L})|^kính gửi/iu.test(text)) return true;
  const last = title.at(-1)?.text;
  if (last === undefined) return isSentence(text);
  if (line.isRule || title.length >= MOST_TITLE_LINES || ASIDE.test(text) || /[.;:]$/u.test(last))
    return true;
  const isLoud = title.every((each) => isCapitals(each.text));
  if (isCapitals(text)) return !isLoud || AUTHORITY.test(text);
  if (isLoud && !/^(?:về|của|trên|trong|và|đến|tại|giai đoạn)\s/iu.test(text)) return true;
  if (!beginsLarge(text)) return false;
  return (
    isLoud ||
    OPENER.test(text) ||
    AUTHORITY.test(text) ||
    (line.hasGapAbove && !isSpaced) ||
    /[.;:]$/u.test(text) ||
    text.length > LONGEST_LATER_LINE
  );
};

const isLongSentence = (text: string): boolean =>
  /\p{Ll}/u.test(text) && !/^(?:của|Của)\s/u.test(text) && !isCapitals(text.slice(0, 12)) && text.length > 80;

/** "Ngày 05/12/2025, Ban Chấp hành … quyết nghị:" where a document has no subject at all. */
const isSentence = (text: string): boolean =>
  /\p{Ll}/u.test(text) &&
  // "… họp ngày 12 tháng 8 năm 2025 quyết nghị:" leads in; no subject does.
  (text.endsWith(':') ||
    (/^(?:ngày|hôm nay|tại|sau khi|trên cơ sở|trong (?:các )?ngày)\s/iu.test(text) && text.length > 60) ||
    (MEETING.test(text) && isLongSentence(text)));
