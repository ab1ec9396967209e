import type { ChatId, MessageId } from '../domain/chat.ts';
import type { OfficialId } from '../domain/people.ts';
import { LONGEST_NOTICE, type Notice, type NoticeId, type NoticeStore } from './notice.ts';

/** Whether a text is too long for a notice. */
export const isTooLong = (text: string): boolean => text.length > LONGEST_NOTICE;

/** A notice of somebody's own; whoever wrote it alone goes on with it. */
export const findOwnNotice = async (
  notices: Pick<NoticeStore, 'find'>,
  id: NoticeId,
  official: OfficialId | undefined,
): Promise<Notice | undefined> => {
  const notice = await notices.find(id);
  return notice !== undefined && notice.by === official ? notice : undefined;
};

/** What becomes of a notice whose text was edited where it was typed. */
export type EditOutcome =
  | { readonly outcome: 'no notice' | 'same' | 'too long' | 'empty' | 'sent' }
  | { readonly outcome: 'changed'; readonly notice: Notice };

/** Takes an edit of the message in which a notice was typed; one that was sent is never changed. */
export const editNotice = async (
  notices: Pick<NoticeStore, 'findBySource' | 'change'>,
  { chat, message }: { readonly chat: ChatId; readonly message: MessageId },
  text: string,
): Promise<EditOutcome> => {
  const notice = await notices.findBySource(chat, message);
  if (notice === undefined) return { outcome: 'no notice' };
  // Telegram also reports an edit when it only adds a preview or a reaction.
  if (notice.text === text || notice.state === 'dropped') return { outcome: 'same' };
  if (isTooLong(text)) return { outcome: 'too long' };
  if (text === '') return { outcome: 'empty' };
  const changed = await notices.change(notice.id, { text, source: notice.source });
  return changed === undefined ? { outcome: 'sent' } : { outcome: 'changed', notice: changed };
};
