import { nounGroupAt } from '../../quantities/noun-group.ts';

/** What joins a figure and the name of the next. */
const JOINS = /^\s?,\s{1,3}|^\s{1,3}và\s{1,3}/u;
/** "công nghiệp, xây dựng", "xây dựng chiếm": two words that may be a verb elsewhere. */
const TWO_WORDS = /^\p{L}+\s\p{L}+(?:\s(?:đạt|chiếm|là|còn|tăng|giảm))?\s*$/iu;

/**
 * Whether what stands between two figures is the name of the second, commas and all: "nông, lâm nghiệp và thủy sản" of
 * "dịch vụ 38%, nông, lâm nghiệp và thủy sản 18%". Not where a part of it tells something of its own.
 */
export const isNameWithCommas = (between: string): boolean => {
  const joint = JOINS.exec(between)?.[0];
  if (joint === undefined) return false;
  const parts = between.slice(joint.length).split(/,\s{1,3}/u);
  const last = parts.pop() ?? '';
  return (
    parts.length > 0 &&
    parts.every((part) => nounGroupAt(part, 0)?.end === part.length) &&
    (nounGroupAt(last, 0) !== undefined ||
      (TWO_WORDS.test(last) && nounGroupAt(last.split(' ')[0] ?? '', 0) !== undefined))
  );
};

const LEVEL = '(?<!\\p{L})(?:xã|phường|thị trấn|đặc khu|thị xã|quận|huyện|thôn|bản|tổ dân phố)';
/** A comma that parts what is said; between levels of government ("trạm y tế xã, phường") it stands in a name. */
export const PARTING_COMMA = `(?:(?<!${LEVEL}),(?=\\s|$)|,(?=\\s|$)(?!\\s{1,2}(?:và\\s)?${LEVEL}(?!\\p{L})))`;
const COMMAS = new RegExp(PARTING_COMMA, 'giu');

/** Where the last comma between two figures stands that parts what is said of them; undefined where there is none. */
export const lastCommaBetween = (between: string): number | undefined =>
  [...between.matchAll(COMMAS)].at(-1)?.index;
