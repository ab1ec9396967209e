import type { ChatId, MessageId } from '../domain/chat.ts';
import type { OfficialId, UnitId } from '../domain/people.ts';

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
