import type { Logger } from 'pino';
import type { Answering } from '../answering/answer.ts';
import type { ConversationStore } from '../answering/conversation.ts';
import type { PersonId } from '../domain/chat.ts';
import type { Clock } from '../domain/clock.ts';
import type { DialogueStore } from '../domain/dialogue.ts';
import type { Actor, Directory } from '../people/directory.ts';
import type { PeopleStore } from '../people/people-store.ts';

/** What the handlers work with; made by the composition root. */
export interface BotServices {
  readonly answering: Answering;
  readonly conversations: ConversationStore;
  readonly dialogues: DialogueStore;
  readonly people: PeopleStore;
  /** People and work as they stand today. */
  readonly directory: () => Promise<Directory>;
  /** Who an account belongs to at this moment; undefined for strangers. */
  readonly identify: (person: PersonId) => Promise<Actor | undefined>;
  readonly now: Clock;
  /** An IANA name. */
  readonly timeZone: string;
  readonly logger: Logger;
}
