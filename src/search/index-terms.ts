import { syllables } from '../text/analyse-syllable.ts';

const COMPOUND = /^\d.*(?:[/-]|\p{L}{2})/u;
const PARTS = /\d+(?:[.,]\d+)*|\p{L}+/gu;

const withoutLeadingZeros = (part: string): string => part.replace(/^0+(?=\d)/, '');

/**
 * The parts under which a compound token is found as well: `1705-tb/tu` by `1705`, `tb` and `tu`, `01/12/2023` by `1`,
 * `12` and `2023`, `95tr` by `95` and `tr`. Empty for plain syllables and numbers, and for `4b`.
 */
export const tokenParts = (token: string): readonly string[] =>
  COMPOUND.test(token) ? [...token.matchAll(PARTS)].map(([part]) => withoutLeadingZeros(part)) : [];

/** Lower-case accented tokens of normalised text, as the indexes count them. */
export const indexTokens = (text: string): readonly string[] => syllables(text).map((token) => token.text);

/**
 * Function syllables of questions and of Vietnamese at large: they say how something is asked rather than what about,
 * so the index counts them at half weight. Lower-case, accented.
 */
export const QUESTION_SYLLABLES: ReadonlySet<string> = new Set(
  (
    'ai à ạ bao bằng bị các cái cho chưa có còn của cùng cũng đã đang đâu đây để đến đi điều do đó được gì giờ hay hãy ' +
    'hoặc hỏi không khi là làm lại loại mà mấy mỗi một nào này nên nếu ngày người nhé nhiêu nhỉ như những nơi ở phải qua ' +
    'ra rằng rồi sao sẽ số so sự tại thế theo thì thời trên trong từ và vào vậy về vì với xin'
  ).split(' '),
);
