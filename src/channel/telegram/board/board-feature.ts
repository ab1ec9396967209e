import { hasRight } from '../../../people/rights.ts';
import { retryDead } from '../../../week/board/act-on-board.ts';
import { BOARD_LISTS, type BoardListKey, FIRST_VIEW } from '../../../week/board/board-view.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { actOnPress, type PressAct, withoutToast } from '../message/press-data.ts';
import { NO_RIGHT_TEXT } from '../views/texts.ts';
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

const listActs = (Object.keys(BOARD_LISTS) as BoardListKey[]).map((list): readonly [string, PressAct] => [
  list,
  withoutToast((visit, page) => showBoard(visit, { list, page })),
]);

const ACTS: ReadonlyMap<string, PressAct> = new Map<string, PressAct>([
  ...listActs,
  ['o', withoutToast((visit) => showBoard(visit, FIRST_VIEW, true))],
  ['n', (visit, official, page) => nudgeOne(visit, official, page)],
  ['N', confirmNudgeAll],
  ['Y', nudgeAll],
  ['d', putBackDead],
  ['w', withoutToast(showEarlierWeek)],
  ['t', withoutToast(showWeekStatistics)],
  ['T', withoutToast(showUnitStatistics)],
]);

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
  presses: [{ prefix: 'tdoi', right, run: actOnPress(ACTS) }],
};
