import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';
import type { Author } from '../people-store.ts';

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

/** 192 bits: nobody finds one by trying. Telegram takes up to 64 of these signs after `?start=`. */
const CODE_BYTES = 24;
const CODE = /^[A-Za-z0-9_-]{32}$/;

/** A new code, as url-safe text. */
export const makeInvitationCode = (): string => randomBytes(CODE_BYTES).toString('base64url');

/** Whether a text can be a code at all. */
export const looksLikeCode = (text: string): boolean => CODE.test(text);

/** What is stored of a code. A plain hash does: the code is random and long, so there is nothing to guess. */
export const hashInvitationCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The link that opens the bot with a code. */
export const invitationLink = (botName: string, code: string): string =>
  `https://t.me/${botName}?start=${code}`;
