const ITEM = String.raw`\(?\d{1,2}\)?`;
const JOINT = String.raw`(?:\s{0,2}[,;]\s{0,2}|\s{1,2}(?:và|đến)\s{1,2}|\s{0,2}[-–]\s{0,2})(?:chỉ tiêu\s)?(?:số\s)?`;
/** "chỉ tiêu số (1), (2) và (5)", "các chỉ tiêu 7 đến 11": a number alone may also count something ("chỉ tiêu 5 năm"). */
const CITED = new RegExp(
  `(các\\s+)?chỉ tiêu\\s+(?:từ\\s+)?(số\\s+|thứ\\s+)?(${ITEM}(?:${JOINT}${ITEM}){0,30})(?![\\d%]|[.,]\\d|\\s?%)`,
  'giu',
);
const RANGE = /\(?(\d{1,2})\)?(?:(?:\s{1,2}đến\s{1,2}|\s{0,2}[-–]\s{0,2})(?:số\s)?\(?(\d{1,2})\)?)?/giu;
const EXCEPT = /(?:trừ|ngoài|không kể)\s+(?:các\s+)?$/iu;
const LONGEST_RANGE = 30;

/** The numbers of targets that a clause names: "chủ trì các chỉ tiêu số (17), (18)"; empty where it names none. */
export const findCitedTargets = (clause: string): readonly number[] =>
  [...clause.matchAll(CITED)].flatMap((match) => {
    const [, several, numbered, list = ''] = match;
    const isList = several !== undefined && /[,;]|và|đến/u.test(list);
    if (numbered === undefined && !list.startsWith('(') && !isList) return [];
    if (EXCEPT.test(clause.slice(Math.max(0, match.index - LONGEST_EXCEPT), match.index))) return [];
    return numbersOf(list);
  });

/** Characters: "không kể các ". */
const LONGEST_EXCEPT = 14;

const numbersOf = (list: string): readonly number[] =>
  [...list.matchAll(RANGE)].flatMap(([, first = '', last = first]) => {
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from > LONGEST_RANGE) return [from];
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
