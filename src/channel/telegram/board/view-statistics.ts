import type { UnitId } from '../../../domain/people.ts';
import { formatWeek } from '../../../domain/reporting-week.ts';
import { capitalised } from '../../../text/capitalised.ts';
import {
  type ResponseSummary,
  summariseByUnit,
  summariseResponses,
} from '../../../week/responses/summarise-responses.ts';
import type { WeekResponses } from '../../../week/responses/week-responses.ts';
import type { Button } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { bold, plain } from '../message/rich-text.ts';
import { BOARD } from './board-buttons.ts';
import type { ShownBoard } from './view-board.ts';

/** For how many weeks statistics are offered. */
export const STATISTICS_SPANS = [4, 8, 12] as const;

/** `7 giờ`, `1,5 giờ`, `dưới 1 giờ`. */
const describeHours = (hours: number): string => {
  if (hours < 1) return 'dưới 1 giờ';
  const rounded = hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours);
  return `${String(rounded).replace('.', ',')} giờ`;
};

const describePace = ({ unasked, afterOne, afterTwo, afterMore, medianHours }: ResponseSummary): string => {
  const steps = [
    ['trước khi nhắc', unasked],
    ['sau 1 lần nhắc', afterOne],
    ['sau 2 lần', afterTwo],
    ['sau nhiều hơn', afterMore],
  ] as const;
  const said = steps.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const half = medianHours === undefined ? [] : [`một nửa trả lời trong ${describeHours(medianHours)}`];
  return [...said, ...half].join(' · ');
};

/** `12/15 trả lời, đúng hạn 10`; of several weeks every week counts. */
const describeShare = ({ officials, answered, counts }: ResponseSummary): string =>
  `${answered}/${officials} trả lời, đúng hạn ${counts['on time']}`;

const lines = (title: string, summary: ResponseSummary): string => {
  const pace = describePace(summary);
  return `${title}: ${describeShare(summary)}${pace === '' ? '' : `\n   ${pace}`}`;
};

const spanButtons = (span: number, dataOf: (weeks: number) => string): readonly Button[] =>
  STATISTICS_SPANS.filter((weeks) => weeks !== span).map((weeks) => ({
    label: `${weeks} tuần`,
    data: dataOf(weeks),
  }));

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
export const viewWeekStatistics = (weeks: readonly WeekResponses[], span: number): ShownBoard => ({
  blocks: [
    ...head(weeks),
    ...weeks.map(({ period, responses }) =>
      plain(lines(capitalised(formatWeek(period)), summariseResponses(responses))),
    ),
  ],
  buttons: [
    [
      ...spanButtons(span, BOARD.to.weekStatistics),
      ...(weeks.length === 0 ? [] : [{ label: 'Theo đơn vị', data: BOARD.to.unitStatistics(span, 0) }]),
    ],
    [{ label: '‹ Bảng theo dõi', data: BOARD.to.units(0) }],
  ],
});

const shareOf = ({ answered, officials }: ResponseSummary): number => answered / officials;

/** How the units' officials answered over these weeks, those that answered least first. */
export const viewUnitStatistics = (
  weeks: readonly WeekResponses[],
  span: number,
  wanted: number,
): ShownBoard => {
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
      [
        ...spanButtons(span, BOARD.to.unitStatistics),
        { label: 'Theo tuần', data: BOARD.to.weekStatistics(span) },
      ],
      [{ label: '‹ Bảng theo dõi', data: BOARD.to.units(0) }],
    ],
  };
};
