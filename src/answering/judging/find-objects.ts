import type { Understanding } from '../understanding/understanding.ts';

/** "Bao nhiêu ha cà phê", "mấy tấn lúa": what is measured stands behind its unit. */
const MEASURED =
  /(?:bao nhiêu|mấy)\s(?:(?:chục|trăm|vạn|nghìn|ngàn|triệu)\s){0,2}(?:km2|km|ha|m2|m3|mét vuông|mét khối|mét|cây số|kg|tấn|tạ|mw|kwh|teu)\s/giu;
/** For whom or what: "xây bao nhiêu căn nhà cho công nhân". */
const MEANT_FOR = /(?:bao nhiêu|mấy)\s[^?]{0,60}?(?<!\p{L})cho\s(?:các\s|những\s)?/giu;

/** Words that say of what, or for whom, a figure is asked; a clause that has others has another figure. */
export const findObjects = ({ text, content }: Pick<Understanding, 'text' | 'content'>): readonly string[] =>
  [MEASURED, MEANT_FOR].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: before }) => {
      const at = index + before.length;
      return content.filter(({ start }) => start === at).map((word) => word.text);
    }),
  );
