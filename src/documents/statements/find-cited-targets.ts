/** "chỉ tiêu số (1), (2) và (5)", "các chỉ tiêu 7 đến 11": numbers after the word, as many as a list goes on. */
const CITED =
  /chỉ tiêu(?:\s+(?:số|thứ))?\s+(\(?\d{1,2}\)?(?:(?:\s{0,2},\s{0,2}|\s{1,2}(?:và|đến)\s{1,2}|\s{0,2}-\s{0,2})(?:chỉ tiêu\s)?\(?\d{1,2}\)?){0,30})(?![\d%]|[.,]\d|\s?(?:%|triệu|tỷ|nghìn))/giu;
const RANGE = /\(?(\d{1,2})\)?(?:(?:\s{1,2}đến\s{1,2}|\s{0,2}-\s{0,2})\(?(\d{1,2})\)?)?/giu;
const LONGEST_RANGE = 30;

/** The numbers of targets that a clause names: "chủ trì các chỉ tiêu số (17), (18)"; empty where it names none. */
export const findCitedTargets = (clause: string): readonly number[] =>
  [...clause.matchAll(CITED)].flatMap(([, list = '']) =>
    [...list.matchAll(RANGE)].flatMap(([, first = '', last = first]) => {
      const [from, to] = [Number(first), Number(last)];
      if (to < from || to - from > LONGEST_RANGE) return [from];
      return Array.from({ length: to - from + 1 }, (_, step) => from + step);
    }),
  );
