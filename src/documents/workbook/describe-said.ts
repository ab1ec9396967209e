import type { ConfirmedMeasure } from '../library/document-said.ts';
import { BETTER_WORDS, CADENCE_WORDS, KIND_WORDS, RULE_WORDS } from './profile-words.ts';

/** What a person says of a measure, in words; each saying has its own. */
export const describeSaid = (said: ConfirmedMeasure | undefined): string => {
  if (said === undefined) return 'chưa xác nhận, như đoán theo câu chữ';
  if (!said.isMeasure) return 'không phải chỉ tiêu';
  const { kind, better, cadence, rule, aliases } = said;
  return [
    KIND_WORDS.wordOf(kind),
    BETTER_WORDS.wordOf(better),
    `mỗi ${CADENCE_WORDS.wordOf(cadence)} có số mới`,
    `xét: ${RULE_WORDS.wordOf(rule)}`,
    ...(aliases.length === 0 ? [] : [`còn gọi là ${aliases.map((name) => `“${name}”`).join(', ')}`]),
  ].join('; ');
};
