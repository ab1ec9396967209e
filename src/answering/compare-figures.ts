import type { Bound, Measure } from '../domain/measure.ts';
import type { FoundFigure } from '../vietnamese/find-figures.ts';
import { splitMagnitude } from '../vietnamese/units.ts';

/**
 * How a figure of a question stands to a measure: the `same`; one `end` of its range; `inside` its range; right value
 * but another `bound` ("dưới" for "trên"); `different`.
 */
export type FigureVerdict = 'same' | 'end' | 'inside' | 'bound' | 'different';

export const compareFigures = (asked: FoundFigure, measure: Measure): FigureVerdict => {
  if (!unitsAgree(asked.unit, measure.unit)) return 'different';
  const scale = scaleFor(asked, measure);
  const [low, high] = [scaled(asked.low.decimal, scale.asked), scaled(asked.high.decimal, scale.asked)];
  const [from, to] = [
    scaled(measure.low.decimal, scale.measure),
    scaled(measure.high.decimal, scale.measure),
  ];
  if (low === from && high === to) return boundsAgree(asked.bound, measure.bound) ? 'same' : 'bound';
  if (low === high && (low === from || low === to)) return 'end';
  const isInside = from !== to && compare(low, from) >= 0 && compare(high, to) <= 0;
  return isInside ? 'inside' : 'different';
};

/** Units agree when one leaves out what the other says: `tỷ` and `tỷ đồng`, `190` and `triệu tấn`. */
const unitsAgree = (asked: string, stated: string): boolean => {
  const [a, b] = [splitMagnitude(asked), splitMagnitude(stated)];
  if (a.counted === '' || a.counted === b.counted) return true;
  if ((a.counted === '%') !== (b.counted === '%')) return false;
  const dollars = ['usd', 'đô la', 'đô'];
  if (dollars.includes(a.counted) && dollars.includes(b.counted)) return true;
  return b.counted.includes(a.counted) || a.counted.includes(b.counted);
};

/** A bare number is taken in the measure's own magnitude ("190" for "190 triệu tấn"). */
const scaleFor = (asked: FoundFigure, measure: Measure): { asked: number; measure: number } => {
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
  const right = digits.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
};

const compare = (a: string, b: string): number => Number(a) - Number(b);

/** A question without a comparator agrees with any; "khoảng" agrees with a figure said outright. */
const boundsAgree = (asked: Bound, stated: Bound): boolean =>
  asked === '=' || asked === stated || (asked === '≈' && stated === '=');
