import type { ResolutionDocument } from '../../domain/resolution.ts';
import { DAY, isoDay } from '../head/find-day.ts';

/** Of a document what a plan may cite it by. */
export type CitedDocument = Pick<ResolutionDocument, 'id' | 'number' | 'date'>;

/** Lines of a plan in which it says what it rests on. */
const HEAD_LINES = 30;

/** What leads to a document that is carried out: laws and others that are cited likewise aren't in the library. */
const RESTS_ON =
  /(?<!\p{L})(?:căn cứ|thực hiện|triển khai|thi hành|cụ thể h[óo]a|h[óo]a cụ thể|theo)(?!\p{L})/iu;

/** The day of a citation stands right behind the number. */
const DAY_BEHIND = new RegExp(String.raw`^[\s,(]{0,4}${DAY}`, 'iu');

/**
 * The documents that a plan's head says it carries out (“Thực hiện Nghị quyết số 12-NQ/TU ngày 05/12/2025”): by their whole
 * number, and by their day where both say one, since numbers come again every year. For a person to confirm.
 * @param source the plan's text
 */
export const proposeLinks = <Cited extends CitedDocument>(
  source: string,
  known: readonly Cited[],
): readonly Cited[] => {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES)
    .join(' ')
    .normalize('NFC');
  return known.filter(({ number, date }) => number !== undefined && isCited(lines, number, date));
};

const isCited = (head: string, number: string, date: string | undefined): boolean => {
  for (let at = head.indexOf(number); at >= 0; at = head.indexOf(number, at + 1)) {
    const behind = head.slice(at + number.length);
    const isWhole = !/[\p{L}\d/-]$/u.test(head.slice(0, at)) && !/^[\p{L}\d/-]/u.test(behind);
    const sentence =
      head
        .slice(Math.max(0, at - LONGEST_LEAD), at)
        .split(/[.;]/u)
        .at(-1) ?? '';
    if (!isWhole || !RESTS_ON.test(sentence)) continue;
    const [, ...parts] = DAY_BEHIND.exec(behind) ?? [];
    const day = parts.length === 3 ? isoDay(...parts) : undefined;
    if (day === undefined || date === undefined || day === date) return true;
  }
  return false;
};

/** Signs between the words that lead to a number and the number. */
const LONGEST_LEAD = 200;
