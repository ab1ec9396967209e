import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { findDocumentNumbers } from '../../documents/statements/find-document-numbers.ts';
import { type Passage, textAt } from '../../domain/passage.ts';
import { asOpenQuestion } from '../composition/open-question.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftPassage, type FoundPassage, quoteOpening, quoteSpan } from '../drafting/draft-passage.ts';
import { draftPoints, type Point, pointsOf, weighAlike } from '../drafting/draft-points.ts';
import { verdictIn } from '../lock/segments.ts';
import { countedThing, countsOf } from '../matching/counted-thing.ts';
import { openUnitTest } from '../matching/open-unit-test.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import { judgeItems, lacksItems } from '../verdict/judge-items.ts';
import { addVerdict } from './add-verdict.ts';
import { answerCause } from './answer-cause.ts';
import { answerIssued, COUNTED_PAPERS } from './answer-issued.ts';
import { namesLookBackYear } from './look-back.ts';
import { type AnswerStep, chooseFor, hasOwnWords, type Matter, placeOf } from './matter.ts';
import { nearPlaces, refusalReason, refuseMatter, refuseNotFound } from './refuse-matter.ts';

/** Questions about what is to be done look at the tasks first; about results or shortcomings, at the look back. */
export const answerOpenFirst: AnswerStep = async (matter) => {
  const cause = answerCause(matter);
  if (cause !== undefined) return cause;
  const { asks, text, years } = matter.understanding;
  const looksBack = asks.has('result') || asks.has('shortcoming');
  const isTask = asks.has('task') && !/chỉ tiêu/iu.test(text);
  const isPeriod = asks.has('when') && /giai đoạn|tầm nhìn|nhiệm kỳ/iu.test(text);
  const isPast = namesLookBackYear(matter) && !asks.has('value') && matter.understanding.figures.length === 0;
  if (!(looksBack || isTask || isPeriod || isPast) || asks.has('progress')) return undefined;
  if (!hasOwnWords(matter)) return answerLookBack(matter);
  const named = chooseFor(matter);
  if (looksBack && years.length === 0 && asks.has('value') && named.chosen.length > 0) return undefined;
  const draft = await answerOpen(matter);
  // What the tasks don't mention may still be a target's own words.
  const hasQuote = draft !== undefined && draft.quotes.length > 0;
  return draft?.kind === 'none' && !hasQuote && named.chosen.length > 0 && !looksBack && !isTask
    ? undefined
    : draft;
};

/** "Kết quả nổi bật năm 2023?", "Hạn chế là gì?": that part's points. */
const answerLookBack = (matter: Matter): AnswerDraft | undefined => {
  const { resolution, understanding } = matter;
  const { asks } = understanding;
  const kind = asks.has('shortcoming') ? 'shortcomings' : asks.has('result') ? 'results' : undefined;
  const passage = resolution.passages.find((one) => one.kind === kind);
  const [first] = passage?.sentences ?? [];
  if (passage === undefined || first === undefined) return undefined;
  const around = [passage.text, ...passage.headings].join(' ');
  if (understanding.years.some(({ year }) => !around.includes(String(year)))) {
    return refuseMatter(matter, 'other-year', [placeOf(matter, passage.ref)]);
  }
  const closest = closestSentence(passage, understanding.text, matter.parts.lexicon);
  const points = pointsOf(resolution.passages.filter((one) => one.kind === kind));
  const isClosest = ({ span, passage: of }: Point): boolean => of === passage && span === closest;
  const inOrder =
    closest === undefined
      ? points
      : [{ passage, span: closest }, ...points.filter((point) => !isClosest(point))];
  const draft =
    draftPoints(inOrder, weighAlike, SURE) ??
    (closest === undefined ? quoteOpening(passage) : quoteSpan(passage, closest));
  return { ...draft, open: asOpenQuestion(understanding, undefined) };
};

/** The sentence that shares the most words with the question, words of asking too; undefined where none shares any. */
const closestSentence = (
  passage: Passage,
  text: string,
  lexicon: Lexicon,
): Passage['sentences'][number] | undefined => {
  const asked = [...lexicon.held(text)].filter((word) => word.includes(' '));
  const scored = passage.sentences.map((span) => {
    const held = lexicon.held(textAt(passage.text, span));
    return { span, shared: asked.filter((word) => held.has(word)).length };
  });
  const most = Math.max(...scored.map(({ shared }) => shared));
  return most === 0 ? undefined : scored.find(({ shared }) => shared === most)?.span;
};

/** "còn giáo dục?" leaves out what stands in the question before. */
const precedingQuestion = ({ understanding, subject }: Matter): string | undefined =>
  understanding.continues || understanding.pointsBack ? subject?.question : undefined;

/** Anything that a passage states. */
export const answerOpen: AnswerStep = async (matter) => {
  const { understanding, resolution, parts } = matter;
  if (!hasOwnWords(matter)) return undefined;
  const found = await parts.findPassages(resolution.document.id, understanding.text);
  const outcome = draftPassage(resolution, found, understanding, parts.lexicon);
  if (outcome.type === 'answer') {
    const judged = addVerdict(outcome.draft, matter);
    if (listsTargets(matter, judged)) return refuseMatter(matter, 'not-found', outcome.draft.related);
    if (namesNoItem(matter, judged)) return refuseMatter(matter, 'no-such-item', outcome.draft.related);
    return { ...judged, open: asOpenQuestion(understanding, precedingQuestion(matter)) };
  }
  const corrected = understanding.isYesNo
    ? (correctPassage(matter, found) ?? judgeNearest(matter, outcome.nearest))
    : undefined;
  if (corrected !== undefined) return corrected;
  const { near } = chooseFor(matter);
  const places = nearPlaces(matter, near, outcome.near);
  if (outcome.type === 'no-date') return refuseMatter(matter, refusalReason(matter, 'no-date'), places);
  const refusal = refuseNotFound(matter, places);
  const isOpen = !understanding.asks.has('value') && understanding.figures.length === 0;
  const isLookBack = refusal.refusal === 'other-year' && namesLookBackYear(matter);
  const isPlain = (refusal.refusal === 'not-found' || isLookBack) && refusal.quotes.length === 0;
  // A sentence that holds more of the question than the nearest target comes nearer.
  const isCloser = (outcome.nearest?.confidence ?? 0) * 2 >= (near[0]?.coverage ?? 0);
  const mayQuote = isPlain || (refusal.refusal === 'perhaps' && isCloser);
  return isOpen && mayQuote && outcome.nearest !== undefined ? outcome.nearest : refusal;
};

/** A yes or no that the nearest sentence decides, where it holds most of the question. */
const judgeNearest = (matter: Matter, nearest: AnswerDraft | undefined): AnswerDraft | undefined => {
  const [quote] = nearest?.quotes ?? [];
  const passage = matter.resolution.passages.find(({ id }) => id === quote?.passageId);
  if (nearest === undefined || passage === undefined || nearest.confidence < LEAST_NEAREST) return undefined;
  const judged = addVerdict(
    quoteSpan(passage, quote?.span ?? { start: 0, end: passage.text.length }),
    matter,
  );
  return verdictIn(judged.segments) === null ? undefined : judged;
};

/** A day behind a number, in words held: it decides between sentences that hold as many. */
const HAS_DATE = 0.5;

/** An offer is half as sure as what it holds of the question. */
const LEAST_NEAREST = 0.3;

/** "Các chỉ tiêu về kinh tế": a row of a table that names a body with that word is no list of targets. */
const listsTargets = ({ understanding, resolution }: Matter, { quotes }: AnswerDraft): boolean =>
  understanding.asks.has('list') &&
  /chỉ tiêu/iu.test(understanding.text) &&
  resolution.passages.some(
    ({ id, row }) => row !== undefined && quotes.some((quote) => quote.passageId === id),
  );

/** "Bến số 9 bao giờ làm?" where the sentence speaks of others and nothing of that one. */
const namesNoItem = ({ understanding, resolution }: Matter, { quotes }: AnswerDraft): boolean => {
  if (understanding.isYesNo) return false;
  const quoted = resolution.passages.filter(({ id }) => quotes.some(({ passageId }) => passageId === id));
  if (!quoted.some(({ text }) => lacksItems(understanding.text, text))) return false;
  return !resolution.passages.some(({ text }) => judgeItems(understanding.text, text) === 'agrees');
};

/**
 * A yes or no whose day or figure the text doesn't have, put right by the sentence that has another: the question
 * without them must be answered, and that answer must contradict them.
 */
const correctPassage = (matter: Matter, found: readonly FoundPassage[]): AnswerDraft | undefined => {
  const { understanding, resolution, parts } = matter;
  const rest = { ...understanding, years: [], figures: [], asks: new Set<Ask>() };
  const outcome = draftPassage(resolution, found, rest, parts.lexicon);
  if (outcome.type !== 'answer') return undefined;
  const judged = addVerdict(outcome.draft, matter);
  return verdictIn(judged.segments) === 'no' ? judged : undefined;
};

/** "Kết luận 261-KL/TU ngày nào?", "Nghị quyết 45 của ai?": the sentence that names that document. */
export const answerCitedDocument: AnswerStep = (matter) =>
  answerIssued(matter) ?? draftCitedDocument(matter, matter.understanding.text);

/** The sentence about the document whose number `text` holds; undefined if it holds none. */
export const draftCitedDocument = (matter: Matter, text: string): AnswerDraft | undefined => {
  if (!/\d/.test(text)) return undefined;
  const { understanding, resolution, parts } = matter;
  const stated = () =>
    resolution.passages.flatMap((passage) =>
      findDocumentNumbers(passage.text).map((span) => textAt(passage.text, span)),
    );
  const own = resolution.document.number;
  const asked = [...numbersOf(text), ...bareNumbers(text, stated)].filter(
    // "Theo Nghị quyết 27/NQ-HĐND": its own number says whose clauses are asked for, not what they cite.
    (number) => own === undefined || !sameNumber(number, own),
  );
  if (asked.length === 0) return undefined;
  const cited = resolution.passages.flatMap((passage) =>
    findDocumentNumbers(passage.text)
      .filter((span) => asked.some((number) => sameNumber(number, textAt(passage.text, span))))
      .map((span) => ({ passage, span })),
  );
  const rest = understanding.content
    .map(({ text }) => text)
    .filter((word) => !/\d/.test(word) && parts.lexicon.knows(word) && !parts.lexicon.isGeneric(word));
  const best = cited
    .map(({ passage, span }) => {
      const sentence =
        passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
      const held = parts.lexicon.held(textAt(passage.text, sentence));
      const hasDate = /^[^;.]{0,12}ngày \d/iu.test(passage.text.slice(span.end));
      return {
        passage,
        span,
        sentence,
        fit: rest.filter((word) => held.has(word)).length + (hasDate ? HAS_DATE : 0),
        saysHowMany: saysHowMany(matter, textAt(passage.text, sentence)),
      };
    })
    .toSorted((a, b) => Number(b.saysHowMany) - Number(a.saysHowMany) || b.fit - a.fit)[0];
  if (best === undefined) return refuseMatter(matter, 'no-such-document', []);
  // How many there are isn't answered by what the paper is called.
  if (!best.saysHowMany) return refuseMatter(matter, 'not-found', [placeOf(matter, best.passage.ref)]);
  return addVerdict(quoteSpan(best.passage, best.sentence, best.span), withoutIssuing(matter));
};

/** Whether a sentence counts what a question wants counted, or has a figure in the unit asked; any where neither is. */
const saysHowMany = ({ understanding, parts }: Matter, sentence: string): boolean => {
  const { text, isYesNo } = understanding;
  if (isYesNo) return true;
  if (askedUnit(text) !== undefined)
    return openUnitTest(text)(findClauseFigures(sentence).map(({ unit }) => unit));
  const thing = countedThing(text, parts.lexicon);
  return thing === undefined || countsOf(sentence, thing).length > 0;
};

/** "Nghị quyết 57 ban hành ngày …": behind a paper's number its day stands without that word. */
const withoutIssuing = (matter: Matter): Matter => ({
  ...matter,
  understanding: {
    ...matter.understanding,
    content: matter.understanding.content.filter(({ text }) => !/^(?:ban hành|ký|ra|ra đời)$/iu.test(text)),
  },
});

const numbersOf = (text: string): readonly string[] => {
  const codes = [...text.matchAll(/(?<![\p{L}\d/-])\d+(?:[-/][\p{L}\d]+)+/gu)]
    .map(({ 0: code }) => code)
    .filter((code) => /\p{L}/u.test(code));
  const bare = [
    ...text.matchAll(
      /(?:nghị quyết|thông báo|kết luận|báo cáo|chương trình(?: hành động)?|chỉ thị|quyết định|nghị định|thông tư|tờ trình|công điện|công văn|luật)\s+(?:số\s+)?(\d{2,4})(?![\d./-]|\s*%)/giu,
    ),
  ].map((match) => match[1] ?? '');
  return [...codes, ...bare.filter((number) => !/^(?:19|20)\d\d$/.test(number))];
};

/** A number alone ("1705 là văn bản gì") counts if the text has a document of that number, and it is long enough. */
const bareNumbers = (text: string, stated: () => readonly string[]): readonly string[] =>
  [
    ...text
      .replace(COUNTED_PAPERS, ' ')
      .matchAll(/(?<![\p{L}\d.,/-])\d{3,4}(?![\p{L}\d.,/%-]|\s*(?:%|tỷ|triệu|nghìn|tấn|usd|đồng))/giu),
  ]
    .map(({ 0: number }) => number)
    .filter((number) => stated().some((one) => one.startsWith(`${number}-`)));

/** `45` names `45-NQ/TW`; whole numbers are compared without regard to case. */
const sameNumber = (asked: string, stated: string): boolean => {
  const [a, b] = [asked.toLowerCase(), stated.toLowerCase()];
  return (
    a === b ||
    (/^\d+$/.test(a) && (b.startsWith(`${a}-`) || b.startsWith(`${a}/`))) ||
    (/\d\/\d{4}$/.test(a) && b.startsWith(`${a}/`)) ||
    b.startsWith(`${a}/`)
  );
};

/** Sentences of the passages that the last answer was about, for a question that goes on from it. */
export const answerWithinPassages = (
  matter: Matter,
  passages: readonly Passage[],
  query: string,
): AnswerDraft | undefined => {
  const { understanding, resolution, parts, subject } = matter;
  const found = passages.map((passage) => ({ passage, rank: 1, isConfident: true, byMeaning: false }));
  const content = parts.lexicon.content(query);
  const outcome = draftPassage(resolution, found, { ...understanding, content }, parts.lexicon);
  if (outcome.type !== 'answer') return undefined;
  return { ...outcome.draft, open: asOpenQuestion(understanding, subject?.question) };
};
