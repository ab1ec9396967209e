import { textAt } from '../../domain/passage.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { meansPortion } from '../verdict/portion/judge-portion.ts';
import { isOfOtherTime } from './add-verdict.ts';
import { type AnswerStep, namesOtherPlace } from './matter.ts';

/** "Còn mấy trạm chưa có bác sĩ?", "bao nhiêu thửa chưa được cấp sổ?" */
const LEFT =
  /(?<!\p{L})(?:(?:còn|còn lại)\s)?(?:bao nhiêu|mấy)\s(?=\p{L}[^?]{0,80}?(?<!\p{L})(?:chưa|không)\s(?!\p{L}{0,6}\W*$)\p{L})/iu;
const DENIES = /(?<!\p{L})(?:còn|vẫn|đang)?\s?(?:chưa|không)(?=\s)/giu;

/**
 * How many of a whole are left, which no sentence says in so many words: the one that tells how many of how many it holds
 * of ("mới có 37 trên 66 trạm có bác sĩ"). Undefined where none is meant, or several.
 */
export const answerHowManyAreLeft: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { text } = understanding;
  if (understanding.isYesNo || !LEFT.test(text) || namesOtherPlace(matter)) return undefined;
  const said = text.replace(LEFT, ' ').replace(DENIES, ' ');
  const found = resolution.passages.flatMap((passage) =>
    passage.sentences.flatMap((span) => {
      const sentence = textAt(passage.text, span);
      return meansPortion(said, sentence) && !isOfOtherTime(matter, passage, sentence)
        ? [{ passage, span }]
        : [];
    }),
  );
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? undefined : quotePiece(only.passage, only.span);
};
