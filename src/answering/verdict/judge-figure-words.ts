import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { foldedWords } from './folded-words.ts';
import { countAlike, figuresAsked } from './judge-items.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const IN_BRACKETS = /\([^()]{0,200}\)/gu;
/** What a sentence lists is parted by these; a comma inside a number isn't one. */
const JOINT = /[;]|,(?!\d)|(?<!\p{L})(?:và|còn)(?!\p{L})/iu;

/**
 * "Hộ cận nghèo được hỗ trợ 90%" of "60% cho hộ cận nghèo và 90% cho hộ nghèo": whose a figure is, where a sentence has
 * several of one kind, is only sure if the words of the question that stand beside another of them stand beside it too.
 */
export const judgeFigureWords = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): SlotJudgement => {
  const outside = findFigures(sentence.replace(IN_BRACKETS, ' '));
  const parts = sentence.split(JOINT).map((text) => ({ text, figures: findFigures(text) }));
  for (const asked of figuresAsked(question)) {
    const isAlike = ({ unit }: FoundFigure): boolean => countAlike(asked.unit, unit);
    const alike = parts.filter(({ figures }) => figures.some(isAlike));
    const isThis = ({ low }: FoundFigure): boolean => low.decimal === asked.low.decimal;
    const isInside = !outside.some(isThis) && findFigures(sentence).some(isThis);
    const hasOther = outside.some(isAlike);
    // "Đạt 83,2% (mục tiêu 95%)": what stands in brackets is said beside, of something else.
    if (isInside && hasOther && alike.length > 0) return 'silent';
    const isHeld = (text: string, word: string): boolean =>
      ` ${foldedWords(text)} `.includes(` ${foldedWords(word)} `);
    const own = alike.filter(({ figures }) => figures.some(isThis));
    if (
      own.length > 0 &&
      own.every((part) => countsOther(question, asked, part.text, part.figures, sentence))
    )
      return 'silent';
    const others = alike.filter((part) => !own.includes(part));
    if (own.length === 0 || others.length === 0) continue;
    const isOfOther = (word: string): boolean =>
      others.some(({ text }) => isHeld(text, word)) && !own.some(({ text }) => isHeld(text, word));
    if (words.some(isOfOther)) return 'silent';
  }
  return undefined;
};

/** "10% chi đầu tư" of "10% chi thường xuyên": one thing of the same head with another word behind it. */
const countsOther = (
  question: string,
  asked: FoundFigure,
  part: string,
  figures: readonly FoundFigure[],
  sentence: string,
): boolean => {
  const [head = '', next = ''] = behind(question, asked);
  const stated = figures.find(({ low }) => low.decimal === asked.low.decimal);
  const [ofPart = '', other = ''] = stated === undefined ? [] : behind(part, stated);
  const isSameHead = head !== '' && head === ofPart && next !== '' && other !== '' && next !== other;
  return isSameHead && !ASKING.test(next) && !` ${foldedWords(sentence)} `.includes(` ${head} ${next} `);
};

const behind = (text: string, { end }: FoundFigure): readonly string[] => {
  const clause = /^[^,;.?()]*/u.exec(text.slice(end))?.[0] ?? '';
  return foldedWords(clause).split(' ').slice(0, 2);
};
const ASKING = /^(?:phai|dung|la|ha|a|nhi|chu|khong|ko|k|trong|nam|thi|duoc|co|o|tai|cua|va|tro|so)$/;
