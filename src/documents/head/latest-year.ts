const YEAR = /(?:năm\s{1,3}|\/)((?:19|20)\d\d)(?!\d)/giu;

/** The latest year that a text speaks of as a year, of a day or a plan; for a text that says nothing of its own. */
export const latestYear = (source: string): number | undefined => {
  const years = [...source.matchAll(YEAR)].map(([, year]) => Number(year));
  return years.length === 0 ? undefined : years.reduce((one, other) => Math.max(one, other));
};
