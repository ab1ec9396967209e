import { authorOf } from '../people/author-of.ts';
import type { Actor, Directory } from '../people/directory.ts';
import { chooseRecipients } from './choose-recipients.ts';
import { type Notice, noticeKey } from './notice.ts';
import type { NoticeStore } from './notice-store.ts';

const ONE_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Puts a notice out to everybody that it is meant for and who has come to the bot; it is of use for a week.
 * @returns false if it was sent or changed in between.
 */
export const sendNotice = (
  store: NoticeStore,
  { id, version, text, audience, by }: Notice,
  directory: Directory,
  actor: Actor,
  now: Date,
): Promise<boolean> => {
  if (audience === undefined) return Promise.resolve(false);
  const { reached, unreachable, notLinked } = chooseRecipients(directory, audience, by);
  const recipients = [...reached, ...unreachable].map((official) => official.id);
  const sending = {
    messages: recipients.map((to) => ({
      to,
      key: noticeKey(id),
      payload: { type: 'notice' as const, text },
      dueAt: now,
      uselessAfter: new Date(now.getTime() + ONE_WEEK_MS),
    })),
    missed: notLinked.map((official) => official.id),
    entry: {
      by: authorOf(actor),
      act: 'gửi thông báo',
      of: 'notice',
      rowId: String(id),
      before: undefined,
      after: { recipients },
    },
  };
  return store.send(id, version, sending, now);
};
