import type { Measure } from '../../domain/measure.ts';
import { foldedWords } from '../../text/fold.ts';
import { OFFERED, SURE } from '../drafting/confidence.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { checkScope } from '../matching/check-scope.ts';
import { chooseTargets } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import { leadAndClause } from '../matching/lead-and-clause.ts';
import { yearsOfMeasures } from '../matching/measure-years.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import { type AskedChange, readChange, statesChange } from '../verdict/read-change.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { draftYears } from './answer-between-years.ts';
import { answerTargets } from './answer-targets.ts';
import { type FiguresOfYears, findOfYears } from './find-of-years.ts';
import { type AnswerStep, chooseFor, firstYear, type Matter, matcherOf } from './matter.ts';

/**
 * "Phải tăng thêm bao nhiêu ha?": the clause that says by how much, else both levels with what lies between them, else
 * the level, said to be no more than that; undefined where no target is named.
 */
export const answerChange: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const asked = understanding.isYesNo ? undefined : readChange(understanding.text);
  if (asked === undefined) return undefined;
  const chosen = chosenFor(matter, asked);
  const [first, ...others] = chosen;
  if (first === undefined || !chosen.every((one) => isInScope(matter, one))) return undefined;
  const stated = chosen.map(changesOf).filter(({ measures }) => measures.length > 0);
  if (stated.length > 0) return asked.mayBeRate ? undefined : answerTargets(matter, stated, SURE);
  const [pair, ...more] = others.length > 0 ? [] : levelsOf(matter, first, asked);
  if (pair !== undefined && more.length === 0)
    return draftYears(resolution.document.id, pair, { asked: 'which side', by: undefined });
  return asked.mayBeRate ? undefined : draftNearestTargets(resolution, chosen, OFFERED, 'level');
};

/** Whether a target is of the place and the period asked; the years are told apart by what they are asked for. */
const isInScope = ({ understanding, resolution }: Matter, { target }: ChosenTarget): boolean =>
  checkScope(target.text, resolution, { ...understanding, years: [] }) === undefined;

const chosenFor = (matter: Matter, { asking }: AskedChange): readonly ChosenTarget[] => {
  const { chosen } = chooseFor(matter);
  if (chosen.length > 0) return chosen;
  const { understanding, resolution, parts } = matter;
  const telling = understanding.content
    .filter(({ start, end, text }) => (end <= asking.start || start >= asking.end) && !isRelationWord(text))
    .map(({ text }) => text);
  if (telling.every((word) => parts.lexicon.isGeneric(word))) return [];
  return chooseTargets(resolution, matcherOf(matter).match(telling)).chosen;
};

/** Those of the measures that say by how much. */
const changesOf = ({ target, measures }: ChosenTarget): ChosenTarget => ({
  target,
  measures: measures.filter((measure) => statesChange(leadAndClause(target, measure))),
});

/** The level that is set, with the level that it is held against; each way in which the text has them. */
const levelsOf = (
  matter: Matter,
  { target, measures }: ChosenTarget,
  { since }: AskedChange,
): readonly FiguresOfYears[] => {
  const unit = askedUnit(matter.understanding.text);
  const other = since === 'year before' ? firstYear(matter) - 1 : since;
  const asked = matter.understanding.years.map(({ year }) => year).filter((year) => year !== other);
  const own = measures.flatMap(({ ref }) => yearsOfMeasures(target).get(ref) ?? []);
  const [set, ...more] = [...new Set(asked.length > 0 ? asked : own.length > 0 ? own : [firstYear(matter)])];
  if (set === undefined || more.length > 0) return [];
  const isCalledSo = ({ name }: Measure): boolean =>
    withoutYear(name) === '' || measures.some((named) => withoutYear(named.name) === withoutYear(name));
  return findOfYears(matter, { target, measures: target.measures.filter(isCalledSo) }, { set, other }).filter(
    ({ measure }) => unit === undefined || unitsAgree(unit, measure.unit),
  );
};

/** A measure's name but for when it is set; nothing of "đến năm 2030 có", which goes on from the figure before. */
const withoutYear = (name: string): string =>
  foldedWords(
    name.replace(
      /(?<!\p{L})(?:(?:đến|vào|hết|cuối)\s+)*năm\s+(?:19|20)\d\d(?:\s+(?:có|là|đạt|còn))?/giu,
      ' ',
    ),
  );
