import { hasRight } from '../../../people/rights.ts';
import { retryDead } from '../../../week/board/act-on-board.ts';
import { type BoardListKey, FIRST_VIEW } from '../../../week/board/board-view.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { NO_RIGHT_TEXT } from '../views/texts.ts';
import { BOARD } from './board-buttons.ts';
import { confirmNudgeAll, nudgeAll, nudgeOne } from './nudge-again.ts';
import { showBoard } from './show-board.ts';
import { showEarlierWeek, showUnitStatistics, showWeekStatistics } from './show-weeks.ts';

const right = 'chase officials' as const;

const putBackDead = async (visit: Visit): Promise<void> => {
  const { services, actor, ctx } = visit;
  if (!hasRight(actor.role, 'see deliveries')) return answerPress(ctx, NO_RIGHT_TEXT);
  const count = await retryDead(services, actor, services.now());
  await answerPress(ctx, count === 0 ? 'Không còn tin nào để gửi lại.' : `Đang gửi lại ${count} tin.`);
  await showBoard(visit);
};

const showList = (list: BoardListKey) =>
  silently((visit: Visit, page: number) => showBoard(visit, { list, page }));

const press = onButtons(BOARD, right, {
  units: showList('u'),
  silent: showList('s'),
  blockers: showList('b'),
  away: showList('a'),
  'not linked': showList('l'),
  unreachable: showList('x'),
  'not asked': showList('k'),
  answered: showList('r'),
  open: silently((visit) => showBoard(visit, FIRST_VIEW, true)),
  nudge: nudgeOne,
  askNudgeAll: confirmNudgeAll,
  nudgeAll,
  retryDead: putBackDead,
  week: silently(showEarlierWeek),
  weekStatistics: silently(showWeekStatistics),
  unitStatistics: silently(showUnitStatistics),
});

/** `/theodoi`: the office follows the week, asks again, and sees how the last weeks were answered. */
export const boardFeature: Feature = {
  commands: [
    {
      name: 'theodoi',
      description: 'Theo dõi trả lời trong tuần',
      right,
      isPrivate: true,
      run: (visit) => showBoard(visit),
    },
  ],
  presses: [press],
};
