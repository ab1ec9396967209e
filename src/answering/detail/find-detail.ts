import type { Span } from '../../domain/passage.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { fold } from '../../text/fold.ts';
import { asksPeriod, withoutPeriodsOfNames } from '../drafting/says-time.ts';
import type { Party } from './detail-asked.ts';
import type { LookPlace } from './last-places.ts';

/** What goes on after a comma within a list of bodies or people: a capital, or a word that opens one of them. */
const GOES_ON =
  /^,\s+(?:\p{Lu}|(?:các|những|xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố|cơ quan|đơn vị|tổ chức|sở|ban|ngành|bộ|địa phương|doanh nghiệp|hộ|người)(?!\p{L}))/u;
/** Commas and full stops within numbers part nothing. */
const MARK = /[;)]|,(?=\s)|[.…](?=\s|$)|\n/gu;
/** Nothing that somebody is called is longer. */
const LONGEST_PHRASE = 400;

/** Where a phrase that starts at an offset ends: before the next mark that doesn't only part the members of a list. */
const endOfPhrase = (text: string, from: number, limit: number): number => {
  const marks = new RegExp(MARK.source, MARK.flags);
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null && mark.index < limit; mark = marks.exec(text)) {
    if (mark.index - from > LONGEST_PHRASE) return mark.index;
    // A bracket that was opened within the phrase is of it.
    const isOfPhrase = mark[0] === ')' && text.slice(from, mark.index).includes('(');
    if (isOfPhrase || isInBrackets(text.slice(from, mark.index))) continue;
    if (mark[0] !== ',' || !isWithinList(text, mark.index)) return mark.index;
  }
  return limit;
};

const isInBrackets = (phrase: string): boolean => phrase.lastIndexOf('(') > phrase.lastIndexOf(')');

/** Whether a comma only parts the members of a list. */
const isWithinList = (text: string, comma: number): boolean =>
  GOES_ON.test(text.slice(comma, comma + LONGEST_OPENING));

/** Room for a comma and the word behind it. */
const LONGEST_OPENING = 20;

/** Where the piece of a sentence that holds an offset starts: behind the mark before it that parts no list. */
const startOfPiece = (text: string, at: number, from: number): number => {
  let start = from;
  for (const { index } of text.slice(0, at).matchAll(/[,;](?=\s)|[.…]\s/gu))
    if (index >= from && !(text.charAt(index) === ',' && isWithinList(text, index))) start = index + 1;
  return start + (/^\s*/u.exec(text.slice(start, at))?.[0].length ?? 0);
};

/** How many of a question's words a text holds. */
type Shares = (text: string) => number;

const inside = ({ passage, span }: LookPlace): string => passage.text.slice(0, span.end);

/**
 * The phrase that says who plays a part, from the words that lead to them: "trình cấp có thẩm quyền phê duyệt". Of
 * several the one whose own clause shares most with the question.
 */
export const findPartyPhrase = (place: LookPlace, { stated }: Party, shares: Shares): Span | undefined => {
  const text = inside(place);
  const phrases = [...text.matchAll(stated)]
    .filter(({ index }) => index >= place.span.start)
    .map(({ 0: lead, index }) => ({
      start: index,
      end: endOfPhrase(text, index + lead.length, trimmedEnd(text)),
    }));
  return phrases
    .map((span) => ({ span, shared: shares(text.slice(startOfPiece(text, span.start, 0), span.end)) }))
    .toSorted((a, b) => b.shared - a.shared)[0]?.span;
};

const trimmedEnd = (text: string): number => text.replace(/(?<![.\s])[.\s]+$/u, '').length;

/** "(trên tổng số 137 cơ sở)", "66/112 thôn": what a share is of, of what is asked about. */
export const findBase = (place: LookPlace, counted: string): Span | undefined => {
  const text = inside(place);
  const fraction = [...text.matchAll(FRACTION)].find(
    ({ 0: said, index }) =>
      index >= place.span.start && isCounted('', text.slice(index + said.length), counted),
  );
  if (fraction !== undefined) {
    const end = endOfPhrase(text, fraction.index, trimmedEnd(text));
    return { start: fraction.index, end };
  }
  for (const { start, end, unit } of findFigures(text)) {
    const lead = BASE_LEAD.exec(text.slice(0, start))?.[0];
    if (lead === undefined || !isCounted(unit, text.slice(end), counted)) continue;
    const from = start - lead.length;
    if (from >= place.span.start) return { start: from, end: endOfPhrase(text, end, trimmedEnd(text)) };
  }
  return undefined;
};

/** So many of so many. */
const FRACTION = /(?<![\d.,/])\d{1,5}\/\d{1,5}(?![\d./])(?=\s)/gu;

const BASE_LEAD =
  /(?<!\p{L})(?:(?:tính\s+)?trên\s+(?:tổng(?:\s+số)?\s+)?|(?:trong\s+)?tổng\s+số\s+|trong\s+số\s+)$/iu;

/** "Hằng tháng báo cáo", "định kỳ 6 tháng": how often, with what is done so. */
export const findOften = (place: LookPlace): Span | undefined => {
  const text = inside(place);
  const found = [...text.matchAll(SAYS_OFTEN)].find(({ index }) => index >= place.span.start);
  return found && { start: found.index, end: endOfPhrase(text, found.index, trimmedEnd(text)) };
};

const SAYS_OFTEN =
  /(?<!\p{L})(?:định kỳ\s|h[àằ]ng\s+(?:ngày|tuần|tháng|quý|năm)(?!\p{L})|(?:mỗi|một)\s+(?:ngày|tuần|tháng|quý|năm)\s+(?:một|\d+)\s+lần)/giu;

/** The piece between commas that counts what is asked: "mấy tổ chức đảng?"; undefined where several do. */
export const findCounted = (place: LookPlace, counted: string): Span | undefined => {
  const text = inside(place);
  const found = findFigures(text).filter(
    ({ start, end, unit }) =>
      start >= place.span.start && unit !== '' && isCounted(unit, text.slice(end), counted),
  );
  const [only, ...others] = found;
  if (counted === '' || only === undefined || others.length > 0) return undefined;
  const start = startOfPiece(text, only.start, place.span.start);
  return { start, end: Math.max(only.end, endOfPhrase(text, only.end, trimmedEnd(text))) };
};

/** Where something is: "tại huyện Cát Hải". @param noun the kind of place that is asked for; empty for any */
export const findWhere = (place: LookPlace, noun: string, shares: Shares): Span | undefined => {
  const text = inside(place);
  const found = [...text.matchAll(WHERE)]
    .filter(({ index }) => index >= place.span.start)
    .map(({ index }) => ({ start: index, end: endOfPhrase(text, index, trimmedEnd(text)) }));
  return found
    .filter(({ start, end }) => fold(text.slice(start, end)).includes(fold(noun)))
    .map((span) => ({
      span,
      shared: shares(text.slice(startOfPiece(text, span.start, place.span.start), span.start)),
    }))
    .toSorted((a, b) => b.shared - a.shared)[0]?.span;
};

/** The piece that says when, by the kind of time that is asked for; a period only where one is asked for. */
export const findWhen = (place: LookPlace, question: string): Span | undefined => {
  const text = inside(place);
  const kind = TIMES.find(([asked]) => asked.test(question))?.[1] ?? ANY_TIME;
  const startIn = (searched: string): number | undefined =>
    [...searched.matchAll(kind)].find(({ index }) => index >= place.span.start)?.index;
  const at = (asksPeriod(question) ? undefined : startIn(withoutPeriodsOfNames(text))) ?? startIn(text);
  if (at === undefined) return undefined;
  return {
    start: startOfPiece(text, at, place.span.start),
    end: Math.max(at + 1, endOfPhrase(text, at, trimmedEnd(text))),
  };
};

const ANY_TIME =
  /(?<![\d/])(?:19|20)\d\d(?![\d/])|(?<!\p{L})(?:ngày|tháng|năm)\s\d|(?<!\p{L})quý\s[IV\d]|(?<![\d/])\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d(?![\d/])/gu;
const TIMES: readonly (readonly [asked: RegExp, stated: RegExp])[] = [
  [
    /(?<!\p{L})đến (?:hết )?(?:khi nào|bao giờ|(?:ngày|tháng|quý|năm) (?:nào|mấy|bao nhiêu))/iu,
    /(?<!\p{L})(?:đến|tới|trước)\s(?:hết\s)?(?:(?:ngày|tháng|quý|năm)\s)?[\dIV]/gu,
  ],
  [/(?<!\p{L})giai đoạn (?:nào|mấy)/iu, /(?<!\p{L})giai đoạn\s[^,;.]{0,20}\d/gu],
  [/(?<!\p{L})ngày (?:nào|mấy|bao nhiêu)/iu, /(?<!\p{L})ngày\s\d|(?<!\d)\d{1,2}\/\d{1,2}\/(?:19|20)\d\d/gu],
  [/(?<!\p{L})tháng (?:nào|mấy)/iu, /(?<!\p{L})tháng\s\d|(?<!\d)\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d/gu],
  [/(?<!\p{L})quý (?:nào|mấy)/iu, /(?<!\p{L})quý\s[IV\d]/giu],
];

const WHERE =
  /(?<!\p{L})(?:tại|ở|trên địa bàn|thuộc|(?<=của\s)(?:các\s+)?(?:huyện|quận|xã|phường|tỉnh|thị xã|đặc khu))\s/gu;

/** "Bao nhiêu cơ sở" is asked of "137 cơ sở", "bao nhiêu" alone of any. */
const isCounted = (unit: string, after: string, counted: string): boolean => {
  const things = fold(counted).trim();
  const [first = ''] = things.split(' ');
  // "80% người dân": what a share is of stands behind its sign.
  const said = fold(unit.startsWith('%') ? after : `${unit} ${after}`)
    .trim()
    .replace(/^so /u, '');
  return things === '' || said.startsWith(things) || (first.length > 1 && said.startsWith(`${first} `));
};

/** The sentence that says of what all it holds, or what it leaves out. */
export const findScope = ({ passage, span }: LookPlace): Span | undefined =>
  passage.sentences.find(
    (sentence) =>
      span.start <= sentence.start &&
      sentence.end <= span.end &&
      SAYS_SCOPE.test(passage.text.slice(sentence.start, sentence.end)),
  );

const SAYS_SCOPE =
  /(?<!\p{L})(?:mọi|tất cả(?: các)?|toàn thể|bất kể|bất cứ|không phân biệt|ngoại lệ|(?:loại |ngoại )trừ|trừ (?:trường hợp|các|những)|không bao gồm|kể cả|bao gồm|không áp dụng|áp dụng (?:cho|đối với|với))(?!\p{L})/iu;
