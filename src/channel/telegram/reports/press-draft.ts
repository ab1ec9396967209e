import { asUpdateId } from '../../../domain/chat.ts';
import { formatMinute } from '../../../domain/local-time.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { takeWish, type WishOutcome } from '../../../week/weekly-report/decide-report.ts';
import { makeReports } from '../../../week/weekly-report/make-reports.ts';
import { type NumberedRow, numberRows, sortRows } from '../../../week/weekly-report/number-rows.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { takePage } from '../message/paging.ts';
import { say } from '../message/say.ts';
import { showView } from '../standing/show-standing.ts';
import { readDraft } from './view-draft.ts';
import { viewLine, viewLines } from './view-lines.ts';

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
  const { blocks, buttons } = await readDraft(visit.services, week);
  await showView(visit, blocks, buttons);
};

/** Sends the report to leaders now, or holds it back. */
export const decide =
  (kind: 'send' | 'hold') =>
  async (visit: Visit, week: ReportingWeek): Promise<void> => {
    const { ctx, services, actor } = visit;
    const official = actor.official?.id;
    if (official === undefined) {
      await answerPress(ctx);
      return say(ctx, NO_ACCOUNT);
    }
    const update = asUpdateId(ctx.update.update_id);
    const wish = { week, kind, update, official, now: services.now() };
    const outcome = await takeWish(services, services.reminderRules(), wish);
    await answerPress(ctx, describeOutcome(outcome, kind, services.timeZone));
    await showDraft(visit, week);
  };

const readRows = async ({ services }: Visit, week: ReportingWeek): Promise<readonly NumberedRow[]> =>
  numberRows(await makeReports(services, week, 'staff', services.now()));

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
  await showView(visit, blocks, buttons);
};

/** One line of it; the lines where it isn't there any more. */
export const showLine = async (visit: Visit, week: ReportingWeek, number = 0): Promise<void> => {
  const line = await findLine(visit, week, number);
  if (line === undefined) return showLines(visit, week);
  const { blocks, buttons } = viewLine(week, line);
  await showView(visit, blocks, buttons);
};
