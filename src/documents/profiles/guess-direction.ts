import type { Bound, Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { phraseAt, type Word, wordsOf } from '../statements/words.ts';
import {
  AFTER_UNWANTED,
  HAVING,
  NOT_DONE,
  REMEDIES,
  UNCLEAR,
  UNWANTED,
  WANTED,
  WANTED_ACTS,
} from './direction-words.ts';
import { isHundredPercent, isReduction } from './guess-kind.ts';
import { MONEY_FLOWS } from './kind-words.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';

type Better = MeasureProfile['better'];
type Kind = MeasureProfile['kind'] | undefined;

const BOUND_SAYS: Readonly<Record<Bound, Better | undefined>> = {
  '<': 'giảm',
  '≤': 'giảm',
  '>': 'tăng',
  '≥': 'tăng',
  '=': undefined,
  '≈': undefined,
};

/** Kinds of which a document plans only what it wants more of. */
const GOOD_KINDS: readonly Kind[] = ['tổng', 'đếm', 'mốc', 'độ phủ', 'số trên tổng'];

/**
 * Which way of a measure's figure is better, by its bound and its words; undefined where they don't tell or contradict
 * one another. Of "giảm 5%" more is better, since the figure is what is taken off; of "giảm còn 5%" less.
 * @param heading of its group; it says what a bare "Thành thị" is of
 */
export const guessDirection = (
  measure: Measure,
  words: MeasureWords,
  kind: Kind,
  heading: string,
): Better | undefined => {
  // "Giảm 120 hộ nghèo": whether a figure is of what is taken off or of what remains shows only by its unit.
  if (isReduction(words) && kind !== 'mức giảm') return BOUND_SAYS[measure.bound];
  const [said, ...others] = [BOUND_SAYS[measure.bound], saidOutright(measure, words, heading)].filter(
    (one) => one !== undefined,
  );
  if (said !== undefined) return others.every((one) => one === said) ? said : undefined;
  if (holds(words.name, UNCLEAR) || isUnwanted(words, heading)) return undefined;
  return isStrivenFor(words, kind) ? 'tăng' : undefined;
};

/** What must agree with its bound. */
const saidOutright = (measure: Measure, words: MeasureWords, heading: string): Better | undefined => {
  if (isReduction(words)) return 'tăng';
  if (words.manner === 'falls to') return 'giảm';
  if (words.manner === 'rises to' || isHundredPercent(measure)) return 'tăng';
  // "Tỷ lệ hộ nghèo đạt 2%" may be a slip of the pen, or a name that is read wrongly.
  const isSaidToRise = words.manner === 'reaches' || words.manner === 'rises';
  return isUnwanted(words, heading) && !isSaidToRise ? 'giảm' : undefined;
};

/** A name as short as "Số người", "Thành thị" is read with its heading. In words. */
const BARE_NAME = 4;

const isUnwanted = (words: MeasureWords, heading: string): boolean => {
  const { name } = words;
  if (startsWith(words, WANTED_ACTS)) return false;
  if (isUndone(name)) return true;
  // "Có 5 dự án chậm tiến độ" has what is unwanted; "hộ nghèo có nhà" doesn't measure it.
  const thing = name.slice(phraseAt(name, 0, HAVING));
  const isBare = thing.length > 0 && thing.length <= BARE_NAME;
  const all = isBare ? [...wordsOf(`${heading}.`), ...thing] : thing;
  return isThingItself(all) && !holds(all, REMEDIES);
};

/** "chất thải chưa được xử lý", but not "hỗ trợ hộ chưa được cấp nước". */
const isUndone = (words: readonly Word[]): boolean => {
  const at = words.findIndex((_, index) => phraseAt(words, index, NOT_DONE) > 0);
  return at >= 0 && !holds(words.slice(0, at), REMEDIES);
};

/** Nothing but where, when or of what kind stands behind the last thing that is unwanted. */
const isThingItself = (words: readonly Word[]): boolean => {
  const at = words.findLastIndex((_, index) => phraseAt(words, index, UNWANTED) > 0);
  if (at < 0) return false;
  const end = at + phraseAt(words, at, UNWANTED);
  return words[end]?.isLetters !== true || phraseAt(words, end, AFTER_UNWANTED) > 0;
};

const isStrivenFor = (words: MeasureWords, kind: Kind): boolean =>
  GOOD_KINDS.includes(kind) ||
  words.manner === 'reaches' ||
  words.manner === 'rises' ||
  holds(words.name, WANTED) ||
  [WANTED_ACTS, HAVING, MONEY_FLOWS].some((set) => startsWith(words, set));
