import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { Passage } from '../../domain/passage.ts';
import { openDurationTest } from '../../quantities/says-duration.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { answersWhen } from './says-time.ts';

/** Nouns that name a quantity: at the start of a question that asks nothing else, its figure is asked for. */
const QUANTITY =
  /^(?:chỉ tiêu |mục tiêu )?(?:tốc độ|tăng trưởng|tỷ lệ|tỷ trọng|tổng|số(?! h[oó]a)|mức|giá trị|sản lượng|kim ngạch|doanh thu|thu nhập|diện tích|chiều dài|chiều rộng|quy mô|năng suất|chỉ số|thu ngân sách|chi ngân sách|ngân sách|kinh phí)(?!\p{L})/iu;

/** Whether a question is for a figure, in words of asking or by the quantity that it names first. */
export const asksFigure = ({ asks, text }: Understanding): boolean =>
  asks.has('value') || askedUnit(text) !== undefined || (asks.size === 0 && QUANTITY.test(text));

/** What speaks for a sentence beside its words: that it answers in kind, of the year and the part that is asked about. */
export const preferenceFor = (sentence: string, passage: Passage, understanding: Understanding): number =>
  preferenceOf(
    {
      text: sentence,
      saysTime: understanding.asks.has('when') && answersWhen(sentence, understanding),
      hasFigures:
        openDurationTest(understanding.text)?.(sentence) ??
        (asksFigure(understanding) && holdsFigures(sentence, passage)),
    },
    passage,
    understanding,
  );

/** Passages are asked about again and again: whether a sentence of one has a figure is worked out once. */
const figuresByPassage = new WeakMap<Passage, Map<string, boolean>>();

const holdsFigures = (sentence: string, passage: Passage): boolean => {
  const known = figuresByPassage.get(passage) ?? new Map<string, boolean>();
  figuresByPassage.set(passage, known);
  const holds = known.get(sentence) ?? findClauseFigures(sentence).length > 0;
  known.set(sentence, holds);
  return holds;
};

/*
 * In shares of a question's words: so much of them a sentence may lack and still come first. `npm run shares` tries each
 * lower and higher.
 */
const SAYS_TIME_ASKED = 0.15;
const HAS_FIGURE_ASKED = 0.3;
const IS_SHORTCOMING_ASKED = 0.5;
const IS_RESULT_ASKED = 0.4;
const IS_OF_YEAR_ASKED = 0.5;
const IS_TASK_ASKED = 0.3;
/** The opening of a task says what it is. */
const OPENS_TASK_ASKED = 0.4;
const NAMES_YEAR_ASKED = 0.2;
/** The tasks of the year matter more to an official than a look back, unless the look back is asked for. */
const IS_TO_BE_DONE = 0.1;

/** What of a sentence speaks for it; of many that are asked about again and again it is worked out once. */
export interface SentenceFacts {
  readonly text: string;
  readonly saysTime: boolean;
  readonly hasFigures: boolean;
}

/** As `preferenceFor`, of what is known of a sentence. */
export const preferenceOf = (
  sentence: SentenceFacts,
  passage: Passage,
  understanding: Understanding,
): number => {
  const { asks, years } = understanding;
  let bonus = 0;
  if (asks.has('when') && sentence.saysTime) bonus += SAYS_TIME_ASKED;
  if (asksFigure(understanding) && sentence.hasFigures) bonus += HAS_FIGURE_ASKED;
  if (asks.has('shortcoming') && passage.kind === 'shortcomings') bonus += IS_SHORTCOMING_ASKED;
  if (asks.has('result') && passage.kind === 'results') bonus += IS_RESULT_ASKED;
  const looksBack = years.some(({ year }) =>
    passage.headings.some((heading) => heading.includes(String(year))),
  );
  if (looksBack) bonus += IS_OF_YEAR_ASKED;
  if (asks.has('task') && passage.kind === 'task')
    bonus += passage.text.startsWith(sentence.text) ? OPENS_TASK_ASKED : IS_TASK_ASKED;
  if (years.some(({ year }) => sentence.text.includes(String(year)))) bonus += NAMES_YEAR_ASKED;
  if (!asks.has('result') && !asks.has('shortcoming') && ['task', 'execution'].includes(passage.kind))
    bonus += IS_TO_BE_DONE;
  return bonus;
};
