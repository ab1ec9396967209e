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
export type DayBasis = 'signed' | 'passed' | 'met';

export interface HeadDate {
  readonly day: string;
  readonly basis: DayBasis;
}

/** What a period was read from; a title says it for certain, a day of signing only lets it be supposed. */
export type PeriodBasis = 'title' | 'heading' | 'date';

export interface HeadPeriod extends Period {
  readonly basis: PeriodBasis;
}

export interface Effect {
  /** The sentence that says it. */
  readonly statement: string;
  /** The day from which it is in force, where the sentence lets it be reckoned. */
  readonly from: string | undefined;
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
  /** The name of who signed it. */
  readonly signer: Found<string> | undefined;
  /** Its subject as printed, lines joined: `về phương hướng, nhiệm vụ năm 2026`. */
  readonly title: Found<string> | undefined;
  /** The meeting of a Party's document: `HỘI NGHỊ LẦN THỨ 5 BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA I`, as printed. */
  readonly meeting: Found<string> | undefined;
  readonly period: Found<HeadPeriod> | undefined;
  readonly effect: Found<Effect> | undefined;
  /** The document that it takes the place of: `Quyết định số 12/2020/QĐ-UBND`. */
  readonly replaces: Found<string> | undefined;
}
