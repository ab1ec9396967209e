import type { Asked } from './asked.ts';
import { countsTogether, hasSharesOnly } from './count-slots.ts';
import {
  countsOthers,
  isOfNewOnes,
  isOfOtherKind,
  isOfOtherName,
  isOfPart,
  lacksAmount,
  lacksScore,
} from './figure-slots.ts';
import { lacksCalled, lacksMembers, lacksNameAsked, lacksNotYet } from './named-slots.ts';
import {
  isOfOtherNumber,
  isOfOtherReceiver,
  isOfOtherStage,
  lacksFirm,
  lacksName,
  lacksPlace,
  lacksRank,
} from './other-slots.ts';
import { lacksReason } from './reason-slot.ts';
import { isOfOtherMoment } from './year-slot.ts';

/** What an answer shows of the document, and what stands above it. */
export interface Shown {
  readonly text: string;
  readonly headings: string;
  /** The paragraphs whole. */
  readonly around: string;
}

/** Whether what is shown has no figure that could be the one that is asked for, though it has figures. */
export const lacksFigure = (
  asked: Asked,
  { text, headings, around }: Shown,
  isOwnName: (name: string) => boolean,
): boolean =>
  lacksName(asked, around, headings, isOwnName) ||
  countsOthers(asked, text) ||
  countsTogether(asked, text) ||
  hasSharesOnly(asked, text) ||
  lacksScore(asked, text) ||
  lacksAmount(asked, text) ||
  isOfOtherKind(asked, text) ||
  isOfNewOnes(asked, text) ||
  isOfOtherReceiver(asked, text, `${around}. ${headings}`) ||
  isOfOtherMoment(asked.text, text) ||
  isOfPart(asked, text, headings) ||
  isOfOtherName(asked, text);

/** Whether what is shown lacks what is asked for beside figures: a place, a rank, a reason, the thing of that number. */
export const lacksSlot = (asked: Asked, { text, headings }: Shown): boolean =>
  lacksPlace(asked, text) ||
  lacksFirm(asked, `${text} ${headings}`) ||
  lacksNameAsked(asked, text) ||
  lacksCalled(asked, text) ||
  lacksMembers(asked, text) ||
  lacksNotYet(asked, text) ||
  lacksRank(asked, text) ||
  lacksReason(asked, text, headings) ||
  isOfOtherNumber(asked, text) ||
  isOfOtherStage(asked, text);
