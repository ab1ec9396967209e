import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceFrom,
  type Interval,
  judgeRelation,
  negateVerdict,
  positionOf,
  RELATIONS,
  type Relation,
} from '../../../src/answering/verdict/judge-relation.ts';
import { compareDecimals, sum } from '../../../src/domain/decimal.ts';

const only = (value: string): Interval => ({ low: value, high: value, bound: '=' });
const range = (low: string, high: string, bound: Interval['bound'] = '='): Interval => ({ low, high, bound });

const decimal = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => String(digits / 10 ** places))
  .filter((text) => !text.includes('e'));
const interval = fc
  .tuple(decimal, decimal, fc.constantFrom('=' as const, '≈' as const))
  .map(([a, b, bound]) => (compareDecimals(a, b) <= 0 ? range(a, b, bound) : range(b, a, bound)));

describe('the conventions', () => {
  it.each<[Relation, string, Interval, 'up' | 'down', 'yes' | 'no']>([
    ['exceeds', '35', only('33'), 'up', 'yes'],
    ['exceeds', '33', only('33'), 'up', 'no'],
    ['reaches', '33', only('33'), 'up', 'yes'],
    ['reaches', '32.9', only('33'), 'up', 'no'],
    ['fails', '32.9', only('33'), 'up', 'yes'],
    ['reaches', '11.5', range('11.5', '12'), 'up', 'yes'],
    ['exceeds', '11.9', range('11.5', '12'), 'up', 'no'],
    ['exceeds', '12.1', range('11.5', '12'), 'up', 'yes'],
    ['falls below', '11.4', range('11.5', '12'), 'up', 'yes'],
    ['falls below', '11.5', range('11.5', '12'), 'up', 'no'],
    ['within', '12', range('11.5', '12'), 'up', 'yes'],
    ['within', '12.01', range('11.5', '12'), 'up', 'no'],
    ['is nearly', '50', only('46'), 'up', 'yes'],
    ['is nearly', '50', only('50'), 'up', 'yes'],
    ['is nearly', '50', only('51'), 'up', 'no'],
    ['is nearly', '50', only('30'), 'up', 'no'],
    ['is', '12', range('11.5', '12'), 'up', 'no'],
    ['reaches', '9.1', only('9.1'), 'up', 'yes'],
    ['reaches', '3.2', only('3.5'), 'down', 'yes'],
    ['reaches', '3.6', only('3.5'), 'down', 'no'],
    ['exceeds', '3.6', only('3.5'), 'down', 'yes'],
    ['lowest is', '11.5', range('11.5', '12'), 'up', 'yes'],
    ['highest is', '11.5', range('11.5', '12'), 'up', 'no'],
    ['is above', '30', only('33'), 'up', 'yes'],
    ['is above', '33', only('33'), 'up', 'no'],
    ['is below', '12.5', range('11.5', '12'), 'up', 'yes'],
    ['is at least', '33', only('33'), 'up', 'yes'],
    ['is at most', '30', only('33'), 'up', 'no'],
    ['is about', '11.8', range('11.5', '12', '≈'), 'up', 'yes'],
  ])('%s %s', (relation, asked, stated, better, verdict) => {
    expect(judgeRelation(relation, only(asked), stated, better)).toBe(verdict);
  });

  const bounded = (value: string, bound: Interval['bound']): Interval => range(value, value, bound);
  it.each<[Relation, Interval, Interval, 'up' | 'down', 'yes' | 'no' | null]>([
    // "Trên 2,5 tỷ là vượt?" of "2,0 đến 2,5 tỷ": whatever is more than it is.
    ['exceeds', bounded('2.5', '>'), range('2.0', '2.5'), 'up', 'yes'],
    ['exceeds', bounded('2.5', '≥'), range('2.0', '2.5'), 'up', null],
    ['exceeds', bounded('2.0', '>'), range('2.0', '2.5'), 'up', null],
    ['exceeds', bounded('2.5', '<'), range('2.0', '2.5'), 'up', 'no'],
    ['reaches', bounded('9.1', '>'), bounded('9.1', '>'), 'up', 'yes'],
    ['reaches', bounded('9.1', '≥'), bounded('9.1', '>'), 'up', null],
    ['fails', bounded('33', '<'), only('33'), 'up', 'yes'],
    ['reaches', bounded('3.5', '<'), only('3.5'), 'down', 'yes'],
    ['falls below', bounded('33', '≤'), only('33'), 'up', null],
  ])('an open figure: %s %o of %o', (relation, asked, stated, better, verdict) => {
    expect(judgeRelation(relation, asked, stated, better)).toBe(verdict);
  });

  it.each<[Relation, Interval, 'yes' | 'no' | null]>([
    ['is', range('11', '12'), null],
    ['is about', range('11', '12'), 'yes'],
    ['is', range('11.5', '12'), 'yes'],
    ['is', range('12', '13'), 'no'],
    ['is about', range('12', '13'), 'no'],
  ])('a range that is wider than what is set, or lies elsewhere: %s', (relation, asked, verdict) => {
    expect(judgeRelation(relation, asked, range('11.5', '12'), 'up')).toBe(verdict);
  });

  it.each<[Relation, string, 'yes' | 'no']>([
    ['reaches', '9.1', 'no'],
    ['reaches', '9.2', 'yes'],
    ['exceeds', '9.1', 'no'],
    ['exceeds', '9.2', 'yes'],
    ['falls below', '9.1', 'yes'],
    ['within', '9.1', 'no'],
    ['is above', '9.1', 'yes'],
    ['is above', '9', 'yes'],
    ['is below', '20', 'no'],
    ['highest is', '9.1', 'no'],
  ])('of “trên 9,1”: %s %s', (relation, asked, verdict) => {
    expect(judgeRelation(relation, only(asked), { ...only('9.1'), bound: '>' }, 'up')).toBe(verdict);
  });

  it('leaves open whether a figure outside reaches what nobody has said the better way of', () => {
    expect(judgeRelation('reaches', only('35'), only('33'), undefined)).toBeNull();
    expect(judgeRelation('reaches', only('33'), only('33'), undefined)).toBe('yes');
  });

  it('leaves open a range that lies on both sides', () => {
    expect(judgeRelation('exceeds', range('30', '35'), only('33'), 'up')).toBeNull();
    expect(judgeRelation('exceeds', range('34', '35'), only('33'), 'up')).toBe('yes');
  });
});

describe('every interval', () => {
  it('is reached exactly when it isn’t failed, and never both exceeded and fallen below', () => {
    fc.assert(
      fc.property(
        decimal,
        interval,
        fc.constantFrom('up' as const, 'down' as const),
        (value, stated, better) => {
          const judged = (relation: Relation) => judgeRelation(relation, only(value), stated, better);
          expect(judged('fails')).toBe(negateVerdict(judged('reaches')));
          const [over, under, within] = [judged('exceeds'), judged('falls below'), judged('within')];
          expect([over, under, within].filter((verdict) => verdict === 'yes')).toHaveLength(1);
          if (better === 'up' && over === 'yes') expect(judged('reaches')).toBe('yes');
        },
      ),
    );
  });

  it('lies on one side of a figure: above it, below it, or holding it', () => {
    fc.assert(
      fc.property(decimal, interval, (value, stated) => {
        const judged = (relation: Relation) => judgeRelation(relation, only(value), stated, 'up');
        expect(judged('is above') === 'yes').toBe(judged('falls below') === 'yes');
        expect(judged('is below') === 'yes').toBe(judged('exceeds') === 'yes');
      }),
    );
  });

  it('is decided for any relation when the figure is single and the way is known', () => {
    fc.assert(
      fc.property(decimal, interval, fc.constantFrom(...RELATIONS), (value, stated, relation) => {
        // How far away is still near nobody has said to the last digit.
        fc.pre(relation !== 'is nearly');
        expect(judgeRelation(relation, only(value), stated, 'up')).not.toBeNull();
      }),
    );
  });

  it('is as far away as the distance says', () => {
    fc.assert(
      fc.property(decimal, interval, (value, stated) => {
        const distance = distanceFrom(value, stated);
        const position = positionOf(value, stated);
        if (position === 'below') expect(compareDecimals(sum(value, distance ?? ''), stated.low)).toBe(0);
        else if (position === 'above')
          expect(compareDecimals(sum(stated.high, distance ?? ''), value)).toBe(0);
        else expect(distance).toBeUndefined();
      }),
    );
  });
});
