import { fingerprintView } from '../../delivery/fingerprint-view.ts';
import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { ChatTurn } from '../../domain/chat-turn.ts';
import { asOfficialId, type OfficialId } from '../../domain/people.ts';
import type { View } from '../../domain/view.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight, NO_RIGHT } from '../../people/rights.ts';
import { askAgain, describeAgain, previewAgain, retryDead } from './act-on-board.ts';
import type { BoardStore } from './board-store.ts';
import { type BoardListKey, type BoardView, FIRST_VIEW, writeBoardView } from './board-view.ts';
import { type BoardMeans, readBoard } from './read-board.ts';
import { viewAgain, viewBoard } from './view-board.ts';
import { viewEarlierWeek, viewUnits, viewWeeks, type WeekReader } from './view-weeks.ts';

/** Somebody's turn, in which they follow the week. */
export interface BoardTurn extends ChatTurn, Pick<WeekReader, 'today'> {
  readonly actor: Actor;
  readonly services: BoardMeans &
    WeekReader['services'] &
    Parameters<typeof viewBoard>[2] & {
      readonly boards: Pick<BoardStore, 'save' | 'close'>;
      readonly outbox: Pick<OutboxStore, 'enqueueAs' | 'retryDead'>;
    };
}

/**
 * Shows a list of the week in place of the pressed message, or as a new one, and keeps that message up to date from now
 * on in place of the board that this person had.
 * @param isNew as a new message also where a button was pressed.
 */
export const showBoard = async (
  turn: BoardTurn,
  view: BoardView = FIRST_VIEW,
  isNew = false,
): Promise<void> => {
  const { services, actor, now } = turn;
  const shown = viewBoard(await readBoard(services, now), view, services);
  const message = await turn.show(shown, isNew);
  if (actor.official === undefined || message === undefined) return;
  await services.boards.save({
    official: actor.official.id,
    chat: turn.chat,
    message,
    view: writeBoardView(view),
    shown: fingerprintView(shown),
    openedAt: now,
  });
};

/** Shows something else in place of the board, which isn't kept up to date there any more. */
const replaceBoard = async (turn: BoardTurn, view: View): Promise<void> => {
  const { services, actor, pressed } = turn;
  if (pressed !== undefined && actor.official !== undefined)
    await services.boards.close({ official: actor.official.id, message: pressed.message });
  await turn.show(view);
};

const nudge = async (turn: BoardTurn, only: OfficialId | undefined, view: BoardView): Promise<void> => {
  const { services, actor, now } = turn;
  const { plan, isAdded } = await askAgain(services, actor, only, now);
  await turn.acknowledge(describeAgain(plan, isAdded, now, services.timeZone));
  await showBoard(turn, view);
};

const SILENT: BoardView = { list: 's', page: 0 };

/** Says how many would be asked again, and why not the others, before it is done. */
const confirmNudgeAll = async (turn: BoardTurn): Promise<void> => {
  const { services, now } = turn;
  const plan = await previewAgain(services, undefined, now);
  const isAny = plan.asked.length > 0;
  await turn.acknowledge(isAny ? undefined : describeAgain(plan, false, now, ''));
  await (isAny ? replaceBoard(turn, viewAgain(plan, now, services.timeZone)) : showBoard(turn, SILENT));
};

const putBackDead = async (turn: BoardTurn): Promise<void> => {
  const { services, actor, now } = turn;
  if (!hasRight(actor.role, 'see deliveries')) return turn.acknowledge(NO_RIGHT);
  const count = await retryDead(services, actor, now);
  await turn.acknowledge(count === 0 ? 'Không còn tin nào để gửi lại.' : `Đang gửi lại ${count} tin.`);
  await showBoard(turn);
};

const showList =
  (list: BoardListKey) =>
  async (turn: BoardTurn, page: number): Promise<void> => {
    await turn.acknowledge();
    await showBoard(turn, { list, page });
  };

/** Shows something else in place of the board; the board where there is nothing. */
const inBoard =
  <Numbers extends readonly unknown[]>(
    view: (turn: BoardTurn, ...numbers: Numbers) => Promise<View | undefined>,
  ) =>
  async (turn: BoardTurn, ...numbers: Numbers): Promise<void> => {
    await turn.acknowledge();
    const shown = await view(turn, ...numbers);
    await (shown === undefined ? showBoard(turn) : replaceBoard(turn, shown));
  };

/** What the buttons of the board do. */
export const BOARD_ACTS = {
  units: showList('u'),
  silent: showList('s'),
  blockers: showList('b'),
  away: showList('a'),
  'not linked': showList('l'),
  unreachable: showList('x'),
  'not asked': showList('k'),
  answered: showList('r'),
  open: async (turn: BoardTurn): Promise<void> => {
    await turn.acknowledge();
    await showBoard(turn, FIRST_VIEW, true);
  },
  /** Asks one who is silent again. */
  nudge: (turn: BoardTurn, official: number, page = 0): Promise<void> =>
    nudge(turn, asOfficialId(official), { list: 's', page }),
  askNudgeAll: confirmNudgeAll,
  nudgeAll: (turn: BoardTurn): Promise<void> => nudge(turn, undefined, SILENT),
  retryDead: putBackDead,
  week: inBoard(viewEarlierWeek),
  weekStatistics: inBoard(viewWeeks),
  unitStatistics: inBoard(viewUnits),
};
