import type { Measure } from '../../domain/measure.ts';
import type { Target } from '../../domain/target.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { blank } from '../grounding/fact.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { isSameAmount, unitsAgree } from '../matching/compare-figures.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isInAge } from '../verdict/judge-ages.ts';

/**
 * A question with those of its figures that may be held against the targets that it names: without what only looks like
 * a unit, ages, and of how many something is said.
 */
export const withOwnFigures = (asked: Understanding, chosen: readonly ChosenTarget[]): Understanding =>
  asThings(
    inPoints(withoutNames(withoutBases(withoutAges(withoutTag(asked, chosen), chosen), chosen), chosen)),
  );

/**
 * The figure of a list whose own name a yes or no says, where it says no word of the one that was taken: "ngõ hẻm 100%?" of
 * "100% tuyến đường chính và 90% ngõ hẻm" isn't of the first.
 */
export const withNamed = (
  chosen: readonly ChosenTarget[],
  { isYesNo, figures, content }: Understanding,
): readonly ChosenTarget[] => {
  if (!isYesNo || figures.length !== 1) return chosen;
  const saysOf = ({ name }: Measure): boolean =>
    content.some(({ text }) => ` ${foldedWords(name)} `.includes(` ${foldedWords(text)} `));
  return chosen.map((one) => {
    const [taken, ...more] = one.measures;
    if (taken === undefined || more.length > 0 || saysOf(taken)) return one;
    const named = one.target.measures.filter(
      (measure) => isBeside(taken, measure) && measure.unit === taken.unit && saysOf(measure),
    );
    return named.length === 1 ? { ...one, measures: named } : one;
  });
};

const isBeside = (one: Measure, other: Measure): boolean =>
  one.clauseSpan.start === other.clauseSpan.start && one.clauseSpan.end === other.clauseSpan.end;

/** "Giảm còn 0 ha": without marks "hả" looks like hectares; it is a unit only where what is asked about is counted in it. */
const withoutTag = (understanding: Understanding, chosen: readonly ChosenTarget[]): Understanding => {
  const { text, figures } = understanding;
  const isInHectares = chosen.some(({ target }) =>
    target.measures.some(({ unit }) => unitsAgree('ha', unit)),
  );
  if (isInHectares) return understanding;
  const isTag = ({ unit, end }: FoundFigure): boolean => unit === 'ha' && !/[\p{L}\d]/u.test(text.slice(end));
  return { ...understanding, figures: figures.map((one) => (isTag(one) ? { ...one, unit: '' } : one)) };
};

/** "Giảm 1,65 điểm" of a share: points of it, which is no share itself. */
const inPoints = (understanding: Understanding): Understanding => ({
  ...understanding,
  figures: understanding.figures.map((one) =>
    one.unit === '' && POINTS.test(understanding.text.slice(one.end)) ? { ...one, unit: 'điểm %' } : one,
  ),
});
const POINTS = /^\s{1,2}điểm(?!\p{L})(?!\s(?:du lịch|bán|trường|cầu|đến|thu|tái|dân|giao))/iu;

/** "Người 16 tuổi": whom it is about, unless years of age are what a measure sets. */
const withoutAges = (understanding: Understanding, chosen: readonly ChosenTarget[]): Understanding => {
  const { figures, text } = understanding;
  const measuresAge = chosen.some(({ measures }) => measures.some(({ unit }) => unit.startsWith('tuổi')));
  return measuresAge
    ? understanding
    : { ...understanding, figures: figures.filter(({ start }) => !isInAge(text, start)) };
};

/** "3 cái": so many of whatever is counted. */
const asThings = (understanding: Understanding): Understanding => ({
  ...understanding,
  figures: understanding.figures.map((one) => (ANY_THING.test(one.unit) ? { ...one, unit: '' } : one)),
});
const ANY_THING = /^(?:cái|chiếc|cai|chiec)$/iu;

/** "3 sản phẩm từ 4 sao": a figure that the clause has in the name of what it counts is none that it sets. */
const withoutNames = (understanding: Understanding, chosen: readonly ChosenTarget[]): Understanding => {
  const { text } = understanding;
  const names = chosen.flatMap(({ target }) => figuresBeside(target));
  const besides = chosen.map(({ target }) =>
    blank(
      target.text,
      target.measures.map(({ figureSpan }) => figureSpan),
    ),
  );
  const isInName = ({ low, unit, end }: FoundFigure): boolean => {
    if (unit !== '') return names.some((one) => one.unit === unit && one.low.decimal === low.decimal);
    const behind = /^\s{1,2}\p{L}+/u.exec(text.slice(end))?.[0];
    return behind !== undefined && besides.some((clause) => holdsFoldedWords(clause, `${low.text}${behind}`));
  };
  const kept = understanding.figures.filter((figure) => !isInName(figure));
  return kept.length === 0 ? understanding : { ...understanding, figures: kept };
};

/** Figures of a target's clause that no measure of it sets. */
const figuresBeside = ({ measures, text }: Target): readonly FoundFigure[] =>
  findFigures(text).filter(
    ({ start, end, unit }) =>
      unit !== '' && !measures.some(({ figureSpan: { start: from, end: to } }) => from < end && start < to),
  );

/** "Cứ 10.000 dân có trên 11 bác sĩ?" of "số bác sĩ trên 1 vạn dân": of how many it is said is no figure that is asked. */
const withoutBases = (understanding: Understanding, chosen: readonly ChosenTarget[]): Understanding => {
  const { figures } = understanding;
  const bases = chosen.flatMap(({ target }) => figuresBeside(target));
  const kept = figures.filter(
    ({ low: { decimal }, unit, start }) =>
      !PER.test(understanding.text.slice(0, start)) ||
      !bases.some((base) => isSameAmount({ decimal, unit }, { decimal: base.low.decimal, unit: base.unit })),
  );
  return kept.length === 0 ? understanding : { ...understanding, figures: kept };
};

const PER = /(?<!\p{L})(?:cứ|trên|mỗi|trong|tính trên)\s+$/iu;
