import { formatMoment } from '../../../domain/local-time.ts';
import { asOfficialId, type OfficialId } from '../../../domain/people.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { button } from '../../../domain/view.ts';
import { hasRight } from '../../../people/rights.ts';
import { askAgain, previewAgain, retryDead } from '../../../week/board/act-on-board.ts';
import { type BoardListKey, type BoardView, FIRST_VIEW } from '../../../week/board/board-view.ts';
import type { AgainPlan } from '../../../week/board/plan-again.ts';
import { BOARD } from '../../../week/board/view-board.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { answerPress } from '../message/send.ts';
import { NO_RIGHT_TEXT } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { replaceBoard, showBoard } from './show-board.ts';
import { showEarlierWeek, showUnitStatistics, showWeekStatistics } from './show-weeks.ts';

const NOBODY_TOAST = 'Không còn ai để nhắc: mọi người đã trả lời, vắng hoặc không tới được.';

/** What came of it, for a toast: at most 200 characters. */
const describeOutcome = (plan: AgainPlan, isAdded: boolean, now: Date, timeZone: string): string => {
  const { asked, tooSoon, at } = plan;
  if (asked.length === 0 && tooSoon.length === 0) return NOBODY_TOAST;
  const soon =
    tooSoon.length === 0 ? '' : ` Chưa nhắc ${tooSoon.length} người vì vừa được nhắc trong 3 giờ qua.`;
  if (asked.length === 0 || !isAdded) return soon === '' ? 'Người khác vừa nhắc rồi.' : soon.trim();
  const when = at > now ? `, tin đi lúc ${formatMoment(at, timeZone)}` : '';
  return `Đã nhắc ${asked.length} người${when}.${soon}`;
};

const nudge = async (visit: Visit, only: OfficialId | undefined, view: BoardView): Promise<void> => {
  const { services, actor, now } = visit;
  const { plan, isAdded } = await askAgain(services, actor, only, now);
  await answerPress(visit, describeOutcome(plan, isAdded, now, services.timeZone));
  await showBoard(visit, view);
};

/** Asks one who is silent again. */
const nudgeOne = (visit: Visit, official: number, page = 0): Promise<void> =>
  nudge(visit, asOfficialId(official), { list: 's', page });

/** Says how many would be asked again, and why not the others, before it is done. */
const confirmNudgeAll = async (visit: Visit): Promise<void> => {
  const now = visit.now;
  const plan = await previewAgain(visit.services, undefined, now);
  const { asked, tooSoon, at } = plan;
  if (asked.length === 0) {
    await answerPress(visit, describeOutcome(plan, false, now, ''));
    return showBoard(visit, { list: 's', page: 0 });
  }
  await answerPress(visit);
  const soon =
    tooSoon.length === 0 ? '' : ` ${tooSoon.length} người vừa được nhắc trong 3 giờ qua thì chưa nhắc.`;
  const night = at > now ? ` Tin đi lúc ${formatMoment(at, visit.services.timeZone)}.` : '';
  await replaceBoard(visit, {
    blocks: [
      bold('Nhắc những người chưa trả lời'),
      plain(`Nhắc ${asked.length} người chưa trả lời?${soon}${night}`),
    ],
    buttons: [
      [button(`Nhắc ${asked.length} người`, BOARD.to.nudgeAll())],
      [button('‹ Không nhắc', BOARD.to.silent(0))],
    ],
  });
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
