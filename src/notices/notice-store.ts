import type { NewMessage } from '../delivery/outbox-store.ts';
import type { ChatId, MessageId, UpdateId } from '../domain/chat.ts';
import type { OfficialId } from '../domain/people.ts';
import type { AuditEntry } from '../people/people-store.ts';
import type { Audience, Notice, NoticeId } from './notice.ts';

/** A notice that was just typed. */
export interface NewNotice extends Pick<Notice, 'by' | 'text' | 'chat' | 'source' | 'madeAt'> {
  /** The Telegram update that brought it: handled again, it makes no second notice. */
  readonly update: UpdateId;
}

/** What sending a notice puts out and notes. */
export interface NoticeSending {
  readonly messages: readonly NewMessage[];
  readonly missed: readonly OfficialId[];
  readonly entry: Omit<AuditEntry, 'id' | 'at'>;
}

/** Notices as rows; a sent one is never changed. Every method is one transaction. */
export interface NoticeStore {
  create(notice: NewNotice): Promise<Notice>;
  find(id: NoticeId): Promise<Notice | undefined>;
  /** The latest that was typed in this message. */
  findBySource(chat: ChatId, source: MessageId): Promise<Notice | undefined>;
  /** Changes a draft; undefined if it is none any more. */
  change(
    id: NoticeId,
    change: { readonly text: string; readonly source: MessageId } | { readonly audience: Audience },
  ): Promise<Notice | undefined>;
  /** Notes the message that shows it, and what stands there. */
  noteShown(id: NoticeId, message: MessageId, shown: string): Promise<void>;
  /** False if it was sent or dropped already. */
  drop(id: NoticeId): Promise<boolean>;
  /** Puts a draft of this version out to all its recipients, once; false if there is none such any more. */
  send(id: NoticeId, version: number, sending: NoticeSending, now: Date): Promise<boolean>;
  /** Those that were sent at this moment or later and whose report stands in a message. */
  findSentSince(moment: Date): Promise<readonly Notice[]>;
  /** Deletes those that were made before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
