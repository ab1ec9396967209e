import { capitalised } from '../../text/calm-capitals.ts';
import type { DocumentHead, HeadPeriod } from './document-head.ts';
import { ACTING_ORGANS, COMMITTEE_LEVELS, NATIONAL_ORGANS, PLACED_ORGANS } from './head-words.ts';

export interface DocumentNames {
  /** `Kế hoạch số 144/KH-UBND của Ủy ban nhân dân tỉnh Đông Hà Sơn`, or what of it is known. */
  readonly name: string;
  /** `Kế hoạch 144/KH-UBND`, `Nghị quyết năm 2026`. */
  readonly shortName: string;
}

const UNKNOWN_KIND = 'Văn bản';
/** A longer subject makes no name. */
const LONGEST_SUBJECT = 140;

/** How a document is called in answers and lists, made of what its head says. */
export const nameDocument = (head: DocumentHead): DocumentNames => {
  const kind = head.kind?.value ?? UNKNOWN_KIND;
  const number = head.number?.value;
  const period = head.period === undefined ? '' : ` ${describePeriod(head.period.value)}`;
  return {
    name:
      number === undefined ? nameWithoutNumber(head, kind, period) : `${kind} số ${number}${issuerOf(head)}`,
    shortName: number === undefined ? `${kind}${period}` : `${kind} ${number}`,
  };
};

const issuerOf = ({ organ }: DocumentHead): string => (organ === undefined ? '' : ` của ${organ.value}`);

const nameWithoutNumber = (head: DocumentHead, kind: string, period: string): string => {
  const { meeting, title, organ } = head;
  if (meeting !== undefined && /hội nghị|đại hội/iu.test(meeting.value))
    return `${kind} ${calmMeeting(head, meeting.value)}`;
  if (head.kind === undefined && organ === undefined && title !== undefined)
    return calmSubject(head, title.value.slice(0, LONGEST_SUBJECT));
  const subject = title?.value ?? '';
  const isNaming = /^về\s/iu.test(subject) && /\p{Ll}/u.test(subject) && subject.length <= LONGEST_SUBJECT;
  const about = isNaming ? ` về ${subject.replace(/^về(?:\sviệc)?\s/iu, '')}` : period;
  return `${kind}${issuerOf(head)}${about}`;
};

/** `năm 2026`, `giai đoạn 2026 - 2030`, `quý I năm 2026`. */
export const describePeriod = ({ from, to }: Pick<HeadPeriod, 'from' | 'to'>): string => {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (first !== last) return from.endsWith('-01-01') ? `giai đoạn ${first} - ${last}` : `đến năm ${last}`;
  const [begin, end] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (begin === end) return `tháng ${begin} năm ${last}`;
  if (end - begin === 2 && end % 3 === 0) return `quý ${['I', 'II', 'III', 'IV'][end / 3 - 1]} năm ${last}`;
  if (end - begin === 5) return `6 tháng ${begin === 1 ? 'đầu' : 'cuối'} năm ${last}`;
  return `năm ${last}`;
};

const ORGAN_NAMES: readonly string[] = [
  ...PLACED_ORGANS.values(),
  ...ACTING_ORGANS.values(),
  ...NATIONAL_ORGANS.values(),
  ...[...COMMITTEE_LEVELS.keys()].map(capitalised),
].toSorted((one, other) => other.length - one.length);

/** `Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh khóa I` of the same in capitals. */
const calmMeeting = (head: DocumentHead, meeting: string): string =>
  calmSubject(head, meeting.replace(/^của\s/iu, ''));

/** Words in capitals in small letters, but for organs, the place, Roman numerals and the first letter. */
const calmSubject = ({ place }: DocumentHead, text: string): string => {
  if (/\p{Ll}/u.test(text)) return text;
  let calm = text.toLowerCase();
  for (const name of ORGAN_NAMES) calm = calm.replaceAll(name.toLowerCase(), name);
  const placeName = place?.value.split(' ').findIndex((word) => /^\p{Lu}/u.test(word));
  if (place !== undefined && placeName !== undefined && placeName >= 0) {
    const name = place.value.split(' ').slice(placeName).join(' ');
    calm = calm.replaceAll(name.toLowerCase(), name);
  }
  const numbered = calm.replace(/(?<=(?:thứ|khóa|quý)\s)[ivxlc]{1,7}(?!\p{L})/gu, (roman) =>
    roman.toUpperCase(),
  );
  return capitalised(numbered);
};
