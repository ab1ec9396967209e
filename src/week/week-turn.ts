import type { OwnItemsTurn } from '../progress/recording/own-items.ts';
import type { ReportTurn } from '../progress/recording/show-report.ts';
import type { MessageMeans } from '../progress/recording/take-message.ts';
import type { PostponeMeans } from './postpone-report.ts';

/** Somebody's turn, in which they report, or answer the week's question. */
export interface WeekTurn extends ReportTurn {
  readonly services: OwnItemsTurn['services'] & MessageMeans & PostponeMeans;
}
