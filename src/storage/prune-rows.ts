import type { ConversationStore } from '../answering/conversation.ts';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Inbox } from '../domain/chat-inbox.ts';
import type { DialogueStore } from '../domain/dialogue.ts';
import type { NoticeStore } from '../notices/notice.ts';
import type { InvitationStore } from '../people/invitations/invitation-store.ts';
import type { PendingRosterStore } from '../people/roster/pending-roster-store.ts';
import type { AlbumStore } from '../progress/recording/album-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What only matters for minutes or hours: what the bot waited for, wrong codes, rosters that nobody applied. */
const SHORT_DAYS = 1;
/** Invitations that are used, revoked or expired: who was invited stays in the audit. */
const INVITATION_DAYS = 30;

/** How long rows are kept, in days. */
export interface Retention {
  readonly inboxDays: number;
  readonly answerDays: number;
}

/** What is pruned. */
export interface PrunedStores {
  readonly inbox: Pick<Inbox, 'prune'>;
  readonly conversations: Pick<ConversationStore, 'prune'>;
  readonly dialogues: Pick<DialogueStore, 'prune'>;
  readonly invitations: Pick<InvitationStore, 'prune'>;
  readonly outbox: Pick<OutboxStore, 'prune'>;
  readonly notices: Pick<NoticeStore, 'prune'>;
  readonly pendingRosters: Pick<PendingRosterStore, 'prune'>;
  readonly albums: Pick<AlbumStore, 'prune'>;
}

export type PrunedCounts = Readonly<
  Record<
    'updates' | 'questions' | 'dialogues' | 'invitations' | 'pushed' | 'notices' | 'rosters' | 'albumParts',
    number
  >
>;

/** Deletes handled updates, old questions, dialogues, invitations, notices, unapplied rosters and parts of albums; gives how many of each. */
export const pruneRows = async (
  { inbox, conversations, dialogues, invitations, outbox, notices, pendingRosters, albums }: PrunedStores,
  { inboxDays, answerDays }: Retention,
  now: Date,
): Promise<PrunedCounts> => {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  return {
    updates: await inbox.prune(before(inboxDays)),
    questions: await conversations.prune(before(answerDays)),
    dialogues: await dialogues.prune(before(SHORT_DAYS)),
    invitations: await invitations.prune({
      attempts: before(SHORT_DAYS),
      invitations: before(INVITATION_DAYS),
    }),
    pushed: await outbox.prune(before(answerDays)),
    notices: await notices.prune(before(answerDays)),
    rosters: await pendingRosters.prune(before(SHORT_DAYS)),
    albumParts: await albums.prune(before(inboxDays)),
  };
};
