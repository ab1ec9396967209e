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
