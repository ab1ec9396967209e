import type { Recorded } from '../../../../progress/recording/progress-store.ts';
import type { ReportDesk, SaidReport } from '../../../../progress/recording/report-desk.ts';

/** The words that do something. */
export interface ActWords {
  readonly said: SaidReport;
  readonly desk: ReportDesk;
  /** What the message has given before it was edited into this. */
  readonly replaces: Recorded | undefined;
}
