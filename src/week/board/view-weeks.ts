import { pageButtons, takePage } from '../../domain/page.ts';
import type { Day } from '../../domain/people.ts';
import { formatWeek, nextWeek, previousWeek, weekOf } from '../../domain/reporting-week.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { button, present, type View } from '../../domain/view.ts';
import type { ReminderRules } from '../read-week.ts';
import { readResponseHistory } from '../responses/describe-responses.ts';
import { readResponses } from '../responses/week-responses.ts';
import { readWeekCode, weekCode, weekLabel } from '../weekly-report/report-buttons.ts';
import { countsLine, listUnitLines } from './describe-board.ts';
import { BOARD } from './view-board.ts';
import { STATISTICS_SPANS, viewUnitStatistics, viewWeekStatistics } from './view-statistics.ts';

/** Somebody who looks back at the weeks. */
export interface WeekReader {
  readonly services: Parameters<typeof readResponses>[0] & {
    readonly reminderRules: () => ReminderRules;
  };
  readonly now: Date;
  readonly today: Day;
}

/**
 * How an earlier week was answered: unit by unit, with who hasn't until now; undefined of a week that isn't over.
 * @param number `202447`
 */
export const viewEarlierWeek = async (
  { services, now, today }: WeekReader,
  number: number,
  wanted = 0,
): Promise<View | undefined> => {
  const thisWeek = weekOf(today);
  const period = readWeekCode(number);
  if (period === undefined || period >= thisWeek) return undefined;
  const week = await readResponses(services, services.reminderRules(), period, now);
  const lines = listUnitLines({ week });
  const page = takePage(lines, wanted);
  const [before, after] = [previousWeek(period), nextWeek(period)];
  return {
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
  };
};

const [SHORTEST] = STATISTICS_SPANS;

/** Data of buttons comes from outside. */
const knownSpan = (wanted: number): number => STATISTICS_SPANS.find((span) => span === wanted) ?? SHORTEST;

const read = ({ services, now }: WeekReader, span: number) =>
  readResponseHistory(services, services.reminderRules(), span, now);

/** How the last weeks were answered. */
export const viewWeeks = async (by: WeekReader, wanted: number): Promise<View> => {
  const span = knownSpan(wanted);
  return viewWeekStatistics(await read(by, span), span);
};

/** The same, unit by unit. */
export const viewUnits = async (by: WeekReader, wanted: number, page = 0): Promise<View> => {
  const span = knownSpan(wanted);
  return viewUnitStatistics(await read(by, span), span, page);
};
