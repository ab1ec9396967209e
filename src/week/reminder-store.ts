import type { OfficialId, UnitId } from '../domain/people.ts';
import type { DocumentId, Reference } from '../domain/reference.ts';
import type { ReportingWeek } from '../domain/reporting-week.ts';
import type { MissedReminder, Outage, SentReminder } from './reminder.ts';
import type { ReportDecision } from './weekly-report/report-acts.ts';

/** That somebody reported something which still stands. */
export interface Reported {
  readonly official: OfficialId;
  /** The unit that it is of; a deputy's may be another than their own. */
  readonly unit: UnitId;
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly at: Date;
  /** Whether it gives something: a figure, a blocker, words. `nothing new` where no figure is due; `nothing` where one is. */
  readonly gives: 'something' | 'nothing new' | 'nothing';
  /** The office entered it for the unit: the unit has given it, and nobody's week is answered by it alone. */
  readonly isByOffice?: boolean | undefined;
}

/** That somebody's week was answered by a tap, or for them. */
export interface Marked {
  readonly official: OfficialId;
  readonly at: Date;
}

/** A message that asks for a week's answer: planned, wanted later, or of the office. */
export interface Ask {
  /** Whose week it asks for. */
  readonly about: readonly OfficialId[];
  readonly state: 'waiting' | 'sent' | 'dead' | 'dropped';
  /** When it arrived; of one that didn't, when it is or was to be tried. */
  readonly at: Date;
}

/** What was answered in some weeks. */
export interface WeekAnswers {
  readonly reported: readonly Reported[];
  readonly marked: readonly Marked[];
}

/** Whose answers are looked up. */
export interface AnswersOf {
  readonly officials: readonly OfficialId[];
  readonly units: readonly UnitId[];
}

/** What happened in some weeks. */
export interface WeekRows extends WeekAnswers {
  readonly sent: readonly SentReminder[];
  readonly asks: readonly Ask[];
  /** What the office decided about the report of the last of the weeks. */
  readonly decision?: ReportDecision | undefined;
}

/** What a span of time is looked up by. */
export interface WeekSpan {
  readonly weeks: readonly ReportingWeek[];
  readonly from: Date;
  readonly until: Date;
}

/** That what was due at a moment has been put out. */
export interface NewTick {
  /** The tick before, as it was read; undefined if there was none. */
  readonly last: Date | undefined;
  readonly at: Date;
  /** What was due between the two. */
  readonly missed: readonly MissedReminder[];
}

/** What was sent and answered, and when it was last looked what is due, as rows. Every method is one transaction. */
export interface ReminderStore {
  readWeek(span: WeekSpan): Promise<WeekRows>;
  /** What some officials answered, and what was reported of some units by whomever. */
  readAnswers(span: WeekSpan, of: AnswersOf): Promise<WeekAnswers>;
  /** Notes that these people's week is answered; once is enough. */
  markAnswered(officials: readonly OfficialId[], week: ReportingWeek, at: Date): Promise<void>;
  /** When it was last put out what was due, by whichever process; undefined for never. */
  lastTick(): Promise<Date | undefined>;
  /** Keeps a tick with what was missed before it; false, and nothing is kept, if there was another since `last`. */
  noteTick(tick: NewTick): Promise<boolean>;
  /** Downtimes that ended at a moment or later, with what was due in them, in order. */
  findOutages(endedSince: Date): Promise<readonly Outage[]>;
}
