import type { UpdateId } from '../../domain/chat.ts';
import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { LeaderRequestId } from '../../domain/progress.ts';
import type { DocumentItem } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../recording/progress-update.ts';

/** `explain`: says why it stands so; `opinion`: a word of the leader's, which may be answered. */
export const REQUEST_KINDS = ['explain', 'opinion'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What a leader wants of a unit about something that it leads. */
export interface NewLeaderRequest extends DocumentItem {
  readonly kind: RequestKind;
  readonly unit: UnitId;
  readonly leader: OfficialId;
  /** Verbatim. */
  readonly said: string;
}

/** One word of a unit's to a request; it may answer several times. */
export interface RequestReply {
  /** Verbatim. */
  readonly said: string;
  readonly by: OfficialId;
  readonly at: Date;
}

export interface LeaderRequest extends NewLeaderRequest {
  readonly id: LeaderRequestId;
  readonly askedAt: Date;
  /** In the order in which they came; empty: not answered yet. */
  readonly replies: readonly RequestReply[];
}

/** ` và 2 ý kiến trước`, behind the last of several answers; empty where there is no other. */
export const countEarlier = (earlier: number): string => (earlier <= 0 ? '' : ` và ${earlier} ý kiến trước`);

/** That a leader has looked at what was reported. */
export interface ReadReport {
  readonly report: ProgressUpdateId;
  readonly leader: OfficialId;
  readonly at: Date;
}

/** Leaders' requests as rows, with their answers, and which reports leaders have read. Every method is one transaction. */
export interface LeaderRequestStore {
  /** Stores one for each unit; of a Telegram update that was stored before, nothing again. Gives what the update gave. */
  add(update: UpdateId, requests: readonly NewLeaderRequest[], at: Date): Promise<readonly LeaderRequest[]>;
  find(id: LeaderRequestId): Promise<LeaderRequest | undefined>;
  /** Of a document's clauses, the latest first. */
  findOf(
    document: DocumentItem['document'],
    refs: readonly DocumentItem['ref'][],
  ): Promise<readonly LeaderRequest[]>;
  /** Of a document, those asked before a moment, in that order. */
  askedBefore(document: DocumentItem['document'], moment: Date): Promise<readonly LeaderRequest[]>;
  /** Keeps an answer behind those before. */
  answer(id: LeaderRequestId, said: string, by: OfficialId, at: Date): Promise<void>;
  /** Once a leader and report. */
  noteRead(reports: readonly ProgressUpdateId[], leader: OfficialId, at: Date): Promise<void>;
  /** Who has read these reports first. */
  findRead(reports: readonly ProgressUpdateId[]): Promise<readonly ReadReport[]>;
}
