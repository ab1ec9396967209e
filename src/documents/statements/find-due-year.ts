import { type Passage, spanOfMatch } from '../../domain/passage.ts';
import type { TargetDue } from '../../domain/target.ts';

const DUE = /(?<!\p{L})(?:đến|tới)\s(?:hết\s|cuối\s)?năm\s((?:19|20)\d\d)(?!\d)/giu;
/** "Chỉ tiêu giao các xã năm 2026", of a document that plans for several years. */
const FOR_YEAR =
  /(?<=(?:chỉ tiêu|mục tiêu|kế hoạch|giao)[^.;:]{0,120}\s)năm\s((?:19|20)\d\d)(?!\d|\s?[-–])/giu;
const OWN_YEAR =
  /(?<!\p{L})(?:vào|trong|đến|tới|trước)\s(?:hết\s|cuối\s|đầu\s)?năm\s((?:19|20)\d\d)(?!\d)/giu;
const ANY_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const FIRST_FIGURE = /\d/u;

/**
 * By when a target is to be reached, where its own words before its figure or a heading above it say so: "Mục tiêu cụ thể
 * đến năm 2028". The nearest that names one such year tells; undefined where none does.
 * @param headings the document's heading passages by their text
 * @param isOfYears whether the document plans for several years, so that "năm 2026" over a table is one of them
 */
export const findDueYear = (
  passage: Passage,
  headings: ReadonlyMap<string, Passage>,
  isOfYears = false,
): TargetDue | undefined => {
  const own = ownDue(passage);
  if (own !== undefined) return own;
  for (const heading of passage.headings.toReversed()) {
    const due = [...heading.matchAll(DUE)];
    const [found, ...others] = due.length === 0 && isOfYears ? forYear(heading) : due;
    const place = headings.get(heading);
    if (found === undefined || place === undefined) continue;
    if (others.length > 0) return undefined;
    const span = spanOfMatch(found);
    const year = Number(found[1]);
    // "… đạt 95% vào năm 2026" below "đến năm 2030" is due before, or in both.
    if ([...passage.text.matchAll(OWN_YEAR)].some(([, own]) => Number(own) !== year)) return undefined;
    return { year, passageId: place.id, span };
  }
  return undefined;
};

/** The one year of a heading that says for which year it sets what stands below. */
const forYear = (heading: string): readonly RegExpExecArray[] =>
  new Set(heading.match(ANY_YEAR)).size === 1 ? [...heading.matchAll(FOR_YEAR)].slice(0, 1) : [];

/** "Đến năm 2030, tỷ lệ … đạt 32%": of a clause that names no other year. */
const ownDue = ({ id, text }: Passage): TargetDue | undefined => {
  const [found] = text.matchAll(DUE);
  if (found === undefined || text.match(ANY_YEAR)?.length !== 1) return undefined;
  if (FIRST_FIGURE.test(text.slice(0, found.index))) return undefined;
  const span = spanOfMatch(found);
  return { year: Number(found[1]), passageId: id, span, isOwn: true };
};
