import { createHash } from 'node:crypto';
import { show, showInPlace } from '../../channel/telegram/message/show.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import type { View } from '../../domain/view.ts';
import { type BoardView, FIRST_VIEW, writeBoardView } from './board-view.ts';
import { readBoard } from './read-board.ts';
import { viewBoard } from './view-board.ts';

/** Tells whether two boards show the same, whenever they were looked at. */
export const fingerprintOf = ({ blocks, buttons }: View): string =>
  createHash('sha256')
    .update(JSON.stringify([blocks.slice(0, -1), buttons]))
    .digest('hex')
    .slice(0, 32);

/**
 * Shows a list of the week in place of the pressed message, or as a new one, and keeps that message up to date from now
 * on in place of the board that this person had.
 * @param isNew as a new message also where a button was pressed.
 */
export const showBoard = async (visit: Visit, view: BoardView = FIRST_VIEW, isNew = false): Promise<void> => {
  const { services, actor, now } = visit;
  const shown = viewBoard(await readBoard(services, now), view, services);
  const message = await showInPlace(visit, shown, isNew);
  if (actor.official === undefined || message === undefined) return;
  await services.boards.save({
    official: actor.official.id,
    chat: visit.chat,
    message,
    view: writeBoardView(view),
    shown: fingerprintOf(shown),
    openedAt: now,
  });
};

/** Takes a message out of those that are kept up to date: something else is shown in it. */
const leaveBoard = async ({ services, actor, pressed }: Visit): Promise<void> => {
  if (pressed === undefined || actor.official === undefined) return;
  await services.boards.close({ official: actor.official.id, message: pressed.message });
};

/** The same, and shows that. */
export const replaceBoard = async (visit: Visit, view: View): Promise<void> => {
  await leaveBoard(visit);
  await show(visit, view);
};
