import { createHash } from 'node:crypto';
import { asChatId, asMessageId, type MessageId } from '../../../domain/chat.ts';
import { type BoardView, FIRST_VIEW, writeBoardView } from '../../../week/board/board-view.ts';
import { readBoard } from '../../../week/board/read-board.ts';
import type { Visit } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { showInPlace } from '../message/show-menu.ts';
import { type ShownBoard, viewBoard } from './view-board.ts';

/** Tells whether two boards show the same, whenever they were looked at. */
export const fingerprintOf = ({ blocks, buttons }: ShownBoard): string =>
  createHash('sha256')
    .update(JSON.stringify([blocks.slice(0, -1), buttons]))
    .digest('hex')
    .slice(0, 32);

/** Puts something in place of the pressed message, else sends it anew; gives the message that it stands in. */
export const replaceWith = (
  { ctx }: Visit,
  { blocks, buttons }: ShownBoard,
  isNew = false,
): Promise<MessageId | undefined> => showInPlace(ctx, blocks, toKeyboard(buttons), isNew);

/**
 * Shows a list of the week in place of the pressed message, or as a new one, and keeps that message up to date from now
 * on in place of the board that this person had.
 * @param isNew as a new message also where a button was pressed.
 */
export const showBoard = async (visit: Visit, view: BoardView = FIRST_VIEW, isNew = false): Promise<void> => {
  const { ctx, services, actor } = visit;
  const shown = viewBoard(await readBoard(services, services.now()), view, services);
  const message = await replaceWith(visit, shown, isNew);
  if (actor.official === undefined || message === undefined || ctx.chat === undefined) return;
  await services.boards.save({
    official: actor.official.id,
    chat: asChatId(ctx.chat.id),
    message,
    view: writeBoardView(view),
    shown: fingerprintOf(shown),
    openedAt: services.now(),
  });
};

/** Takes a message out of those that are kept up to date: something else is shown in it. */
export const leaveBoard = async ({ ctx, services, actor }: Visit): Promise<void> => {
  const message = ctx.callbackQuery?.message?.message_id;
  if (message === undefined || actor.official === undefined) return;
  await services.boards.close({ official: actor.official.id, message: asMessageId(message) });
};
