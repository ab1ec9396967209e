/** A conversation: with one person (positive) or a group (negative). */
export type ChatId = number & { readonly __brand: 'ChatId' };

/** A person, by the id that the channel knows them by. */
export type PersonId = number & { readonly __brand: 'PersonId' };

/** A message's number within its chat. */
export type MessageId = number & { readonly __brand: 'MessageId' };

/** What the channel numbers its updates by; effects of an update are unique by it. */
export type UpdateId = number & { readonly __brand: 'UpdateId' };

export const asChatId = (id: number): ChatId => id as ChatId;
export const asPersonId = (id: number): PersonId => id as PersonId;
export const asMessageId = (id: number): MessageId => id as MessageId;
export const asUpdateId = (id: number): UpdateId => id as UpdateId;

/** UTF-16 units of the longest message that Telegram takes; what enters otherwise is cut to it. */
export const LONGEST_MESSAGE = 4096;

/** How long a follow-up question may lean on what the chat was about. */
export const SUBJECT_LIFETIME_MS = 30 * 60 * 1000;

/**
 * Whether a chat's subject may still be leant on.
 * @param askedAt when the question that set it was asked, milliseconds since the epoch.
 */
export const isSubjectFresh = (askedAt: number, now: Date): boolean =>
  now.getTime() - askedAt <= SUBJECT_LIFETIME_MS;
