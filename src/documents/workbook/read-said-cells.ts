import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import { contradictionOf, type ProfileWords, rulesFor } from '../profiles/contradiction-of.ts';
import { SAID_COLUMNS, SAID_ORDER, type SaidCells, type SaidColumn } from './measure-columns.ts';
import {
  BETTER_WORDS,
  CADENCE_WORDS,
  GUESSED,
  isGuess,
  KIND_WORDS,
  NO,
  RULE_WORDS,
  type WordList,
  withoutMark,
  YES,
} from './profile-words.ts';

/** What a row says: a person's word, that nothing is said (any more), or why it can't be read. */
export type RowSaying =
  | { readonly said: ConfirmedMeasure }
  | { readonly said: 'nothing' | 'taken back' }
  | { readonly fault: string };

/**
 * Reads what a row of the table says of its measure. “có” is a person's word for all that the row shows, its guesses
 * too; a row that is changed without it must hold no guess any more, so that none is confirmed unseen.
 */
export const readSaidCells = (cells: SaidCells, measure: Measure): RowSaying => {
  const filled = SAID_ORDER.filter((column) => column !== 'isMeasure' && cells[column] !== '');
  const changed = filled.filter((column) => !isGuess(cells[column]));
  const word = cells.isMeasure.toLowerCase();
  if (word === NO) return { said: { isMeasure: false, measure: measure.ref } };
  if (word === YES) return readProfile(cells, measure);
  if (word !== '' && withoutMark(word) !== YES)
    return {
      fault: `cột “${SAID_COLUMNS.isMeasure}” ghi “${short(cells.isMeasure)}”; chỉ ghi có hoặc không`,
    };
  if (filled.length === 0 && word === '') return { said: 'taken back' };
  if (changed.length === 0) return { said: 'nothing' };
  if (word === '') return { fault: `cột “${SAID_COLUMNS.isMeasure}” để trống; ghi có hoặc không` };
  const [left] = filled.filter((column) => isGuess(cells[column]));
  return left === undefined
    ? readProfile(cells, measure)
    : {
        fault: `đã sửa nhưng cột “${SAID_COLUMNS[left]}” còn “${short(cells[left])}”; ghi “có” ở cột “${SAID_COLUMNS.isMeasure}” để xác nhận cả dòng, hoặc bỏ chữ “${GUESSED}”`,
      };
};

const LONGEST_QUOTE = 60;
const short = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;

const readProfile = (cells: SaidCells, measure: Measure): RowSaying => {
  const kind = readWord(cells, 'kind', KIND_WORDS);
  const better = readWord(cells, 'better', BETTER_WORDS);
  const cadence = readWord(cells, 'cadence', CADENCE_WORDS);
  if ('fault' in kind || 'fault' in better) return faultOf([kind, better, cadence]);
  const said = { kind: kind.code, better: better.code };
  const rule =
    withoutMark(cells.rule) === '' ? followingRule(said, measure) : readWord(cells, 'rule', RULE_WORDS);
  if ('fault' in cadence || 'fault' in rule) return faultOf([cadence, rule]);
  const fault = contradictionOf({ ...said, rule: rule.code }, measure, WORDS);
  if (fault !== undefined) return { fault };
  const profile = { ...said, cadence: cadence.code, rule: rule.code };
  return { said: { isMeasure: true, measure: measure.ref, ...profile, aliases: readAliases(cells.aliases) } };
};

/** All that is wrong with a row at once: whoever fills it in mends it once. */
const faultOf = (
  read: readonly ({ readonly code: string } | { readonly fault: string })[],
): { readonly fault: string } => ({
  fault: read.flatMap((each) => ('fault' in each ? [each.fault] : [])).join('; '),
});

const readWord = <Code extends string>(
  cells: SaidCells,
  column: SaidColumn,
  words: WordList<Code>,
): { readonly code: Code } | { readonly fault: string } => {
  const text = withoutMark(cells[column]);
  if (text === '') return { fault: `cột “${SAID_COLUMNS[column]}” để trống` };
  const code = words.read(text);
  if (code !== undefined) return { code };
  const all = words.codes.map((each) => words.wordOf(each)).join(', ');
  return { fault: `cột “${SAID_COLUMNS[column]}” ghi “${short(text)}”; chỉ ghi một trong: ${all}` };
};

const followingRule = (
  said: Pick<MeasureProfile, 'kind' | 'better'>,
  measure: Measure,
): { readonly code: MeasureProfile['rule'] } | { readonly fault: string } => {
  const [rule, ...others] = rulesFor(said, measure);
  if (rule !== undefined && others.length === 0) return { code: rule };
  const kind = `loại “${KIND_WORDS.wordOf(said.kind)}”, chiều “${BETTER_WORDS.wordOf(said.better)}”`;
  if (rule === undefined) return { fault: `${kind} không hợp với con số này (đơn vị “${measure.unit}”)` };
  const choice = [rule, ...others].map((each) => RULE_WORDS.wordOf(each)).join(', ');
  return { fault: `cột “${SAID_COLUMNS.rule}” để trống mà ${kind} có nhiều cách xét; chọn một: ${choice}` };
};

const WORDS: ProfileWords = {
  kind: KIND_WORDS.wordOf,
  better: BETTER_WORDS.wordOf,
  rule: RULE_WORDS.wordOf,
};

const readAliases = (cell: string): readonly string[] => [
  ...new Set(
    withoutMark(cell)
      .split(/[;\n]/u)
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  ),
];
