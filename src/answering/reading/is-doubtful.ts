import type { AnswerDraft } from '../drafting/draft.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { weighEvidence } from '../judging/clause-judge.ts';
import { verdictIn } from '../lock/segments.ts';
import { gatherFor } from '../steps/gather-for.ts';
import { chooseFor, type Matter } from '../steps/matter.ts';

/** Refusals that say no more than that code found nothing, or nothing surely. The others were checked. */
const UNCHECKED: readonly RefusalReason[] = ['not-found', 'perhaps', 'off-topic', 'no-date', 'other-part'];

/**
 * Whether code alone isn't sure of a draft. Sure is what was named, listed or reckoned, what was checked and isn't there,
 * and a passage of which its own judge is sure.
 * @param matter the question against the document that the draft is from
 */
export const isDoubtful = async (draft: AnswerDraft, matter: Matter): Promise<boolean> => {
  const { understanding, subject } = matter;
  if (understanding.asks.has('progress')) return false;
  if (draft.kind === 'passage') {
    const isReckoned = verdictIn(draft.segments) !== null;
    return draft.isFoundByWords === true && !isReckoned && !(await isLikely(draft, matter));
  }
  if (draft.kind !== 'none' || draft.refusal === undefined) return false;
  // "Bao nhiêu?" means something after a question only.
  if (draft.refusal === 'which') return subject !== undefined;
  // A named target's year was checked; of what nobody named, a clause may speak of that year.
  if (draft.refusal === 'other-year') return chooseFor(matter).chosen.length === 0;
  return UNCHECKED.includes(draft.refusal);
};

/** Whether the clauses that a draft quotes are, by all evidence, what is asked for. */
const isLikely = async ({ quotes }: AnswerDraft, matter: Matter): Promise<boolean> => {
  const { clauseWeights } = matter.parts;
  const quoted = weighEvidence(await gatherFor(matter), clauseWeights).filter(({ candidate: { clause } }) =>
    quotes.some(
      ({ passageId, span }) =>
        clause.type === 'sentence' &&
        clause.passage.id === passageId &&
        (span === undefined || (clause.span.start < span.end && span.start < clause.span.end)),
    ),
  );
  return quoted.reduce((sum, { likelihood }) => sum + likelihood, 0) >= clauseWeights.sure;
};
