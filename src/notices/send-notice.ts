import { type Actor, authorOf, type Directory } from '../people/directory.ts';
import { chooseRecipients } from './choose-recipients.ts';
import { type Notice, type NoticeStore, noticeKey } from './notice.ts';

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

/** What came of sending: `sent already` before, or `changed` since it was shown. */
export type SendOutcome = 'sent' | 'sent already' | 'changed';

/**
 * Sends a notice if it still is as it was shown: nothing is sent that wasn't.
 * @param shown its version and the number of those to whom it goes, as they stood in the preview
 * @returns also the notice as it is now; undefined if it isn't there any more
 */
export const sendAsShown = async (
  store: NoticeStore,
  notice: Notice,
  directory: Directory,
  actor: Actor,
  shown: { readonly version: number; readonly count: number },
  now: Date,
): Promise<{ readonly outcome: SendOutcome; readonly notice: Notice | undefined }> => {
  const recipients = notice.audience && chooseRecipients(directory, notice.audience, notice.by);
  const isAsShown =
    recipients !== undefined &&
    notice.version === shown.version &&
    recipients.reached.length + recipients.unreachable.length === shown.count;
  const isSent = isAsShown && (await sendNotice(store, notice, directory, actor, now));
  const present = await store.find(notice.id);
  const outcome = isSent ? 'sent' : present?.state === 'sent' ? 'sent already' : 'changed';
  return { outcome, notice: present };
};
