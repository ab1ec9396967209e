import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { openText } from '../support/open-text.ts';

const TEXT = `HỘI ĐỒNG NHÂN DÂN
TỈNH VÂN ĐÀI
Số: 61/NQ-HĐND
Vân Đài, ngày 11 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ năm 2031
I. KẾT QUẢ NĂM 2030
1. Kinh tế tăng trưởng khá; cháy rừng xảy ra 12 vụ, giảm 3 vụ.
II. CÁC CHỈ TIÊU NĂM 2031
(1) Kim ngạch nhập khẩu đạt 2,4 tỷ USD, trong đó máy móc 1,1 tỷ USD.
(2) Đạt 30,5 giường bệnh và 9,6 điều dưỡng trên một vạn dân.
(3) GRDP bình quân đầu người đạt 81 - 82 triệu đồng.
III. NHIỆM VỤ
1. Chi cục Kiểm lâm chủ trì lắp 40 chòi canh cháy rừng trước ngày 30 tháng 4 năm 2031.
PHỤ LỤC
CÁC CHỈ TIÊU NĂM 2031
TT | Chỉ tiêu | Đơn vị | Ước TH 2030 | KH 2031
A | Kinh tế | | |
1 | Kim ngạch nhập khẩu | Tỷ USD | 2,1 | 2,4
 | - Máy móc | Tỷ USD | 0,9 | 1,1
2 | GRDP bình quân đầu người | Triệu đồng | 75,2 | 81 - 82
B | Xã hội | | |
3 | Số điều dưỡng trên một vạn dân | Người | 9,1 | 9,6
4 | Tỷ lệ hộ dùng điện mặt trời | % | 4,5 | 6
`;

describe('rows of an appendix that set a clause’s figures again', () => {
  const { targets, targetGroups } = readDocument(asDocumentId('van-dai'), TEXT).resolution;

  it('are no targets of their own, whatever short heads the table has', () => {
    expect(targets.map(({ number, measures }) => [number, measures.map(({ low }) => low.text)])).toEqual([
      [1, ['2,4', '1,1']],
      [2, ['30,5', '9,6']],
      [3, ['81']],
      [4, ['6']],
    ]);
    expect(targetGroups.flatMap((group) => group.targets)).toHaveLength(4);
  });

  it('hang on the measure that they set again', () => {
    const restated = targets.map(({ restatedBy = [] }) => restatedBy.map(({ restates }) => restates));
    expect(restated).toEqual([
      [targets[0]?.measures[0]?.ref, targets[0]?.measures[1]?.ref],
      [targets[1]?.measures[1]?.ref],
      [targets[2]?.measures[0]?.ref],
      [],
    ]);
  });

  it('are targets where their figure is another', () => {
    const other = readDocument(asDocumentId('van-dai'), TEXT.replace('2,1 | 2,4', '2,1 | 2,6')).resolution;
    expect(other.targets.map(({ measures }) => measures[0]?.low.text)).toContain('2,6');
  });
});

describe('questions of a text with such an appendix', async () => {
  const answering = await openText(TEXT, 'van-dai');
  const ask = async (text: string) =>
    (await answering.answer({ text, now: new Date('2031-02-03T09:00:00+07:00'), subject: undefined })).text;

  it.each([
    ['có bao nhiêu chỉ tiêu', 'Năm 2031 có 4 chỉ tiêu'],
    ['nhập khẩu 2030 bao nhiêu', '2,1'],
    ['điều dưỡng trên vạn dân 2030', '9,1'],
    ['số điều dưỡng năm 2031', '9,6'],
    ['nhập khẩu 2031 tăng bao nhiêu so 2030', 'Cao hơn'],
    ['cháy rừng năm 2030 bao nhiêu vụ', '12 vụ'],
  ])('“%s”: %s', async (question, said) => {
    expect(await ask(question)).toContain(said);
  });

  it('what is to be done is no answer to what was', async () => {
    expect(await ask('lắp chòi canh 2030')).toMatch(/^Có lẽ|^Tôi chưa tìm thấy/);
  });
});
