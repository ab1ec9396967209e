import { asUpdateId } from '../../../domain/chat.ts';
import { asDay } from '../../../domain/people.ts';
import { addDays, mondayOf, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { enqueueDue } from '../../../week/enqueue-due.ts';
import { planTimetable } from '../../../week/plan-timetable.ts';
import { readWeekRows } from '../../../week/read-week.ts';
import { decideReport, type WishOutcome } from '../../../week/weekly-report/decide-report.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { say } from '../message/say.ts';
import type { BotServices } from '../services.ts';
import { showView } from '../standing/show-standing.ts';
import { describeFate, describeMinute } from './describe-fate.ts';
import { makeReports } from './make-report.ts';
import { viewDraft } from './view-draft.ts';
import { numberRows, pageOfLines, viewLine, viewLines } from './view-lines.ts';

const NO_ACCOUNT = 'Việc này cần tên một người của Văn phòng: chạy npm start -- --as MÃ rồi làm lại.';

/** When nothing of a week is sent any more; undefined where nothing is asked in it. */
const endOf = ({ reminderRules }: BotServices, week: ReportingWeek): Date | undefined => {
  const days = Array.from({ length: 7 }, (_, index) => asDay(addDays(mondayOf(week), index)));
  return days.flatMap((day) => planTimetable(day, reminderRules()).timetable?.end ?? []).at(-1);
};

const describeOutcome = (outcome: WishOutcome, kind: 'send' | 'hold', timeZone: string): string => {
  switch (outcome.outcome) {
    case 'done':
      return kind === 'send' ? 'Đã gửi cho lãnh đạo.' : 'Đã giữ lại. Báo cáo chỉ đi khi Văn phòng bấm Gửi.';
    case 'decided':
      return kind === 'send' ? 'Báo cáo đã được gửi trước đó.' : 'Báo cáo đang được giữ lại.';
    case 'gone':
      return `Báo cáo đã gửi cho lãnh đạo lúc ${describeMinute(outcome.at, timeZone)}.`;
    case 'week over':
      return 'Tuần này đã hết nên không gửi nữa; lãnh đạo xem bằng /baocao tuần trước.';
  }
};

/** Shows the draft anew, with what has become of it. */
export const showDraft = async (visit: Visit, week: ReportingWeek): Promise<void> => {
  const reports = await makeReports(visit.services, week, 'staff');
  const { blocks, buttons } = viewDraft(week, reports, await describeFate(visit.services, week));
  await showView(visit, blocks, buttons);
};

/** Sends the report to leaders now, or holds it back. */
export const decide =
  (kind: 'send' | 'hold') =>
  async (visit: Visit, week: ReportingWeek): Promise<void> => {
    const { ctx, services, actor } = visit;
    if (actor.official === undefined) {
      await answerPress(ctx);
      return say(ctx, NO_ACCOUNT);
    }
    const { sent } = await readWeekRows(services, services.reminderRules(), week);
    const outcome = await decideReport(services.reportActs, {
      week,
      kind,
      update: asUpdateId(ctx.update.update_id),
      official: actor.official.id,
      now: services.now(),
      end: endOf(services, week),
      sent,
    });
    // What the office has sent is due now; without this it would wait for the next tick.
    if (outcome.outcome === 'done') await enqueueDue(services, services.reminderRules(), services.now());
    await answerPress(ctx, describeOutcome(outcome, kind, services.timeZone));
    await showDraft(visit, week);
  };

/** The lines of the report, to choose one. */
export const showLines = async (visit: Visit, week: ReportingWeek, page = 0): Promise<void> => {
  const reports = await makeReports(visit.services, week, 'staff');
  const { blocks, buttons } = viewLines(week, pageOfLines(reports, page));
  await showView(visit, blocks, buttons);
};

/** One line of it; the lines where it isn't there any more. */
export const showLine = async (visit: Visit, week: ReportingWeek, number = 0): Promise<void> => {
  const reports = await makeReports(visit.services, week, 'staff');
  const line = numberRows(reports).find((each) => each.number === number);
  if (line === undefined) return showLines(visit, week);
  const { blocks, buttons } = viewLine(week, line);
  await showView(visit, blocks, buttons);
};
