import { pageButtons, takePage } from '../../domain/page.ts';
import type { UnitId } from '../../domain/people.ts';
import { formatWeek } from '../../domain/reporting-week.ts';
import { bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, present, type View } from '../../domain/view.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { lines } from '../responses/describe-responses.ts';
import {
  type ResponseSummary,
  summariseByUnit,
  summariseResponses,
} from '../responses/summarise-responses.ts';
import type { WeekResponses } from '../responses/week-responses.ts';
import { BOARD } from './view-board.ts';

/** For how many weeks statistics are offered. */
export const STATISTICS_SPANS = [4, 8, 12] as const;

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
export const viewWeekStatistics = (weeks: readonly WeekResponses[], span: number): View => ({
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
export const viewUnitStatistics = (weeks: readonly WeekResponses[], span: number, wanted: number): View => {
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
