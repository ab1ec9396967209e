import { type Span, textAt } from '../../domain/passage.ts';
import { type DetailAsked, readDetail } from '../detail/detail-asked.ts';
import { findBase, findOften, findPartyPhrase, findScope } from '../detail/find-detail.ts';
import { type LookPlace, lastPlaces } from '../detail/last-places.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { asksOfEach } from '../matching/asks-of-each.ts';
import { findItemPiece, lacksItems, namesItems } from '../verdict/judge-items.ts';
import { answerOpen } from './answer-open.ts';
import { answerRank } from './answer-rank.ts';
import { answerTargets } from './answer-targets.ts';
import { sayOfLast, shareHeldByLast, sharesWith } from './lean-on-last.ts';
import {
  type AnswerStep,
  chooseFor,
  hasOwnWords,
  type Matter,
  namesOtherPlace,
  namesOtherYear,
  placeOf,
  refuseMatter,
  targetsAt,
} from './matter.ts';

/**
 * "Chức vụ gì?", "trình ai duyệt?", "trên tổng bao nhiêu cơ sở?", "có trừ ai không?": a fact of the clause that answered
 * last, said in the shortest piece that holds it. Nothing of it there leaves the question to the other steps.
 */
export const answerDetail: AnswerStep = (matter) => {
  const { text, isYesNo } = matter.understanding;
  const detail = readDetail(text, isYesNo);
  if (detail === undefined || namesOtherYear(matter) || namesOtherPlace(matter)) return undefined;
  if (detail.kind === 'rank') return answerRank(matter);
  if (detail.kind === 'party') return answerPartyAsked(matter, detail);
  const leans = leansOnLast(matter, detail);
  if (detail.kind === 'each') return leans ? answerEach(matter) : undefined;
  return leans ? findInLast(matter, detail) : undefined;
};

/** A party by the last answer's clause, or by the sentence that the question itself finds. */
const answerPartyAsked = (
  matter: Matter,
  detail: DetailAsked & { kind: 'party' },
): AnswerDraft | undefined | Promise<AnswerDraft | undefined> => {
  const { subject, understanding } = matter;
  const { start, end } = detail.asked;
  const own = understanding.content.filter((word) => word.end <= start || end <= word.start);
  const beside = { ...matter, understanding: { ...understanding, content: own } };
  const leans = leansOnLast(beside, detail);
  const ofLast = leans ? findInLast(beside, detail) : undefined;
  if (ofLast !== undefined) return ofLast;
  if (hasOwnWords(beside)) return answerParty(matter, detail);
  // Who is charged with it wasn't asked.
  return leans && subject !== undefined
    ? refuseMatter(
        matter,
        'not-there',
        subject.refs.slice(0, 1).map((ref) => placeOf(matter, ref)),
      )
    : undefined;
};

/** Whether a turn means the last answer: it points there, or says little that isn't said there. */
const leansOnLast = (matter: Matter, { kind }: DetailAsked): boolean => {
  const { subject, resolution, understanding } = matter;
  if (subject === undefined || subject.document !== resolution.document.id) return false;
  if (understanding.pointsBack || understanding.continues || kind === 'item') return true;
  // Who is left out, and what a share is of, needn't be named where the clause speaks of all.
  if (kind === 'often' || kind === 'each') return understanding.content.length <= MOST_WORDS;
  if (kind === 'scope') return chooseFor(matter).chosen.length === 0;
  return shareHeldByLast(matter) >= LEAST_HELD;
};

/** "Bao lâu một lần?" says nothing of what is done, "mỗi cấp mấy trường?" little. */
const MOST_WORDS = 2;
/** A share of the turn's own words. */
const LEAST_HELD = 0.5;

const findInLast = (matter: Matter, detail: DetailAsked): AnswerDraft | undefined => {
  const { subject, resolution } = matter;
  if (subject === undefined) return undefined;
  for (const places of lastPlaces(subject, resolution)) {
    for (const place of places) {
      const span = findIn(matter, detail, place);
      if (span !== undefined) return sayOfLast(matter, place.passage, span);
    }
  }
  return undefined;
};

const findIn = (matter: Matter, detail: DetailAsked, place: LookPlace): Span | undefined => {
  switch (detail.kind) {
    case 'party':
      return findPartyPhrase(place, detail.party, sharesWith(matter));
    case 'often':
      return findOften(place);
    case 'base':
      return findBase(place, detail.counted);
    case 'scope':
      return findScope(place);
    case 'item':
      return findItem(matter.understanding.text, place);
    case 'each':
    case 'rank':
      return undefined;
  }
};

/** "Còn số 7?" after a sentence that numbers such things: what it says of that one. */
const findItem = (question: string, { passage, span }: LookPlace): Span | undefined => {
  const said = textAt(passage.text, span);
  if (!namesItems(said) || lacksItems(question, said)) return undefined;
  const piece = findItemPiece(question, said);
  const at = piece === undefined ? -1 : passage.text.indexOf(piece, span.start);
  return piece === undefined || at < 0 ? undefined : { start: at, end: at + piece.length };
};

/** "Mỗi huyện mấy xã?" of targets that set one figure for several, or one for each. */
const answerEach = (matter: Matter): AnswerDraft | undefined => {
  const chosen = targetsAt(matter.resolution, matter.subject?.refs ?? []);
  if (chosen.length === 0) return undefined;
  return asksOfEach(matter.understanding.text, chosen)
    ? draftNearestTargets(matter.resolution, chosen, NOT_SURE, 'apart')
    : answerTargets(matter, chosen, SURE);
};

const NOT_SURE = 0.3;
const SURE = 0.9;

/** "… giải quyết chỗ ở cho ai?" of a sentence that the question itself finds. */
const answerParty = async (
  matter: Matter,
  { party }: DetailAsked & { kind: 'party' },
): Promise<AnswerDraft | undefined> => {
  const { understanding, resolution } = matter;
  const asks = new Set([...understanding.asks].filter((ask) => ask !== 'who'));
  const open = await answerOpen({ ...matter, understanding: { ...understanding, asks } });
  if (open?.kind !== 'passage') return undefined;
  for (const { passageId, span } of open.quotes) {
    const passage = resolution.passages.find(({ id }) => id === passageId);
    if (passage === undefined) continue;
    const place = { passage, span: span ?? { start: 0, end: passage.text.length } };
    const found = findPartyPhrase(place, party, sharesWith(matter));
    if (found !== undefined) return quotePiece(passage, found);
  }
  return undefined;
};
