import { vi } from 'vitest';
import { outsideFailure } from '../../../src/channel/telegram/message/telegram-failure.ts';
import { InboxWorker } from '../../../src/delivery/inbox/inbox-worker.ts';
import { asUpdateId } from '../../../src/domain/chat.ts';
import type { ClaimedUpdate, Inbox } from '../../../src/domain/chat-inbox.ts';
import { createInboxRepository } from '../../../src/storage/inbox-repository.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';
import { LogLines } from '../../support/serve-in-process.ts';

export const now = (): Date => new Date();

/** Lets everything happen that needs no more than this time. */
export const pass = (milliseconds = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** A worker over an inbox of its own, which a test fills. */
export const startWorker = async (
  handle: (id: number) => Promise<void>,
  change: (inbox: Inbox) => Inbox = (inbox) => inbox,
  onSetAside: (update: ClaimedUpdate) => Promise<void> = async () => {},
) => {
  const db = await openTestDatabase();
  const inbox = createInboxRepository(db);
  const log = new LogLines();
  const worker = new InboxWorker({
    inbox: change(inbox),
    handle: (payload) => handle(Number(payload)),
    outsideOf: outsideFailure,
    now,
    logger: log.logger,
    owner: 'me',
    onSetAside,
  });
  worker.start();
  const receive = async (...updates: readonly (readonly [id: number, lane: string])[]): Promise<void> => {
    await inbox.accept(
      updates.map(([id, lane]) => ({ id: asUpdateId(id), lane, payload: String(id) })),
      now(),
    );
    worker.wake();
    await pass();
  };
  const states = async (): Promise<string[]> => {
    const rows = await db.selectFrom('inbox_update').select(['state']).orderBy('update_id').execute();
    return rows.map(({ state }) => state);
  };
  return { db, worker, receive, states, log };
};

/** Handling that ends when the test says so. */
export const held = () => {
  const begun: number[] = [];
  const release = new Map<number, () => void>();
  const handle = (id: number): Promise<void> => {
    begun.push(id);
    return new Promise((resolve) => release.set(id, resolve));
  };
  return { begun, handle, end: (id: number) => release.get(id)?.() };
};
