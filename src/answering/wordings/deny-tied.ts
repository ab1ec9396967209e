import { isOutdated } from '../../documents/wordings/pin-wording.ts';
import type { TiedWording } from '../../documents/wordings/tied-wording.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { PUBLIC_REASONS } from '../drafting/refusal-reason.ts';
import { refuse } from '../drafting/refuse.ts';
import { isSameWording, type KeyedWords } from './wording-key.ts';

/**
 * A draft with the office's word that a document doesn't state what is asked in this very wording: only of the words that
 * it looked through, and never against an answer from another document.
 * @param resolutions those that the question goes to
 */
export const denyTied = (
  draft: AnswerDraft,
  typed: KeyedWords,
  resolutions: readonly Resolution[],
  wordings: readonly TiedWording[],
): AnswerDraft => {
  if (draft.refusal !== undefined && PUBLIC_REASONS[draft.refusal] === 'not-stated') return draft;
  const denied = wordings.find(
    (wording) =>
      wording.said.is === 'not stated' && isSameWording(typed, wording) && holdsIn(resolutions, wording),
  );
  if (denied === undefined) return draft;
  const isFromOther = draft.quotes.some(({ document }) => document !== denied.document);
  if (draft.kind !== 'none' && isFromOther) return draft;
  const { understood } = draft;
  return {
    ...refuse(denied.document, 'office-checked', undefined, []),
    ...(understood === undefined ? {} : { understood }),
  };
};

const holdsIn = (resolutions: readonly Resolution[], wording: TiedWording): boolean =>
  resolutions.some((one) => one.document.id === wording.document && !isOutdated(wording, one));
