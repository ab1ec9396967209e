import type { ConversationStore } from '../answering/conversation.ts';
import type { Inbox } from '../domain/chat-inbox.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long rows are kept, in days. */
export interface Retention {
  readonly inboxDays: number;
  readonly answerDays: number;
}

/** Deletes handled updates and old questions, and gives how many of each. */
export const pruneRows = async (
  inbox: Pick<Inbox, 'prune'>,
  conversations: Pick<ConversationStore, 'prune'>,
  retention: Retention,
  now: Date,
): Promise<{ readonly updates: number; readonly questions: number }> => ({
  updates: await inbox.prune(new Date(now.getTime() - retention.inboxDays * DAY_MS)),
  questions: await conversations.prune(new Date(now.getTime() - retention.answerDays * DAY_MS)),
});
