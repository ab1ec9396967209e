import { capitalised } from '../../text/calm-capitals.ts';
import { alternatives } from '../../text/phrase-pattern.ts';
import {
  ACTING_ORGANS,
  COMMITTEE_LEVELS,
  DEPARTMENT_WORDS,
  LEVELS,
  NATIONAL_ORGANS,
  PLACED_ORGANS,
} from './head-words.ts';
import { calmName } from './mapped-text.ts';

/** An organ named in a text; offsets are into that text. */
export interface NamedOrgan {
  /** Calmly cased, without its place: `Ủy ban nhân dân`, `Ban Chấp hành Đảng bộ`. */
  readonly name: string;
  /** `tỉnh`; empty where the organ is of the whole country or its level isn't said. */
  readonly level: string;
  /** `Đông Hà Sơn`; empty where only the level is said. */
  readonly placeName: string;
  readonly start: number;
  readonly end: number;
}

type Part = NamedOrgan & { readonly role: 'whole' | 'base' | 'acting' };

const all = (role: string, words: Iterable<string>): string => `(?<${role}>${alternatives(words)})`;
const PART = new RegExp(
  `(?<!\\p{L})(?:${all('whole', NATIONAL_ORGANS.keys())}|${all('committee', COMMITTEE_LEVELS.keys())}|${all('placed', PLACED_ORGANS.keys())}|${all('acting', ACTING_ORGANS.keys())})(?!\\p{L})|(?<=^|\\n)(?<department>${alternatives(DEPARTMENT_WORDS)}(?!\\p{L})[^\\n,:;.]{2,80})`,
  'giu',
);
const LEVEL = new RegExp(`^\\s{1,3}(${alternatives(LEVELS.keys())})(?!\\p{L})`, 'iu');
const LEVEL_INSIDE = new RegExp(`\\s${alternatives(LEVELS.keys())}(?=\\s(?!hội(?!\\p{L})))`, 'giu');
/** What may follow the name of a place and is none of it. */
const NO_NAME = `(?:khóa|lần\\s|nhiệm\\s+kỳ|kỳ\\s+họp|về|số\\s|số:|giai\\s+đoạn|năm\\s+\\d|đến\\s|hội\\s+(?:nghị|đồng)|thực\\s+hiện|triển\\s+khai|quyết\\s+(?:nghị|định)|ban\\s+(?:chấp|thường|hành)|đại\\s+hội|đảng\\s+(?:ủy|bộ)|ủy\\s+ban|sở\\s|văn\\s+phòng|trong\\s|trên\\s|và\\s)`;
const PLACE_NAME = new RegExp(
  `^(?:\\s{1,3}(?!${NO_NAME})(?:[–-]\\s)?(?:\\p{Lu}[\\p{L}'’]{0,11}|\\d{1,2}(?![\\d/.-]))){1,6}`,
  'u',
);
const NO_NAME_LOUD = new RegExp(`\\s{1,3}${NO_NAME}`, 'iu');

/** The organ that a stretch of lines names as the issuer: `ĐẢNG BỘ TỈNH …`, below it `ĐẢNG ỦY XÃ …`; the lowest one. */
export const parseOrgan = (text: string): NamedOrgan | undefined => {
  const parts = findParts(text);
  const at = parts.findLastIndex(({ role }) => role === 'acting');
  const acting = parts[at];
  if (acting === undefined) return parts.at(-1);
  const next = parts[at + 1];
  const base =
    next !== undefined && text.slice(acting.end, next.start).trim().length <= LONGEST_BETWEEN
      ? next
      : parts.slice(0, at).findLast(({ role }) => role !== 'acting');
  if (base === undefined) return isDepartment(acting) ? acting : undefined;
  return {
    name: isDepartment(acting) ? acting.name : `${acting.name} ${base.name}`,
    level: acting.level === '' ? base.level : acting.level,
    placeName: acting.level === '' ? base.placeName : acting.placeName,
    start: acting.start,
    end: Math.max(acting.end, base === next ? base.end : acting.end),
  };
};

/** "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XX ĐẢNG BỘ …" */
const LONGEST_BETWEEN = 20;

const isDepartment = ({ name }: NamedOrgan): boolean =>
  ![...ACTING_ORGANS.values()].includes(name) && name !== PLACED_ORGANS.get('đảng ủy');

const findParts = (text: string): readonly Part[] => {
  const parts: Part[] = [];
  for (const match of text.matchAll(PART)) {
    const word = match[0].toLowerCase().replace(/\s+/g, ' ');
    const start = match.index;
    const end = start + match[0].length;
    const { whole, committee, placed, department } = match.groups ?? {};
    if (whole !== undefined) parts.push(wholePart(NATIONAL_ORGANS.get(word) ?? word, start, end));
    else if (committee !== undefined)
      parts.push(placedPart(text, word, COMMITTEE_LEVELS.get(word), start, end));
    else if (placed !== undefined) parts.push(placedPart(text, word, undefined, start, end));
    else if (department !== undefined) parts.push(departmentPart(department, start, end));
    else parts.push({ ...wholePart(ACTING_ORGANS.get(word) ?? word, start, end), role: 'acting' });
  }
  return parts;
};

const wholePart = (name: string, start: number, end: number): Part => ({
  role: 'whole',
  name,
  level: '',
  placeName: '',
  start,
  end,
});

/** "VĂN PHÒNG UBND THÀNH PHỐ …": the place may stand in the name itself. */
const departmentPart = (words: string, start: number, end: number): Part => {
  for (const match of words.matchAll(LEVEL_INSIDE)) {
    const placeName = readPlaceName(words, match.index + match[0].length);
    if (placeName === '') continue;
    const part = placedPart(
      words,
      '',
      LEVELS.get(match[0].trim().toLowerCase()),
      0,
      match.index + match[0].length,
    );
    return { ...part, role: 'acting', name: words.slice(0, match.index).trim(), start, end };
  }
  return { ...wholePart(words.trim(), start, end), role: 'acting' };
};

const placedPart = (
  text: string,
  word: string,
  own: string | undefined,
  start: number,
  end: number,
): Part => {
  const written = LEVEL.exec(text.slice(end, end + 20));
  const level = own ?? LEVELS.get(written?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '') ?? '';
  // A committee's level may be said again with its place: "THÀNH ỦY" over "THÀNH PHỐ …".
  const nameAt = end + (written?.[0].length ?? 0);
  const placeName = level === '' ? '' : readPlaceName(text, nameAt);
  const capital = capitalised(word);
  return {
    // "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH …" is the committee in another organ.
    role: word === 'đảng ủy' && level === '' ? 'acting' : 'base',
    name: own === undefined ? (PLACED_ORGANS.get(word) ?? word) : capital,
    level,
    placeName: calmName(placeName),
    start,
    end: nameAt + placeName.length,
  };
};

const LONGEST_PLACE = 80;

/** The name of a place at an offset, as printed; empty where none follows. */
export const readPlaceName = (text: string, at: number): string => {
  const behind = text.slice(at, at + LONGEST_PLACE);
  const name = PLACE_NAME.exec(behind)?.[0] ?? '';
  const stop = behind.search(NO_NAME_LOUD);
  return stop === -1 ? name : name.slice(0, stop);
};
