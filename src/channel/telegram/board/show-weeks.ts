import { pageButtons, takePage } from '../../../domain/page.ts';
import { formatWeek, nextWeek, previousWeek, weekOf } from '../../../domain/reporting-week.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { button, present } from '../../../domain/view.ts';
import { countsLine, listUnitLines } from '../../../week/board/describe-board.ts';
import { BOARD } from '../../../week/board/view-board.ts';
import {
  STATISTICS_SPANS,
  viewUnitStatistics,
  viewWeekStatistics,
} from '../../../week/board/view-statistics.ts';
import { readResponseHistory } from '../../../week/responses/describe-responses.ts';
import { readResponses } from '../../../week/responses/week-responses.ts';
import { readWeekCode, weekCode, weekLabel } from '../../../week/weekly-report/report-buttons.ts';
import type { Visit } from '../visit.ts';
import { replaceBoard, showBoard } from './show-board.ts';

/** How an earlier week was answered, in place of the board: unit by unit, with who hasn't until now. @param number `202447` */
export const showEarlierWeek = async (visit: Visit, number: number, wanted = 0): Promise<void> => {
  const { services, now } = visit;
  const thisWeek = weekOf(visit.today);
  const period = readWeekCode(number);
  if (period === undefined || period >= thisWeek) return showBoard(visit);
  const week = await readResponses(services, services.reminderRules(), period, now);
  const lines = listUnitLines({ week });
  const page = takePage(lines, wanted);
  const [before, after] = [previousWeek(period), nextWeek(period)];
  await replaceBoard(visit, {
    blocks: present(
      bold(`Trả lời ${formatWeek(period)}`),
      plain(countsLine({ week }) || 'Tuần này chưa ai phải trả lời.'),
      lines.length !== 0 && plain(page.rows.map(({ text }) => text).join('\n')),
    ),
    buttons: [
      pageButtons(page, (to) => BOARD.to.week(number, to)),
      present(
        button(`‹ ${weekLabel(before)}`, BOARD.to.week(weekCode(before))),
        after < thisWeek && button(`${weekLabel(after)} ›`, BOARD.to.week(weekCode(after))),
        button('Tuần này', BOARD.to.units(0)),
      ),
    ],
  });
};

const [SHORTEST] = STATISTICS_SPANS;

/** Data of buttons comes from outside. */
const knownSpan = (wanted: number): number => STATISTICS_SPANS.find((span) => span === wanted) ?? SHORTEST;

const read = async ({ services, now }: Visit, span: number) =>
  readResponseHistory(services, services.reminderRules(), span, now);

/** How the last weeks were answered, in place of the board. */
export const showWeekStatistics = async (visit: Visit, wanted: number): Promise<void> => {
  const span = knownSpan(wanted);
  await replaceBoard(visit, viewWeekStatistics(await read(visit, span), span));
};

/** The same, unit by unit. */
export const showUnitStatistics = async (visit: Visit, wanted: number, page = 0): Promise<void> => {
  const span = knownSpan(wanted);
  await replaceBoard(visit, viewUnitStatistics(await read(visit, span), span, page));
};
