import { looksBack } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import { findMoments, type Moment } from '../../quantities/find-moments.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftPassage, sayNearest } from '../drafting/draft-passage.ts';
import { quotePlace, targetLine } from '../drafting/draft-target.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { weighEvidence } from '../judging/clause-judge.ts';
import { PAST_TERM } from '../judging/read-meaning.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { lookBacksAt, tellsOfBefore } from '../matching/measure-years.ts';
import { isOfKind, rowOfYear } from '../matching/name-rows.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import { addVerdict } from './add-verdict.ts';
import { answerByMoment } from './answer-by-moment.ts';
import { gatherFor } from './gather-for.ts';
import { isSure } from './is-sure.ts';
import { namesLookBackYear } from './look-back.ts';
import { type AnswerStep, chooseFor, hasOwnWords, type Matter, placeOf } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/**
 * "Thu ngân sách năm ngoái bao nhiêu?": a year before the document's own that it looks back on. What its results state
 * of it is answered; that they don't is left to the refusal of the year.
 */
export const answerPastYear: AnswerStep = async (matter) => {
  const { understanding, resolution, parts } = matter;
  const { years, asks } = understanding;
  if (years.length === 0) return answerPastTerm(matter);
  const isPast = years.every(({ year }) => !coversYear(resolution.document, year));
  const asksFigure = asks.has('value') || understanding.figures.length > 0;
  if (!isPast || asks.has('who') || !hasOwnWords(matter)) return undefined;
  // "Đến hết tháng 11/2026" is told apart from the whole year, whose figure a column has.
  const isWhole = findMoments(understanding.text).every(isEndOfYear);
  if (!isWhole) {
    const told = answerByMoment(matter);
    if (told !== undefined) return told;
  }
  const inTable = isWhole
    ? (answerFromRow(matter) ??
      answerFromTable(matter, chooseFor(matter).chosen) ??
      (await judgeInTable(matter)))
    : undefined;
  if (inTable !== undefined || !asksFigure || !namesLookBackYear(matter)) return inTable;
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const results = found.filter(({ passage }) => passage.kind === 'results');
  // The sentence is found by what is asked about; whether its figure is the one that was said is judged then.
  const rest = { ...understanding, figures: [], asks: new Set<Ask>([...asks, 'value']) };
  const outcome = draftPassage(resolution, results, rest, parts.lexicon);
  return outcome.type === 'answer' ? addVerdict(outcome.draft, matter) : undefined;
};

const isEndOfYear = ({ month, day }: Moment): boolean => month === 12 && day === 31;

/** "Nhiệm kỳ trước kết nạp bao nhiêu đảng viên?": by the results alone, never by what is set for the term to come. */
const answerPastTerm = async (matter: Matter): Promise<AnswerDraft | undefined> => {
  const { understanding, resolution, parts } = matter;
  const { text, asks, content, figures } = understanding;
  const term = PAST_TERM.exec(text);
  const asksFigure = asks.has('value') || figures.length > 0;
  if (term === null || !asksFigure || asks.has('who') || asks.has('progress')) return undefined;
  const [start, end] = [term.index, term.index + term[0].length];
  const own = content.filter((word) => word.end <= start || word.start >= end);
  if (own.every((word) => parts.lexicon.isGeneric(word.text))) return undefined;
  const found = await parts.findPassages(resolution.document.id, own.map((word) => word.text).join(' '));
  const results = found.filter(({ passage }) => looksBack(passage));
  if (results.length === 0) return undefined;
  const rest = { ...understanding, content: own, figures: [], asks: new Set<Ask>([...asks, 'value']) };
  const outcome = draftPassage(resolution, results, rest, parts.lexicon);
  if (outcome.type === 'answer') return addVerdict(outcome.draft, matter);
  const places = outcome.near.map(({ ref }) => placeOf(matter, ref));
  return outcome.nearest ?? refuseMatter(matter, 'not-found', places);
};

/** The row that all evidence speaks for, where no target is named: as an answer where it is sure, else as an offer. */
const judgeInTable = async (matter: Matter): Promise<AnswerDraft | undefined> => {
  if (!matter.resolution.targets.some(tellsOfBefore)) return undefined;
  const { clauseWeights } = matter.parts;
  const ofAnyYear = { ...matter, understanding: { ...matter.understanding, years: [] } };
  const [best] = weighEvidence(await gatherFor(ofAnyYear), clauseWeights);
  if (best?.candidate.clause.type !== 'measure' || best.likelihood < clauseWeights.perhaps) return undefined;
  const { target, measure } = best.candidate.clause;
  const draft = answerFromTable(matter, [{ target, measures: [measure] }]);
  if (draft === undefined || isSure(best, ofAnyYear, clauseWeights.sure)) return draft;
  return sayNearest(draft, best.likelihood);
};

/** The row that the question's own words name, though the clause that it sets again may speak of more. */
const answerFromRow = (matter: Matter): AnswerDraft | undefined => {
  const { understanding, resolution, content, parts } = matter;
  if (understanding.isYesNo || !(asksFigure(understanding) || understanding.asks.size === 0))
    return undefined;
  const row = rowOfYear(resolution, understanding, content, parts.lexicon);
  return row && answerFromTable(matter, [row]);
};

/** "Ước thực hiện năm 2025" is a column of the table that sets the plan, or a bracket behind a clause's figure. */
const answerFromTable = (matter: Matter, chosen: readonly ChosenTarget[]): AnswerDraft | undefined => {
  const { years, text } = matter.understanding;
  const [found, ...others] = chosen.flatMap(({ target, measures: named }) => {
    const [told, ...more] = years.flatMap(({ year }) => lookBacksAt(target, year, named));
    if (told === undefined || more.length > 0 || !isOfKind(text, told.target)) return [];
    // Behind several figures of a clause each has its own.
    const own = told.measures.filter(({ ref }) => named.some((one) => one.ref === ref));
    return [own.length > 0 ? { ...told, measures: own } : told];
  });
  if (found === undefined || others.length > 0) return undefined;
  return {
    kind: 'passage',
    segments: targetLine(found),
    quotes: [quotePlace(found)],
    confidence: SURE,
    related: [],
    subject: [found.target.ref],
  };
};
