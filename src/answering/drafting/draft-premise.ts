import type { Measure } from '../../domain/measure.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { compareFigures, type FigureVerdict, unitsAgree } from '../matching/compare-figures.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { asksOfPast, asksOfPresent } from '../verdict/asks-of-time.ts';
import type { Claim, MeasureClaim } from '../verdict/claim.ts';
import { claimDecided, claimsBeside, claimWhole } from '../verdict/claim-beside-figures.ts';
import { findRelation } from '../verdict/find-relation.ts';
import { namesOtherAgent } from '../verdict/judge-actor.ts';
import { holdsAgainstYear } from '../verdict/judge-dates.ts';
import { judgeInclusion } from '../verdict/judge-inclusion.ts';
import { judgeMeasure } from '../verdict/judge-measure.ts';
import { asksOfException, deniesOtherwise } from '../verdict/judge-negation.ts';
import { type Direction, isOfFigure } from '../verdict/judge-relation.ts';
import { readShare } from '../verdict/read-share.ts';
import { withSaidBound } from '../verdict/said-bound.ts';
import type { PlaceNames } from '../verdict/slot-judgement.ts';

import { asksOfCount, asksOfTotal, asksRest, isFigureOfAnother } from './is-figure-of-another.ts';
import { measureInBrackets } from './measure-in-brackets.ts';
import { withNamed, withOwnFigures } from './own-figures.ts';

/** What judging a premise takes beside the question and the targets that it names. */
export interface PremiseMeans {
  readonly betterOf: (document: DocumentId, measure: Measure['ref']) => Direction;
  readonly placesIn: PlaceNames;
}

/** How much of one of a measure's names the question says; more for a longer name. */
export type NamingOf = (measure: Measure['ref']) => number;

export interface Premise {
  /** What to say before the clause: "Có: vượt 2 tỷ USD so với 33 tỷ USD. " */
  readonly segments: readonly Segment[];
  /** What the premise was about, where it picks some of several measures. */
  readonly narrowed: readonly ChosenTarget[];
}

/**
 * Whether a question is of nothing that targets set: "cao hơn năm 2020 đúng 10 điểm?" of a clause on 2025 alone, what
 * another is said to do, or what has come of it already.
 */
const asksOfNone = (asked: Understanding, chosen: readonly ChosenTarget[]): boolean => {
  const { text, figures, isYesNo } = asked;
  if (figures.length > 0 && chosen.every(({ target }) => holdsAgainstYear(text, target.text))) return true;
  if (isYesNo && chosen.every(({ target }) => asksOfPresent(text, target.text))) return true;
  const words = asked.content.map((word) => word.text);
  // "Hồ sơ mật có nằm trong 95% không?" of "95% hồ sơ … (trừ hồ sơ mật)".
  const isTakenOut = (clause: string): boolean =>
    judgeInclusion(text, clause) === undefined && asksOfException(words, clause);
  if (isYesNo && chosen.some(({ target }) => isTakenOut(target.text))) return true;
  return isYesNo && (asksWhatCame(asked) || chosen.every(({ target }) => namesOtherAgent(text, target.text)));
};

interface Paired {
  readonly figure: FoundFigure;
  readonly measures: readonly Measure[];
  readonly verdict: FigureVerdict;
  readonly isInUnit: boolean;
}

// Best first: of several measures a figure is held against the one that it fits best.
const RANK: readonly FigureVerdict[] = ['same', 'rounded', 'bound', 'end', 'inside', 'different', 'unit'];

/** Confirms or denies what a question says of the targets that it names; undefined where it says nothing of them. */
export const draftPremise = (
  { document }: Pick<Resolution, 'document'>,
  chosen: readonly ChosenTarget[],
  asked: Understanding,
  means: PremiseMeans,
  namingOf: NamingOf = () => 0,
): Premise | undefined => {
  const { asks, isYesNo, text } = asked;
  if (asks.has('who')) return undefined;
  const decided = isYesNo ? claimDecided(document, chosen, asked, means) : undefined;
  if (decided !== undefined) return { segments: say([decided]), narrowed: wholeOf(chosen) };
  if (asksOfNone(asked, chosen)) return undefined;
  // The numbers of "chưa tới 2/3" are none that a measure sets, where what they are of wasn't found.
  const isOfShare = isYesNo && readShare(text) !== undefined;
  const isOfWhole = asksOfTotal(asked, chosen) || asksOfCount(asked, chosen);
  if (asked.figures.length > 0 && (isOfShare || asksRest(text) || isOfWhole))
    return { segments: [], narrowed: wholeOf(chosen) };
  const understanding = withOwnFigures(asked, chosen);
  const paired = pairFigures(withNamed(chosen, understanding), understanding, namingOf);
  const narrowed = narrow(chosen, paired);
  const slots = claimsBeside(document, narrowed, understanding, means);
  if (isYesNo && (isOfOtherKind(understanding, narrowed) || isBetweenYears(understanding, narrowed)))
    return { segments: [], narrowed };
  if (isYesNo && slots.length === 0) {
    const whole = claimWhole(document, narrowed, understanding, means, hasOtherFigure(paired, narrowed));
    if (whole !== undefined) return { segments: say([whole]), narrowed };
  }
  // "Không trồng 40.000 ha đúng không?" of a clause that has that figure: a yes would confirm what isn't so.
  const turns = narrowed.some(({ target }) => deniesOtherwise(text, target.text));
  if (isYesNo && turns) return slots.length > 0 ? { segments: say(slots), narrowed } : undefined;
  if (paired.length === 0)
    return isYesNo && slots.length > 0 ? { segments: say(slots), narrowed } : undefined;
  const isChoice = paired.length > 1 && /(?<!\p{L})(?:hay|hoặc)(?!\p{L})/iu.test(text);
  const same = paired.filter(({ verdict }) => verdict === 'same');
  if (isChoice) return { segments: [], narrowed: same.length > 0 ? narrow(chosen, same) : chosen };
  // "190 triệu tấn là của chỉ tiêu nào?", "… thì bao nhiêu?" name a figure without asking whether it is right.
  const asksSide = paired.some(({ figure }) => findRelation(text, figure).asking !== 'yes-no');
  if (!isYesNo && !asksSide && (asks.has('value') || WHICH.test(text) || same.length === paired.length))
    return { segments: [], narrowed };
  const claims = paired.flatMap(({ figure, measures }) =>
    measures.map((measure) => claimOf(document.id, figure, measure, withoutNames(text, chosen), means)),
  );
  const confirmed = claims.filter(({ verdict }) => verdict === 'yes').map(({ measure }) => measure);
  const labelled = claimOfBrackets(paired, chosen, understanding, (figure, measure) =>
    claimOf(document.id, figure, measure, text, means),
  );
  if (labelled !== undefined)
    return { segments: labelled.verdict === null ? [] : say([labelled]), narrowed: wholeOf(narrowed) };
  const isOfAnother = paired.some(({ figure, measures }) =>
    measures.some((measure) =>
      isFigureOfAnother(understanding, figure, measure, chosen, confirmed.includes(measure.ref)),
    ),
  );
  if (isOfAnother) return { segments: [], narrowed: wholeOf(narrowed) };
  // Of measures in one unit that a figure may be of, all must come to the same.
  const isClear = paired.every(({ figure }) => {
    const own = claims.filter((claim) => claim.figure.start === figure.start);
    return own.every(({ verdict }) => verdict === own[0]?.verdict);
  });
  if (!isClear) return { segments: slots.length > 0 ? say(slots) : [], narrowed };
  // A right figure of another place or the other way round isn't half right.
  const isWrongBeside = slots.length > 0 && claims.every(({ verdict }) => verdict === 'yes');
  return { segments: say(isWrongBeside ? slots : [...claims, ...slots]), narrowed };
};

/** "Tiền tỉnh cấp hơn 90 tỷ?" of what is a share: a figure of another kind of quantity is none of what was found. */
const isOfOtherKind = ({ figures }: Understanding, chosen: readonly ChosenTarget[]): boolean => {
  const units = chosen.flatMap(({ target }) => [
    ...target.measures.map(({ unit }) => unit),
    ...findFigures(target.text).flatMap(({ unit }) => (unit === '' ? [] : [unit])),
  ]);
  return (
    figures.some(({ unit }) => unit !== '' && !isShare(unit)) && units.length > 0 && units.every(isShare)
  );
};
const isShare = (unit: string): boolean => /%|‰|phần trăm/iu.test(unit);

/** "Năm 2028?" of a table's row for 2026 and 2030: between its columns nothing is set, nor denied. */
const isBetweenYears = ({ years }: Understanding, chosen: readonly ChosenTarget[]): boolean =>
  years.length === 1 &&
  chosen.every(({ target }) => {
    const columns = target.measures.flatMap(({ name, cells }) =>
      cells === undefined ? [] : (name.match(YEAR_OF_COLUMN) ?? []),
    );
    return new Set(columns).size > 1 && years.every(({ year }) => !columns.includes(String(year)));
  });
const YEAR_OF_COLUMN = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** "190 triệu tấn đã đạt chỉ tiêu chưa?" holds a figure against the clause, whatever came about. */
const asksWhatCame = ({ text, figures }: Understanding): boolean =>
  asksOfPast(text) && !figures.some((figure) => isOfFigure(findRelation(text, figure).relation));

const wholeOf = (chosen: readonly ChosenTarget[]): readonly ChosenTarget[] =>
  chosen.map(({ target }) => ({ target, measures: target.measures }));

/** A figure that isn't in a measure's unit but may be one that the clause has beside its measures ("137 cơ sở"). */
const hasOtherFigure = (paired: readonly Paired[], chosen: readonly ChosenTarget[]): boolean => {
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return false;
  const spans = only.target.measures.map(({ figureSpan }) => figureSpan);
  const others = findFigures(only.target.text).filter(
    ({ start, end, unit }) => unit !== '' && !spans.some((span) => span.start < end && start < span.end),
  );
  return paired.some(
    ({ figure, verdict }) =>
      verdict !== 'same' &&
      others.some(({ unit, low }) =>
        figure.unit === '' ? low.decimal === figure.low.decimal : unit === figure.unit,
      ),
  );
};

/** "2 sản phẩm mới là những sản phẩm nào?" asks for no yes or no. */
const WHICH = /(?<!\p{L})(?:nào|gì|đâu|ai|sao|thế nào)(?!\p{L})/iu;

const say = (claims: readonly Claim[]): readonly Segment[] => [{ type: 'verdict', claims }, words('. ')];

const claimOf = (
  document: Resolution['document']['id'],
  found: FoundFigure,
  measure: Measure,
  text: string,
  { betterOf }: PremiseMeans,
): MeasureClaim => {
  const [asked, better] = [findRelation(text, found), betterOf(document, measure.ref)];
  const figure = isOfFigure(asked.relation) ? withSaidBound(text, found) : found;
  const { verdict } = judgeMeasure(figure, asked, measure, better);
  const said = asked.asking === 'yes-no' ? verdict : null;
  return { about: 'measure', document, measure: measure.ref, figure, asked, better, verdict: said };
};

/** "Tổ chức không hoàn thành nhiệm vụ": words of relation that only name what is measured. */
const withoutNames = (text: string, chosen: readonly ChosenTarget[]): string =>
  text.replace(DENIED_NAME, (said) =>
    chosen.some(({ target }) => target.text.toLowerCase().includes(said.toLowerCase()))
      ? ' '.repeat(said.length)
      : said,
  );
const DENIED_NAME = /(?<!\p{L})(?:không|chưa)\s(?:hoàn thành|đạt|đủ|đáp ứng)\s\p{L}+/giu;

/** A single figure held against the measure in brackets whose words stand beside it in the question. */
const claimOfBrackets = (
  paired: readonly Paired[],
  chosen: readonly ChosenTarget[],
  understanding: Understanding,
  claim: (figure: FoundFigure, measure: Measure) => MeasureClaim,
): MeasureClaim | undefined => {
  const [only] = paired;
  const [measure] = only?.measures ?? [];
  if (only === undefined || measure === undefined || paired.length > 1) return undefined;
  const own = measureInBrackets(understanding, measure, chosen);
  return own === undefined ? undefined : claim(only.figure, own);
};

/** "35 tỷ có vượt chỉ tiêu 33 tỷ không?": a figure that only says what the target is. */
const restatesTarget = ({ verdict, figure }: Paired, text: string): boolean =>
  verdict === 'same' && /(?:chỉ tiêu|kế hoạch|mục tiêu|mức|so với)\s*$/iu.test(text.slice(0, figure.start));

const pairFigures = (
  chosen: readonly ChosenTarget[],
  { figures, text }: Understanding,
  namingOf: NamingOf,
): readonly Paired[] => {
  const paired = withParts(
    figures.map((figure) => pairFigure(figure, chosen, namingOf)),
    chosen,
  );
  const asked = paired.filter((pair) => !restatesTarget(pair, text));
  // "8.500 đô một người": what is counted in other things beside a figure that fits is no premise.
  const inUnit = asked.filter(({ isInUnit }) => isInUnit);
  return inUnit.length > 0 ? inUnit : asked.length > 0 ? asked : paired;
};

/** "10 sản phẩm, 3 cái từ 4 sao": beside a figure that fits, one that the same clause sets for a part is that part's. */
const withParts = (paired: readonly Paired[], chosen: readonly ChosenTarget[]): readonly Paired[] => {
  if (!paired.some(({ verdict }) => verdict === 'same')) return paired;
  return paired.map((pair) => {
    if (pair.verdict !== 'different') return pair;
    const parts = chosen
      .flatMap(({ target }) => target.measures)
      .filter((measure) => measure.partOf !== undefined && compareFigures(pair.figure, measure) === 'same');
    return parts.length === 1 ? { ...pair, measures: parts, verdict: 'same', isInUnit: true } : pair;
  });
};

/** The measure that a figure fits best; of none that it fits, those in its unit that are named best, else the first. */
const pairFigure = (figure: FoundFigure, chosen: readonly ChosenTarget[], namingOf: NamingOf): Paired => {
  const compared = chosen
    .flatMap(({ measures }) => measures)
    .map((measure) => ({ measure, verdict: compareFigures(figure, measure) }));
  const rank = Math.min(...compared.map(({ verdict }) => RANK.indexOf(verdict)));
  const verdict = RANK[rank] ?? 'different';
  const best = compared.filter((one) => one.verdict === verdict).map(({ measure }) => measure);
  const inUnit = best.filter((measure) => unitsAgree(figure.unit, measure.unit));
  const isInUnit = inUnit.length > 0;
  if (verdict !== 'different') return { figure, measures: best.slice(0, 1), verdict, isInUnit };
  const naming = Math.max(...inUnit.map(({ ref }) => namingOf(ref)));
  const named = preferWhole(inUnit.filter(({ ref }) => namingOf(ref) === naming));
  return { figure, measures: isInUnit ? named : best.slice(0, 1), verdict, isInUnit };
};

/** Named no otherwise, the whole is meant and not its part. */
const preferWhole = (measures: readonly Measure[]): readonly Measure[] => {
  const whole = measures.filter(({ partOf }) => partOf === undefined);
  return whole.length > 0 ? whole : measures;
};

/** The measures that the figures are about; all that were named, if a figure fits none. */
const narrow = (chosen: readonly ChosenTarget[], paired: readonly Paired[]): readonly ChosenTarget[] => {
  const about = paired.flatMap(({ measures }) => measures);
  const narrowed = chosen
    .map(({ target, measures }) => ({ target, measures: measures.filter((one) => about.includes(one)) }))
    .filter(({ measures }) => measures.length > 0);
  return narrowed.length > 0 ? narrowed : chosen;
};
