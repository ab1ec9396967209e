const END_MARK = /[.;:!?…]["”’)]*$/u;
/** A line that begins what a list has: a dash, a number, a letter. */
const OPENS_ITEM = /^(?:[-–+•*]\s|\(?(?:\d{1,3}|[a-zđ])[.)]\s)/u;

/**
 * A paragraph's text as lines: white space evened, a tab kept where it parts words far from each other, and a line's end
 * kept where it isn't only there to look well.
 */
export const tidyParagraph = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const raw of text.split('\n')) {
    const line = tidyLine(raw);
    if (line === '') continue;
    const above = lines.at(-1);
    if (above !== undefined && goesOn(above, line)) lines[lines.length - 1] = `${above} ${line}`;
    else lines.push(line);
  }
  return lines;
};

const tidyLine = (raw: string): string =>
  raw
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/ ?\t[\t ]*/gu, '\t')
    .trim()
    // A reader of Markdown takes `> 60` for a quotation.
    .replace(/^>\s+/u, '>');

/** Whether a sentence runs on over a line's end: "đạt" / "25 tỷ đồng", "phát triển" / "kinh tế". */
const goesOn = (above: string, line: string): boolean =>
  !END_MARK.test(above) && /\p{Ll}/u.test(above) && /^[\p{Ll}\d(]/u.test(line) && !OPENS_ITEM.test(line);
