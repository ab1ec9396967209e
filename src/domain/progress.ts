import type { Bound } from './measure.ts';
import type { Span } from './passage.ts';
import type { Day } from './people.ts';
import type { Reference } from './reference.ts';

/** Something read from a message, with the exact piece of the message that says it. */
export interface Read<T> {
  readonly value: T;
  readonly span: Span;
}

/** An amount as typed and as it is kept. */
export interface ReadAmount {
  /** A plain decimal string in `unit`; never a float. */
  readonly decimal: string;
  /** In the measure's own unit where it is attached (`triệu tấn`), else as typed; empty where none was typed. */
  readonly unit: string;
  /** `khoảng`, `hơn`, `gần` … or empty. */
  readonly boundWord: string;
  readonly bound: Bound;
}

/** So many out of all: `50/137`. Plain decimal strings. */
export interface ReadCount {
  readonly done: string;
  readonly total: string;
}

/** Whether a figure was counted or is only reckoned so far ("ước 11 tháng"). */
export type FigureBasis = 'actual' | 'estimate';

/** What else a figure may say of a target: none of these is how far it has come. */
export const ASIDE_BASES = ['forecast', 'growth', 'increase', 'other-period', 'other-plan'] as const;
export type AsideBasis = (typeof ASIDE_BASES)[number];

/** A figure that is kept beside what was reached: "ước cả năm 191", "tăng 12,1% so cùng kỳ", "98% kế hoạch tháng". */
export interface Aside {
  readonly basis: AsideBasis;
  /** A plain decimal string in `unit`. */
  readonly decimal: string;
  readonly unit: string;
  /** What a percentage is of, or against which it grew, as typed; empty where it isn't said. */
  readonly of: string;
}

/** What people say of the state of something, without a figure. */
export type ProgressStatus =
  | 'done'
  | 'ongoing'
  | 'not-started'
  | 'on-track'
  | 'late'
  | 'no-news'
  | 'no-figure';

/** The states in the words that people read. */
export const STATE_WORDS: Readonly<Record<ProgressStatus, string>> = {
  done: 'đã hoàn thành',
  ongoing: 'đang thực hiện',
  'not-started': 'chưa triển khai',
  'on-track': 'đúng tiến độ',
  late: 'chậm',
  'no-news': 'không có gì mới',
  'no-figure': 'chưa có số liệu',
};

/** Why it isn't known what something is about. */
export type Doubt =
  | 'which-item'
  | 'several-items-have-the-unit'
  | 'several-items-named'
  | 'no-item-has-the-unit'
  | 'unit-does-not-fit'
  | 'only-a-part'
  | 'two-values'
  | 'share-or-value'
  /** One item and a fitting figure, but nothing says that it is of it. */
  | 'only-candidate'
  /** One item and a fitting figure, among words that say something else. */
  | 'other-words'
  /** A rate, or the points by which it changed? */
  | 'rate-or-change';

/** What a reading is about. Nothing is guessed: in doubt it is `undecided` and to be asked. */
export type Attachment =
  | { readonly kind: 'item'; readonly item: Reference; readonly by: 'name' | 'card' | 'unit' | 'only' }
  /** Said of everything that the person leads ("không có gì mới"). */
  | { readonly kind: 'all' }
  | { readonly kind: 'undecided'; readonly doubt: Doubt; readonly candidates: readonly Reference[] };

/** One update as read from a message; every span is of the message as it was typed. */
export interface ProgressReading {
  readonly about: Attachment;
  /** From the first to the last piece that it was read from. */
  readonly span: Span;
  readonly value: Read<ReadAmount> | undefined;
  /** Share of the plan, in percent. */
  readonly share: Read<ReadAmount> | undefined;
  readonly count: Read<ReadCount> | undefined;
  readonly basis: FigureBasis;
  /** Other figures of the same thing. */
  readonly asides: readonly Read<Aside>[];
  /** The day that the figure holds for ("đến hết tháng 10"); undefined: the day of the message. */
  readonly asOf: Read<Day> | undefined;
  /** Set where the value is of a part of the year ("tuần này", "thêm") and not from its start: to be asked back. */
  readonly increment: Span | undefined;
  readonly status: Read<ProgressStatus> | undefined;
  /** What is in the way, verbatim. */
  readonly blocker: Read<string> | undefined;
  /** Where it says that nothing is in the way. */
  readonly noBlocker: Span | undefined;
  /** What was in the way and no longer is, verbatim. */
  readonly resolves: Read<string> | undefined;
  /** What is asked of others ("đề nghị …"), verbatim, in order. */
  readonly proposals: readonly Read<string>[];
  /** What else it says, verbatim, in order. */
  readonly notes: readonly Read<string>[];
}

/** Why a figure was left alone. */
export type UnreadReason =
  | 'number-form'
  | 'date-or-count'
  | 'range'
  | 'invalid-date'
  | 'remaining'
  | 'forecast'
  | 'comparison'
  | 'growth'
  | 'other-plan'
  | 'other-period'
  | 'increment-beside-total';

/** A piece of a message that looks like data and wasn't taken as such. */
export interface Unread {
  readonly span: Span;
  readonly reason: UnreadReason;
}

/** A stored request of a leader's to a unit. */
export type LeaderRequestId = number & { readonly __brand: 'LeaderRequestId' };
export const asLeaderRequestId = (id: number): LeaderRequestId => id as LeaderRequestId;
