import { localDay } from '../../../domain/local-time.ts';
import {
  formatWeek,
  nextWeek,
  previousWeek,
  type ReportingWeek,
  weekOf,
} from '../../../domain/reporting-week.ts';
import { readResponses } from '../../../week/responses/week-responses.ts';
import type { Visit } from '../feature.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { bold, plain } from '../message/rich-text.ts';
import { readWeekNumber, weekNumber } from '../reports/view-report.ts';
import { listUnitLines } from './list-board.ts';
import { leaveBoard, replaceWith, showBoard } from './show-board.ts';
import { countsLine } from './view-board.ts';

const weekLabel = (week: ReportingWeek): string => `tuần ${Number(week.slice(6))}`;

/** How an earlier week was answered, in place of the board: unit by unit, with who hasn't until now. @param number `202447` */
export const showEarlierWeek = async (visit: Visit, number: number, wanted = 0): Promise<void> => {
  const { services } = visit;
  const now = services.now();
  const present = weekOf(localDay(now, services.timeZone));
  const period = readWeekNumber(number);
  if (period === undefined || period >= present) return showBoard(visit);
  const week = await readResponses(services, services.reminderRules(), period, now);
  const lines = listUnitLines({ week });
  const page = takePage(lines, wanted);
  const [before, after] = [previousWeek(period), nextWeek(period)];
  await leaveBoard(visit);
  await replaceWith(visit, {
    blocks: [
      bold(`Trả lời ${formatWeek(period)}`),
      plain(countsLine({ week }) || 'Tuần này chưa ai phải trả lời.'),
      ...(lines.length === 0 ? [] : [plain(page.rows.map(({ text }) => text).join('\n'))]),
    ],
    buttons: [
      pageButtons(page, (to) => `tdoi:w:${number}:${to}`),
      [
        { label: `‹ ${weekLabel(before)}`, data: `tdoi:w:${weekNumber(before)}` },
        ...(after < present ? [{ label: `${weekLabel(after)} ›`, data: `tdoi:w:${weekNumber(after)}` }] : []),
        { label: 'Tuần này', data: 'tdoi:u:0' },
      ],
    ],
  });
};
