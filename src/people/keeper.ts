import type { PersonId } from '../domain/chat.ts';
import type { ChangedBy, ChangeMeans } from './change-people.ts';
import type { Directory } from './directory.ts';
import type { InvitationStore } from './invitations/invitation-store.ts';
import type { PersonEraser } from './people-store.ts';

/** Somebody of the office who looks after people now, with what that takes. */
export interface Keeper extends ChangedBy {
  readonly services: ChangeMeans & {
    readonly directory: () => Promise<Directory>;
    readonly invitations: InvitationStore;
    readonly eraser: PersonEraser;
    readonly conversations: {
      /** When a person asked last; undefined if never. */
      lastAsked(person: PersonId): Promise<Date | undefined>;
    };
    readonly timeZone: string;
    /** Only in `telegram` do people have accounts, and send files. */
    readonly channel: string;
  };
}
