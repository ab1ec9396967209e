import { formatMoment } from '../../../domain/local-time.ts';
import { formatWeek, previousWeek } from '../../../domain/reporting-week.ts';
import { BOARD_LISTS, type BoardListKey, type BoardView } from '../../../week/board/board-view.ts';
import { describeOutage } from '../../../week/board/describe-outage.ts';
import type { Board } from '../../../week/board/read-board.ts';
import type { Timetable } from '../../../week/plan-timetable.ts';
import { summariseResponses } from '../../../week/responses/summarise-responses.ts';
import type { Button } from '../message/keyboard.ts';
import { pageButtons, takePage } from '../message/paging.ts';
import { type Block, bold, italic, plain } from '../message/rich-text.ts';
import { INVITE } from '../people/people-buttons.ts';
import { weekCode } from '../reports/view-report.ts';
import type { BotServices } from '../services.ts';
import { BOARD } from './board-buttons.ts';
import { type BoardLine, listBoard } from './list-board.ts';

type Labels = Pick<BotServices, 'followed' | 'timeZone'>;

/** A board as it is shown. */
export interface ShownBoard {
  readonly blocks: readonly Block[];
  readonly buttons: readonly (readonly Button[])[];
}

const TITLES: Readonly<Record<BoardListKey, string>> = {
  u: 'Theo đơn vị',
  s: 'Chưa trả lời',
  b: 'Vướng mắc',
  a: 'Vắng, không có người phó nhận thay',
  l: 'Chưa vào bot',
  x: 'Không tới được',
  k: 'Chưa được hỏi',
  r: 'Đã trả lời',
};

const SHORT_TITLES: Readonly<Record<BoardListKey, string>> = { ...TITLES, a: 'Vắng', k: 'Chưa hỏi' };

const NOTHING: Readonly<Record<BoardListKey, string>> = {
  u: 'Chưa có đơn vị nào chủ trì việc gì. Giao việc bằng /phancong.',
  s: 'Không còn ai được hỏi mà chưa trả lời.',
  b: 'Không có vướng mắc nào chưa gỡ.',
  a: 'Không có ai.',
  l: 'Không có ai.',
  x: 'Không có ai.',
  k: 'Không có ai.',
  r: 'Chưa có ai trả lời.',
};

const describeTimes = ({ workdays, second, escalation, report }: Timetable, timeZone: string): string => {
  const at = (moment: Date): string => formatMoment(moment, timeZone);
  const [first] = workdays;
  return [
    ...(first ? [`Nhắc ${at(first.nudge)}`] : []),
    ...(second ? [`nhắc lần hai ${at(second.at)}`] : []),
    ...(escalation ? [`báo trưởng đơn vị ${at(escalation.at)}`] : []),
    `báo cáo ${at(report)}`,
  ].join(' · ');
};

/** The week's moments, or why nothing is asked in it. */
const weekLine = ({ week }: Pick<Board, 'week'>, timeZone: string): string => {
  const { timetable, reason } = week.timetable;
  if (timetable) return describeTimes(timetable, timeZone);
  if (reason === 'week without working days')
    return 'Tuần không có ngày làm việc: gộp vào tuần sau, không nhắc.';
  return 'Tuần này không nhắc ai và không gửi báo cáo.';
};

/** `Đã trả lời 12/15 người (đúng hạn 10, muộn 2) · chưa trả lời 3` */
export const countsLine = ({ week }: Pick<Board, 'week'>): string => {
  const { officials, answered, counts } = summariseResponses(week.responses);
  if (officials === 0) return '';
  const others = [
    ['chưa trả lời', counts.silent],
    ['vắng', counts.away],
    ['không tới được', counts.unreachable],
    ['chưa vào bot', counts['not linked']],
    ['chưa được hỏi', counts['not asked']],
  ] as const;
  return [
    `Đã trả lời ${answered}/${officials} người (đúng hạn ${counts['on time']}, muộn ${counts.late})`,
    ...others.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`),
  ].join(' · ');
};

const deadLines = ({ dead, olderDead }: Board): readonly string[] => {
  const count = dead.length + olderDead;
  return count === 0
    ? []
    : [`${count} tin không gửi được và đã thôi gửi. Người vận hành xem bằng npm run outbox.`];
};

const countOf = (board: Board, list: BoardListKey, labels: Labels): number =>
  listBoard(board, list, labels).length;

/** The lists that hold something, but for the one that is shown. */
const listButtons = (board: Board, shown: BoardListKey, labels: Labels): readonly (readonly Button[])[] => {
  const offered = (['u', 's', 'b', 'a', 'x', 'l', 'k', 'r'] as const).filter((list) => list !== shown);
  const buttons = offered.flatMap((list): Button[] => {
    const count = countOf(board, list, labels);
    if (count === 0 && list !== 's' && list !== 'u') return [];
    const label = list === 'u' ? SHORT_TITLES[list] : `${SHORT_TITLES[list]} ${count}`;
    return [{ label, data: BOARD.to[BOARD_LISTS[list]](0) }];
  });
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, row) =>
    buttons.slice(row * 3, row * 3 + 3),
  );
};

/** What can be done about a person of a list. */
const actButton = (list: BoardListKey, { official, name }: BoardLine, page: number): readonly Button[] => {
  if (official === undefined) return [];
  if (list === 's') return [{ label: `🔔 Nhắc ${name}`, data: BOARD.to.nudge(official, page) }];
  if (list === 'l') return [{ label: `✉️ Mời ${name}`, data: INVITE.to.invite(official) }];
  return [];
};

/** A list of the week, under its counts; the last block tells the time and is no part of what is shown. */
export const viewBoard = (board: Board, { list, page: wanted }: BoardView, labels: Labels): ShownBoard => {
  const lines = listBoard(board, list, labels);
  const page = takePage(lines, wanted);
  const silent = list === 's' ? lines.length : 0;
  const sign = list === 'u' ? '' : '• ';
  const listed = page.rows.map(({ text }) => `${sign}${text}`).join('\n');
  const count = list === 'u' ? `${lines.length} đơn vị` : String(lines.length);
  const blocks = [
    bold(`Theo dõi ${formatWeek(board.week.period)}`),
    ...board.warnings.map((warning) => plain(`⚠️ ${warning}`)),
    plain(weekLine(board, labels.timeZone)),
    plain(countsLine(board)),
    ...board.outages.map((outage) => plain(`ℹ️ ${describeOutage(outage, labels.timeZone)}`)),
    ...deadLines(board).map((line) => plain(`⚠️ ${line}`)),
    bold(lines.length === 0 ? TITLES[list] : `${TITLES[list]} (${count})`),
    plain(lines.length === 0 ? NOTHING[list] : listed),
    italic(`Cập nhật lúc ${formatMoment(board.now, labels.timeZone)}`),
  ];
  return {
    blocks: blocks.filter(({ text }) => text !== ''),
    buttons: [
      ...page.rows.map((line) => actButton(list, line, page.number)),
      pageButtons(page, (to) => BOARD.to[BOARD_LISTS[list]](to)),
      silent > 1 ? [{ label: `🔔 Nhắc cả ${silent} người`, data: BOARD.to.askNudgeAll() }] : [],
      ...listButtons(board, list, labels),
      board.dead.length === 0
        ? []
        : [{ label: `Gửi lại ${board.dead.length} tin đã bỏ`, data: BOARD.to.retryDead(0) }],
      [
        { label: '↻ Làm mới', data: BOARD.to[BOARD_LISTS[list]](page.number) },
        { label: 'Tuần trước', data: BOARD.to.week(weekCode(previousWeek(board.week.period))) },
        { label: 'Thống kê', data: BOARD.to.weekStatistics(4) },
      ],
    ],
  };
};
