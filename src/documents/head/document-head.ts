import type { Span } from '../../domain/passage.ts';

/** Something that a text says of itself, and where in its source it says so. */
export interface Found<Value> {
  readonly value: Value;
  readonly span: Span;
}

/** From the first to the last day, both `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a day is the day of: the signing, the passing, or the meeting that passed it, where the text has no other. */
type DayBasis = 'signed' | 'passed' | 'met';

export interface HeadDate {
  readonly day: string;
  readonly basis: DayBasis;
}

/** What a period was read from; a title says it for certain, a day of signing only lets it be supposed. */
export type PeriodBasis = 'title' | 'heading' | 'date';

export interface HeadPeriod extends Period {
  readonly basis: PeriodBasis;
}

/** What a text says of itself in its head and tail; what is undefined was looked for and isn't there. */
export interface DocumentHead {
  /** `Nghị quyết`, `Kế hoạch`. */
  readonly kind: Found<string> | undefined;
  /** Who issued it, calmly cased: `Ủy ban nhân dân tỉnh Đông Hà Sơn`. */
  readonly organ: Found<string> | undefined;
  /** `tỉnh Đông Hà Sơn`. */
  readonly place: Found<string> | undefined;
  /** `144/KH-UBND`. */
  readonly number: Found<string> | undefined;
  readonly date: Found<HeadDate> | undefined;
  readonly meetingDate: Found<string> | undefined;
  /** Its subject as printed, lines joined: `về phương hướng, nhiệm vụ năm 2026`. */
  readonly title: Found<string> | undefined;
  /** The meeting of a Party's document: `HỘI NGHỊ LẦN THỨ 5 BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA I`, as printed. */
  readonly meeting: Found<string> | undefined;
  readonly period: Found<HeadPeriod> | undefined;
}

/** A day as documents write it: `ngày 24 tháng 11 năm 2025`, `ngày 24/11/2025`; three groups. */
export const DAY = String.raw`ngày\s{0,3}(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:năm|[/.-])\s{0,3}(\d{4})(?!\d)`;

/** The last day of a meeting of several: `từ ngày 12 đến ngày 14 tháng 8 năm 2025`, `từ 12/8 đến 14/8/2025`; three groups. */
export const LAST_DAY = String.raw`(?:ngày\s{0,3}|(?<!\p{L})từ\s{1,3}(?=\d))(?:\d[^.;\n]{0,40}?(?<!\d))??(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:năm|[/.-])\s{0,3}(\d{4})(?!\d)`;

/** `2025-11-24` of the three; undefined where there is no such day. */
export const isoDay = (day = '', month = '', year = ''): string | undefined => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
};

/** A text that speaks of no year at all: for when it holds can't be known, and its entry has to say it. */
export class UnreadableHeadError extends Error {
  override readonly name = 'UnreadableHeadError';

  /** @param document the id of the text */
  constructor(document: string) {
    super(
      `Không thấy năm nào trong văn bản “${document}”: xin ghi năm (year, hoặc validFrom và validTo) cho văn bản.`,
    );
  }
}
