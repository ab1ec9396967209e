import type { Api } from 'grammy';
import type { ChatId, MessageId } from '../../../domain/chat.ts';
import type { Notice } from '../../../notices/notice.ts';
import type { OpenBoard } from '../../../week/board/board-store.ts';
import { readBoardView } from '../../../week/board/board-view.ts';
import { findOpenBoards, mayFollow } from '../../../week/board/find-open-boards.ts';
import { type Board, readBoard } from '../../../week/board/read-board.ts';
import { fingerprintOf } from '../board/show-board.ts';
import { type ShownBoard, viewBoard } from '../board/view-board.ts';
import { tryToChange } from '../message/change-message.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { viewNotice } from '../notices/show-notice.ts';
import type { BotServices } from '../services.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** How editing went. `gone`: Telegram won't change this message any more. */
type EditOutcome = { readonly kind: 'shown' | 'gone' } | { readonly kind: 'later'; readonly seconds: number };

/** What a round came to: how long Telegram asks us to wait; undefined if all is up to date. */
export type LiveRound = { readonly waitSeconds: number } | undefined;

const edit = async (
  api: Api,
  chat: ChatId,
  message: MessageId,
  { blocks, buttons }: ShownBoard,
): Promise<EditOutcome> => {
  const outcome = await tryToChange(api, { chat, message }, blocks, toKeyboard(buttons));
  if (outcome.kind === 'shown') return outcome;
  if (outcome.kind === 'refused' || outcome.failure.kind === 'forbidden') return { kind: 'gone' };
  const { failure } = outcome;
  return { kind: 'later', seconds: failure.kind === 'slow down' ? failure.seconds : 0 };
};

const refreshBoard = async (
  api: Api,
  services: BotServices,
  open: OpenBoard,
  board: Board,
): Promise<EditOutcome> => {
  const { boards } = services;
  const isTheirs = mayFollow(await services.directory(), open.official);
  const shown = viewBoard(board, readBoardView(open.view), services);
  const fingerprint = fingerprintOf(shown);
  if (isTheirs && fingerprint === open.shown) return { kind: 'shown' };
  const outcome = isTheirs ? await edit(api, open.chat, open.message, shown) : ({ kind: 'gone' } as const);
  if (outcome.kind === 'gone') await boards.close(open);
  if (outcome.kind === 'shown') await boards.noteShown(open, fingerprint);
  return outcome;
};

const refreshNotice = async (api: Api, services: BotServices, notice: Notice): Promise<EditOutcome> => {
  const shown = await viewNotice(services, notice);
  const fingerprint = fingerprintOf(shown);
  if (notice.message === undefined || fingerprint === notice.shown) return { kind: 'shown' };
  const outcome = await edit(api, notice.chat, notice.message, shown);
  if (outcome.kind !== 'later') await services.notices.noteShown(notice.id, notice.message, fingerprint);
  return outcome;
};

/**
 * Brings the boards of the present week, and the reports of notices that are under way, in line with the rows: one edit
 * a message at most, and none where nothing has changed. Ends early where Telegram asks us to wait.
 */
export const refreshLive = async (api: Api, services: BotServices): Promise<LiveRound> => {
  const { boards, notices, timeZone } = services;
  const now = services.now();
  const findOpen = () => findOpenBoards(boards, now, timeZone);
  const open = await findOpen();
  const board = open.length === 0 ? undefined : await readBoard(services, now);
  for (const each of open) {
    // Somebody may have turned to another list while the others were edited.
    const [still] = (await findOpen()).filter(({ official }) => official === each.official);
    const outcome = still && board ? await refreshBoard(api, services, still, board) : undefined;
    if (outcome?.kind === 'later') return { waitSeconds: outcome.seconds };
  }
  for (const notice of await notices.findSentSince(new Date(now.getTime() - ONE_WEEK_MS))) {
    const outcome = await refreshNotice(api, services, notice);
    if (outcome.kind === 'later') return { waitSeconds: outcome.seconds };
  }
  return undefined;
};
