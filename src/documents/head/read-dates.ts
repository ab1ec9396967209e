import { alternatives } from '../../text/phrase-pattern.ts';
import { DAY, type DocumentHead, type Found, type HeadDate, isoDay, LAST_DAY } from './document-head.ts';
import { ACTING_ORGANS, COMMITTEE_LEVELS, PLACED_ORGANS } from './head-words.ts';
import { cutText, foundAt, type MappedText, stackTexts } from './mapped-text.ts';
import { readOwnLine } from './own-lines.ts';
import type { Layout } from './read-layout.ts';

const PLACE_AND_DAY = new RegExp(`(?<!\\p{L})${DAY}`, 'iu');
const OWN_LINE = new RegExp(`(?:^|\\n)(?:[\\p{L} .'’–-]{2,40},\\s{0,3})?${DAY}\\s*(?=\\n|$)`, 'iu');
const BARE_DAY = /(?:^|\n)[\p{L} .'’–-]{2,40},\s{0,3}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*(?=\n|$)/u;
const PASSED = new RegExp(`thông qua[^.;\\n]{0,60}?${DAY}`, 'iu');
const SPEAKS_OF_ITSELF = /(?<!\p{L})này(?!\p{L})[^.;]{0,300}?thông qua/iu;
const ISSUED_WITH = new RegExp(`^\\((?:ban hành )?kèm theo[^)]{0,160}?${DAY}`, 'iu');
const PREAMBLE_SOURCES = /^(?:căn cứ|xét|theo|thực hiện|trên cơ sở|triển khai|[-–+])/iu;
const MET_ON = new RegExp(
  `^(?:Trong\\s+)?(?:các\\s+)?(?:từ\\s+(?=ngày))?${LAST_DAY}[^.;\\n]{0,300}?(?:họp|hội nghị|đại hội|kỳ họp)`,
  'iu',
);
const MEETING_ON = new RegExp(
  `(?:họp|tiến hành|diễn ra|tổ chức|khai mạc)(?!\\p{L})[^.;\\n]{0,120}?(?<!\\p{L})${LAST_DAY}`,
  'iu',
);
const MEETING_ORGAN = new RegExp(
  `(?<=,\\s{1,3})${alternatives([...PLACED_ORGANS.keys(), ...ACTING_ORGANS.keys(), ...COMMITTEE_LEVELS.keys()])}(?!\\p{L})`,
  'iu',
);
/** Lines at the end in which a day of signing stands, where the head has none. */
const TAIL_LINES = 20;

/**
 * The day of a document and the day of the meeting that it speaks of. A day beside the place of issue is that of
 * signing, before "thông qua ngày …"; where a text has neither, the day of the meeting is that of its passing.
 */
export const readDates = (
  layout: Layout,
  lines: readonly MappedText[],
): Pick<DocumentHead, 'date' | 'meetingDate'> => {
  const meetingDate = readMeetingDate(layout);
  const met: Found<HeadDate> | undefined = meetingDate && {
    value: { day: meetingDate.value, basis: 'met' },
    span: meetingDate.span,
  };
  return { date: readSigned(layout, lines) ?? readPassed(lines) ?? readIssued(layout) ?? met, meetingDate };
};

const readSigned = (layout: Layout, lines: readonly MappedText[]): Found<HeadDate> | undefined => {
  const { above, asides, besideKind, kind } = layout;
  const column = stackTexts(above.filter(({ text }) => !PREAMBLE_SOURCES.test(text)));
  const own = stackTexts([...asides.filter(({ text }) => !text.startsWith('(')), ...layout.preamble]);
  return (
    (kind === undefined ? undefined : findDate(PLACE_AND_DAY, column, 'signed')) ??
    findDate(OWN_LINE, column, 'signed') ??
    findDate(BARE_DAY, column, 'signed') ??
    (besideKind !== undefined && /^(?:số|ngày)/iu.test(besideKind.text)
      ? findDate(PLACE_AND_DAY, besideKind, 'signed')
      : undefined) ??
    findDate(OWN_LINE, own, 'signed') ??
    readOwnDay(asides, kind?.name) ??
    findDate(OWN_LINE, stackTexts(lines.slice(-TAIL_LINES)), 'signed')
  );
};

/** "(Số 12-NQ/TU ngày 05/12/2025)" below the subject. */
const readOwnDay = (asides: readonly MappedText[], kind: string | undefined): Found<HeadDate> | undefined => {
  for (const line of asides) {
    const date = readOwnLine(line, kind)?.date;
    if (date !== undefined)
      return foundAt({ day: date.day, basis: 'signed' }, date.text, 0, date.text.text.length);
  }
  return undefined;
};

const readPassed = (lines: readonly MappedText[]): Found<HeadDate> | undefined => {
  for (const line of lines) {
    if (!SPEAKS_OF_ITSELF.test(line.text) && !/^\(?(?:đã )?(?:được )?thông qua/iu.test(line.text)) continue;
    const found = findDate(PASSED, line, 'passed');
    if (found !== undefined) return found;
  }
  return undefined;
};

/** "(Ban hành kèm theo Quyết định số … ngày …)" */
const readIssued = ({ asides, preamble }: Layout): Found<HeadDate> | undefined => {
  for (const line of [...asides, ...preamble]) {
    const found = findDate(ISSUED_WITH, line, 'signed');
    if (found !== undefined) return found;
  }
  return undefined;
};

const readMeetingDate = ({ preamble, meeting, asides }: Layout): Found<string> | undefined => {
  for (const line of [...preamble, ...meeting, ...asides]) {
    const own = PREAMBLE_SOURCES.test(line.text) ? ownClause(line) : line;
    if (own === undefined) continue;
    const found = findDate(MET_ON, own, 'met') ?? findDate(MEETING_ON, own, 'met');
    if (found !== undefined) return { value: found.value.day, span: found.span };
  }
  return undefined;
};

/** "Thực hiện Nghị quyết …, Ban Chấp hành Đảng bộ xã họp ngày …": what the organ does behind what it rests on. */
const ownClause = (line: MappedText): MappedText | undefined => {
  if (/^(?:căn cứ|xét|[-–+])/iu.test(line.text)) return undefined;
  const start = line.text.search(MEETING_ORGAN);
  return start === -1 ? undefined : cutText(line, start);
};

const findDate = (
  pattern: RegExp,
  text: MappedText,
  basis: HeadDate['basis'],
): Found<HeadDate> | undefined => {
  const match = pattern.exec(text.text);
  const day = match === null ? undefined : isoDay(match[1], match[2], match[3]);
  if (match === null || day === undefined) return undefined;
  const start = match.index + Math.max(0, match[0].search(/ngày|\d/iu));
  return foundAt({ day, basis }, text, start, match.index + match[0].trimEnd().length);
};
