/** What goes on after a comma within a list of bodies or people: a capital, or a word that opens one of them. */
const GOES_ON =
  /^,\s+(?:\p{Lu}|(?:các|những|xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố|cơ quan|đơn vị|tổ chức|sở|ban|ngành|bộ|địa phương|doanh nghiệp|hộ|người)(?!\p{L}))/u;
/** Commas and full stops within numbers part nothing. */
const MARK = /[;)]|,(?=\s)|[.…](?=\s|$)|\n/gu;
/** Nothing that somebody is called is longer. */
const LONGEST_PHRASE = 400;

/** Where a phrase that starts at an offset ends: before the next mark that doesn't only part the members of a list. */
export const endOfPhrase = (text: string, from: number, limit: number): number => {
  const marks = new RegExp(MARK.source, MARK.flags);
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null && mark.index < limit; mark = marks.exec(text)) {
    if (mark.index - from > LONGEST_PHRASE) return mark.index;
    // A bracket that was opened within the phrase is of it.
    const isOfPhrase = mark[0] === ')' && text.slice(from, mark.index).includes('(');
    if (isOfPhrase || isInBrackets(text.slice(from, mark.index))) continue;
    if (mark[0] !== ',' || !isWithinList(text, mark.index)) return mark.index;
  }
  return limit;
};

const isInBrackets = (phrase: string): boolean => phrase.lastIndexOf('(') > phrase.lastIndexOf(')');

/** Whether a comma only parts the members of a list. */
const isWithinList = (text: string, comma: number): boolean =>
  GOES_ON.test(text.slice(comma, comma + LONGEST_OPENING));

/** Room for a comma and the word behind it. */
const LONGEST_OPENING = 20;

/** Where the piece of a sentence that holds an offset starts: behind the mark before it that parts no list. */
export const startOfPiece = (text: string, at: number, from: number): number => {
  let start = from;
  for (const { index } of text.slice(0, at).matchAll(/[,;](?=\s)|[.…]\s/gu))
    if (index >= from && !(text.charAt(index) === ',' && isWithinList(text, index))) start = index + 1;
  return start + (/^\s*/u.exec(text.slice(start, at))?.[0].length ?? 0);
};
