import { asOfficialId, type OfficialId } from '../../../domain/people.ts';
import type { View } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import { askAgain, describeAgain, previewAgain, retryDead } from '../../../week/board/act-on-board.ts';
import { type BoardListKey, type BoardView, FIRST_VIEW } from '../../../week/board/board-view.ts';
import { replaceBoard, showBoard } from '../../../week/board/show-board.ts';
import { BOARD, viewAgain } from '../../../week/board/view-board.ts';
import { viewEarlierWeek, viewUnits, viewWeeks } from '../../../week/board/view-weeks.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { NO_RIGHT_TEXT } from '../views/texts.ts';
import type { Visit } from '../visit.ts';

const nudge = async (visit: Visit, only: OfficialId | undefined, view: BoardView): Promise<void> => {
  const { services, actor, now } = visit;
  const { plan, isAdded } = await askAgain(services, actor, only, now);
  await answerPress(visit, describeAgain(plan, isAdded, now, services.timeZone));
  await showBoard(visit, view);
};

/** Asks one who is silent again. */
const nudgeOne = (visit: Visit, official: number, page = 0): Promise<void> =>
  nudge(visit, asOfficialId(official), { list: 's', page });

/** Says how many would be asked again, and why not the others, before it is done. */
const confirmNudgeAll = async (visit: Visit): Promise<void> => {
  const { services, now } = visit;
  const plan = await previewAgain(services, undefined, now);
  const isAny = plan.asked.length > 0;
  await answerPress(visit, isAny ? undefined : describeAgain(plan, false, now, ''));
  await (isAny
    ? replaceBoard(visit, viewAgain(plan, now, services.timeZone))
    : showBoard(visit, { list: 's', page: 0 }));
};

/** Asks everybody again who is silent. */
const nudgeAll = (visit: Visit): Promise<void> => nudge(visit, undefined, { list: 's', page: 0 });

const right = 'chase officials' as const;

const putBackDead = async (visit: Visit): Promise<void> => {
  const { services, actor, now } = visit;
  if (!hasRight(actor.role, 'see deliveries')) return answerPress(visit, NO_RIGHT_TEXT);
  const count = await retryDead(services, actor, now);
  await answerPress(visit, count === 0 ? 'Không còn tin nào để gửi lại.' : `Đang gửi lại ${count} tin.`);
  await showBoard(visit);
};

const showList = (list: BoardListKey) =>
  silently((visit: Visit, page: number) => showBoard(visit, { list, page }));

/** Shows something else in place of the board; the board where there is nothing. */
const inBoard = <Numbers extends readonly unknown[]>(
  view: (visit: Visit, ...numbers: Numbers) => Promise<View | undefined>,
) =>
  silently(async (visit: Visit, ...numbers: Numbers) => {
    const shown = await view(visit, ...numbers);
    await (shown === undefined ? showBoard(visit) : replaceBoard(visit, shown));
  });

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
  week: inBoard(viewEarlierWeek),
  weekStatistics: inBoard(viewWeeks),
  unitStatistics: inBoard(viewUnits),
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
