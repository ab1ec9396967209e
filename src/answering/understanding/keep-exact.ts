import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';

/** "…, cụ thể là hơn 30%": what a rough figure is in figures. */
const EXACTLY =
  /^(?<between>[^;.?]{0,60}?)[\s,(]{1,3}(?:cụ thể|chính xác|nói (?:rõ|đúng|chính xác)(?: ra)?|tức|nghĩa)(?: (?:là|hơn|thì))?\s{1,2}$/iu;
/** "Gần một phần ba trở lên": what bounds the rough figure goes with it. */
const BOUNDS_BEHIND = /\s(?:trở lên|trở xuống)$/iu;
/** A rough figure is no more than so many hundredths away from what it stands for. */
const MOST_APART = 15;
const HUNDRED = 100;

const isNear = (rough: FoundFigure, exact: FoundFigure): boolean => {
  const [about, real] = [Number(rough.low.decimal), Number(exact.low.decimal)];
  if (rough.unit !== exact.unit || rough.bound !== '≈') return false;
  return Math.abs(about - real) * HUNDRED <= MOST_APART * about;
};

/**
 * "Gần một phần ba GRDP, cụ thể là hơn 30%" as "GRDP hơn 30%": of a rough figure and the exact one behind it, where they
 * fit, only the exact one is asked about.
 * @param text with its diacritics
 */
export const keepExact = (text: string): string => {
  const [rough, exact] = findFigures(text, { spoken: true });
  if (rough === undefined || exact === undefined || !isNear(rough, exact)) return text;
  const between = EXACTLY.exec(text.slice(rough.end, exact.start))?.groups?.['between'];
  if (between === undefined) return text;
  const kept = between.replace(BOUNDS_BEHIND, '').trim();
  return [text.slice(0, rough.start).trim(), kept, text.slice(exact.start)].filter(Boolean).join(' ');
};
