const END_MARK = /[.;:!?…]["”’)]*$/u;
/** A line that begins what a list has: a dash, a number, a letter. */
const OPENS_ITEM = /^(?:[-–+•*]\s|\(?(?:\d{1,3}|[a-zđ])[.)]\s)/u;

/**
 * A paragraph's text as lines: white space evened, a tab kept where it parts words far from each other, and a line's end
 * kept where it isn't only there to look well.
 */
export const tidyParagraph = (text: string): readonly string[] => {
  const lines: JoinedLine[] = [];
  for (const raw of text.split('\n')) {
    const line = tidyLine(raw);
    if (line === '') continue;
    const above = lines.at(-1);
    const hasSmall = /\p{Ll}/u.test(line);
    if (above === undefined || !goesOn(above, line)) lines.push({ pieces: [line], hasSmall });
    else {
      above.pieces.push(line);
      above.hasSmall ||= hasSmall;
    }
  }
  return lines.map(({ pieces }) => pieces.join(' '));
};

/** A line of which several were joined; each is looked at once, however many there are. */
interface JoinedLine {
  readonly pieces: string[];
  /** Whether it has a small letter: a title in capitals doesn't go on. */
  hasSmall: boolean;
}

const tidyLine = (raw: string): string =>
  raw
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/ ?\t[\t ]*/gu, '\t')
    .trim()
    // A reader of Markdown takes `> 60` for a quotation.
    .replace(/^>\s+/u, '>');

/** Whether a sentence runs on over a line's end: "đạt" / "25 tỷ đồng", "phát triển" / "kinh tế". */
const goesOn = ({ pieces, hasSmall }: JoinedLine, line: string): boolean =>
  hasSmall && !END_MARK.test(pieces.at(-1) ?? '') && /^[\p{Ll}\d(]/u.test(line) && !OPENS_ITEM.test(line);
