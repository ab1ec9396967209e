/** A date, a number or a document's sign that a line's end cut: "30/" and "9/2027", "47/NQ-" and "HĐND". */
const CUT_BEHIND = /(?:\d[/=+]|[^\s/-]-)$/u;
const CUT_BEFORE = /^\/\d/u;

/** Joins the words of a line with those of the next; what its end cut apart is one again. */
export const joinCut = (above: string, below: string): string =>
  (CUT_BEHIND.test(above) && /^[\p{L}\d]/u.test(below)) || (/\d$/u.test(above) && CUT_BEFORE.test(below))
    ? above + below
    : `${above} ${below}`.trim();

/** A day as far as it goes: `30/6`, `30/6/20`. */
const DAY_BEGUN = /^\d{1,2}\/(?:\d{0,2}|\d{1,2}\/\d{0,4})$/u;

/** Joins the words of a cell's lines; one so narrow that it cuts a day's figures gives them back whole. */
export const joinCell = (lines: readonly string[]): string =>
  lines.reduce((above, below) => {
    const last = /(?<!\S)[\d/]+$/u.exec(above)?.[0] ?? '';
    const first = /^[\d/]+/u.exec(below)?.[0] ?? '';
    const isDay = last !== '' && first !== '' && DAY_BEGUN.test(last + first);
    return isDay ? above + below : joinCut(above, below);
  }, '');
