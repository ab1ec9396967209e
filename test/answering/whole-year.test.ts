import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { asksWholeYear } from '../../src/answering/detail/turn-asked.ts';
import { spellMonths } from '../../src/answering/understanding/spell-times.ts';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
XÃ TRÀ VÂN
Số: 31/NQ-HĐND
Trà Vân, ngày 18 tháng 12 năm 2026
NGHỊ QUYẾT
Về kinh tế - xã hội năm 2027 của xã Trà Vân
I. KẾT QUẢ NĂM 2026
1. Đến ngày 31 tháng 10 năm 2026, giải ngân vốn đầu tư công đạt 62,4% kế hoạch, ước cả năm đạt 91%.
II. NHIỆM VỤ
1. Ủy ban nhân dân xã đẩy nhanh giải phóng mặt bằng.
PHỤ LỤC
CÁC CHỈ TIÊU NĂM 2027
STT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 2026 | Kế hoạch 2027 | Cơ quan theo dõi
1 | Tỷ lệ giải ngân vốn đầu tư công | % | 91 | > 95 | Phòng Kinh tế
2 | Thu ngân sách trên địa bàn | Tỷ đồng | 31 | 35 | Phòng Kinh tế
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-tra-van-2027');
/** The last answer of a talk. */
const talk = async (...turns: readonly string[]): Promise<string> => {
  let subject: Subject | undefined;
  let said = '';
  for (const text of turns) {
    const answer = await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject });
    subject = answer.subject ?? subject;
    said = answer.text;
  }
  return said;
};

describe('what was up to a month is told apart from the whole year', () => {
  it.each([
    'giải ngân đầu tư công đến hết tháng 10 năm 2026 được bao nhiêu',
    'tl giai ngan dtc den cuoi t10/26 dc bn',
  ])('%s', async (question) => {
    expect(await talk(question)).toContain('62,4%');
  });

  it.each(['thế cả năm ước bn?', 'ước cả năm', 'vậy cả năm thì sao'])('%s, after that', async (turn) => {
    const said = await talk('giải ngân đến hết tháng 10/2026 được bao nhiêu', turn);
    expect(said).toContain('ước cả năm đạt 91%');
    expect(said).not.toContain('62,4%');
  });

  it('a year’s figure of a column is said of the year', async () => {
    expect(await talk('thu ngân sách năm 2026 bao nhiêu')).toContain('31 Tỷ đồng');
  });
});

it.each([
  ['tính đến cuối t11/26', 'tính đến cuối tháng 11/26'],
  ['het th9 thu duoc bao nhieu', 'het tháng 9 thu duoc bao nhieu'],
  ['t.6/2027', 'tháng 6/2027'],
  ['lớp t3 và nhà t12', 'lớp t3 và nhà t12'],
])('%s: %s', (typed, spelt) => {
  expect(spellMonths(typed)).toBe(spelt);
});

it.each([
  'cả năm thu bao nhiêu',
  'cả năm mở mấy lớp',
  'hết năm 2027 phải xong gì',
])('“%s” is a question of its own', (question) => {
  expect(asksWholeYear(question)).toBe(false);
});
