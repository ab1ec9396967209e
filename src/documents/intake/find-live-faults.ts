import type { DocumentReading } from '../library/document-reading.ts';

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
