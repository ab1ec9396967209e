import type { NewMessage } from '../delivery/outbox-store.ts';
import type { ChatId, MessageId, UpdateId } from '../domain/chat.ts';
import type { OfficialId, UnitId } from '../domain/people.ts';
import type { AuditEntry } from '../people/people-store.ts';

export type NoticeId = number & { readonly __brand: 'NoticeId' };
export const asNoticeId = (id: number): NoticeId => id as NoticeId;

/** For whom a notice is meant. */
export interface Audience {
  /** Undefined for everybody. */
  readonly units: readonly UnitId[] | undefined;
  /** Of these units, or of all, the heads alone. */
  readonly headsOnly: boolean;
}

/** Words of the office for its people. */
export interface Notice {
  readonly id: NoticeId;
  /** Who of the office writes. */
  readonly by: OfficialId;
  readonly text: string;
  /** Undefined until it is chosen. */
  readonly audience: Audience | undefined;
  /** Grows with every change, so that nothing is sent that wasn't shown. */
  readonly version: number;
  readonly state: 'draft' | 'sent' | 'dropped';
  readonly madeAt: Date;
  readonly sentAt: Date | undefined;
  /** Who hadn't come to the bot when it was sent. */
  readonly missed: readonly OfficialId[];
  readonly chat: ChatId;
  /** The message in which it was typed. */
  readonly source: MessageId;
  /** Ours that shows it: the preview, then the report of its delivery. */
  readonly message: MessageId | undefined;
  /** Tells whether the report would say something else by now. */
  readonly shown: string;
}

/** One message, with the heading that it gets (Bot API, sendMessage: 4,096). */
export const LONGEST_NOTICE = 4000;

/** What each of its recipients has as the key of their message. */
export const noticeKey = (id: NoticeId): string => `notice:${id}`;

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
