import type { Measure } from '../../../src/domain/measure.ts';
import type { MeasureProfile } from '../../../src/domain/measure-profile.ts';

/** A yes or no about a measure, with what comes out by the conventions. */
export interface VerdictQuestion {
  readonly measure: Measure['ref'];
  readonly question: string;
  readonly verdict: 'yes' | 'no' | null;
  /** Of an either-or: the words with which the answer begins. */
  readonly opens?: RegExp;
}

interface Facts {
  readonly low: number;
  readonly high: number;
  readonly bound: Measure['bound'];
  readonly isDown: boolean;
}

/** Reckoned with plain numbers, apart from the code under test. */
const ORACLE = {
  reaches: (value: number, { low, high, bound, isDown }: Facts) => {
    if (isDown) return value <= high;
    return bound === '>' ? value > low : value >= low;
  },
  exceeds: (value: number, { high }: Facts) => value > high,
  below: (value: number, { low, bound }: Facts) => (bound === '>' ? value <= low : value < low),
  within: (value: number, { low, high, bound }: Facts) => {
    if (bound === '>') return value > low;
    return bound === '≥' ? value >= low : value >= low && value <= high;
  },
  is: (value: number, { low, high }: Facts) => low === high && value === low,
  above: (value: number, { low, bound }: Facts) => (bound === '>' ? low >= value : low > value),
  under: (value: number, { high, bound }: Facts) => bound !== '>' && bound !== '≥' && high < value,
  lowest: (value: number, { low }: Facts) => value === low,
  highest: (value: number, { high, bound }: Facts) => bound !== '>' && bound !== '≥' && value === high,
} as const;

type Relation = keyof typeof ORACLE;

/** Ways of asking; `N` is the measure's name, `V` the figure. */
const TEMPLATES: readonly (readonly [Relation, string])[] = [
  ['exceeds', 'N đạt V có vượt chỉ tiêu không?'],
  ['exceeds', 'N V là vượt kế hoạch đúng không?'],
  ['exceeds', 'V có cao hơn chỉ tiêu N không?'],
  ['reaches', 'N được V thì đã đạt chỉ tiêu chưa?'],
  ['reaches', 'N mới V, có đạt chỉ tiêu không?'],
  ['reaches', 'N V đã đủ chưa?'],
  ['below', 'N V có thấp hơn chỉ tiêu không?'],
  ['below', 'V có dưới mức chỉ tiêu N không?'],
  ['within', 'V có nằm trong chỉ tiêu N không?'],
  ['is', 'Chỉ tiêu N là V phải không?'],
  ['is', 'N V thôi à?'],
  ['is', 'Có phải N là V không?'],
  ['above', 'Chỉ tiêu N có cao hơn V không?'],
  ['above', 'Chỉ tiêu N có vượt V không?'],
  ['above', 'Chỉ tiêu N trên V phải không?'],
  ['under', 'Chỉ tiêu N có thấp hơn V không?'],
  ['under', 'Chỉ tiêu N dưới V đúng không?'],
  ['lowest', 'Chỉ tiêu N thấp nhất là V đúng không?'],
  ['highest', 'Chỉ tiêu N cao nhất là V phải không?'],
];

/** Figures that are open to one side; `V` is the end. */
const OPEN: readonly (readonly [isIn: (value: number, end: number) => boolean, words: string])[] = [
  [(value, end) => value > end, 'trên V'],
  [(value, end) => value < end, 'dưới V'],
  [(value, end) => value >= end, 'V trở lên'],
  [(value, end) => value <= end, 'V trở xuống'],
  [(value, end) => value < end, 'chưa tới V'],
];

/** Ways of asking with an open figure `O`. */
const OPEN_TEMPLATES: readonly (readonly [Relation, string])[] = [
  ['reaches', 'N O thì có đạt chỉ tiêu không?'],
  ['reaches', 'N O là đạt chỉ tiêu đúng không?'],
  ['exceeds', 'N O là vượt chỉ tiêu đúng không?'],
  ['below', 'N O có thấp hơn chỉ tiêu không?'],
];

/** What holds of all that an open figure may be, "no" what holds of none of it, nothing where it depends. */
const verdictOfAll = (
  holds: (value: number, facts: Facts) => boolean,
  isIn: (value: number) => boolean,
  end: number,
  facts: Facts,
): 'yes' | 'no' | null => {
  const ends = [end, facts.low, facts.high];
  const nearby = ends.flatMap((value) => [value * 0.999_999, value, value * 1.000_001]);
  const held = [0, ...nearby, Math.max(...ends) * 100].filter(isIn).map((value) => holds(value, facts));
  if (held.every(Boolean)) return 'yes';
  return held.some(Boolean) ? null : 'no';
};

const factsOf = ({ low, high, bound }: Measure, profile: MeasureProfile): Facts => ({
  low: Number(low.decimal),
  high: Number(high.decimal),
  bound,
  isDown: profile.better === 'giảm',
});

/** Both ends, between them, and near and far on both sides; whole where the measure counts. */
const valuesOf = ({ low, high }: Facts): readonly number[] => {
  const isWhole = Number.isInteger(low) && Number.isInteger(high) && low >= 10;
  const shape = (value: number): number => (isWhole ? Math.round(value) : Number(value.toFixed(3)));
  const values = [low * 0.7, low * 0.97, low, (low + high) / 2, high, high * 1.03, high * 1.4].map(shape);
  return [...new Set(values)];
};

/** As an official types it: a point between thousands, a comma before decimals. */
const typed = (value: number, unit: string): string => {
  const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4, useGrouping: 'always' }).format(
    value,
  );
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
};

const sideOf = (value: number, { low, high }: Facts): RegExp => {
  if (value > high) return /^Cao hơn/u;
  return value < low ? /^Thấp hơn/u : /^Không cao hơn, không thấp hơn/u;
};

/** Every way of asking with every value, for one measure. */
export const questionsAbout = (measure: Measure, profile: MeasureProfile): readonly VerdictQuestion[] => {
  const facts = factsOf(measure, profile);
  const [name = measure.name] = profile.aliases;
  const fill = (template: string, value: number): string =>
    template
      .replace('N', name)
      .replace('V', typed(value, measure.unit))
      .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  const open = [...new Set([facts.low, facts.high])].flatMap((value) =>
    OPEN_TEMPLATES.flatMap(([relation, template]) =>
      OPEN.map(
        ([isIn, words]): VerdictQuestion => ({
          measure: measure.ref,
          question: fill(template.replace('O', words), value),
          verdict: verdictOfAll(ORACLE[relation], (one) => isIn(one, value), value, facts),
        }),
      ),
    ),
  );
  const single = valuesOf(facts).flatMap((value) => [
    ...TEMPLATES.map(
      ([relation, template]): VerdictQuestion => ({
        measure: measure.ref,
        question: fill(template, value),
        verdict: ORACLE[relation](value, facts) ? 'yes' : 'no',
      }),
    ),
    {
      measure: measure.ref,
      question: fill('V cao hơn hay thấp hơn chỉ tiêu N?', value),
      verdict: null,
      opens: sideOf(value, facts),
    },
  ]);
  return [...single, ...open];
};
