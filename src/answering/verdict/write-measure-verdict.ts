import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import type { MeasureClaim } from './claim.ts';
import type { MeasureJudgement } from './judge-measure.ts';
import { isOfFigure, type Relation } from './judge-relation.ts';

/** What was asked of a measure, and which way it is better. */
type Judged = Pick<MeasureClaim, 'asked' | 'better'>;

/** `33 tỷ USD`, `94%`. */
export const withUnit = (number: string, unit: string): string =>
  unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;

/** A difference of percentages is in points. */
export const writeDistance = (distance: string, unit: string): string =>
  `${formatNumber(distance)} ${unit === '%' ? 'điểm %' : unit}`;

/**
 * A yes or no in words that can be read out, the distance with it: `Có: vượt 2 tỷ USD so với 33 tỷ USD`.
 * @param clause the text of the measure's target
 */
export const writeMeasureVerdict = (
  claim: Judged,
  judgement: MeasureJudgement,
  measure: Measure,
  clause: string,
): string => {
  const isShort = judgement.position === 'at' && (measure.bound === '>' || measure.bound === '<');
  const head = headOf(claim, judgement, isShort);
  const rest = isOfFigure(claim.asked.relation)
    ? placeOfFigure(claim, judgement, measure, clause)
    : placeOfClause(claim, judgement, measure, clause);
  return `${head}: ${rest}`;
};

const headOf = (
  { asked, better }: Judged,
  { verdict, position }: MeasureJudgement,
  isShort: boolean,
): string => {
  if (asked.asking === 'yes-no')
    return verdict === null ? 'Chưa kết luận được' : verdict === 'yes' ? 'Có' : 'Không';
  const isFigure = isOfFigure(asked.relation);
  if (position === 'above') {
    if (asked.asking === 'over-short') return 'Vượt';
    return isFigure ? 'Cao hơn' : 'Thấp hơn';
  }
  if (position === 'below') {
    if (asked.asking === 'over-short') return better === 'down' ? 'Thấp hơn' : 'Hụt';
    return isFigure ? 'Thấp hơn' : 'Cao hơn';
  }
  if (position === undefined) return 'Chưa kết luận được';
  if (asked.asking === 'over-short') return isShort ? 'Chưa đạt' : 'Đạt';
  return 'Không cao hơn, không thấp hơn';
};

/** One end of what a measure sets, called an end where it has two. */
const endOf = ({ low, high, unit }: Measure, end: 'low' | 'high'): string => {
  const figure = withUnit((end === 'low' ? low : high).text, unit);
  if (low.decimal === high.decimal) return figure;
  return `mức ${end === 'low' ? 'thấp nhất' : 'cao nhất'} ${figure}`;
};

/** As printed; a table's cell begins with a capital ("Từ 95 trở lên") that stands inside a sentence here. */
const figureOf = ({ figureSpan, cells }: Measure, clause: string): string => {
  const printed = textAt(clause, figureSpan);
  const isWord = /^\p{Lu}(?:\p{Ll}|\s)/u.test(printed);
  return cells !== undefined && isWord ? printed.slice(0, 1).toLowerCase() + printed.slice(1) : printed;
};

/** What a clause lets be more is at least so much more. */
const atLeast = ({ bound }: Measure): string => (bound === '>' ? ' trên' : bound === '≥' ? ' ít nhất' : '');

/** Of the figure that was named: where it lies against the clause. */
const placeOfFigure = (
  { asked, better }: Judged,
  { position, distance }: MeasureJudgement,
  measure: Measure,
  clause: string,
): string => {
  const { unit, bound } = measure;
  const stated = figureOf(measure, clause);
  const apart = distance === undefined ? '' : ` ${writeDistance(distance, unit)}`;
  switch (position) {
    case 'below':
      return `${asked.relation === 'fails' && better === 'up' ? 'thiếu' : 'thấp hơn'}${apart} so với ${endOf(measure, 'low')}${better === 'down' ? ', tức là tốt hơn' : ''}`;
    case 'above':
      return `${asked.relation === 'exceeds' ? 'vượt' : 'cao hơn'}${apart} so với ${endOf(measure, 'high')}`;
    case 'at':
      return bound === '>' || bound === '<'
        ? `mới bằng ${withUnit(measure.low.text, unit)}, chỉ tiêu là ${stated}`
        : `bằng đúng ${withUnit(measure.low.text, unit)}`;
    case 'low':
      return `bằng mức thấp nhất của ${stated}`;
    case 'high':
      return `bằng mức cao nhất của ${stated}`;
    case 'inside':
      return `nằm trong ${measure.comparator === '' ? 'khoảng ' : ''}${stated}`;
    default:
      return `chỉ tiêu là ${stated}`;
  }
};

/** Where a clause lies on the asked side of a figure, these are only denied because it has no end on the other. */
const UP_TO: readonly Relation[] = ['is below', 'is at most'];
const FROM: readonly Relation[] = ['is above', 'is at least'];

/** Of the clause: what it sets, against the figure that was named. */
const placeOfClause = (
  { asked }: Judged,
  { verdict, position, distance, isRounded }: MeasureJudgement,
  measure: Measure,
  clause: string,
): string => {
  const stated = figureOf(measure, clause);
  if (isRounded) return `làm tròn, con số chính xác là ${stated}`;
  if (position === undefined && asked.relation === 'is') return `chỉ tiêu là ${stated}`;
  if (asked.relation === 'is' && verdict === 'yes') return `đúng ${stated}`;
  const isEnd = asked.relation === 'lowest is' || asked.relation === 'highest is';
  if (isEnd && verdict === 'yes' && measure.low.decimal === measure.high.decimal)
    return `chỉ tiêu là ${stated}`;
  if (asked.relation === 'lowest is' && verdict === 'yes') return `đó là mức thấp nhất của ${stated}`;
  if (asked.relation === 'highest is' && verdict === 'yes') return `đó là mức cao nhất của ${stated}`;
  // "Không: … thấp hơn mức đó" to "chưa tới …?" reads as its contrary.
  if (verdict === 'no' && position === 'above' && UP_TO.includes(asked.relation))
    return `chỉ tiêu là ${stated}, không đặt mức trần`;
  if (verdict === 'no' && position === 'below' && FROM.includes(asked.relation))
    return `chỉ tiêu là ${stated}, không đặt mức sàn`;
  const apart = distance === undefined ? '' : ` ${writeDistance(distance, measure.unit)}`;
  switch (position) {
    case 'below':
      return `chỉ tiêu là ${stated}, cao hơn mức đó${atLeast(measure)}${apart}`;
    case 'above':
      return `chỉ tiêu là ${stated}, thấp hơn mức đó${apart}`;
    case 'low':
      return `chỉ tiêu là ${stated}, mức đó là đầu thấp của khoảng`;
    case 'high':
      return `chỉ tiêu là ${stated}, mức đó là đầu cao của khoảng`;
    case 'inside':
      return `chỉ tiêu là ${stated}, mức đó nằm trong khoảng`;
    default:
      return `chỉ tiêu là ${stated}`;
  }
};
