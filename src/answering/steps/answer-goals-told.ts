import { textAt } from '../../domain/passage.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import type { AnswerStep } from './matter.ts';

const NUMBER = '(?:\\d{1,2}(?:/\\d{1,2})?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const GOALS = `${NUMBER}\\schỉ tiêu(?:\\s(?!đạt|không|chưa|vượt)\\p{L}+){0,3}`;

/** What a question asks of past goals, and the words of a sentence that tells how many of them it is so of. */
const KINDS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /(?:không|chưa)\s(?:đạt|hoàn thành|xong)|(?<!\p{L})(?:hụt|trượt|rớt|lỡ|hỏng|vỡ)(?!\p{L})/iu,
    new RegExp(`${GOALS}\\s(?:không|chưa)\\s(?:đạt|hoàn thành)`, 'iu'),
  ],
  [/(?<!\p{L})vượt(?!\p{L})/iu, new RegExp(`${GOALS}\\svượt`, 'iu')],
];
/** "Trượt mấy chỉ tiêu thì mất thi đua?": what follows from so many, not how many there were. */
const FOLLOWS = /chỉ tiêu[^?;.]{0,40}\sthì\s/iu;
const OF_GOALS = /(?:mấy|bao nhiêu|những|các)\schỉ tiêu|chỉ tiêu\s(?:nào|gì)(?!\p{L})/iu;
const NAMES_THEM = /(?<!\p{L})(?:là|gồm|:)/iu;
const NOT_TOLD: readonly string[] = ['target', 'recipients', 'heading'];

/**
 * "Mấy chỉ tiêu không đạt, là những cái nào?": the sentence of the results that counts them, one that names them first;
 * undefined where none does, or only of another year than is asked.
 */
export const answerGoalsTold: AnswerStep = ({ understanding, resolution }) => {
  const { text, isYesNo, years } = understanding;
  const [, told] = KINDS.find(([asked]) => asked.test(text)) ?? [];
  if (isYesNo || told === undefined || !OF_GOALS.test(text) || FOLLOWS.test(text)) return undefined;
  const found = resolution.passages
    .filter(({ kind }) => !NOT_TOLD.includes(kind))
    .filter((passage) => {
      const around = [passage.text, ...passage.headings].join(' ');
      return years.every(({ year }) => around.includes(String(year)));
    })
    .flatMap((passage) =>
      passage.sentences.flatMap((span) => {
        const match = told.exec(textAt(passage.text, span));
        if (match === null) return [];
        const rest = textAt(passage.text, span).slice(match.index + match[0].length);
        return [{ passage, span, isNaming: NAMES_THEM.test(rest.slice(0, NEAR)) }];
      }),
    );
  const best = found.find(({ isNaming }) => isNaming) ?? found[0];
  return best && quoteSpan(best.passage, best.span);
};
/** Characters behind the count in which the names begin: " kế hoạch gồm". */
const NEAR = 24;
