import type { AnswerDraft } from '../drafting/draft.ts';
import { sayNearest } from '../drafting/draft-passage.ts';
import { verdictIn } from '../lock/verdict-in.ts';
import type { Matter } from './matter.ts';

/**
 * "… phải không?" wants a Có or Không: a passage that decides neither is no answer to it, only what may be meant. That
 * something is spoken of ("có nhắc … không?") a passage shows by itself.
 */
export const offerUndecided = ({ understanding }: Matter, draft: AnswerDraft): AnswerDraft =>
  draft.kind === 'passage' &&
  draft.quotes.length > 0 &&
  understanding.isYesNo &&
  understanding.asks.has('confirm') &&
  verdictIn(draft.segments) === null
    ? sayNearest(draft, draft.confidence)
    : draft;
