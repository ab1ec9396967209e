const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

const wording = (pattern: string): RegExp => new RegExp(`${WORD_START}(?:${pattern})${WORD_END}`, 'giu');

/** Ways of asking how far something has come, which hold words that the clauses use for other things. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  // A share of the plan is not the percent that some targets are in.
  [
    new RegExp(
      `${WORD_START}(?:được |đạt )?(?:bao nhiêu|mấy)\\s*(?:%|phần trăm)\\s*(?:so với |của )?(?:kế hoạch|kh)(?: năm| cả năm| năm nay)*(?: rồi)?${WORD_END}`,
      'giu',
    ),
    'đến đâu rồi',
  ],
  [
    new RegExp(`${WORD_START}(?:được |đạt )?(?:bao nhiêu|mấy)\\s*(?:%|phần trăm) rồi${WORD_END}`, 'giu'),
    'đến đâu rồi',
  ],
  [wording('(?:có |liệu )*kịp(?: tiến độ| kế hoạch| hoàn thành| năm nay)* (?:không|chưa)'), 'có chậm không'],
  [wording('(?:đạt|đủ|hoàn thành|xong)(?: được)? kế hoạch chưa'), 'đạt chưa'],
];

/**
 * "Cảng đạt bao nhiêu % kế hoạch?", "xuất khẩu có kịp không?" in the words in which it is asked otherwise.
 * @param text with its diacritics.
 */
export const putProgressPlainly = (text: string): string =>
  WORDINGS.reduce((plain, [pattern, words]) => plain.replace(pattern, words), text);
