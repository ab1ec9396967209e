import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { findCounted, findWhen, findWhere } from '../detail/find-detail.ts';
import { type LookPlace, lastPassages, lastPlaces, PLACES_OF_CLAUSE } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { holdsFigure } from '../drafting/draft-passage.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { answersWhen } from '../drafting/says-time.ts';
import { asksApart } from '../matching/asks-of-each.ts';
import { scoreSentences } from '../matching/select-sentences.ts';
import { addVerdict } from './add-verdict.ts';
import { sayOfLast, shareHeldByLast, sharesWith } from './find-in-last.ts';
import { hasOwnWords, type Matter, namesOtherPlace, namesOtherYear } from './matter.ts';

/** Refusals that say no more than that no step found it. */
const OPEN: readonly RefusalReason[] = ['not-found', 'off-topic', 'which', 'no-date'];
/** What isn't asked of a clause. */
const NOT_OF_CLAUSE = ['who', 'list', 'count', 'progress', 'duty', 'whole'] as const;
/** A turn that leans on what was said has few words of its own. */
const MOST_WORDS = 5;
const LONGEST_TURN = 90;
/** The share of a turn's own words that the paragraphs of the last answer hold, and of them one sentence. */
const LEAST_HELD = 0.6;
const LEAST_IN_SENTENCE = 0.5;
/** "Còn …?" may turn to something else altogether. */
const LEAST_IN_NEXT = 0.8;

/** A turn that no step answered, from what the last answer stands in; undefined where that doesn't answer it. */
export const answerFromLast = (matter: Matter, draft: AnswerDraft): AnswerDraft | undefined => {
  const { subject, resolution } = matter;
  const isOpen = draft.kind === 'none' && draft.refusal !== undefined && OPEN.includes(draft.refusal);
  if (!isOpen || subject === undefined || !leans(matter)) return undefined;
  const all = lastPlaces(subject, resolution);
  // "Khi nào xong?" is of the clause itself; another sentence of its paragraph tells of something else.
  for (const places of hasOwnWords(matter) ? all : all.slice(0, PLACES_OF_CLAUSE)) {
    for (const place of places) {
      const found = findIn(matter, place);
      if (found !== undefined) return found;
    }
  }
  return closestSentence(matter);
};

const leans = (matter: Matter): boolean => {
  const { subject, resolution, understanding } = matter;
  if (subject?.document !== resolution.document.id) return false;
  if (namesOtherPlace(matter) || namesOtherYear(matter)) return false;
  if (NOT_OF_CLAUSE.some((ask) => understanding.asks.has(ask))) return false;
  if (understanding.content.length > MOST_WORDS || understanding.typed.length > LONGEST_TURN) return false;
  if (understanding.pointsBack || understanding.continues) return true;
  return shareHeldByLast(matter) >= LEAST_HELD || saysRestOfCount(matter);
};

/**
 * "Bao nhiêu hộ chịu thì mới được khởi công?": what is counted is found by its figure ("80% số hộ kinh doanh"); the rest
 * of the turn must be said there.
 */
const saysRestOfCount = (matter: Matter): boolean => {
  const content = restOfCount(matter);
  if (content.length === 0 || !COUNTED.test(matter.understanding.text)) return false;
  return shareHeldByLast({ ...matter, understanding: { ...matter.understanding, content } }) === 1;
};

/** A turn's own words without the one that is counted. */
const restOfCount = ({ understanding, parts }: Matter): Matter['understanding']['content'] => {
  const [counted] = (COUNTED.exec(understanding.text)?.[1] ?? '').split(' ');
  return understanding.content.filter(({ text }) => text !== counted && !parts.lexicon.isGeneric(text));
};

const COUNTED = /(?<!\p{L})(?:bao nhiêu|mấy)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;
const WHERE =
  /(?<!\p{L})(?:ở\s+|tại\s+)?(?:(đâu|nơi nào|chỗ nào|địa bàn nào)|(huyện|quận|xã|phường|tỉnh|thành phố|đặc khu|khu vực|vùng) nào)(?!\p{L})/iu;

const findIn = (matter: Matter, place: LookPlace): AnswerDraft | undefined => {
  const { text } = matter.understanding;
  const counted = COUNTED.exec(text)?.[1];
  const where = WHERE.exec(text);
  const isApart = asksApart(text, place.passage.text);
  const count = counted === undefined || isApart ? undefined : findCounted(place, counted);
  const span =
    (count !== undefined && isCountAsked(matter, place, count) ? count : undefined) ??
    findSibling(matter, place) ??
    (where === null || isOfOther(matter, place)
      ? undefined
      : findWhere(place, where[2] ?? '', sharesWith(matter))) ??
    (matter.understanding.asks.has('when') ? findWhen(place, text) : undefined);
  return span && sayOfLast(matter, place.passage, span);
};

/** "Còn trụ sở đặt ở đâu?": what a turn names isn't in the paragraph, so neither is where it is. */
const isOfOther = (matter: Matter, { passage }: LookPlace): boolean =>
  hasOwnWords(matter) && sharesWith(matter)(passage.text) === 0;

/** Where little of a turn is said by the last answer, what it says beside the count stands in the count's sentence. */
const isCountAsked = (matter: Matter, { passage }: LookPlace, count: Span): boolean => {
  if (matter.understanding.continues || matter.understanding.pointsBack) return true;
  if (shareHeldByLast(matter) >= LEAST_HELD) return true;
  const around = passage.sentences.find(({ start, end }) => start <= count.start && count.end <= end);
  const held = matter.parts.lexicon.held(textAt(passage.text, around ?? count));
  return restOfCount(matter).every(({ text }) => held.has(text));
};

/**
 * "Còn cận nghèo?" after "hộ nghèo còn 20,8%; hộ cận nghèo còn 10,0%": the one piece of the sentence that says it and has
 * a figure. A word alone may stand within a longer one there.
 */
const findSibling = ({ understanding, parts }: Matter, { passage, span }: LookPlace): Span | undefined => {
  const own = understanding.content.map(({ text }) => text);
  if (!understanding.continues || own.length === 0 || understanding.asks.has('when')) return undefined;
  const [only, ...others] = clausesOf(textAt(passage.text, span)).filter((piece) => {
    const said = textAt(passage.text, { start: span.start + piece.start, end: span.start + piece.end });
    const held = parts.lexicon.held(said);
    return own.every((word) => held.has(word)) && findClauseFigures(said).length > 0;
  });
  if (only === undefined || others.length > 0) return undefined;
  return { start: span.start + only.start, end: span.start + only.end };
};

/** The pieces of a sentence between commas, semicolons and full stops. */
const clausesOf = (text: string): readonly Span[] => {
  const ends = [...text.matchAll(/[,;.](?=\s|$)/gu)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.flatMap((from, at) => {
    const end = ends[at] ?? text.length;
    const start = from + (/^\s*/u.exec(text.slice(from, end))?.[0].length ?? 0);
    return start < end ? [{ start, end }] : [];
  });
};

/** The sentence of the last answer's paragraphs that says most of what the turn does, and answers in kind. */
const closestSentence = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution, understanding, parts } = matter;
  const content = understanding.content.map(({ text }) => text);
  if (subject === undefined || content.length === 0 || WHERE.test(understanding.text)) return undefined;
  const passages = lastPassages(subject, resolution).filter(({ kind }) => kind !== 'target');
  const [best] = scoreSentences(
    passages.map((passage) => ({ passage, rank: 1 })),
    { content, text: understanding.text, bonus: () => 0 },
    parts.lexicon,
  );
  const least = understanding.continues ? LEAST_IN_NEXT : LEAST_IN_SENTENCE;
  if (best === undefined || best.coverage < least) return undefined;
  const said = best.passage.text.slice(best.span.start, best.span.end);
  if (!holdsFigure(said, understanding)) return undefined;
  if (understanding.asks.has('when') && !answersWhen(said, understanding)) return undefined;
  return addVerdict(sayOfLast(matter, best.passage, best.span), matter);
};
