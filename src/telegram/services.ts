import type { Logger } from 'pino';
import type { Answering } from '../answering/answer.ts';
import type { ConversationStore } from '../answering/conversation.ts';
import type { PersonId } from '../domain/chat.ts';
import type { Clock } from '../domain/clock.ts';

/** What the handlers work with; made by the composition root. */
export interface BotServices {
  readonly answering: Answering;
  readonly conversations: ConversationStore;
  readonly now: Clock;
  readonly logger: Logger;
  /** Whether a person is served. */
  readonly isApproved: (person: PersonId) => boolean;
}
