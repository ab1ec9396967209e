import { localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { type FollowedDocuments, readItem } from '../followed-documents.ts';
import type { ReportAct } from '../reading/find-act.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import type { Reporter } from '../reporters/find-reporter.ts';
import { findDeclined, type Waiting } from './ask-next.ts';
import { type DeskMeans, openDesk } from './open-desk.ts';
import { putRight } from './patch-update.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import type { ProgressUpdate, ReportedIn } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import { type RecordedReport, type RecordMeans, type Replaced, recordReport } from './record-report.ts';
import { type ReportDesk, readReport, type SaidReport, type Taken } from './report-desk.ts';
import type { SaidMessage, Saying } from './said-message.ts';
import { takeRead, takeReport } from './take-report.ts';
import { namedTask, noteReply, type WeekAnswers, whatItAnswers } from './what-it-answers.ts';
import { type Withdrawn, withdrawReports } from './withdraw-reports.ts';

/** What words of reports are taken with. */
export type WordMeans = RecordMeans &
  DeskMeans & {
    readonly progress: Pick<ProgressStore, 'withdraw' | 'close'>;
    readonly reminders: WeekAnswers;
    /** Answers questions about the documents. */
    readonly answering: {
      answer(asked: { text: string; subject: undefined; now: Date }): Promise<{ readonly kind: string }>;
    };
  };

/** What became of words. */
export type TakenWords =
  /** They only ask. */
  | { readonly kind: 'question'; readonly withdrawn?: Withdrawn | undefined }
  /** They say no to what waits. */
  | { readonly kind: 'declined'; readonly waiting: Waiting }
  /** @param asks what they ask besides, verbatim; empty for nothing */
  | { readonly kind: 'report'; readonly report: RecordedReport; readonly asks: string }
  /** They are a clause's own: of this item, in this document. */
  | {
      readonly kind: 'plan-quoted';
      readonly item: Reference | undefined;
      readonly document: ResolutionDocument;
      readonly withdrawn?: Withdrawn | undefined;
    }
  /** They ask for something to be done. */
  | {
      readonly kind: 'act';
      readonly act: ReportAct;
      readonly text: string;
      /** What the message has given before it was edited into this. */
      readonly replaces?: Recorded | undefined;
      /** What of what is led they mean: what they reply to or name, else the one thing that is led. Empty: it isn't said. */
      readonly meant: readonly Reference[];
      readonly withdrawn?: Withdrawn | undefined;
    };

/** What the office says, as it is read. */
export interface OfficeSaid {
  /** Its figures alone, each where it stands in what was typed. */
  readonly text: string;
  /** Reports that it puts right, as far as its words say so. */
  readonly corrects: readonly ProgressUpdate[];
}

/** What is written in place of what a message has given before. */
export const replacedBy = ({ updates, questions }: Recorded): Replaced => ({
  updates,
  questions: questions.map(({ id }) => id),
  inPlace: true,
});

/** Whether all that came of it is the question what it is meant as. */
export const isUnclear = (taken: Taken): boolean =>
  taken.kind === 'report' &&
  taken.recordable.updates.length === 0 &&
  taken.recordable.questions.every(({ kind }) => kind === 'message-kind');

/** Whether it says more than that nothing is new: what doesn't, answers by its rows or not at all. */
const saysMore = ({ updates, questions }: RecordableMessage): boolean =>
  questions.length > 0 || updates.some(({ status }) => status !== 'no-news' && status !== 'no-figure');

/** What becomes of words. What asks nothing for sure, and has no answer, may be a report: that is asked. */
const take = async (
  { answering }: Pick<WordMeans, 'answering'>,
  isReply: boolean,
  said: SaidReport,
  desk: ReportDesk,
  now: Date,
): Promise<Taken> => {
  const taken = takeReport(said, desk);
  if (taken.kind !== 'question' || taken.isSure || isReply) return taken;
  const answer = await answering.answer({ text: said.text, subject: undefined, now });
  if (answer.kind !== 'none') return taken;
  return takeRead({ ...readReport(said, desk), kind: 'unclear' }, said, desk);
};

const listMeant = ({ led }: Reporter, said: SaidReport, desk: ReportDesk): readonly Reference[] => {
  const { repliesTo } = said;
  const theirs = led.map(({ ref }) => ref);
  if (repliesTo?.kind === 'card') return theirs.filter((ref) => ref === repliesTo.item);
  const { named } = readReport(said, desk);
  const meant = theirs.filter((ref) => named.includes(ref));
  return meant.length > 0 || theirs.length > 1 ? meant : theirs;
};

/** The clause that is quoted; of the current document where nothing is named. */
const findQuoted = (
  { current, find, collecting }: FollowedDocuments,
  said: SaidReport,
  desk: ReportDesk,
  today: Day,
) => {
  const { named } = readReport(said, desk);
  const item = named.find((ref) => desk.led.some((each) => each.ref === ref)) ?? named[0];
  const of = item && find(readItem({ collecting, current }, item, today).document);
  return { item, document: (of ?? current(today)).document };
};

/** Words at a desk, with who says them, and what comes of them at once. */
export interface AtDesk {
  readonly reporter: Reporter;
  readonly saying: Saying;
  readonly said: SaidReport;
  readonly desk: ReportDesk;
  readonly now: Date;
}

/** What follows from words that aren't only a question: a report is recorded, of anything else what it means is found. */
export const followTaken = async (
  means: RecordMeans,
  { reporter, saying, said, desk, now }: AtDesk,
  taken: Taken,
  from: ReportedIn,
  replaces: { readonly report: Replaced; readonly act: Recorded | undefined },
): Promise<TakenWords> => {
  switch (taken.kind) {
    case 'question':
      return { kind: 'question' };
    case 'plan-quoted': {
      const today = localDay(now, means.timeZone);
      return { kind: 'plan-quoted', ...findQuoted(means.followed(), said, desk, today) };
    }
    case 'act': {
      const { act } = taken;
      const meant = act === 'not-mine' ? listMeant(reporter, said, desk) : [];
      return { kind: 'act', act, text: said.text, replaces: replaces.act, meant };
    }
    case 'report': {
      const report = await recordReport(means, saying, from, taken.recordable, replaces.report);
      const asks = taken.asks.map(({ start, end }) => said.text.slice(start, end).trim()).join(' ');
      return { kind: 'report', report, asks };
    }
  }
};

/** What the office puts right by what it says. */
const puttingRight = (
  taken: Taken,
  office: OfficeSaid | undefined,
  { reporter, said, desk }: Omit<AtDesk, 'now' | 'saying'>,
): Taken => {
  if (taken.kind !== 'report') return taken;
  const corrects = office?.corrects.map((update) => ({ ...update, ref: reporter.write(update) })) ?? [];
  return { ...taken, recordable: putRight(taken.recordable, corrects, said, desk) };
};

/**
 * Takes the words of a message: reports are recorded, of what is only to be done, or said, it is told what.
 * @param before what the message, and the rest of its album, has given before
 * @param office as it is read, where that isn't all that was typed
 */
export const takeWords = async (
  means: WordMeans,
  reporter: Reporter,
  message: SaidMessage,
  from: ReportedIn,
  {
    before,
    office,
    now,
  }: { readonly before: Recorded; readonly office?: OfficeSaid | undefined; readonly now: Date },
): Promise<TakenWords> => {
  const text = office?.text ?? from.text;
  const wasReport = before.updates.length + before.questions.length > 0;
  const task = namedTask(means.followed(), reporter, text);
  const repliesTo: RepliesTo | undefined = task
    ? { kind: 'card', item: task }
    : await whatItAnswers(means, reporter, message);
  const replaced = [...before.updates, ...(office?.corrects ?? [])].map(({ id }) => id);
  const desk = await openDesk(means, reporter, reporter.today, replaced);
  const said = { text, repliesTo, forwarded: message.forwarded };
  const isNew = !message.isEdited && said.forwarded === undefined;
  const waiting = isNew ? await findDeclined(means, reporter.official, text, now) : undefined;
  if (waiting !== undefined) return { kind: 'declined', waiting };
  const isEditedQuestion = message.isEdited && !wasReport;
  const taken = isEditedQuestion
    ? takeReport(said, desk)
    : await take(means, message.isReply, said, desk, now);
  // An edited question that is no clear report stays a question.
  if (isEditedQuestion && isUnclear(taken)) return { kind: 'question' };
  const isKept = taken.kind === 'report' || (taken.kind === 'act' && taken.act === 'take-back') || !wasReport;
  const withdrawn = isKept ? undefined : await withdrawReports(means, message.actor, before, now);
  const at: AtDesk = { reporter, saying: message, said, desk, now };
  const followed = await followTaken(means, at, puttingRight(taken, office, at), from, {
    report: replacedBy(before),
    act: wasReport ? before : undefined,
  });
  if (followed.kind === 'declined') return followed;
  if (followed.kind !== 'report') return { ...followed, withdrawn };
  if (taken.kind === 'report' && saysMore(taken.recordable)) await noteReply(means, reporter, message);
  return followed;
};
