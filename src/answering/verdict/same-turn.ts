import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { falls, type Side } from './short-or-over.ts';

const TAG = /(?:\s(?:phải|đúng|hả|à|không|chứ|nhỉ|có)){1,4}\W{0,4}$/iu;
/** "So với biên chế được giao": against what something is held. */
const HELD_AGAINST = /(?<!\p{L})so với\s(?!năm|cùng kỳ|tháng|quý|\d)(?<what>[^,;.?()]{2,80})/iu;
/** "Nhiều nhất là cấp mầm non", "nhiều nhất ở cấp mầm non". */
const FIRST_OF_ALL =
  /(?<!\p{L})(?<first>(?:nhiều|ít|cao|thấp|lớn|nhỏ|nhanh|chậm)\snhất)\s(?:là|ở|tại|thuộc về)\s(?:(?:ở|tại)\s)?(?<what>[^,;.?()]{2,80})/iu;

/** The last two syllables of what is named, which tell it whatever stands before them. */
const endOf = (what: string): string => foldedWords(what.replace(TAG, '')).split(' ').slice(-2).join(' ');

const isSaidAlike = (pattern: RegExp, question: string, sentence: string): boolean => {
  const asked = pattern.exec(question)?.groups;
  const stated = pattern.exec(sentence)?.groups;
  if (asked === undefined || stated === undefined) return false;
  if (asked['first']?.toLowerCase() !== stated['first']?.toLowerCase()) return false;
  const end = endOf(asked['what'] ?? '');
  return end.includes(' ') && holdsFoldedWords(stated['what'] ?? '', end);
};

/**
 * A question without what turns its sense where the sentence turns it in the same way: held against the same, or first of
 * all the same.
 */
export const withoutSameTurn = (question: string, sentence: string): string => {
  const [asked, stated]: readonly (Side | undefined)[] = [falls(question), falls(sentence)];
  const rest =
    asked === stated && isSaidAlike(HELD_AGAINST, question, sentence)
      ? question.replace(HELD_AGAINST, ' ')
      : question;
  return isSaidAlike(FIRST_OF_ALL, rest, sentence) ? rest.replace(FIRST_OF_ALL, ' ') : rest;
};
