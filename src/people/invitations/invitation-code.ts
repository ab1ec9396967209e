import { createHash, randomBytes } from 'node:crypto';

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
