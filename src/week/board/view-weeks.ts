import { pageButtons, takePage } from '../../domain/page.ts';
import type { Day, UnitId } from '../../domain/people.ts';
import { formatWeek, nextWeek, previousWeek, weekOf } from '../../domain/reporting-week.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, present, type View } from '../../domain/view.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import type { ReminderRules } from '../read-week.ts';
import { lines, readResponseHistory } from '../responses/describe-responses.ts';
import {
  type ResponseSummary,
  summariseByUnit,
  summariseResponses,
} from '../responses/summarise-responses.ts';
import { readResponses, type WeekResponses } from '../responses/week-responses.ts';
import { readWeekCode, weekCode, weekLabel } from '../weekly-report/report-buttons.ts';
import { countsLine, listUnitLines } from './describe-board.ts';
import { BOARD } from './view-board.ts';

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

/** For how many weeks statistics are offered. */
const STATISTICS_SPANS = [4, 8, 12] as const;
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

const spanButtons = (span: number, dataOf: (weeks: number) => string): readonly Button[] =>
  STATISTICS_SPANS.filter((weeks) => weeks !== span).map((weeks) => button(`${weeks} tuần`, dataOf(weeks)));

const head = (weeks: readonly WeekResponses[]) => [
  bold(`Thống kê trả lời, ${weeks.length} tuần gần nhất có nhắc`),
  ...(weeks.length === 0
    ? [plain('Chưa có tuần nào có người được nhắc.')]
    : [
        plain(
          capitalised(
            lines(
              'cộng các tuần (mỗi người mỗi tuần một lượt)',
              summariseResponses(weeks.flatMap(({ responses }) => responses)),
            ),
          ),
        ),
      ]),
];

/** How many answered each week, and how soon. */
const viewWeekStatistics = (weeks: readonly WeekResponses[], span: number): View => ({
  blocks: [
    ...head(weeks),
    ...weeks.map(({ period, responses }) =>
      plain(lines(capitalised(formatWeek(period)), summariseResponses(responses))),
    ),
  ],
  buttons: [
    present(
      ...spanButtons(span, BOARD.to.weekStatistics),
      weeks.length !== 0 && button('Theo đơn vị', BOARD.to.unitStatistics(span, 0)),
    ),
    [button('‹ Bảng theo dõi', BOARD.to.units(0))],
  ],
});

const shareOf = ({ answered, officials }: ResponseSummary): number => answered / officials;

/** How the units' officials answered over these weeks, those that answered least first. */
const viewUnitStatistics = (weeks: readonly WeekResponses[], span: number, wanted: number): View => {
  const directory = weeks[0]?.directory;
  const nameOf = (unit: UnitId): string => directory?.unit(unit)?.name ?? `Đơn vị ${unit}`;
  const units = [...summariseByUnit(weeks)].toSorted(
    ([one, first], [other, second]) =>
      shareOf(first) - shareOf(second) || nameOf(one).localeCompare(nameOf(other), 'vi'),
  );
  const page = takePage(units, wanted);
  return {
    blocks: [...head(weeks), ...page.rows.map(([unit, summary]) => plain(lines(nameOf(unit), summary)))],
    buttons: [
      pageButtons(page, (to) => BOARD.to.unitStatistics(span, to)),
      [...spanButtons(span, BOARD.to.unitStatistics), button('Theo tuần', BOARD.to.weekStatistics(span))],
      [button('‹ Bảng theo dõi', BOARD.to.units(0))],
    ],
  };
};
