import { OFFICES } from '../../text/offices.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** Offices that somebody holds, and who only stands in for them or helps. */
const TITLE = new RegExp(
  `(?<!\\p{L})(?<under>phó (?:tổng )?|quyền |nguyên )?(?<office>${OFFICES})(?!\\p{L})`,
  'giu',
);

interface Title {
  readonly office: string;
  readonly isUnder: boolean;
}

const titlesIn = (text: string): readonly Title[] =>
  [...text.toLowerCase().matchAll(TITLE)].map(({ groups }) => ({
    office: groups?.['office'] ?? '',
    isUnder: groups?.['under'] !== undefined,
  }));

/**
 * "Bí thư Tỉnh ủy làm Trưởng ban?" of "Phó Bí thư Thường trực … làm Trưởng ban": the deputy isn't who holds the office,
 * nor the other way round. Silent on an office that the sentence doesn't name.
 */
export const judgeTitles = (question: string, sentence: string): SlotJudgement => {
  const asked = titlesIn(question);
  if (asked.length === 0) return undefined;
  const stated = titlesIn(sentence);
  const judged = asked.map(({ office, isUnder }): SlotJudgement => {
    const alike = stated.filter((one) => one.office === office);
    if (alike.length === 0) return 'silent';
    return alike.some((one) => one.isUnder === isUnder) ? 'agrees' : 'contradicts';
  });
  return judged.includes('contradicts') ? 'contradicts' : judged.includes('silent') ? 'silent' : 'agrees';
};
