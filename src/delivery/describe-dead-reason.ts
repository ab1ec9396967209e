import type { DeadReason } from './outbox-store.ts';

const REASONS: Readonly<Record<DeadReason, string>> = {
  refused: 'Telegram từ chối tin này',
  'unknown outcome': 'gửi nhiều lần không có hồi âm, có thể đã đến',
  unreadable: 'không soạn được tin',
};

const isReason = (text: string): text is DeadReason => Object.hasOwn(REASONS, text);

/** Why a message was given up, in Vietnamese; as it is stored if another version of the program wrote it. */
export const describeDeadReason = (reason: string): string => (isReason(reason) ? REASONS[reason] : reason);
