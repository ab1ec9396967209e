import type { Measure } from '../../domain/measure.ts';
import { cellAt, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { Report } from '../../progress/recording/read-reports.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { normalise } from '../../text/normalise.ts';
import { judgeCell } from '../tables/cell-said.ts';
import { saysShare } from '../understanding/write-shares.ts';
import {
  type Claim,
  type CountClaim,
  type MeasureClaim,
  type PairClaim,
  type ReportClaim,
  type RowClaim,
  type SentenceClaim,
  verdictOfAll,
  type YearsClaim,
} from '../verdict/claim.ts';
import { findStated } from '../verdict/find-stated.ts';
import { chargedInstead, chargedWith, judgeActor } from '../verdict/judge-actor.ts';
import { figureOfAmount, judgeMeasure } from '../verdict/judge-measure.ts';
import { judgeOwnFact } from '../verdict/judge-own-fact.ts';
import { areComparable, judgePair, type PairJudgement } from '../verdict/judge-pair.ts';
import type { Verdict } from '../verdict/judge-relation.ts';
import { judgeSentence } from '../verdict/judge-sentence.ts';
import { amountOfYear, judgeYears } from '../verdict/judge-years.ts';
import type { PlaceNames } from '../verdict/slot-judgement.ts';
import { writeDistance, writeMeasureVerdict } from '../verdict/write-measure-verdict.ts';
import { NumberLockError } from './segments.ts';

/** What verdicts are reckoned again from. */
export interface VerdictSources {
  readonly resolutionOf: (document: Claim['document']) => Resolution;
  /** The question as typed. */
  readonly question: string;
  readonly placesIn: PlaceNames;
  readonly reports: readonly Report[];
}

/**
 * A yes or no with its distance, reckoned afresh from the clause and from what was asked.
 * @throws NumberLockError when it doesn't come out as claimed, or the figure wasn't asked
 */
export const renderVerdict = (claims: readonly Claim[], sources: VerdictSources): string => {
  const said = claims.map((claim) => renderClaim(claim, sources));
  const [only] = said;
  if (only === undefined) throw new NumberLockError('a verdict about nothing');
  if (said.length === 1) return only;
  const verdict = verdictOfAll(claims.map((claim) => claim.verdict));
  if (verdict === 'yes') return 'Có, đúng cả';
  return verdict === 'no' && claims.some((claim) => claim.verdict === 'yes')
    ? 'Không đúng hết'
    : verdict === 'no'
      ? 'Không'
      : 'Chưa kết luận được';
};

const renderClaim = (claim: Claim, sources: VerdictSources): string => {
  switch (claim.about) {
    case 'measure':
      return renderMeasure(claim, sources);
    case 'report':
      return renderReport(claim, sources);
    case 'pair':
      return renderPair(claim, sources);
    case 'years':
      return renderYears(claim, sources);
    case 'count':
      return renderCount(claim, sources);
    case 'sentence':
      return renderSentence(claim, sources);
    case 'own fact': {
      expectSame(claim, judgeOwnFact(claim.asked, sources.resolutionOf(claim.document)));
      return claim.verdict === 'yes' ? 'Có' : 'Không';
    }
    case 'row':
      return renderRow(claim, sources);
  }
};

const expectSame = (claim: Claim, reckoned: Verdict): void => {
  if (claim.verdict !== reckoned)
    throw new NumberLockError(`a verdict ${claim.verdict} that comes out ${reckoned}`);
};

const findMeasure = (
  { document, ref }: { readonly document: Claim['document']; readonly ref: Measure['ref'] },
  { resolutionOf }: VerdictSources,
): { readonly measure: Measure; readonly target: Target } => {
  for (const target of resolutionOf(document).targets) {
    const measure = target.measures.find((one) => one.ref === ref);
    if (measure !== undefined) return { measure, target };
  }
  throw new NumberLockError(`no measure ${ref}`);
};

const renderMeasure = (claim: MeasureClaim, sources: VerdictSources): string => {
  const { measure, target } = findMeasure({ document: claim.document, ref: claim.measure }, sources);
  const digits = claim.figure.low.text.match(/\d+/g) ?? [];
  const asked: readonly string[] = normalise(sources.question).match(/\d+/g) ?? [];
  const { low, unit } = claim.figure;
  const isShareInWords = unit === '%' && saysShare(normalise(sources.question), low.decimal);
  if (!isShareInWords && digits.some((run) => !asked.includes(run)))
    throw new NumberLockError('a verdict on a figure that was not asked');
  const judgement = judgeMeasure(claim.figure, claim.asked, measure, claim.better);
  expectSame(claim, claim.asked.asking === 'yes-no' ? judgement.verdict : null);
  return writeMeasureVerdict(claim, judgement, measure, target.text);
};

const renderReport = (claim: ReportClaim, sources: VerdictSources): string => {
  const { measure, target } = findMeasure({ document: claim.document, ref: claim.measure }, sources);
  const report = sources.reports.find(({ id, ref }) => id === claim.report && ref === claim.measure);
  if (report?.value === undefined) throw new NumberLockError(`no reported value ${claim.report}`);
  const { relation, better } = claim;
  const asked = { relation, isNegated: false, asking: 'yes-no' } as const;
  const judgement = judgeMeasure(figureOfAmount(report.value), asked, measure, better);
  expectSame(claim, judgement.verdict);
  return writeMeasureVerdict({ asked, better }, judgement, measure, target.text);
};

const SIDES: Readonly<Record<NonNullable<PairJudgement['side']>, string>> = {
  more: 'cao hơn',
  less: 'thấp hơn',
  equal: 'bằng nhau',
};

const renderPair = (claim: PairClaim, sources: VerdictSources): string => {
  const one = findMeasure({ document: claim.document, ref: claim.one }, sources);
  const other = findMeasure({ document: claim.document, ref: claim.other }, sources);
  if (!areComparable(one.measure, other.measure)) throw new NumberLockError('measures of two kinds compared');
  const { side, distance, verdict } = judgePair(one.measure, other.measure, claim.asked, claim.share);
  expectSame(claim, verdict);
  if (claim.share !== undefined)
    return verdict === null ? 'Chưa kết luận được' : verdict === 'yes' ? 'Có' : 'Không';
  const isOneUnit = one.measure.unit === other.measure.unit;
  const apart = distance === undefined || !isOneUnit ? '' : ` ${writeDistance(distance, one.measure.unit)}`;
  if (side === undefined) return 'Chưa kết luận được: hai khoảng chồng lên nhau';
  const words = SIDES[side];
  if (claim.asked === 'which') {
    const more = side === 'less' ? other : one;
    return side === 'equal' ? 'Bằng nhau' : `${capitalised(nameOf(more.measure))} cao hơn${apart}`;
  }
  if (claim.asked === 'which side') return `${capitalised(words)}${apart}`;
  return `${verdict === 'yes' ? 'Có' : 'Không'}: ${words}${apart}`;
};

const renderYears = (claim: YearsClaim, sources: VerdictSources): string => {
  const { measure } = findMeasure({ document: claim.document, ref: claim.measure }, sources);
  const other = amountOfYear(sources.resolutionOf(claim.document), claim.other);
  if (other === undefined || !areComparable(measure, other))
    throw new NumberLockError('a figure of another year that is none, or of another kind');
  const { side, distance, verdict } = judgeYears(measure, other, claim.asked, claim.by);
  expectSame(claim, verdict);
  if (side === undefined) return 'Chưa kết luận được';
  const least = distance !== undefined && OPEN_BOUNDS.includes(measure.bound) ? ' ít nhất' : '';
  const apart =
    distance === undefined || measure.unit !== other.unit
      ? ''
      : `${least} ${writeDistance(distance, measure.unit)}`;
  const words = `${SIDES[side]}${apart}`;
  if (claim.asked === 'which side') return capitalised(words);
  return `${verdict === null ? 'Chưa kết luận được' : verdict === 'yes' ? 'Có' : 'Không'}: ${words}`;
};

/** What is at least, or at most, so much lies at least so far from what lies beyond. */
const OPEN_BOUNDS: readonly Measure['bound'][] = ['>', '≥', '<', '≤'];

const nameOf = ({ name }: Measure): string =>
  name
    .split('…')
    .map((piece) => piece.trim())
    .join(' ');

const renderCount = (claim: CountClaim, { question }: VerdictSources): string => {
  const asked: readonly string[] = normalise(question).match(/\d+/g) ?? [];
  if (!asked.includes(claim.number)) throw new NumberLockError('a verdict on a count that was not asked');
  expectSame(claim, Number(claim.number) === new Set(claim.of).size ? 'yes' : 'no');
  return claim.verdict === 'yes' ? 'Có, đúng' : 'Không';
};

const renderSentence = (claim: SentenceClaim, sources: VerdictSources): string => {
  const resolution = sources.resolutionOf(claim.document);
  const passage = resolution.passages.find(({ id }) => id === claim.passageId);
  if (passage === undefined) throw new NumberLockError(`no passage ${claim.passageId}`);
  const sentence = textAt(passage.text, claim.span);
  const charged = chargedWith(resolution, passage.id, claim.span);
  expectSame(claim, judgeSentence(claim.said, sentence, passage.text, sources.placesIn, charged));
  if (claim.verdict === 'yes') return 'Có';
  if (judgeActor(claim.said, sentence, charged, passage.text) === 'contradicts') {
    const instead = chargedInstead(claim.said, charged);
    return instead === '' ? 'Không' : `Không: ${instead}`;
  }
  const stated = findStated(claim.said, sentence, sources.placesIn);
  return stated === undefined ? 'Không' : `Không: ${stated}`;
};

/** What the cell says instead follows a no. */
const renderRow = (claim: RowClaim, { resolutionOf }: VerdictSources): string => {
  const passage = resolutionOf(claim.document).passages.find(({ id }) => id === claim.passageId);
  const cell = passage && cellAt(passage, claim.span);
  if (passage === undefined || cell === undefined) throw new NumberLockError(`no cell in ${claim.passageId}`);
  const said = textAt(passage.text, cell);
  expectSame(claim, judgeCell(claim.said, said));
  return claim.verdict === 'yes' ? 'Có' : `Không: ${cell.head} ghi ${said}`;
};
