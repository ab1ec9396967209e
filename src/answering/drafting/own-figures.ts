import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { isSameAmount, unitsAgree } from '../matching/compare-figures.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isInAge } from '../verdict/judge-ages.ts';

/**
 * A question with those of its figures that may be held against the targets that it names: without what only looks like
 * a unit, ages, and of how many something is said.
 */
export const withOwnFigures = (asked: Understanding, chosen: readonly ChosenTarget[]): Understanding =>
  inPoints(withoutBases(withoutAges(withoutTag(asked, chosen), chosen), chosen));

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

/** "Cứ 10.000 dân có trên 11 bác sĩ?" of "số bác sĩ trên 1 vạn dân": of how many it is said is no figure that is asked. */
const withoutBases = (understanding: Understanding, chosen: readonly ChosenTarget[]): Understanding => {
  const { figures } = understanding;
  const bases = chosen.flatMap(({ target }) => {
    const spans = target.measures.map(({ figureSpan }) => figureSpan);
    return findFigures(target.text).filter(
      ({ start, end, unit }) => unit !== '' && !spans.some((span) => span.start < end && start < span.end),
    );
  });
  const kept = figures.filter(
    ({ low: { decimal }, unit, start }) =>
      !PER.test(understanding.text.slice(0, start)) ||
      !bases.some((base) => isSameAmount({ decimal, unit }, { decimal: base.low.decimal, unit: base.unit })),
  );
  return kept.length === 0 ? understanding : { ...understanding, figures: kept };
};

const PER = /(?<!\p{L})(?:cứ|trên|mỗi|trong|tính trên)\s+$/iu;
