import type { FoundFigure } from '../../quantities/find-figures.ts';

/** "Chưa tới 33 tỷ", "gần 33 tỷ", "ngót 33 tỷ": less than that. */
const LESS_BEFORE =
  /(?<!\p{L})(?:(?:chưa|không|chẳng) (?:tới|đến|đầy|được|đạt)|gần|ngót|suýt soát|ngấp nghé)\s{1,2}$/iu;
const UP_BEHIND = /^\s{1,2}(?:\p{L}+\s){0,2}trở lên(?!\p{L})/iu;
const DOWN_BEHIND = /^\s{1,2}(?:\p{L}+\s){0,2}(?:trở xuống|đổ lại|trở lại)(?!\p{L})/iu;

/**
 * A figure of a question with the bound that the words around it give it, where its own gives none: "chưa tới 33 tỷ",
 * "33 tỷ trở xuống".
 * @param text of the question, in which the figure stands
 */
export const withSaidBound = (text: string, figure: FoundFigure): FoundFigure => {
  if (figure.bound !== '=' && figure.bound !== '≈') return figure;
  const own = text.slice(figure.start, figure.end);
  const at = figure.start + Math.max(own.search(/\d/), 0);
  if (LESS_BEFORE.test(text.slice(0, at))) return { ...figure, bound: '<' };
  const behind = text.slice(figure.end);
  if (UP_BEHIND.test(behind)) return { ...figure, bound: '≥' };
  return DOWN_BEHIND.test(behind) ? { ...figure, bound: '≤' } : figure;
};
