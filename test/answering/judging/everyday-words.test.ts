import { join } from 'node:path';
import pino from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answering } from '../../../src/answering/answer.ts';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const PLAN = `ỦY BAN NHÂN DÂN
PHƯỜNG AN KHÊ ĐÔNG
Số: 31/KH-UBND
An Khê Đông, ngày 28 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2026
I. KẾT QUẢ NĂM 2025
1. Tỷ lệ hộ nghèo còn 1,1%; giải quyết việc làm cho 640 lao động; giao 21 thanh niên nhập ngũ.
2. Tiến độ giải phóng mặt bằng còn chậm; một số tuyến hẻm còn ngập khi mưa lớn.
II. CHỈ TIÊU NĂM 2026
(1) Thu ngân sách nhà nước trên địa bàn đạt 88 tỷ đồng.
(2) Tỷ lệ hộ nghèo giảm còn dưới 0,7%.
(3) Giải quyết việc làm cho 700 lao động.
(4) Tỷ lệ dân số tham gia bảo hiểm y tế đạt 96%.
(5) Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt 98%.
(6) Đón 45.000 lượt khách du lịch.
III. NHIỆM VỤ
1. Nâng cấp hẻm 12 đường Trần Quý Cáp, hoàn thành trước ngày 30/6/2026; nạo vét kênh Cầu Đỏ.
2. Mở 03 lớp đào tạo nghề ngắn hạn tại Nhà văn hóa phường.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế, Hạ tầng và Đô thị: chủ trì các chỉ tiêu số (1), (6).
2. Phòng Văn hóa - Xã hội: chủ trì các chỉ tiêu số (2) đến (4).
3. Công an phường: chủ trì kiểm tra phòng cháy, chữa cháy các hẻm sâu.
`;

let answering: Answering;
beforeAll(async () => {
  answering = await openAnswering({
    corpusDir: join(import.meta.dirname, '../../../corpus'),
    indexDir: undefined,
    office: [readDocument(asDocumentId('ke-hoach-phuong'), PLAN).resolution],
    logger: pino({ level: 'silent' }),
  });
});
const ask = (text: string, now = '2026-02-10T09:00:00+07:00') =>
  answering.answer({ text, now: new Date(now), subject: undefined });

describe('a question in everyday words', () => {
  it.each([
    ['Bà con có thẻ bảo hiểm đi viện phải được mấy phần trăm?', '96%'],
    ['năm nay kéo về bao nhiêu lượt người đi chơi', '45.000 lượt khách'],
    ['gom rác thải được bao nhiêu %', '98%'],
  ])('“%s” is answered or offered with %s, and not denied', async (question, held) => {
    const { text, reason } = await ask(question);
    expect(text).toContain(held);
    expect(reason ?? 'perhaps').toBe('perhaps');
  });

  it.each([
    'bao nhiêu tỷ tiền bán vé tham quan?',
    'Nạo vét kênh Cầu Đỏ tốn bao nhiêu tiền?',
    'Tỷ lệ người già có thẻ bảo hiểm y tế là bao nhiêu?',
    'Hẻm 12 dài bao nhiêu mét?',
  ])('“%s”, which the text doesn’t say, has no answer', async (question) => {
    expect((await ask(question)).kind).toBe('none');
  });

  it('is held against what was only where it asks what was', async () => {
    expect((await ask('Năm 2025 kiếm việc cho mấy lao động?')).text).toMatch(/640/u);
    expect((await ask('Phải kiếm việc cho mấy lao động?')).text).not.toMatch(/640/u);
  });
});

describe('who is charged', () => {
  it('is found by the number of the target', async () => {
    const { kind, text } = await ask('Ai lo chỉ tiêu giảm nghèo?');
    expect(kind).toBe('responsibility');
    expect(text).toContain('Phòng Văn hóa - Xã hội');
  });

  it('is not said to be nobody where a charge comes near', async () => {
    const { text } = await ask('đơn vị nào kiểm tra cháy nổ ở hẻm sâu?');
    expect(text).not.toContain('không nêu đơn vị');
  });
});

describe('next year', () => {
  it('is counted from the day on which it is asked', async () => {
    const before = await ask(
      'Chỉ tiêu hộ nghèo của Kế hoạch 31/KH-UBND năm tới?',
      '2025-12-29T09:00:00+07:00',
    );
    expect(before.text).toContain('0,7%');
    const within = await ask('Chỉ tiêu hộ nghèo năm tới?');
    expect(within).toMatchObject({ kind: 'none', reason: 'not-stated' });
  });
});

it('a word with its marks isn’t the place that it looks like without them', async () => {
  const { text } = await ask('Có đúng là giao 21 tân binh không?');
  expect(text).not.toContain('Tân Bình');
});
