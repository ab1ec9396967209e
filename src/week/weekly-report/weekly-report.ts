import type { Measure } from '../../domain/measure.ts';
import type { MeasureStatus, StatusVerdict } from '../../domain/measure-status.ts';
import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import type { RequestKind } from '../../progress/requests/leader-request.ts';
import type { TargetStanding } from '../../progress/standing/judge-standing.ts';
import type { BlockerTime } from '../../progress/standing/list-blockers.ts';
import type { PlanDistance } from '../../progress/status/distance-to-plan.ts';
import type { OfficialResponse, ResponseState } from '../responses/judge-response.ts';
import type { OfficeWords } from './report-acts.ts';
import type { ReportSpan } from './report-span.ts';

/** Gives a sender's words with their marks where that is sure, else as typed. */
export type WordRestorer = (typed: string) => string;

/** A stored report with the names of who gave it. */
export interface SignedReport {
  readonly report: ProgressUpdate;
  readonly official: string;
  readonly unit: string;
  readonly recordedOn: Day;
  /** By what and by whom the office entered it; empty of what the unit's own people reported. */
  readonly byOffice: string;
}

/** Something in the way that nobody has said to be over, and for how long by the day of the report. */
export interface SignedBlocker extends SignedReport, BlockerTime {
  /** In the words of whoever said so. */
  readonly words: string;
}

/** One figure of a target, and where it stands. */
export interface MeasureRow {
  readonly target: Target;
  readonly measure: Measure;
  /** `6`, `4b`. */
  readonly number: string;
  /** What is measured, in the text's words, without the figure. */
  readonly name: string;
  /** The figure that the clause sets, verbatim: `khoảng 11,5% - 12,0%`. */
  readonly plan: string;
  /** Who leads it by the office's table. */
  readonly units: readonly string[];
  readonly verdict: StatusVerdict;
  /** How far the figure is from the plan; undefined where there is none to hold against it. */
  readonly distance: PlanDistance | undefined;
  /** The last figure that counts. */
  readonly figure: SignedReport | undefined;
  /** What is in the way, unit by unit, the oldest first. */
  readonly blockers: readonly SignedBlocker[];
  /** Where it stood at the end of the span before; undefined where the document wasn't followed then. */
  readonly before: EarlierStanding | undefined;
}

/** Where a measure stood earlier. */
export interface EarlierStanding {
  readonly verdict: StatusVerdict;
  readonly distance: PlanDistance | undefined;
  readonly figure: SignedReport | undefined;
}

/** Something else than a measure of which something was reported. */
export interface TaskRow {
  readonly ref: Reference;
  /** Its words as far as they name it. */
  readonly name: string;
  readonly units: readonly string[];
  /** How it was last said to stand. */
  readonly state: SignedReport | undefined;
  readonly blockers: readonly SignedBlocker[];
}

/** What a unit asks of others, of a measure or a task. */
export interface ProposalRow extends SignedReport {
  readonly name: string;
  /** In the words of whoever asks. */
  readonly words: string;
}

/** What one unit makes of a leader's request by the day of the report. */
export interface RequestAnswer {
  readonly unit: string;
  /** The last word, verbatim; undefined where nothing has come. */
  readonly said: string | undefined;
  /** How many it gave before. */
  readonly earlier: number;
  readonly answeredOn: Day | undefined;
}

/** What a leader wanted of the units that lead something. */
export interface RequestRow {
  readonly ref: Reference;
  readonly name: string;
  readonly kind: RequestKind;
  readonly leader: string;
  /** Verbatim. */
  readonly said: string;
  readonly askedOn: Day;
  /** In days, by the day of the report. */
  readonly age: number;
  readonly answers: readonly RequestAnswer[];
}

/** `waits`: odd, and not confirmed by who reported it. */
export type Validity = 'counts' | 'waits' | 'superseded' | 'withdrawn';

/** Something reported of a measure or a task, whether or not it still counts. */
export interface HistoryRow extends SignedReport {
  readonly number: string;
  readonly name: string;
  readonly validity: Validity;
}

/** Whether somebody who leads something answered in the week. */
export interface ResponseRow extends Pick<OfficialResponse, 'state' | 'answeredAt' | 'nudgedAt' | 'nudges'> {
  readonly official: string;
  readonly code: string;
  readonly units: readonly string[];
}

/** `nobody`: it leads something, and nobody of it is known. */
export type UnitState = ResponseState | 'nobody';

/** Whether a unit that leads something answered: as the best of its people did. */
export interface UnitRow {
  readonly unit: string;
  readonly state: UnitState;
  /** How often its people had been asked at most. */
  readonly nudges: number;
}

/** How many there are of each status; statuses that don't occur are left out. */
export interface StatusCount {
  readonly status: MeasureStatus;
  readonly measures: readonly Reference[];
}

/** A week, a month, a quarter … as it stood at one moment. */
export interface WeeklyReport {
  readonly document: Pick<
    ResolutionDocument,
    'id' | 'kind' | 'name' | 'shortName' | 'year' | 'organ' | 'place' | 'report' | 'validFrom' | 'validTo'
  >;
  readonly span: ReportSpan;
  /** The day on which everything is judged: today, or the last of a week that is over. */
  readonly day: Day;
  /** Nothing that came from this moment on is in it. */
  readonly until: Date;
  readonly isOver: boolean;
  /** Nothing is asked in a week without working days. */
  readonly isAsked: boolean;
  readonly groups: readonly ReportGroup[];
  /** In the order of the resolution. */
  readonly measures: readonly MeasureRow[];
  /** Tasks of which something was reported, in the order of the resolution. */
  readonly tasks: readonly TaskRow[];
  /** What units have asked for within the span, in the order of the units. */
  readonly proposals: readonly ProposalRow[];
  /** What leaders asked or had answered within the span, and what hasn't been answered yet; the oldest first. */
  readonly requests: readonly RequestRow[];
  readonly standing: readonly TargetStanding[];
  /** The worst first. */
  readonly totals: readonly StatusCount[];
  readonly responses: readonly ResponseRow[];
  readonly units: readonly UnitRow[];
  /** The latest first. */
  readonly history: readonly HistoryRow[];
  /** An IANA name. */
  readonly timeZone: string;
  /** Words of the office, without figures. */
  readonly words: readonly OfficeWords[];
  /** The office hasn't looked at it, and its reader is to know that. */
  readonly isUnchecked: boolean;
}

export interface ReportGroup {
  /** The heading, verbatim. */
  readonly title: string;
  readonly measures: readonly MeasureRow[];
}

/** Makes the report's files. */
export interface ReportFiles {
  /** An XLSX: targets, answers, history. */
  workbook(report: WeeklyReport): Promise<Uint8Array>;
  /** A DOCX in the form of a Party body's document. */
  document(report: WeeklyReport): Promise<Uint8Array>;
}
