import type { ChatId, PersonId } from './chat.ts';

/** What the bot waits for from a person in a chat: the next text is the answer to it. */
export interface Dialogue {
  readonly chat: ChatId;
  readonly person: PersonId;
  /** Which feature asked, and for what: `find official`. */
  readonly kind: string;
  /** What the feature needs to go on, as JSON. */
  readonly data: string;
  readonly askedAt: Date;
}

/** How long an answer is waited for. After that a text is a question again. */
export const DIALOGUE_LIFETIME_MS = 15 * 60 * 1000;

/** Whether a text may still be the answer. */
export const isDialogueOpen = ({ askedAt }: Dialogue, now: Date): boolean =>
  now.getTime() - askedAt.getTime() <= DIALOGUE_LIFETIME_MS;

/** Dialogues as rows, one for a person in a chat. Every method is one transaction. */
export interface DialogueStore {
  /** Begins a dialogue in place of the one before. */
  open(dialogue: Dialogue): Promise<void>;
  find(chat: ChatId, person: PersonId): Promise<Dialogue | undefined>;
  close(chat: ChatId, person: PersonId): Promise<void>;
  /** Deletes dialogues that were begun before the moment, and gives how many. */
  prune(before: Date): Promise<number>;
}
