import { isLabelLine } from '../../documents/statements/charge-labels.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Responsibility } from '../../domain/resolution.ts';
import { type DetailAsked, type Party, readDetail } from '../detail/detail-asked.ts';
import { findPartyPhrase } from '../detail/find-detail.ts';
import { lastPlaces, PLACES_OF_CLAUSE } from '../detail/last-places.ts';
import { OFFERED, SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import { asksOfEach } from '../matching/asks-of-each.ts';
import { addVerdict } from './add-verdict.ts';
import { answerCauseOfLast } from './answer-cause-of-last.ts';
import { answerNames } from './answer-names.ts';
import { answerOpen } from './answer-open.ts';
import { answerRank } from './answer-rank.ts';
import { answerTargets } from './answer-targets.ts';
import { findInLast, leansOnLast, sayOfLast, sharesWith } from './find-in-last.ts';
import {
  type AnswerStep,
  hasOwnWords,
  type Matter,
  namesOtherPlace,
  namesOtherYear,
  placeOf,
  targetsAt,
} from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

/** A party by the last answer's clause, or by the sentence that the question itself finds. */
const answerParty = (
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
  const supporting = leans && !hasOwnWords(beside) ? findSupport(matter) : undefined;
  if (supporting !== undefined) return supporting;
  if (hasOwnWords(beside)) return findParty(matter, detail);
  // Who is charged with it wasn't asked.
  return leans && subject !== undefined
    ? refuseMatter(
        matter,
        'not-there',
        subject.refs.slice(0, 1).map((ref) => placeOf(matter, ref)),
      )
    : undefined;
};

const ALONG = /(?<!\p{L})(?:phối hợp|kết hợp|cùng|phụ|giúp|hỗ trợ|tham gia)(?!\p{L})/iu;

/** "Phối hợp với ai?" of a row that has a column for who works along. */
const findSupport = (matter: Matter): AnswerDraft | undefined => {
  if (!ALONG.test(matter.understanding.text)) return undefined;
  const refs = matter.subject?.refs ?? [];
  return supportOf(matter, ({ ref }) => refs.includes(ref));
};

/** The one who works along by a label or a column of its own. */
const supportOf = (matter: Matter, isMeant: (charge: Responsibility) => boolean): AnswerDraft | undefined => {
  const { passages, responsibilities } = matter.resolution;
  const [charge, ...others] = responsibilities.filter((one) => one.role === 'support' && isMeant(one));
  const passage = passages.find(({ id }) => id === (charge?.actorPassageId ?? charge?.passageId));
  if (charge === undefined || passage === undefined || others.length > 0) return undefined;
  return sayOfLast(matter, passage, charge.actor);
};

/** "… giải quyết chỗ ở cho ai?" of a sentence that the question itself finds. */
const findParty = async (
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
    const said = inClause(matter, party, passage, span) ?? inLabels(matter, party, passage);
    if (said !== undefined) return said;
  }
  return undefined;
};

const inClause = (matter: Matter, party: Party, passage: Passage, span?: Span): AnswerDraft | undefined => {
  const place = { passage, span: span ?? { start: 0, end: passage.text.length } };
  const found = findPartyPhrase(place, party, sharesWith(matter));
  return found && sayOfLast({ ...matter, subject: undefined }, passage, found);
};

/** Below a task its lines of labels say of it: "Phối hợp: …", "Thời gian hoàn thành: trình … trước ngày …". */
const inLabels = (matter: Matter, party: Party, passage: Passage): AnswerDraft | undefined => {
  const alone = { ...matter, subject: undefined };
  const lines = passage.sentences.filter((span) => isLabelLine(textAt(passage.text, span)));
  for (const span of lines) {
    const said = inClause(matter, party, passage, span);
    if (said !== undefined) return said;
  }
  return lines.length > 0 && ALONG.test(matter.understanding.text)
    ? supportOf(alone, ({ passageId }) => passageId === passage.id)
    : undefined;
};

/**
 * "Chức vụ gì?", "trình ai duyệt?", "trên tổng bao nhiêu cơ sở?", "có trừ ai không?": a fact of the clause that answered
 * last, said in the shortest piece that holds it. Nothing of it there leaves the question to the other steps.
 */
export const answerDetail: AnswerStep = (matter) => {
  const { text, isYesNo } = matter.understanding;
  if (namesOtherYear(matter) || namesOtherPlace(matter)) return undefined;
  const detail = readDetail(text, isYesNo);
  if (detail === undefined) return confirmHeld(matter);
  if (detail.kind === 'rank') return answerRank(matter);
  if (detail.kind === 'party') return answerParty(matter, detail);
  const leans = leansOnLast(matter, detail);
  if (detail.kind === 'names') return leans ? answerNames(matter) : undefined;
  if (detail.kind === 'cause') return leans ? answerCauseOfLast(matter) : undefined;
  if (detail.kind === 'each') return leans ? answerEach(matter) : undefined;
  return leans ? findInLast(matter, detail) : undefined;
};

/** What the document mentions is asked of all of it. */
const HAS = /^(?:(?:thế|vậy|thì)\s+)?có\s(?!phải|đúng|đạt|vượt|nhắc|nêu|nói|đề cập|ghi|quy định)/iu;
const MOST_WORDS = 3;

/** "Có cấp ủy viên không?" of a clause that speaks of them: the clause, and the yes or no where it decides one. */
const confirmHeld = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution, understanding, parts } = matter;
  const { isYesNo, text, content, figures, asks } = understanding;
  const own = content.filter((word) => !parts.lexicon.isGeneric(word.text));
  const isPlain = isYesNo && figures.length === 0 && !asks.has('progress') && HAS.test(text);
  if (!isPlain || own.length === 0 || content.length > MOST_WORDS) return undefined;
  if (subject === undefined || subject.document !== resolution.document.id) return undefined;
  const places = lastPlaces(subject, resolution).slice(0, PLACES_OF_CLAUSE).flat();
  const holding = places.find(({ passage, span }) => {
    const held = parts.lexicon.held(textAt(passage.text, span));
    return content.every((word) => held.has(word.text));
  });
  return holding && addVerdict(sayOfLast(matter, holding.passage, holding.span), matter);
};

/** "Mỗi huyện mấy xã?" of targets that set one figure for several, or one for each. */
const answerEach = (matter: Matter): AnswerDraft | undefined => {
  const chosen = targetsAt(matter.resolution, matter.subject?.refs ?? []);
  if (chosen.length === 0) return undefined;
  return asksOfEach(matter.understanding.text, chosen)
    ? draftNearestTargets(matter.resolution, chosen, OFFERED, 'apart')
    : answerTargets(matter, chosen, SURE);
};
