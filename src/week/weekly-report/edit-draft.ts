import type { UpdateId } from '../../domain/chat.ts';
import { formatMinute } from '../../domain/local-time.ts';
import { takePage } from '../../domain/page.ts';
import type { Day } from '../../domain/people.ts';
import { parseWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import type { TypedReply, View } from '../../domain/view.ts';
import type { Actor } from '../../people/directory.ts';
import { checkWords, keepWords, LONGEST_WORDS, takeWish, type WishOutcome } from './decide-report.ts';
import { makeReports } from './make-reports.ts';
import { type NumberedRow, numberRows, sortRows } from './number-rows.ts';
import { readDraft } from './view-draft.ts';
import { viewLine, viewLines } from './view-lines.ts';

/** Somebody of the office who looks a week's report over before leaders have it. */
export interface DraftReader {
  readonly services: Parameters<typeof readDraft>[0] &
    Parameters<typeof keepWords>[0] &
    Parameters<typeof takeWish>[0];
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  readonly update: UpdateId;
}

const readRows = async (
  { services, now }: DraftReader,
  week: ReportingWeek,
): Promise<readonly NumberedRow[]> => numberRows(await makeReports(services, week, 'staff', now));

/** A line of a week's report by its number; undefined where it isn't there any more. */
export const findLine = async (
  by: DraftReader,
  week: ReportingWeek,
  number: number,
): Promise<NumberedRow | undefined> => (await readRows(by, week)).find((each) => each.number === number);

/** The draft as it stands, with what has become of it. */
export const viewWholeDraft = ({ services, now }: DraftReader, week: ReportingWeek): Promise<View> =>
  readDraft(services, week, now);

/** The lines of the report, to choose one. */
export const viewDraftLines = async (by: DraftReader, week: ReportingWeek, page = 0): Promise<View> =>
  viewLines(week, takePage(sortRows(await readRows(by, week)), page));

/** One line of it; the lines where it isn't there any more. */
export const viewDraftLine = async (by: DraftReader, week: ReportingWeek, number = 0): Promise<View> => {
  const line = await findLine(by, week, number);
  return line === undefined ? viewDraftLines(by, week) : viewLine(week, line);
};

/** Keeps the office's words about the week (0) or one line of its report. @param text empty takes them back */
export const keepOfficeWords = async (
  by: DraftReader,
  week: ReportingWeek,
  number: number,
  text: string,
): Promise<View | undefined> => {
  const { services, actor, update, now } = by;
  if (actor.official === undefined) return undefined;
  await keepWords(services, { update, official: actor.official.id, week, number, text }, now);
  return number === 0 ? viewWholeDraft(by, week) : viewDraftLine(by, week, number);
};

const FAULTS = {
  'too long': `Lời của Văn phòng dài quá ${LONGEST_WORDS} ký tự. Xin rút gọn rồi nhắn lại:`,
  'holds a figure':
    'Lời của Văn phòng không ghi số liệu, để số trong báo cáo luôn có nguồn. Số thì nhắn kèm tên chỉ tiêu để ghi thành một dòng; lời thì xin nhắn lại không có số:',
} as const;

/** Takes the words that were asked for; undefined where there is nothing to show. */
export const takeOfficeWords = async (
  by: DraftReader,
  { week: name, number }: { readonly week: string; readonly number: number },
  text: string,
): Promise<TypedReply | undefined> => {
  const fault = checkWords(text, by.today);
  if (fault !== undefined) return { again: FAULTS[fault] };
  const week = parseWeek(name);
  return week && keepOfficeWords(by, week, number, text);
};

const describeOutcome = (outcome: WishOutcome, kind: 'send' | 'hold', timeZone: string): string => {
  switch (outcome.outcome) {
    case 'done':
      return kind === 'send' ? 'Đã gửi cho lãnh đạo.' : 'Đã giữ lại. Báo cáo chỉ đi khi Văn phòng bấm Gửi.';
    case 'decided':
      return kind === 'send' ? 'Báo cáo đã được gửi trước đó.' : 'Báo cáo đang được giữ lại.';
    case 'gone':
      return `Báo cáo đã gửi cho lãnh đạo lúc ${formatMinute(outcome.at, timeZone)}.`;
    case 'week over':
      return 'Tuần này đã hết nên không gửi nữa; lãnh đạo xem bằng /baocao tuần trước.';
  }
};

/** Sends the report to leaders now, or holds it back. @returns what came of it; undefined for who has no name in the office */
export const decideDraft = async (
  { services, actor, now, update }: DraftReader,
  kind: 'send' | 'hold',
  week: ReportingWeek,
): Promise<string | undefined> => {
  const official = actor.official?.id;
  if (official === undefined) return undefined;
  const rules = services.reminderRules();
  const outcome = await takeWish(services, rules, { week, kind, update, official, now });
  return describeOutcome(outcome, kind, rules.timeZone);
};
