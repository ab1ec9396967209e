import type { DetailAsked } from '../detail/detail-asked.ts';
import { findPartyPhrase } from '../detail/find-detail.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { answerOpen } from './answer-open.ts';
import { findInLast, leansOnLast } from './find-in-last.ts';
import { sayOfLast, sharesWith } from './lean-on-last.ts';
import { hasOwnWords, type Matter, placeOf, refuseMatter } from './matter.ts';

/** A party by the last answer's clause, or by the sentence that the question itself finds. */
export const answerParty = (
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

/** "Phối hợp với ai?" of a row that has a column for who works along. */
const findSupport = (matter: Matter): AnswerDraft | undefined => {
  const { subject, resolution, understanding } = matter;
  if (!/(?<!\p{L})(?:phối hợp|kết hợp|cùng)(?!\p{L})/iu.test(understanding.text)) return undefined;
  const [charge, ...others] = resolution.responsibilities.filter(
    ({ ref, role }) => role === 'support' && subject?.refs.includes(ref) === true,
  );
  const passage = resolution.passages.find(({ id }) => id === (charge?.actorPassageId ?? charge?.passageId));
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
    const place = { passage, span: span ?? { start: 0, end: passage.text.length } };
    const found = findPartyPhrase(place, party, sharesWith(matter));
    if (found !== undefined) return sayOfLast({ ...matter, subject: undefined }, passage, found);
  }
  return undefined;
};
