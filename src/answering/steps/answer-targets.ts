import { textAt } from '../../domain/passage.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { DURATIONS } from '../../quantities/units.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import { LIKELY, OFFERED } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftTargetList } from '../drafting/draft-list.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { draftPassage } from '../drafting/draft-passage.ts';
import { draftProgress } from '../drafting/draft-progress.ts';
import { draftCarriers } from '../drafting/draft-responsibility.ts';
import { draftTargets, subjectOf } from '../drafting/draft-target.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { verdictIn, words } from '../lock/segments.ts';
import { asksOfEach } from '../matching/asks-of-each.ts';
import { checkScope, missingQuantity } from '../matching/check-scope.ts';
import { groupByTarget } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import { leadAndClause } from '../matching/lead-and-clause.ts';
import type { MeasureMatch } from '../matching/match-measures.ts';
import { isDueElsewhere, turnToYears } from '../matching/narrow-to-years.ts';
import { lacksPlace } from '../slots/other-slots.ts';
import { speaksOfReached } from '../understanding/speaks-of-reached.ts';
import { goalAsked } from '../verdict/find-relation.ts';
import { turnsNegation, withoutSharedMeanings } from '../verdict/turns-negation.ts';
import { addVerdict } from './add-verdict.ts';
import {
  type AnswerStep,
  chooseFor,
  hasOwnWords,
  type Matter,
  namesOtherPlace,
  placeOf,
  targetsAt,
} from './matter.ts';
import { nameRest } from './name-rest.ts';

import { outOfScope } from './out-of-scope.ts';
import { groupPlaces, nearestTargets, refuseMatter } from './refuse-matter.ts';
import { saysMore } from './says-more.ts';

/** A question about targets that are known: who carries them, where they stand, or what they set. */
export const answerTargets = (
  matter: Matter,
  named: readonly ChosenTarget[],
  confidence: number,
): AnswerDraft => {
  const { understanding, resolution, parts } = matter;
  const { asks } = understanding;
  const chosen = turnToYears(named, understanding.years, resolution.targets);
  const refs = chosen.map(({ target }) => target.ref);
  if (chosen.length > 0 && chosen.every(({ target }) => isDueElsewhere(target, understanding.years)))
    return draftNearestTargets(resolution, chosen, OFFERED);
  const outside = chosen.map((one) => outOfScope(matter, one, chosen)).find((one) => one !== undefined);
  if (outside !== undefined)
    return refuseMatter(
      matter,
      outside,
      refs.map((ref) => placeOf(matter, ref)),
    );
  if (asks.has('who') || inherits(matter, 'responsibility')) {
    // What the text says of a target it says of its parts; the office may assign each part by itself.
    const carried = chosen.flatMap(subjectOf).map((ref) => placeOf(matter, ref));
    return { ...draftCarriers(resolution, refs, confidence), carried };
  }
  // "Được ai khen?": what a target sets doesn't say by whom.
  if (AGENT.test(understanding.text)) return draftNearestTargets(resolution, chosen, OFFERED);
  // Nor where: that it is of the document's own place says nothing.
  const where = { text: `${understanding.text} ${resolution.document.place ?? ''}` };
  if (!understanding.isYesNo && chosen.every(({ target }) => lacksPlace(where, target.text)))
    return draftNearestTargets(resolution, chosen, OFFERED);
  const comparesBack = /so với (?:năm|cùng kỳ)|tăng hay giảm|cao hay thấp hơn/iu.test(understanding.text);
  if (comparesBack && !chosen.some(({ target }) => /so với/iu.test(target.text))) {
    return refuseMatter(
      matter,
      'other-quantity',
      refs.map((ref) => placeOf(matter, ref)),
      'so sánh với kỳ trước',
    );
  }
  if (
    asks.has('progress') ||
    inherits(matter, 'progress') ||
    speaksOfReached(understanding.text, understanding.typed)
  )
    return draftProgress(resolution, chosen, whetherReached(matter, chosen));
  if (asksOfOthers(matter, chosen)) return draftNearestTargets(resolution, chosen, OFFERED, 'contrary');
  if (!understanding.isYesNo && asksOfEach(understanding.text, chosen))
    return draftNearestTargets(resolution, chosen, OFFERED, 'apart');
  // Of several targets each has its own words in the question, which aren't told apart here.
  const lacking =
    chosen.length > 1 ? [undefined] : chosen.flatMap((one) => lackingIn(understanding.text, one));
  if (lacking.every((one) => one !== undefined))
    return refuseMatter(
      matter,
      'other-quantity',
      refs.map((ref) => placeOf(matter, ref)),
      lacking[0],
    );
  const { near } = chooseFor(matter);
  const namingOf = (ref: string) => near.find(({ measure }) => measure.ref === ref)?.said ?? 0;
  const draft = draftTargets(resolution, chosen, understanding, confidence, parts, namingOf);
  return verdictIn(draft.segments) === 'yes' && saysMore(matter, chosen)
    ? draftNearestTargets(resolution, chosen, OFFERED)
    : draft;
};

const AGENT = /(?<!\p{L})(?:được|bị)\s(?:những\s)?ai(?!\p{L})/iu;

/** "Bao nhiêu người chưa có bảo hiểm?" of a share of those that have it. */
const asksOfOthers = ({ understanding, parts }: Matter, chosen: readonly ChosenTarget[]): boolean => {
  if (!asksFigure(understanding) || understanding.isYesNo) return false;
  const meanings = parts.meaningsIn(understanding.text);
  return chosen.every(({ target, measures }) =>
    measures.every((measure) => {
      const clause = leadAndClause(target, measure);
      const concepts = new Set(parts.meaningsIn(clause).map(({ concept }) => concept));
      return turnsNegation(withoutSharedMeanings(understanding.text, meanings, concepts), clause);
    }),
  );
};

/** "Cảng đạt chỉ tiêu chưa?" of one measure; undefined where no more is asked than how far it has come. */
const whetherReached = ({ understanding, parts, resolution }: Matter, chosen: readonly ChosenTarget[]) => {
  const measures = chosen.flatMap((one) => one.measures);
  const [measure] = measures;
  const relation = goalAsked(understanding.text);
  if (measure === undefined || measures.length > 1 || relation === undefined) return undefined;
  return { relation, measure, better: parts.betterOf(resolution.document.id, measure.ref) };
};

/** Of each measure what it doesn't state of the kind that is asked for. */
const lackingIn = (text: string, { target, measures }: ChosenTarget): readonly (string | undefined)[] =>
  measures.map((measure) => missingQuantity(text, leadAndClause(target, measure), measure));

/** "còn xuất khẩu?" asks what the question before it asked. */
export const inherits = ({ understanding, subject }: Matter, kind: 'responsibility' | 'progress'): boolean =>
  understanding.continues && understanding.asks.size === 0 && subject?.kind === kind;

/** "chỉ tiêu đầu tiên", "chỉ tiêu cuối cùng" */
const endOfList = ({ understanding, resolution }: Matter): ChosenTarget | undefined => {
  const [, first, last] =
    /chỉ tiêu\s+(?:(đầu tiên|đầu)|(cuối cùng|cuối))(?!\p{L}| năm)/iu.exec(understanding.text) ?? [];
  const target =
    first !== undefined ? resolution.targets[0] : last !== undefined ? resolution.targets.at(-1) : undefined;
  return target === undefined ? undefined : { target, measures: target.measures };
};

/** "chỉ tiêu số 7", "(17)", "4b". */
export const answerNumberedTarget: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const ends = endOfList(matter);
  if (ends !== undefined) return answerTargets(matter, [ends], 1);
  if (understanding.targetNumbers.length === 0) return undefined;
  const chosen: ChosenTarget[] = [];
  for (const { number, letter } of understanding.targetNumbers) {
    if (letter !== undefined && isOwnWord(matter, `${String(number)}${letter}`)) return undefined;
    const labelled = resolution.targets.filter(({ label }) => Number(/\d+/.exec(label)?.[0]) === number);
    const target = labelled[0] ?? resolution.targets.find((one) => one.number === number);
    const index = letter === undefined ? undefined : letter.charCodeAt(0) - 97;
    const measures = target?.measures.filter((_, position) => index === undefined || position === index);
    if (target === undefined || measures === undefined || measures.length === 0) {
      return refuseMatter(
        matter,
        'no-such-target',
        target === undefined ? groupPlaces(matter) : [placeOf(matter, target.ref)],
      );
    }
    if (!chosen.some((one) => one.target === target)) chosen.push({ target, measures });
    // Where the numbering restarts, several have the number that was asked for.
    for (const other of labelled.slice(1)) chosen.push({ target: other, measures: other.measures });
  }
  return answerTargets(matter, chosen, 1);
};

/** "5G" is no part of a target where the text has it as a word and the question doesn't speak of one by its number. */
const isOwnWord = ({ understanding: { text }, resolution: { passages } }: Matter, word: string): boolean =>
  !/(?<!\p{L})(?:chỉ tiêu|mục|ý|phần)(?!\p{L})/iu.test(text) &&
  passages.some((passage) => holdsFoldedWords(passage.text, word));

/** "Du lịch Cát Hải": a place that a passage speaks of together with the target's word, though no target does. */
const isAboutPlaceInText = async (matter: Matter): Promise<boolean> => {
  const { understanding, resolution, parts } = matter;
  const isPlain =
    !understanding.asks.has('value') &&
    understanding.figures.length === 0 &&
    !understanding.asks.has('progress');
  if (understanding.places.length === 0 || !isPlain || namesOtherPlace(matter)) return false;
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const names = understanding.places.map(({ item }) => item.name.toLowerCase());
  const inTargets = resolution.targets.some(({ text }) =>
    names.every((name) => text.toLowerCase().includes(name)),
  );
  return !inTargets && draftPassage(resolution, found, understanding, parts.lexicon).type === 'answer';
};

/** Of a question that a target answers but in part, the sentence that holds all its words and so answers the whole. */
const answerWhole = async (matter: Matter): Promise<AnswerDraft | undefined> => {
  const { understanding, resolution, parts, content } = matter;
  if (understanding.isYesNo || !asksFigure(understanding) || understanding.asks.has('who')) return undefined;
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const outcome = draftPassage(resolution, found, understanding, parts.lexicon);
  if (outcome.type !== 'answer' || outcome.draft.quotes.length !== 1) return undefined;
  const [quote] = outcome.draft.quotes;
  const passage = resolution.passages.find(({ id }) => id === quote?.passageId);
  if (passage === undefined) return undefined;
  const held = parts.lexicon.held(
    quote?.span === undefined ? passage.text : textAt(passage.text, quote.span),
  );
  return content.every((word) => held.has(word)) ? outcome.draft : undefined;
};

/** A question whose words name targets. */
export const answerNamedTarget: AnswerStep = async (matter) => {
  const choice = chooseFor(matter);
  if (choice.chosen.length > 0 && (await isAboutPlaceInText(matter))) return undefined;
  if (choice.chosen.length > 0) {
    const draft = answerTargets(matter, choice.chosen, choice.confidence);
    if (choice.isPartial !== true || draft.kind !== 'target') return draft;
    const whole = await answerWhole(matter);
    if (whole !== undefined) return whole;
    return { ...draft, segments: [...draft.segments, ...nameRest(matter, choice.chosen)] };
  }
  const { understanding, resolution, subject } = matter;
  const nearest = understanding.asks.has('progress') ? nearestTargets(matter) : [];
  if (nearest.length > 0) return answerTargets(matter, nearest, LIKELY);
  if (understanding.asks.has('progress') && subject !== undefined) {
    const targets = targetsAt(resolution, subject.refs);
    // "giá vàng hôm nay?" after a target isn't about the target.
    const held = matter.parts.lexicon.held(targets.map(({ target }) => target.text).join('. '));
    if (targets.length > 0 && understanding.content.every(({ text }) => held.has(text)))
      return answerTargets(matter, targets, LIKELY);
  }
  const corrected = correctTarget(matter, choice.near);
  if (corrected !== undefined) return corrected;
  const base = withBaseFigure(matter, choice.near);
  if (base !== undefined) return base;
  if (understanding.asks.has('value') || understanding.figures.length > 0) return undefined;
  if (!/chỉ tiêu|mục tiêu/iu.test(understanding.text) || !hasOwnWords(matter)) return undefined;
  const broad = choice.near.filter(({ coverage }) => coverage >= AS_MUCH);
  const targets = groupByTarget(resolution, broad).map(({ target }) => target);
  const inScope = targets.every(({ text }) => checkScope(text, resolution, understanding) === undefined);
  if (targets.length === 0 || targets.length > 8 || !inScope) return undefined;
  const [only] = targets;
  if (only !== undefined && targets.length === 1) {
    return answerTargets(matter, [{ target: only, measures: only.measures }], LIKELY);
  }
  return draftTargetList(resolution, targets, [words(' liên quan')], 'clauses');
};

/** A yes or no whose words a clause holds without being named by them, where the clause says otherwise. */
const correctTarget = (matter: Matter, near: readonly MeasureMatch[]): AnswerDraft | undefined => {
  const { isYesNo, figures } = matter.understanding;
  if (!isYesNo) return undefined;
  // "Nhập khẩu 33 tỷ USD?" isn't put right by a revenue in đồng that names imports.
  const isInUnit = ({ target }: MeasureMatch): boolean =>
    figures.every(({ unit }) => target.measures.some((measure) => unitsAgree(unit, measure.unit)));
  const [match] = near.filter((one) => one.coverage >= AS_MUCH && isInUnit(one));
  if (match === undefined) return undefined;
  const chosen = { target: match.target, measures: match.target.measures };
  const draft = answerTargets(matter, [chosen], match.score);
  return verdictIn(draft.segments) === 'no' ? draft : undefined;
};

/** "Có bao nhiêu cơ sở tôn giáo?": a count that a clause states beside its measures ("trên tổng số 137 cơ sở"). */
const withBaseFigure = (matter: Matter, near: readonly MeasureMatch[]): AnswerDraft | undefined => {
  const { understanding, resolution } = matter;
  const isPremise = understanding.isYesNo && understanding.figures.length > 0;
  if (!understanding.asks.has('value') && !isPremise && !/tổng số|tất cả/iu.test(understanding.text))
    return undefined;
  const match = near.find(({ coverage }) => coverage >= AS_MUCH);
  if (match === undefined || checkScope(match.target.text, resolution, understanding) !== undefined)
    return undefined;
  const { target } = match;
  const figures = target.measures.map(({ figureSpan }) => figureSpan.start);
  const base = findFigures(target.text).find(
    ({ start, unit }) =>
      unit !== '' &&
      !DURATIONS.includes(unit) &&
      !figures.includes(start) &&
      understanding.text.includes(unit),
  );
  if (base === undefined) return undefined;
  const chosen = [{ target, measures: target.measures }];
  const draft = draftTargets(
    resolution,
    chosen,
    { ...understanding, figures: [], isYesNo: false },
    LIKELY,
    matter.parts,
  );
  return addVerdict(draft, matter, { joint: '. ' });
};
