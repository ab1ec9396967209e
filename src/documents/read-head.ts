import { asDocumentId } from '../domain/reference.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';

/** What a document says of itself in its first lines. */
export interface ReadHead {
  /** Without an id of its own yet. */
  readonly document: ResolutionDocument;
  readonly title: string | undefined;
  readonly hasPeriod: boolean;
}

const HEAD_LINES = 40;
const KIND =
  /^(nghị quyết|kế hoạch|quyết định|chương trình hành động|chương trình|chỉ thị|kết luận|thông báo|hướng dẫn|báo cáo)(?!\p{L})/iu;
const ORGAN =
  /^(?:hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân|tỉnh ủy|thành ủy|đảng ủy|ban chấp hành|chính phủ|quốc hội)(?!\p{L})/iu;
const NUMBER = /(?<!\p{L})số\s*:\s*(\d[\w/ĐđƯư-]{1,40})/iu;
const DAY = /(?<!\p{L})ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)/iu;
const YEAR = /(?<!\p{L})năm\s+((?:19|20)\d\d)(?!\d)/giu;

/** Reads the head by the simplest signs. What isn't there is left out, never guessed. */
export const readHead = (source: string): ReadHead => {
  const lines = source
    .split('\n')
    .map((line) => line.replace(/[*#|]+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  const head = lines.join('\n');
  const kindAt = lines.findIndex((line) => KIND.test(line));
  const kind = asName(KIND.exec(lines[kindAt] ?? '')?.[1]);
  const years = [...head.matchAll(YEAR)].map((match) => Number(match[1]));
  const year = years.length === 0 ? undefined : Math.max(...years);
  const number = NUMBER.exec(head)?.[1];
  const organ = asName(lines.slice(0, Math.max(0, kindAt)).find((line) => ORGAN.test(line)));
  const name = [kind ?? 'Văn bản', number === undefined ? '' : `số ${number}`].filter(Boolean).join(' ');
  return {
    title: kindAt < 0 ? undefined : lines[kindAt + 1],
    hasPeriod: year !== undefined,
    document: {
      id: asDocumentId('van-ban'),
      file: '',
      name: organ === undefined ? name : `${name} của ${organ}`,
      shortName: year === undefined ? name : `${kind ?? 'Văn bản'} năm ${year}`,
      year: year ?? 0,
      kind,
      organ,
      number,
      date: readDay(head),
      ...periodOf(year),
    },
  };
};

/** A text without a year is in force from first to last: nothing in it says otherwise. */
const periodOf = (year: number | undefined) =>
  year === undefined
    ? { validFrom: '0001-01-01', validTo: '9999-12-31', collectUntil: '9999-12-31' }
    : { validFrom: `${year}-01-01`, validTo: `${year}-12-31`, collectUntil: `${year + 1}-01-31` };

const readDay = (head: string): string | undefined => {
  const [, day, month, year] = DAY.exec(head) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** `NGHỊ QUYẾT` is `Nghị quyết`; a name in mixed letters stays. */
const asName = (text: string | undefined): string | undefined => {
  if (text === undefined || text !== text.toUpperCase()) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
};
