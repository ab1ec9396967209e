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
