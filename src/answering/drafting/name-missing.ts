import { type Segment, words } from '../lock/segments.ts';

/** "Chưa tìm thấy phần: “giá vàng bao nhiêu”.": parts of a question that nothing answers, in the words that were typed. */
export const nameMissing = (missing: readonly string[]): readonly Segment[] =>
  missing.length === 0
    ? []
    : [
        words('\nChưa tìm thấy phần: '),
        ...missing.flatMap((text, index): readonly Segment[] => [
          ...(index === 0 ? [] : [words(', ')]),
          { type: 'echo', as: 'asked', text },
        ]),
        words('.'),
      ];
