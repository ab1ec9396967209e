import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { DocumentEntry, DoubtCorrection, DoubtWord } from '../library/document-said.ts';

const describeHead = ({ kind, organ, validFrom, validTo }: DocumentEntry): string => {
  const said = [kind, organ].filter((fact) => fact !== undefined);
  const days = [validFrom, validTo].flatMap((day) => (day === undefined ? [] : [formatDay(asDay(day))]));
  return [...said, ...(days.length === 0 ? [] : [days.join(' - ')])].join(', ');
};

/** What a correction puts in the place of what: `“15” thành “16”`. */
export const describeCorrection = (correction: DoubtCorrection): string => {
  if (correction.of === 'text') return `“${correction.was}” thành “${correction.now}”`;
  const was = describeHead(correction.was);
  return `${was === '' ? 'như đã đọc' : `“${was}”`} thành “${describeHead(correction.now)}”`;
};

/** What a person said of a doubt, in Vietnamese; empty for nothing. */
export const describeWord = (word: DoubtWord | undefined): string => {
  switch (word?.said) {
    case 'right':
      return 'đúng như văn bản';
    case 'no target':
      return 'không phải chỉ tiêu';
    case 'proposed':
      return `đề nghị sửa ${describeCorrection(word.correction)}, chưa giữ`;
    case 'corrected':
      return `đã sửa ${describeCorrection(word.correction)}`;
    case undefined:
      return '';
  }
};
