import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for one another when read out. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

/** A short code that a person can read out and an operator find in the log, e.g. `K7M2QX`. */
export const newErrorCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What a person is told when something broke; the same code stands in the log. */
export const errorText = (code: string): string =>
  `Xin lỗi, tôi chưa xử lý được yêu cầu này. Xin thử lại sau ít phút; nếu vẫn không được, xin báo Văn phòng mã lỗi ${code}.`;
