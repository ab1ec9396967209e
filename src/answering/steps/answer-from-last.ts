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
  return understanding.pointsBack || understanding.continues || shareHeldByLast(matter) >= LEAST_HELD;
};

const COUNTED = /(?<!\p{L})(?:bao nhiêu|mấy)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;
const WHERE =
  /(?<!\p{L})(?:ở\s+|tại\s+)?(?:(đâu|nơi nào|chỗ nào|địa bàn nào)|(huyện|quận|xã|phường|tỉnh|thành phố|đặc khu|khu vực|vùng) nào)(?!\p{L})/iu;

const findIn = (matter: Matter, place: LookPlace): AnswerDraft | undefined => {
  const { text } = matter.understanding;
  const counted = COUNTED.exec(text)?.[1];
  const where = WHERE.exec(text);
  const isApart = asksApart(text, place.passage.text);
  const span =
    (counted === undefined || isApart ? undefined : findCounted(place, counted)) ??
    (where === null ? undefined : findWhere(place, where[2] ?? '', sharesWith(matter))) ??
    (matter.understanding.asks.has('when') ? findWhen(place, text) : undefined);
  return span && sayOfLast(matter, place.passage, span);
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
