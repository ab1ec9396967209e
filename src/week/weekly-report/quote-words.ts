import { isBare } from '../../text/fold.ts';

/** Longer remarks stand whole in the workbook. */
const LONGEST_REMARK = 400;

/** Up to the last sign that ends a thought, else up to the last whole word. */
const cutAtThought = (text: string, limit: number): string => {
  const kept = text.slice(0, limit);
  const end = Math.max(...['.', ';', ','].map((sign) => kept.lastIndexOf(`${sign} `)));
  return kept.slice(0, end > 0 ? end : kept.lastIndexOf(' ')).trim();
};

/** What somebody wrote, word for word in quotes; of a long one its opening, and that it is no more than that. */
export const quoteWords = (
  words: string,
  limit = LONGEST_REMARK,
  cutNote = 'trích, nguyên văn ở bảng kèm theo',
): string => {
  const text = words.replace(/\s+/gu, ' ').trim();
  return text.length <= limit ? `“${text}”` : `“${cutAtThought(text, limit)}” (${cutNote})`;
};

/** Two lines of a page: what is said at length stands whole in the workbook. */
const LONGEST_IN_TEXT = 160;

/** The same for the text of a document, which is to stay short. */
export const quoteBriefly = (words: string): string => quoteWords(words, LONGEST_IN_TEXT);

/** Words for a cell of their own: what was typed without marks and stayed so, since they weren't sure, stands in quotes. */
export const quoteUnsure = (words: string): string =>
  isBare(words.replace(/\s+/gu, ' ')) ? `“${words}”` : words;
