import { formatMoment } from '../../../domain/local-time.ts';
import { asOfficialId, type OfficialId } from '../../../domain/people.ts';
import { askAgain, previewAgain } from '../../../week/board/act-on-board.ts';
import type { BoardView } from '../../../week/board/board-view.ts';
import type { AgainPlan } from '../../../week/board/plan-again.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { bold, plain } from '../message/rich-text.ts';
import { BOARD } from './board-buttons.ts';
import { leaveBoard, replaceWith, showBoard } from './show-board.ts';

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
  const { services, actor, ctx } = visit;
  const now = services.now();
  const { plan, isAdded } = await askAgain(services, actor, only, now);
  await answerPress(ctx, describeOutcome(plan, isAdded, now, services.timeZone));
  await showBoard(visit, view);
};

/** Asks one who is silent again. */
export const nudgeOne = (visit: Visit, official: number, page = 0): Promise<void> =>
  nudge(visit, asOfficialId(official), { list: 's', page });

/** Says how many would be asked again, and why not the others, before it is done. */
export const confirmNudgeAll = async (visit: Visit): Promise<void> => {
  const now = visit.services.now();
  const plan = await previewAgain(visit.services, undefined, now);
  const { asked, tooSoon, at } = plan;
  if (asked.length === 0) {
    await answerPress(visit.ctx, describeOutcome(plan, false, now, ''));
    return showBoard(visit, { list: 's', page: 0 });
  }
  await answerPress(visit.ctx);
  const soon =
    tooSoon.length === 0 ? '' : ` ${tooSoon.length} người vừa được nhắc trong 3 giờ qua thì chưa nhắc.`;
  const night = at > now ? ` Tin đi lúc ${formatMoment(at, visit.services.timeZone)}.` : '';
  await leaveBoard(visit);
  await replaceWith(visit, {
    blocks: [
      bold('Nhắc những người chưa trả lời'),
      plain(`Nhắc ${asked.length} người chưa trả lời?${soon}${night}`),
    ],
    buttons: [
      [{ label: `Nhắc ${asked.length} người`, data: BOARD.to.nudgeAll() }],
      [{ label: '‹ Không nhắc', data: BOARD.to.silent(0) }],
    ],
  });
};

/** Asks everybody again who is silent. */
export const nudgeAll = (visit: Visit): Promise<void> => nudge(visit, undefined, { list: 's', page: 0 });
