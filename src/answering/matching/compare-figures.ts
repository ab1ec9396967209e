import type { Measure } from '../../domain/measure.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import { isOfSize, splitMagnitude } from '../../quantities/units.ts';

/**
 * How a figure of a question stands to a measure: the `same`; one `end` of its range; `inside` its range; the same
 * number `rounded` off; right value but another `bound` ("dưới" for "trên") or another `unit`; `different`.
 */
export type FigureVerdict = 'same' | 'rounded' | 'bound' | 'unit' | 'end' | 'inside' | 'different';

/** A rounding step may be at most this share of the figure. */
const COARSEST = 0.02;

export const compareFigures = (asked: AskedFigure, measure: Measure): FigureVerdict => {
  const verdict = compareAsRead(asked, measure);
  // "38,500 tỷ" of 38.500 is right, whatever the comma was meant for.
  const other = asked.otherwise?.find(
    (decimal) => compareAsRead(withDecimal(asked, decimal), measure) === 'same',
  );
  return other === undefined ? verdict : 'same';
};

/** A figure of a question, with what else its number may mean. */
export type AskedFigure = Omit<FoundFigure, 'otherwise'> & Partial<Pick<FoundFigure, 'otherwise'>>;

const withDecimal = (asked: AskedFigure, decimal: string): AskedFigure => ({
  ...asked,
  low: { ...asked.low, decimal },
  high: { ...asked.high, decimal },
});

const compareAsRead = (asked: AskedFigure, measure: Measure): FigureVerdict => {
  if (!unitsAgree(asked.unit, measure.unit)) {
    return asked.low.decimal === measure.low.decimal && asked.high.decimal === measure.high.decimal
      ? 'unit'
      : 'different';
  }
  const scale = scaleFor(asked, measure);
  const [low, high] = [scaled(asked.low.decimal, scale.asked), scaled(asked.high.decimal, scale.asked)];
  const [from, to] = [
    scaled(measure.low.decimal, scale.measure),
    scaled(measure.high.decimal, scale.measure),
  ];
  if (low === from && high === to) return boundsAgree(asked, measure) ? 'same' : 'bound';
  const isRange = from !== to;
  if (isRange && low === high) {
    // "ít nhất 2 tỷ" says what the low end of "2,0 đến 2,5 tỷ" says.
    if (low === from && asked.bound === '≥') return 'same';
    if (low === to && asked.bound === '≤') return 'same';
    if ((low === to && asked.bound === '≥') || (low === from && asked.bound === '≤')) return 'different';
    if (low === from || low === to) return 'end';
  }
  if (isRange && Number(low) >= Number(from) && Number(high) <= Number(to)) return 'inside';
  return low === high && !isRange && isRoundedOff(low, from) ? 'rounded' : 'different';
};

/** "106.761 tỷ" or "107 nghìn tỷ" for 106.761,592 tỷ: off by less than its own last digit, and by little of the whole. */
const isRoundedOff = (asked: string, stated: string): boolean => {
  const [whole = '', fraction = ''] = asked.split('.');
  const zeros = /(?<!0)0*$/.exec(whole)?.[0].length ?? 0;
  const step = fraction === '' ? 10 ** zeros : 10 ** -fraction.length;
  const [from, to] = [Number(asked), Number(stated)];
  const isCutOff = from < to && to - from < step;
  const isNearest = Math.abs(to - from) <= step / 2;
  return step < COARSEST * to && (isCutOff || isNearest) && stated.replace(/\D/g, '').length > 4;
};

/** Whom a resolution counts by another word than "người". */
const PEOPLE = ['đảng viên', 'lao động', 'cán bộ', 'học sinh', 'khách'];

const RATIOS: readonly string[] = ['%', 'lần'];
/** As a power of ten. */
const BILLION = 9;

/** Units agree when one leaves out what the other says: `tỷ` and `tỷ đồng`, `190` and `triệu tấn`. */
export const unitsAgree = (asked: string, stated: string): boolean => {
  const [a, b] = [splitMagnitude(asked), splitMagnitude(stated)];
  // "90 tỷ" is of money or things, never a share or so many times; nor are there thousands of millions of households.
  if (a.counted === '' && a.power > 0 && RATIOS.includes(b.counted)) return false;
  if (a.counted === '' && a.power >= BILLION && b.power === 0 && b.counted !== '' && !isOfSize(b.counted))
    return false;
  if (a.counted === '' || a.counted === b.counted) return true;
  if (/^điểm/.test(a.counted) && b.counted === '%') return true;
  if ((a.counted === '%') !== (b.counted === '%')) return false;
  // "12 người" of party members.
  if (a.counted === 'người' && PEOPLE.some((word) => b.counted.includes(word))) return true;
  // "Bao nhiêu lượt người" of visitors.
  if (a.counted === 'lượt người' && /^lượt(?!\p{L})/u.test(b.counted)) return true;
  const dollars = ['usd', 'đô la', 'đô'];
  if (dollars.includes(a.counted) && dollars.includes(b.counted)) return true;
  return holdsWords(b.counted, a.counted) || holdsWords(a.counted, b.counted);
};

/** A number with its unit, as it stands in a text. */
export interface Amount {
  readonly decimal: string;
  readonly unit: string;
}

/** Whether two numbers in agreeing units come to the same: "210k tỷ" and "210.000 tỷ đồng". */
export const isSameAmount = (asked: Amount, stated: Amount): boolean => {
  if (!unitsAgree(asked.unit, stated.unit)) return false;
  const [typed, own] = [splitMagnitude(asked.unit).power, splitMagnitude(stated.unit).power];
  return typed === 0
    ? asked.decimal === stated.decimal || asked.decimal === scaled(stated.decimal, own)
    : scaled(asked.decimal, typed) === scaled(stated.decimal, own);
};

/** "Ca" isn't in "camera", nor "km" in "km2". */
const holdsWords = (text: string, words: string): boolean =>
  ` ${text.replace(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${words.replace(/[^\p{L}\d]+/gu, ' ').trim()} `);

/** A bare number is taken in the measure's own magnitude ("190" for "190 triệu tấn"). */
export const scaleFor = (asked: AskedFigure, measure: Measure): { asked: number; measure: number } => {
  const own = splitMagnitude(measure.unit).power;
  const typed = splitMagnitude(asked.unit).power;
  const saysMagnitude = typed > 0 || (splitMagnitude(asked.unit).counted !== '' && own === 0);
  const isLongForm = asked.low.decimal.replace(/\..*/, '').length > 6;
  return { asked: saysMagnitude || isLongForm ? typed : own, measure: own };
};

/** A plain decimal times a power of ten, as a plain decimal without trailing zeros; exact, no floating point. */
const scaled = (decimal: string, power: number): string => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const at = whole.length + power;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = digits.slice(at).replace(/(?<!0)0+$/, '');
  return right === '' ? left : `${left}.${right}`;
};

/** A question without a comparator agrees with any; "khoảng" with a figure said outright; "đúng" only with that. */
const boundsAgree = (asked: AskedFigure, { bound, comparator }: Measure): boolean => {
  if (asked.comparator.toLowerCase() === 'đúng') return comparator === '';
  return asked.bound === '=' || asked.bound === bound || (asked.bound === '≈' && bound === '=');
};
