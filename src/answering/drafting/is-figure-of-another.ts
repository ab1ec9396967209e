import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { compareFigures, unitsAgree } from '../matching/compare-figures.ts';
import { leadAndClause } from '../matching/lead-and-clause.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { pieceAround } from '../verdict/claim-beside-figures.ts';
import { readComparison } from '../verdict/read-comparison.ts';

/**
 * Whether a figure that a question holds against a measure is of something else: how high something is, of by how much it
 * is to fall; of a part, or of another part, of what the measure sets.
 * @param isConfirmed whether the measure has that figure
 */
export const isFigureOfAnother = (
  understanding: Understanding,
  figure: FoundFigure,
  measure: Measure,
  chosen: readonly ChosenTarget[],
  isConfirmed: boolean,
): boolean =>
  asksLevelOfFall(understanding.text, figure, measure, chosen) ||
  asksAddedOfSum(understanding.text, figure, measure, chosen) ||
  asksDistance(understanding.text, figure) ||
  (isConfirmed &&
    (namesSibling(understanding, figure, measure, chosen) ||
      leavesOutPart(understanding.text, measure, chosen)));

const targetOf = (measure: Measure, chosen: readonly ChosenTarget[]): Target | undefined =>
  chosen.map(({ target }) => target).find(({ measures }) => measures.includes(measure));

/** "Có thêm 46 xã?" of what there is then in all: it isn't what comes on top. */
const asksAddedOfSum = (
  text: string,
  { start }: FoundFigure,
  measure: Measure,
  chosen: readonly ChosenTarget[],
): boolean => {
  const target = targetOf(measure, chosen);
  const clause = target === undefined ? '' : leadAndClause(target, measure);
  return ADDED_BEFORE.test(text.slice(0, start)) && (SUM.test(measure.name) || SUM.test(clause));
};
const ADDED_BEFORE = /(?<!\p{L})(?:thêm(?: mới)?)(?:\s(?:được|ít nhất|tối thiểu|khoảng|đủ)){0,2}\s*$/iu;
const SUM = /(?<!\p{L})(?:l[uũ]y kế|luỹ kế|tổng số|tổng cộng|cộng dồn)(?!\p{L})/iu;

/** "2027 nhiều hơn 2026 là 3.100 ha?": by how much it is more than in another year says nothing of how much it is. */
const asksDistance = (text: string, { start }: FoundFigure): boolean => {
  const other = readComparison(text, true)?.other ?? '';
  return OF_YEAR.test(other) && start >= text.lastIndexOf(other);
};
const OF_YEAR = /^\s*(?:\p{L}+\s){0,3}(?:19|20)\d\d(?!\d)/u;

/**
 * By how much something is to fall says nothing of how high it is: "giảm còn 1%?", "hộ nghèo dưới 2%?" of "mức giảm …
 * 0,38%".
 */
const asksLevelOfFall = (
  text: string,
  { start, bound }: FoundFigure,
  measure: Measure,
  chosen: readonly ChosenTarget[],
): boolean => {
  if (!isFall(measure, chosen)) return false;
  if (LEVEL_BEFORE.test(text.slice(0, start))) return true;
  const isOnOneSide = bound !== '=' && bound !== '≈' && !OF_TARGET.test(text);
  return (LEVEL.test(text) || isOnOneSide) && !FALLING.test(text);
};

const isFall = (measure: Measure, chosen: readonly ChosenTarget[]): boolean => {
  const target = targetOf(measure, chosen);
  const { start } = measure.clauseSpan;
  const before = target === undefined ? '' : target.text.slice(start, measure.figureSpan.start);
  return FALL.test(measure.name) || FALL_BEFORE.test(before);
};
const FALL = /^(?:mức |tỷ lệ |số )?giảm(?!\p{L})/iu;
const FALL_BEFORE = /(?<!\p{L})giảm(?:\s(?!còn|xuống|từ|đến|về|dưới)\p{L}+){0,3}\s*$/iu;
/** "Giảm còn 1%", "xuống 1%": to where it falls. */
const LEVEL_BEFORE = /(?<!\p{L})(?:c[òo]n|xu[ốo]ng)(?:\s(?:khoảng|dưới|trên|tầm|chừng|có|mức|ở)){0,2}\s*$/iu;
/** "Chỉ tiêu hộ nghèo trên 0,3%?": of the target itself, whatever it sets. */
const OF_TARGET = /(?<!\p{L})(?:chỉ tiêu|mục tiêu|kế hoạch)(?!\p{L})/iu;
/** A share as such; of a target somebody may leave out that it is a fall. */
const LEVEL = /(?<!\p{L})(?:tỷ lệ|tỉ lệ|ty le|ti le)(?!\p{L})/iu;
const FALLING = /(?<!\p{L})(?:giảm|hạ|bớt|cắt|kéo|tụt|xuống|xóa|xoá|giam|ha|bot|cat)(?!\p{L})/iu;

/**
 * "Tập hợp thanh niên 82%?" of "82% người dân …, riêng thanh niên 68%": a word beside the figure that only another
 * figure of the clause has makes it nobody's.
 */
const namesSibling = (
  { text, content, figures }: Understanding,
  figure: FoundFigure,
  measure: Measure,
  chosen: readonly ChosenTarget[],
): boolean => {
  const target = targetOf(measure, chosen);
  if (target === undefined) return false;
  const piece = figures.length > 1 ? pieceAround(text, figure) : { start: 0, end: text.length };
  // What the whole is called a part may be called too.
  const siblings = target.measures.filter(
    (one) => one !== measure && one.ref !== measure.partOf && unitsAgree(one.unit, measure.unit),
  );
  return content.some(
    ({ text: word, start, end }) =>
      start >= piece.start &&
      end <= piece.end &&
      !/\d/.test(word) &&
      !holdsFoldedWords(leadAndClause(target, measure), word) &&
      siblings.some((one) => holdsFoldedWords(textAt(target.text, one.clauseSpan), word)),
  );
};

/**
 * "Hộ nông thôn dùng nước sạch 95%?" of "85%, riêng các xã ven biển 95%": the figure of a part is nobody's where the
 * question says nothing that tells the part from the whole.
 */
const leavesOutPart = (text: string, measure: Measure, chosen: readonly ChosenTarget[]): boolean => {
  const target = targetOf(measure, chosen);
  if (target === undefined) return false;
  const clause = textAt(target.text, measure.clauseSpan);
  if (!OF_PART.test(clause)) return false;
  const whole = target.measures.find((one) => one !== measure && unitsAgree(one.unit, measure.unit));
  const known = new Set(
    foldedWords(`${whole === undefined ? '' : leadAndClause(target, whole)} riêng trong đó các số đạt`).split(
      ' ',
    ),
  );
  const own = foldedWords(clause.replace(/\d[\d.,]*/g, ' '))
    .split(' ')
    .filter((word) => !known.has(word));
  return own.length > 0 && !own.some((word) => holdsFoldedWords(text, word));
};
const OF_PART = /^(?:trong đó\s)?riêng(?!\p{L})/iu;

/** "Còn 3 trường chưa đạt?" of those that do: how many are left isn't what the clause sets. */
export const asksRest = (text: string): boolean => REST.test(text);
const REST =
  /(?<!\p{L})còn\s(?:\p{L}+\s){0,3}\d[\d.,]*\s(?:\p{L}+\s){1,3}(?:chưa|không)\s(?:được\s|đạt|có|hoàn thành|xong)/iu;

/**
 * "Toàn xã có 9 sản phẩm OCOP?" of "có thêm 03 sản phẩm, nâng tổng số lên 09": what is added and what there is then are
 * of the same things, so that the figure of the one isn't denied by the other.
 */
export const asksOfTotal = ({ figures }: Understanding, chosen: readonly ChosenTarget[]): boolean => {
  const own = chosen.flatMap(({ measures }) => measures);
  const siblings = chosen
    .flatMap(({ target }) => target.measures)
    .filter((one) => !own.includes(one) && TOTAL.test(one.name));
  const isSameAs = (measures: readonly Measure[], figure: FoundFigure): boolean =>
    measures.some(
      (measure) =>
        unitsAgree(figure.unit, measure.unit) && ['same', 'bound'].includes(compareFigures(figure, measure)),
    );
  return figures.some((figure) => figure.unit !== '' && !isSameAs(own, figure) && isSameAs(siblings, figure));
};

/** "Xã có 19 thôn?" of "18/19 thôn đạt …": how many there are is neither set nor denied. */
export const asksOfCount = ({ figures }: Understanding, chosen: readonly ChosenTarget[]): boolean =>
  figures.some(({ low }) =>
    chosen.some(({ target, measures }) =>
      measures.every(
        (measure) =>
          measure.low.decimal !== low.decimal &&
          new RegExp(`\\d\\s?/\\s?${low.text.replace(/[.]/g, '\\.')}(?!\\d|[.,]\\d)`, 'u').test(target.text),
      ),
    ),
  );

const TOTAL = /(?<!\p{L})(?:tổng số|tổng cộng|lũy kế|luỹ kế|cộng dồn|nâng tổng)(?!\p{L})/iu;
