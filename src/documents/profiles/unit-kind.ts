import { phraseSet, wordsOf } from '../statements/words.ts';
import { holds } from './read-measure-words.ts';

/** What kind of thing a unit measures; `rate`: so many of one thing to so many of another, but for "a year". */
export type UnitKind = 'percent' | 'points' | 'money' | 'bulk' | 'area' | 'rate' | 'times' | 'count';

const MONEY = phraseSet('đồng|VNĐ|VND|USD|EUR|đô la|đô|đô la Mỹ');
const BULK = phraseSet('tấn|tạ|kg|TEU|kWh|lít');
const AREA = phraseSet('ha|m²|km²|m2|km2');
const A_YEAR = phraseSet('năm');

/** The kind of a unit without its scale: of `đồng/người/năm` a rate, of `đồng/năm` money. */
export const unitKindOf = (counted: string): UnitKind => {
  const unit = counted.trim().toLowerCase();
  if (unit.startsWith('%') || unit.startsWith('phần trăm')) return 'percent';
  if (unit.startsWith('điểm %') || unit.startsWith('điểm phần trăm')) return 'points';
  if (unit.startsWith('lần')) return 'times';
  const [own = [], ...bases] = unit.split('/').map((part) => wordsOf(part));
  if (bases.some((base) => base.length > 0 && !holds(base, A_YEAR))) return 'rate';
  if (holds(own, MONEY)) return 'money';
  if (holds(own, BULK)) return 'bulk';
  return holds(own, AREA) ? 'area' : 'count';
};
