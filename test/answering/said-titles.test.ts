import { expect, it } from 'vitest';
import { itemsBelow } from '../../src/answering/steps/list-below.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { openText } from '../support/open-text.ts';

const TEXT = `TỈNH ỦY VŨ XUYÊN
Số 43-NQ/TU
Vũ Xuyên, ngày 09 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I- KẾT QUẢ NĂM 2026
1. Về làng nghề
- Công nhận 14 làng nghề đan lát, thu nhập thợ đạt 6,2 triệu đồng một tháng.
- Mở 3 phiên chợ đồ đan.
2. Về phòng cháy và cứu nạn
- Xảy ra 18 vụ cháy, không có người chết.
- Lắp 240 trụ nước chữa cháy.
II- CHỈ TIÊU NĂM 2027
1. Chỉ tiêu kinh tế
(1) Thu ngân sách đạt 9.300 tỷ đồng.
(2) Trồng mới 700 ha tre.
2. Chỉ tiêu xã hội
(3) Giảm 2% hộ nghèo.
III- NHIỆM VỤ, GIẢI PHÁP
1. Phát triển làng nghề
- Công nhận thêm 5 làng nghề.
- Lập sàn bán đồ đan trên mạng.
- Mở hai lớp dạy đan cho người trẻ.
- Bảo đảm vật liệu tre, mây tại chỗ.
2. Bảo đảm trật tự, an toàn đường thủy
- Cấp phép cho mọi bến đò ngang trước ngày 30/6/2027.
- Trang bị áo phao cho trò nhỏ qua sông.
3. Thu ngân sách
- Cục Thuế tỉnh rà soát hộ kinh doanh qua mạng.
- Thu hồi nợ đọng.
`;
const answering = await openText(TEXT, 'nghi-quyet-vu-xuyen-43');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['phat trien lang nghe', ['• Công nhận thêm 5 làng nghề', '… còn nữa.']],
  // Of what was and what is to be under one title what is to be is told.
  ['làng nghề', ['• Công nhận thêm 5 làng nghề']],
  ['phòng cháy và cứu nạn', ['• Xảy ra 18 vụ cháy', '• Lắp 240 trụ nước']],
  ['bao dam trat tu, an toan duong thuy', ['• Cấp phép cho mọi bến đò', '• Trang bị áo phao']],
  ['nhiem vu, giai phap', ['3 nội dung', '• Phát triển làng nghề']],
])('a title that is said whole gets the points under it, and no verdict: %s', async (question, said) => {
  const { text, verdict } = await ask(question);
  expect(verdict).toBeNull();
  for (const each of said) expect(text).toContain(each);
});

it.each([
  ['chỉ tiêu kinh tế', ['Trồng mới 700 ha tre']],
  // A target of the same name is meant.
  ['thu ngan sach', ['9.300 tỷ đồng']],
  ['có bao nhiêu trụ nước chữa cháy', ['240 trụ nước']],
])('what has its own way of being asked keeps it: %s', async (question, said) => {
  const { text } = await ask(question);
  for (const each of said) expect(text).toContain(each);
});

it.each([
  ['làng nghề năm 2030', '• Công nhận'],
  ['làng nghề ở xã Hồng Thái', '• Công nhận'],
  ['phòng cháy và cứu nạn năm 2024', '• Xảy ra'],
  ['làng nghề là gì', '• Công nhận'],
])('with a condition that the part doesn’t meet its points aren’t told: %s', async (question, said) => {
  expect((await ask(question)).text).not.toContain(said);
});

it('a year that the title above says chooses its part', async () => {
  const { text } = await ask('làng nghề năm 2026');
  expect(text).toContain('14 làng nghề');
  expect(text).not.toContain('thêm 5 làng nghề');
});

it('a title and the paragraph below it that have one label are one item', () => {
  const passage = (ref: string, id: string, kind: Passage['kind']): Passage => ({
    id,
    document: asDocumentId('nghi-quyet-vu-xuyen-43'),
    ref: asReference(ref),
    kind,
    text: id,
    headings: [],
    sentences: [],
  });
  const passages = [
    passage('VI.1', 'VI.1', 'execution'),
    passage('VI.2', 'VI.2', 'execution'),
    passage('VI.2', 'VI.2~0', 'heading'),
  ];
  expect(itemsBelow({ passages }, 'VI').map(({ id }) => id)).toEqual(['VI.1', 'VI.2~0']);
});
