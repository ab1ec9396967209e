import type { DocumentReading } from '../library/document-reading.ts';
import type { CheckedBy, DocumentNote, LiveStep } from '../library/document-store.ts';

/** The least share of a text's figures that must be placed before anybody is answered from it unseen. */
const LEAST_COVERAGE = 0.95;

/** Why a document shouldn't answer as it was read, in Vietnamese; empty if nothing speaks against it. */
export const findLiveFaults = (
  source: string,
  { targets, figures: { found, placed } }: DocumentReading,
): readonly string[] => {
  const speaksOfTargets = /chỉ tiêu/iu.test(source);
  return [
    ...(speaksOfTargets && found > 0 && targets === 0
      ? ['văn bản nói đến chỉ tiêu và có con số, nhưng không đọc được chỉ tiêu nào']
      : []),
    ...(placed < LEAST_COVERAGE * found ? [`chỉ xếp được ${placed} trên ${found} con số`] : []),
  ];
};

/** Where two have to say so, and what has become of it so far. */
interface LiveQuestion {
  readonly checked: CheckedBy | undefined;
  /** It is as the one who checked it left it. */
  readonly isAsChecked: boolean;
  readonly needsSecond: boolean;
  /** Figures that were read from a picture and that nobody has looked at. */
  readonly unseen: number;
}

/** Whether a document may be used once somebody says so, by how many must. */
export const decideLive = (
  { checked, isAsChecked, needsSecond, unseen }: LiveQuestion,
  by: DocumentNote['by'],
): LiveStep => {
  if (unseen > 0) return 'unseen';
  if (!needsSecond) return 'live';
  if (checked === undefined || !isAsChecked) return 'checked';
  // The operator has no account: who isn't told apart by it is by name.
  const isSame =
    by.official === undefined && checked.official === undefined
      ? by.name === checked.byName
      : by.official === checked.official;
  return isSame ? 'own check' : 'live';
};
