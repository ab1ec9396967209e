import { type Passage, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { draftPoints, type Point } from '../drafting/draft-points.ts';
import { namesLookBackYear } from './look-back.ts';
import type { Matter } from './matter.ts';

const WHY = /(?<!\p{L})(?:vì sao|tại sao|vì đâu|do đâu|sao lại|nguyên nhân|lý do)(?!\p{L})/iu;
const CAUSE = /^\W*nguyên nhân(?!\p{L})/iu;
/** Causes are of one side or the other. */
const SIDES = /(?<!\p{L})(?:chủ quan|khách quan)(?!\p{L})/iu;
/** The words that only say that something went badly, or in which time. */
const OF_ASKING =
  /^(?:nguyên nhân|lý do|lỗi|hạn chế|tồn tại|yếu|yếu kém|kém|khuyết điểm|bất cập|tốt|đạt|hoàn thành|làm|nhiệm kỳ|năm|giai đoạn|kết quả|công tác|chủ quan|khách quan|chủ yếu)$/iu;
const NOT_LOOKED_IN: readonly Passage['kind'][] = ['target', 'recipients', 'heading'];

/**
 * "Vì sao nhiệm kỳ qua làm chưa tốt?": the sentences of the look back that give the causes, where nothing but what the
 * whole document is about is said beside it; undefined where one thing's own cause is asked, or none is given.
 */
export const answerCause = (matter: Matter): AnswerDraft | undefined => {
  const { understanding, resolution } = matter;
  const { text, asks, isYesNo } = understanding;
  if (isYesNo || !WHY.test(text) || !asks.has('shortcoming') || !isOfAll(matter)) return undefined;
  const side = SIDES.exec(text)?.[0].toLowerCase();
  const points = resolution.passages
    .filter(({ kind }) => !NOT_LOOKED_IN.includes(kind))
    .flatMap((passage): readonly Point[] => {
      const isBelow = CAUSE.test((passage.headings.at(-1) ?? '').replace(LABEL, ''));
      return passage.sentences
        .filter((span) => isBelow || CAUSE.test(textAt(passage.text, span)))
        .map((span) => ({ passage, span }));
    });
  const ofSide = points.filter(
    ({ passage, span }) => side === undefined || textAt(passage.text, span).toLowerCase().includes(side),
  );
  const [first, ...others] = ofSide;
  if (first === undefined) return undefined;
  return others.length === 0 ? quoteSpan(first.passage, first.span) : draftPoints(ofSide, opens, SURE);
};

/** "2.3. Nguyên nhân" */
const LABEL = /^[\dIVXa-zđ.)\s-]{0,12}\s/u;

/** Of a long sentence its opening is said. */
const opens = (): number => 1;

/** Whether the question is for what went badly in all that the document looks back on. */
const isOfAll = (matter: Matter): boolean => {
  const { understanding, resolution, content, parts } = matter;
  const { document } = resolution;
  const isOtherYear = understanding.years.some(({ year }) => !coversYear(document, year));
  if (isOtherYear && !namesLookBackYear(matter)) return false;
  const ofTitle = parts.lexicon.held([document.name, document.title ?? ''].join('. ').toLowerCase());
  return content.every((word) => OF_ASKING.test(word) || parts.lexicon.isGeneric(word) || ofTitle.has(word));
};
