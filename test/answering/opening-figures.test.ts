import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `ĐẢNG BỘ PHƯỜNG AN LƯU
Số 15-NQ/ĐU
An Lưu, ngày 12 tháng 01 năm 2027
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I- TÌNH HÌNH
Năm 2026 phường hoàn thành nhiệm vụ.
II- CHỈ TIÊU
1. Các chỉ tiêu về giữ gìn nếp sống
(1) 100% tổ dân phố có quy ước, được treo tại nhà văn hóa.
(2) 120 - 140 lượt hộ được tuyên dương, biểu dương.
(3) 4G phủ kín các ngõ.
(4) Trồng mới 300 cây bóng mát.
III- TỔ CHỨC THỰC HIỆN
Văn phòng theo dõi, đôn đốc.
`;
const answering = await openText(TEXT, 'nghi-quyet-an-luu-15');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-05-10T09:00:00+07:00'), subject: undefined });

it('what stands under a title is named by its words behind a figure, or by its label', async () => {
  const { kind, text } = await ask('bao nhiêu về giữ gìn nếp sống');
  expect(kind).toBe('list');
  expect(text.split('\n')).toEqual([
    'Mục II.1 có 4 nội dung:',
    '• … tổ dân phố có quy ước, được treo tại nhà văn hóa',
    '• … lượt hộ được tuyên dương, biểu dương',
    '• Chỉ tiêu (3)',
    '• Trồng mới…',
  ]);
});
