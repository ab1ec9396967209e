import { defineButtons, numbers } from '../../domain/button-data.ts';
import { formatMoment } from '../../domain/local-time.ts';
import { pageButtons, takePage } from '../../domain/page.ts';
import { formatWeek, previousWeek } from '../../domain/reporting-week.ts';
import { bold, italic, plain } from '../../domain/styled-text.ts';
import { type Button, button, inRows, type Rows, type View } from '../../domain/view.ts';
import { INVITE } from '../../people/people-buttons.ts';
import { weekCode } from '../weekly-report/report-buttons.ts';
import { describeOutage } from './act-on-board.ts';
import { BOARD_LISTS, type BoardListKey, type BoardView } from './board-view.ts';
import {
  type BoardLabels,
  type BoardLine,
  countsLine,
  deadLines,
  listBoard,
  weekLine,
} from './describe-board.ts';
import type { AgainPlan } from './plan-again.ts';
import type { Board } from './read-board.ts';

/** Buttons of the office's board: its lists by what they list (`BOARD_LISTS`), and what is done about them. */
export const BOARD = defineButtons('tdoi', {
  units: numbers('u', 'page'),
  silent: numbers('s', 'page'),
  blockers: numbers('b', 'page'),
  away: numbers('a', 'page'),
  'not linked': numbers('l', 'page'),
  unreachable: numbers('x', 'page'),
  'not asked': numbers('k', 'page'),
  answered: numbers('r', 'page'),
  /** In a new message. */
  open: numbers('o'),
  nudge: numbers('n', 'official', 'page'),
  askNudgeAll: numbers('N'),
  nudgeAll: numbers('Y'),
  retryDead: numbers('d', 'page'),
  week: numbers('w', 'week', 'page?'),
  weekStatistics: numbers('t', 'span'),
  unitStatistics: numbers('T', 'span', 'page?'),
});

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

const countOf = (board: Board, list: BoardListKey, labels: BoardLabels): number =>
  listBoard(board, list, labels).length;

const LISTS_IN_A_ROW = 3;

/** The lists that hold something, but for the one that is shown. */
const listButtons = (board: Board, shown: BoardListKey, labels: BoardLabels): Rows => {
  const offered = (['u', 's', 'b', 'a', 'x', 'l', 'k', 'r'] as const).filter((list) => list !== shown);
  const buttons = offered.flatMap((list): Button[] => {
    const count = countOf(board, list, labels);
    if (count === 0 && list !== 's' && list !== 'u') return [];
    const label = list === 'u' ? SHORT_TITLES[list] : `${SHORT_TITLES[list]} ${count}`;
    return [button(label, BOARD.to[BOARD_LISTS[list]](0))];
  });
  return inRows(buttons, LISTS_IN_A_ROW);
};

/** What can be done about a person of a list. */
const actButton = (list: BoardListKey, { official, name }: BoardLine, page: number): readonly Button[] => {
  if (official === undefined) return [];
  if (list === 's') return [button(`🔔 Nhắc ${name}`, BOARD.to.nudge(official, page))];
  if (list === 'l') return [button(`✉️ Mời ${name}`, INVITE.to.invite(official))];
  return [];
};

/** A list of the week, under its counts; the last block tells the time and is no part of what is shown. */
export const viewBoard = (board: Board, { list, page: wanted }: BoardView, labels: BoardLabels): View => {
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
      silent > 1 ? [button(`🔔 Nhắc cả ${silent} người`, BOARD.to.askNudgeAll())] : [],
      ...listButtons(board, list, labels),
      board.dead.length === 0
        ? []
        : [button(`Gửi lại ${board.dead.length} tin đã bỏ`, BOARD.to.retryDead(0))],
      [
        button('↻ Làm mới', BOARD.to[BOARD_LISTS[list]](page.number)),
        button('Tuần trước', BOARD.to.week(weekCode(previousWeek(board.week.period)))),
        button('Thống kê', BOARD.to.weekStatistics(4)),
      ],
    ],
  };
};

/** Asks before all who are silent are asked again. */
export const viewAgain = ({ asked, tooSoon, at }: AgainPlan, now: Date, timeZone: string): View => {
  const soon =
    tooSoon.length === 0 ? '' : ` ${tooSoon.length} người vừa được nhắc trong 3 giờ qua thì chưa nhắc.`;
  const night = at > now ? ` Tin đi lúc ${formatMoment(at, timeZone)}.` : '';
  return {
    blocks: [
      bold('Nhắc những người chưa trả lời'),
      plain(`Nhắc ${asked.length} người chưa trả lời?${soon}${night}`),
    ],
    buttons: [
      [button(`Nhắc ${asked.length} người`, BOARD.to.nudgeAll())],
      [button('‹ Không nhắc', BOARD.to.silent(0))],
    ],
  };
};
