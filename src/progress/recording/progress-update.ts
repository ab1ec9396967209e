import type { ChatId, MessageId, UpdateId } from '../../domain/chat.ts';
import type { Day, OfficialId, UnitId } from '../../domain/people.ts';
import type {
  Aside,
  Doubt,
  FigureBasis,
  ProgressReading,
  ProgressStatus,
  ReadAmount,
  ReadCount,
} from '../../domain/progress.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { type Actor, authorOf } from '../../people/directory.ts';
import type { Author } from '../../people/people-store.ts';

export type ProgressUpdateId = number & { readonly __brand: 'ProgressUpdateId' };
export type ProgressQuestionId = number & { readonly __brand: 'ProgressQuestionId' };
export const asProgressUpdateId = (id: number): ProgressUpdateId => id as ProgressUpdateId;
export const asProgressQuestionId = (id: number): ProgressQuestionId => id as ProgressQuestionId;

/** A photo, a video or a file, by the id under which Telegram keeps it. */
export interface KeptFile {
  readonly kind: 'photo' | 'file' | 'video';
  readonly fileId: string;
}

/** The message that something was reported in; of a button, the message that carries it. */
export interface ReportedIn {
  readonly official: OfficialId;
  readonly chat: ChatId;
  readonly message: MessageId;
  /** As it was typed, caption included; of a button its label. */
  readonly text: string;
  readonly files: readonly KeptFile[];
  /** The earlier week that it answers, as a reply to that week's question does; undefined: the week in which it is said. */
  readonly answersWeek?: ReportingWeek | undefined;
  /** By what the office entered it for a unit ("điện thoại của đồng chí An"); empty where the unit's own people said it. */
  readonly enteredByOffice?: string | undefined;
}

/** Of a stored report or question only the message that it came from. */
export const sourceOfReport = ({
  official,
  chat,
  message,
  text,
  files,
  answersWeek,
  enteredByOffice,
}: ReportedIn): ReportedIn => ({ official, chat, message, text, files, answersWeek, enteredByOffice });

/** Whether the office entered it for a unit. */
export const isByOffice = ({ enteredByOffice = '' }: Pick<ReportedIn, 'enteredByOffice'>): boolean =>
  enteredByOffice !== '';

/** What was reported of a measure or a task. */
export interface UpdateContent {
  readonly unit: UnitId;
  readonly document: DocumentId;
  readonly ref: Reference;
  /** In the measure's own unit. */
  readonly value: ReadAmount | undefined;
  /** In percent of the plan; a plain decimal string. */
  readonly share: string | undefined;
  readonly count: ReadCount | undefined;
  readonly basis: FigureBasis;
  /** Other figures of the same thing: a forecast, a growth, the plan of a month. */
  readonly asides: readonly Aside[];
  /** The day that it holds for. */
  readonly asOf: Day;
  readonly status: ProgressStatus | undefined;
  /** Verbatim. */
  readonly blocker: string | undefined;
  /** It was said that nothing is in the way, or no longer. */
  readonly isClear: boolean;
  /** What was in the way and no longer is, verbatim. */
  readonly resolves: string | undefined;
  /** What is asked of others, verbatim; empty for nothing. */
  readonly proposal: string;
  /** What else was said, verbatim; empty for nothing. */
  readonly note: string;
  /** Why it is asked back, in words; its figure doesn't count until it is confirmed. Empty if nothing is odd. */
  readonly doubt: string;
  /** It says that nothing is new, or that there is no figure, of something of which one is due: that answers nothing. */
  readonly isStillDue?: boolean | undefined;
  /** The day by which a figure, or the end of what is in the way, is promised. */
  readonly promisedOn?: Day | undefined;
}

/** Something reported, to be stored. */
export interface NewProgressUpdate extends UpdateContent {
  /** Updates of one card are shown, changed and withdrawn together; counted from 0 within a Telegram update. */
  readonly card: number;
  /** The report that this one corrects. */
  readonly supersedes: ProgressUpdateId | undefined;
}

/** A stored report. It is never overwritten: a correction supersedes it, an undo withdraws it. */
export interface ProgressUpdate extends NewProgressUpdate, ReportedIn {
  readonly id: ProgressUpdateId;
  /** The Telegram update that gave it. */
  readonly update: UpdateId;
  /** When it was said: sent, edited or pressed; the handling may have been hours later. */
  readonly recordedAt: Date;
  readonly confirmedAt: Date | undefined;
  readonly withdrawnAt: Date | undefined;
  /** Neither withdrawn nor superseded. */
  readonly isStanding: boolean;
}

/**
 * What a person is asked back. `which-item`: what is this of? `total-or-more`: since the year began, or only a part?
 * `message-kind`: a question or a report? `is-yours`: somebody else's words that were forwarded; theirs, of that day?
 * `unread`: a number in no form that is known. `range`: from one number to another; which? `not-led`: of something that
 * they don't lead; kept, and nothing more. `which-unit`: for which of the units that lead it does the office enter it?
 */
export const QUESTION_KINDS = [
  'which-item',
  'total-or-more',
  'message-kind',
  'is-yours',
  'unread',
  'range',
  'not-led',
  'which-unit',
] as const;
type ProgressQuestionKind = (typeof QUESTION_KINDS)[number];

export interface NewProgressQuestion {
  readonly kind: ProgressQuestionKind;
  readonly doubt: Doubt | undefined;
  readonly candidates: readonly Reference[];
  /** What waits for the answer; empty where nothing could be read. */
  readonly readings: readonly ProgressReading[];
  /** The piece of the message that it is about. */
  readonly excerpt: string;
  /** The day of the message, for which a figure holds that names no other. */
  readonly today: Day;
}

/** A stored question, with the words that it came from: nothing that was written is lost while it waits. */
export interface ProgressQuestion extends NewProgressQuestion, ReportedIn {
  readonly id: ProgressQuestionId;
  readonly update: UpdateId;
  readonly askedAt: Date;
  /** Our message that asks it; undefined while it waits for its turn. */
  readonly askedIn: MessageId | undefined;
  readonly closedAt: Date | undefined;
}

/** What decides whether a report is believed. */
export type Believable = Pick<ProgressUpdate, 'isStanding' | 'doubt' | 'confirmedAt'>;

/** Whether it stands, and is neither odd nor waits to be confirmed. */
const isBelieved = ({ isStanding, doubt, confirmedAt }: Believable): boolean =>
  isStanding && (doubt === '' || confirmedAt !== undefined);

/** Whether its figure may be believed and shown. */
export const countsAsFigure = (
  update: Believable & Readonly<Record<'value' | 'share' | 'count', unknown>>,
): boolean => isBelieved(update) && holdsFigure(update);

/** Whether it may be believed of how something stands; "nothing new" says nothing of that. */
export const countsAsState = (update: Believable & { readonly status: string | undefined }): boolean =>
  isBelieved(update) &&
  update.status !== undefined &&
  update.status !== 'no-news' &&
  update.status !== 'no-figure';

/** Whether a reading or a report holds a figure of how far something has come. */
export const holdsFigure = ({
  value,
  share,
  count,
}: Readonly<Record<'value' | 'share' | 'count', unknown>>): boolean =>
  value !== undefined || share !== undefined || count !== undefined;

/** Who acts, for the audit, where it is about something that the office entered. */
export const officeAuthor = (
  actor: Actor,
  reports: readonly Pick<ReportedIn, 'enteredByOffice'>[],
): Author | undefined => (reports.some(isByOffice) ? authorOf(actor) : undefined);
