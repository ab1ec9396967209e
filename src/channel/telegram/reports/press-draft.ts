import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { formatMinute } from '../../../domain/local-time.ts';
import { takePage } from '../../../domain/page.ts';
import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import {
  checkWords,
  keepWords,
  LONGEST_WORDS,
  takeWish,
  type WishOutcome,
} from '../../../week/weekly-report/decide-report.ts';
import { makeReports } from '../../../week/weekly-report/make-reports.ts';
import { type NumberedRow, numberRows, sortRows } from '../../../week/weekly-report/number-rows.ts';
import { readDraft } from '../../../week/weekly-report/view-draft.ts';
import { viewLine, viewLines } from '../../../week/weekly-report/view-lines.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import { answerPress, say } from '../message/send.ts';
import { showLong } from '../message/show.ts';
import type { Visit } from '../visit.ts';

export const REPORT_WORDS = 'report: words';

const dataSchema = z.object({ week: z.string(), number: z.number().int() });

const FAULTS = {
  'too long': `Lời của Văn phòng dài quá ${LONGEST_WORDS} ký tự. Xin rút gọn rồi nhắn lại:`,
  'holds a figure':
    'Lời của Văn phòng không ghi số liệu, để số trong báo cáo luôn có nguồn. Số thì nhắn kèm tên chỉ tiêu để ghi thành một dòng; lời thì xin nhắn lại không có số:',
} as const;

const keep = async (visit: Visit, week: ReportingWeek, number: number, text: string): Promise<void> => {
  const { services, actor } = visit;
  if (actor.official === undefined) return;
  const update = visit.update;
  await keepWords(services, { update, official: actor.official.id, week, number, text }, visit.now);
  await (number === 0 ? showDraft(visit, week) : showLine(visit, week, number));
};

/** Asks for the office's words, about the week (0) or one line of its report. */
export const askForWords = (visit: Visit, week: ReportingWeek, number = 0): Promise<void> =>
  askFor(
    visit,
    REPORT_WORDS,
    { week, number },
    `Đồng chí nhắn lời của Văn phòng ${number === 0 ? 'cho cả báo cáo' : 'cho dòng này'}, không ghi số liệu:`,
  );

/** Takes them back. */
export const dropWords = (visit: Visit, week: ReportingWeek, number = 0): Promise<void> =>
  keep(visit, week, number, '');

/** Takes the words that were asked for. */
export const takeWords = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { week: name, number } = dataSchema.parse(JSON.parse(dialogue.data));
  const fault = checkWords(text, visit.today);
  if (fault !== undefined) return say(visit, FAULTS[fault]);
  await closeDialogue(visit, dialogue);
  const week = parseWeek(name);
  if (week !== undefined) await keep(visit, week, number, text);
};

const NO_ACCOUNT = 'Việc này cần tên một người của Văn phòng: chạy npm start -- --as MÃ rồi làm lại.';

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

/** Shows the draft anew, with what has become of it. */
export const showDraft = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const { blocks, buttons } = await readDraft(visit.services, week, visit.now);
  await showLong(visit, { blocks, buttons });
};

/** Sends the report to leaders now, or holds it back. */
export const decide =
  (kind: 'send' | 'hold') =>
  async (visit: Visit, week: ReportingWeek): Promise<void> => {
    const { services, actor } = visit;
    const official = actor.official?.id;
    if (official === undefined) {
      await answerPress(visit);
      return say(visit, NO_ACCOUNT);
    }
    const update = visit.update;
    const wish = { week, kind, update, official, now: visit.now };
    const outcome = await takeWish(services, services.reminderRules(), wish);
    await answerPress(visit, describeOutcome(outcome, kind, services.timeZone));
    await showDraft(visit, week);
  };

const readRows = async ({ services, now }: Visit, week: ReportingWeek): Promise<readonly NumberedRow[]> =>
  numberRows(await makeReports(services, week, 'staff', now));

/** A line of a week's report by its number; undefined where it isn't there any more. */
export const findLine = async (
  visit: Visit,
  week: ReportingWeek,
  number: number,
): Promise<NumberedRow | undefined> => (await readRows(visit, week)).find((each) => each.number === number);

/** The lines of the report, to choose one. */
export const showLines = async (visit: Visit, week: ReportingWeek, page = 0): Promise<void> => {
  const rows = sortRows(await readRows(visit, week));
  const { blocks, buttons } = viewLines(week, takePage(rows, page));
  await showLong(visit, { blocks, buttons });
};

/** One line of it; the lines where it isn't there any more. */
export const showLine = async (visit: Visit, week: ReportingWeek, number = 0): Promise<void> => {
  const line = await findLine(visit, week, number);
  if (line === undefined) return showLines(visit, week);
  const { blocks, buttons } = viewLine(week, line);
  await showLong(visit, { blocks, buttons });
};
