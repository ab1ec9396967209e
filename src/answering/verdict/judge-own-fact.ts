import type { Resolution } from '../../domain/resolution.ts';
import { fold } from '../../text/fold.ts';
import { findDates } from '../grounding/find-dates.ts';
import type { Verdict } from './judge-relation.ts';

/** What a yes or no may be asked of a document's own head. */
export type OwnFact = 'number' | 'date';

/** A question that holds a fact of a document's head against it. */
export interface OwnFactAsked {
  readonly fact: OwnFact;
  /** As asked, folded: `380`, `180/kh-ubnd`; a day as `18/11/2025`. */
  readonly said: string;
}

const OPENS = '^(?:(?:co phai|cho hoi|xin hoi|the|vay|thi) )*';
const DATE = '(\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)';
/** Words that only close a question. */
const CLOSES =
  '(?:[ ,.?!]+(?:co|la|phai|dung|chinh xac|khong|ko|k|pk|chua|a|ha|nhi|chu|vay|the|em|anh|chi|nhe|roi|hay|sai|nha))*[ ,.?!]*$';

type Patterns = readonly (readonly [OwnFact, RegExp])[];

/** By the kind of document; making a pattern costs more than a question. */
const made = new Map<string, Patterns>();

const patternsFor = (kind: string): Patterns => {
  const found = made.get(kind) ?? makePatterns(kind);
  made.set(kind, found);
  return found;
};

const makePatterns = (kind: string): Patterns => {
  const own = `(?:van ban|${kind})(?: nay| tren| do)?`;
  return [
    [
      'number',
      new RegExp(
        `${OPENS}${own},? (?:(?:co|mang|la|ghi|duoc|danh) )*(?:so|so hieu|ky hieu)(?: la)? (\\d{1,5}(?:[-/][a-z][a-z/-]{0,20})?)${CLOSES}`,
      ),
    ],
    [
      'date',
      new RegExp(
        `${OPENS}(?:${own},? (?:(?:duoc|la|thi) )*(?:ky|ban hanh|ra doi|ra)(?: ban hanh)?|ngay (?:ky|ban hanh) (?:cua )?${own}) (?:(?:la|vao|hom|tu|ngay) )*${DATE}${CLOSES}`,
      ),
    ],
  ];
};

/**
 * Which fact of a document's own head a question holds against it; undefined where it is about something else.
 * @param text the question with its abbreviations written out
 */
export const ownFactAsked = (
  text: string,
  { kind = 'văn bản' }: Pick<Resolution['document'], 'kind'>,
): OwnFactAsked | undefined => {
  const folded = spellDates(fold(text).replace(/\s+/g, ' ').trim());
  for (const [fact, pattern] of patternsFor(fold(kind))) {
    const said = pattern.exec(folded)?.[1];
    if (said !== undefined) return { fact, said };
  }
  return undefined;
};

/** "Ngày 18 tháng 11 năm 2025" as it is typed more often. */
const spellDates = (folded: string): string =>
  folded.replace(/(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/g, (_, day, month, year) =>
    [day, month, ...(year === undefined ? [] : [year])].join('/'),
  );

/**
 * Whether a document's own number, or the day on which it was issued, is the one that a question says; null where the
 * document's own text prints none, as of a day that is known only as its meeting's.
 */
export const judgeOwnFact = (
  { fact, said }: OwnFactAsked,
  { document: { number, date }, headFacts }: Pick<Resolution, 'document' | 'headFacts'>,
): Verdict => {
  if (fact === 'number') return judgeNumber(said, number);
  return headFacts.signedDate.isStated ? judgeDay(said, date) : null;
};

const judgeNumber = (said: string, number: string | undefined): Verdict => {
  const [, digits = '', code = ''] = /^(\d+)(.*)$/u.exec(said) ?? [];
  const [, own = '', rest = ''] = /^(\d+)(.*)$/u.exec(fold(number ?? '')) ?? [];
  if (own === '' || digits === '') return null;
  if (Number(own) !== Number(digits)) return 'no';
  const plain = (sign: string): string => sign.replace(/[-/]/g, '');
  return code === '' || plain(rest) === plain(code) ? 'yes' : 'no';
};

const judgeDay = (said: string, date: string | undefined): Verdict => {
  const [fact] = findDates(`ngày ${said}`);
  const [day = '', month = '', year = ''] = fact?.value.split('/') ?? [];
  const [ownYear, ownMonth, ownDay] = date?.split('-').map(Number) ?? [];
  if (ownYear === undefined || day === '' || month === '') return null;
  const isSame = Number(day) === ownDay && Number(month) === ownMonth;
  return isSame && (year === '' || Number(year) === ownYear) ? 'yes' : 'no';
};
