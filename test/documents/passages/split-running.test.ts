import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/documents/blocks/read-blocks.ts';
import { splitRunning } from '../../../src/documents/passages/split-running.ts';

const HEAD = '2. Các chỉ tiêu chủ yếu đến năm 2030\n\n';
const pieces = (text: string): readonly string[] =>
  splitRunning(readBlocks(HEAD + text))
    .slice(1)
    .map(
      ({ kind, isHeading, text: said, clause }) => `${isHeading ? '#' : ''}${kind} ${clause ?? '-'} ${said}`,
    );

describe('splitRunning', () => {
  it('has each clause below the field that the paragraph opens with', () => {
    expect(
      pieces(
        'Về kinh tế: GRDP tăng 9%/năm. Đến năm 2030, thu nhập đạt 90 triệu đồng; xuất khẩu đạt 2 tỷ USD.',
      ),
    ).toEqual([
      '#group - Về kinh tế',
      'paragraph first GRDP tăng 9%/năm',
      'paragraph first Đến năm 2030, thu nhập đạt 90 triệu đồng',
      'paragraph next xuất khẩu đạt 2 tỷ USD',
    ]);
  });

  it('leaves parts with what they are parts of', () => {
    expect(
      pieces(
        'GRDP tăng 9%; trong đó: công nghiệp tăng 12%; dịch vụ tăng 8%. Thu đạt 5 tỷ đồng; chi đạt 4 tỷ đồng.',
      ),
    ).toEqual([
      'paragraph first GRDP tăng 9%; trong đó: công nghiệp tăng 12%; dịch vụ tăng 8%',
      'paragraph first Thu đạt 5 tỷ đồng',
      'paragraph next chi đạt 4 tỷ đồng',
    ]);
    expect(
      pieces('Về xã hội: Lao động qua đào tạo đạt 80%, trong đó có bằng cấp đạt 42%; hộ nghèo còn 1%.'),
    ).toEqual([
      '#group - Về xã hội',
      'paragraph first Lao động qua đào tạo đạt 80%, trong đó có bằng cấp đạt 42%',
      'paragraph next hộ nghèo còn 1%',
    ]);
  });

  it.each([
    'a) Tỷ lệ tái chế đạt 35%; tỷ lệ chôn lấp giảm còn 20%; thu gom đạt 98%.',
    'Tỷ lệ tái chế đạt 35%; tỷ lệ chôn lấp giảm còn 20%.',
    'Các cấp ủy quan tâm; nâng cao chất lượng; giữ vững ổn định.',
  ])('leaves whole what is one target or none: %s', (text) => {
    expect(pieces(text)).toHaveLength(1);
  });

  it('splits a labelled line only where it opens with a field', () => {
    expect(pieces('a) Về môi trường: Tỷ lệ che phủ rừng đạt 42%; thu gom rác đạt 98%.')).toEqual([
      '#letter - Về môi trường',
      'paragraph first Tỷ lệ che phủ rừng đạt 42%',
      'paragraph next thu gom rác đạt 98%',
    ]);
  });

  it('leaves whole a line that opens with a field among targets of its row', () => {
    expect(
      pieces('(1) GRDP tăng 9%.\n(2) Về môi trường: Tỷ lệ che phủ rừng đạt 42%; thu gom rác đạt 98%.'),
    ).toHaveLength(2);
  });
});
