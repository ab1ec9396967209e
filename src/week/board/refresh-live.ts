import { fingerprintView } from '../../delivery/fingerprint-view.ts';
import type { MessagePlace } from '../../domain/chat-turn.ts';
import { localDay, startOfDay } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { mondayOf, weekOf } from '../../domain/reporting-week.ts';
import type { View } from '../../domain/view.ts';
import type { Notice, NoticeStore } from '../../notices/notice.ts';
import { viewNotice } from '../../notices/show-notice.ts';
import { type Directory, holdsRight } from '../../people/directory.ts';
import type { BoardStore, OpenBoard } from './board-store.ts';
import { readBoardView } from './board-view.ts';
import { type Board, readBoard } from './read-board.ts';
import { viewBoard } from './view-board.ts';

/** The boards that were opened or used in the week of a moment. */
const findOpenBoards = (
  boards: Pick<BoardStore, 'findSince'>,
  now: Date,
  timeZone: string,
): Promise<readonly OpenBoard[]> =>
  boards.findSince(startOfDay(mondayOf(weekOf(localDay(now, timeZone))), timeZone));

/** Whether somebody who opened a board may still follow the week on it. */
const mayFollow = (directory: Directory, id: OfficialId): boolean => {
  const official = directory.official(id);
  const isThere = official?.person !== undefined && official.endedAt === undefined;
  return isThere && holdsRight(directory, id, 'chase officials');
};

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** How a change went. `gone`: the channel won't change this message any more. */
type LiveOutcome = { readonly kind: 'shown' | 'gone' } | { readonly kind: 'later'; readonly seconds: number };

/** What a round came to: how long the channel asks us to wait; undefined if all is up to date. */
export type LiveRound = { readonly waitSeconds: number } | undefined;

/** What the channel does for messages that are kept up to date. */
export interface LiveMessages {
  change(at: MessagePlace, view: View): Promise<LiveOutcome>;
}

/** What the rows are read with. */
type LiveMeans = Parameters<typeof readBoard>[0] &
  Parameters<typeof viewBoard>[2] &
  Parameters<typeof viewNotice>[0] & {
    readonly boards: Pick<BoardStore, 'findSince' | 'close' | 'noteShown'>;
    readonly notices: Pick<NoticeStore, 'findSentSince' | 'noteShown'>;
    readonly directory: () => Promise<Directory>;
    readonly timeZone: string;
  };

const refreshBoard = async (
  means: LiveMeans,
  messages: LiveMessages,
  open: OpenBoard,
  board: Board,
): Promise<LiveOutcome> => {
  const { boards, directory } = means;
  const isTheirs = mayFollow(await directory(), open.official);
  const shown = viewBoard(board, readBoardView(open.view), means);
  const fingerprint = fingerprintView(shown);
  if (isTheirs && fingerprint === open.shown) return { kind: 'shown' };
  const outcome = isTheirs ? await messages.change(open, shown) : ({ kind: 'gone' } as const);
  if (outcome.kind === 'gone') await boards.close(open);
  if (outcome.kind === 'shown') await boards.noteShown(open, fingerprint);
  return outcome;
};

const refreshNotice = async (
  means: LiveMeans,
  messages: LiveMessages,
  notice: Notice,
): Promise<LiveOutcome> => {
  const shown = await viewNotice(means, notice);
  const fingerprint = fingerprintView(shown);
  const { chat, message } = notice;
  if (message === undefined || fingerprint === notice.shown) return { kind: 'shown' };
  const outcome = await messages.change({ chat, message }, shown);
  if (outcome.kind !== 'later') await means.notices.noteShown(notice.id, message, fingerprint);
  return outcome;
};

/**
 * Brings the boards of the present week, and the reports of notices that are under way, in line with the rows: one change
 * a message at most, and none where nothing has changed. Ends early where the channel asks us to wait.
 */
export const refreshLive = async (
  means: LiveMeans,
  messages: LiveMessages,
  now: Date,
): Promise<LiveRound> => {
  const { boards, notices, timeZone } = means;
  const findOpen = () => findOpenBoards(boards, now, timeZone);
  const open = await findOpen();
  const board = open.length === 0 ? undefined : await readBoard(means, now);
  for (const each of open) {
    // Somebody may have turned to another list while the others were changed.
    const [still] = (await findOpen()).filter(({ official }) => official === each.official);
    const outcome = still && board ? await refreshBoard(means, messages, still, board) : undefined;
    if (outcome?.kind === 'later') return { waitSeconds: outcome.seconds };
  }
  for (const notice of await notices.findSentSince(new Date(now.getTime() - ONE_WEEK_MS))) {
    const outcome = await refreshNotice(means, messages, notice);
    if (outcome.kind === 'later') return { waitSeconds: outcome.seconds };
  }
  return undefined;
};
