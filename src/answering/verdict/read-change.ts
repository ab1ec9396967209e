import type { Span } from '../../domain/passage.ts';

/** By how much something is to become more or less, as a question asks for it. */
export interface AskedChange {
  /** The words that ask, with the thing that is counted behind them. */
  readonly asking: Span;
  /** Since when, or more than when: a year, the year before the document's, or undefined where none is named. */
  readonly since: number | 'year before' | undefined;
  /** Said in words that ask as well for a rate: only two levels answer it. */
  readonly mayBeRate: boolean;
}

const HOW_MUCH = '(?:bao nhiêu|mấy)(?!\\p{L})(?:\\s+(?:\\p{L}+(?=\\s*(?:[?.,]|$|so với|nữa|từ))|%))?';
const YEAR = '(?:năm\\s+)?(?:(?<year>(?:19|20)\\d\\d)|(?<before>ngoái|trước|vừa (?:qua|rồi)))';
/** "Tăng lên", "giảm còn" ask for the level itself; "tăng bao nhiêu" for the rate that a clause sets. */
const ADDED = `(?:thêm|bớt)(?:\\s+(?:được|khoảng|ít nhất|tối thiểu)){0,2}\\s+${HOW_MUCH}`;
const MORE = `(?:cao|nhiều|lớn|thấp|ít|nhỏ|kém)\\s+hơn(?:\\s+(?:so với\\s+)?(?:năm\\s+)?(?:(?:19|20)\\d\\d|trước|ngoái|nay|hiện nay))?\\s+${HOW_MUCH}`;
const ASKING = new RegExp(`(?<!\\p{L})(?:${ADDED}|${MORE})`, 'iu');
/** "Tăng bao nhiêu so với 2026": a change where another year is named, else as well the rate that a clause sets. */
const CHANGED = new RegExp(`(?<!\\p{L})(?:tăng|giảm)\\s+(?:được\\s+|khoảng\\s+)?${HOW_MUCH}`, 'iu');
/** "Tăng diện tích chè thêm": what becomes more may stand between. */
const BECOMES = /(?<!\p{L})(?:tăng|giảm|nâng|hạ|mở rộng)\s+(?:\p{L}+\s+){0,4}$/iu;
const SINCE = new RegExp(
  `(?<!\\p{L})(?:so với|so|hơn|từ|kể từ)\\s+(?:(?:cùng kỳ|hết|cuối|đầu|mức|thực hiện|ước thực hiện|kết quả)\\s+){0,2}${YEAR}`,
  'iu',
);

/** "Phải tăng thêm bao nhiêu ha?", "nhiều hơn 2027 mấy cái?"; undefined where a level or something else is asked. */
export const readChange = (text: string): AskedChange | undefined => {
  const surely = ASKING.exec(text);
  const match = surely ?? CHANGED.exec(text);
  if (match === null) return undefined;
  const isAdded = /^(?:thêm|bớt)/iu.test(match[0]);
  if (isAdded && !BECOMES.test(text.slice(0, match.index))) return undefined;
  const { year, before } = SINCE.exec(text)?.groups ?? {};
  if (surely === null && year === undefined && before === undefined) return undefined;
  return {
    mayBeRate: surely === null,
    asking: { start: match.index, end: match.index + match[0].length },
    since: year !== undefined ? Number(year) : before !== undefined ? 'year before' : undefined,
  };
};

/** A clause that says by how much something becomes more or less, not up or down to what. */
export const statesChange = (clause: string): boolean =>
  /(?<!\p{L})(?:tăng|giảm|thêm)(?!\s+(?:lên|xuống|còn|cường|đến|tới)(?!\p{L}))(?!\p{L})/iu.test(clause);
