/** A mark of secrecy that stands in a document's head. */
export interface SecretMark {
  readonly mark: string;
  /** 1-based. */
  readonly line: number;
}

/** Lines with words that a head may have. */
const HEAD_LINES = 60;
const MARK = /^(?:độ mật\s{0,3}:?\s{0,3})?((?:tối |tuyệt )?mật)$/iu;
/** "M Ậ T": letters that are set apart. */
const SPACED = /^\p{L}(?: \p{L})+$/u;

/**
 * A line (or a cell of one) of its own that says MẬT, TỐI MẬT or TUYỆT MẬT in the head; "bảo mật" in a sentence is none.
 * @param text as NFC
 */
export const findSecretMark = (text: string): SecretMark | undefined => {
  let seen = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    seen += 1;
    if (seen > HEAD_LINES) return undefined;
    // The line whole first: "TỐI  MẬT" is one mark.
    for (const cell of [line, ...line.split(/[|\t]|\s{2,}/)]) {
      const mark = MARK.exec(withoutMarks(cell))?.[1];
      if (mark !== undefined) return { mark: mark.toUpperCase(), line: index + 1 };
    }
  }
  return undefined;
};

/** A cell's words alone: no Markdown, brackets or frames, single spaces. */
const withoutMarks = (cell: string): string => {
  const words = cell.replace(/[^\p{L}\p{M}:]+/gu, ' ').trim();
  return SPACED.test(words) ? joinSpaced(words) : words;
};

const joinSpaced = (words: string): string => {
  const joined = words.replaceAll(' ', '').toLowerCase();
  return joined.replace(/^(tối|tuyệt)(?=mật$)/u, '$1 ');
};
