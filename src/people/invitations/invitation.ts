import type { PersonId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { Author } from '../people-change.ts';

/** How long an invitation may be used. */
export const INVITATION_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** One official's way into the bot. The code itself is known only to whom it was given. */
export interface Invitation {
  /** SHA-256 of the code, in hex. */
  readonly codeHash: string;
  readonly official: OfficialId;
  readonly madeAt: Date;
  readonly madeBy: Author;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
  readonly usedBy: PersonId | undefined;
  readonly revokedAt: Date | undefined;
}

/** Whether an invitation may still be used. */
export const isOpen = (
  { usedAt, revokedAt, expiresAt }: Pick<Invitation, 'usedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): boolean => usedAt === undefined && revokedAt === undefined && now.getTime() < expiresAt.getTime();
