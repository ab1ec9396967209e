import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN XÃ BẢN LƯỚT
Số: 12/NQ-HĐND
Bản Lướt, ngày 20 tháng 12 năm 2025
NGHỊ QUYẾT
Về phát triển kinh tế - xã hội năm 2026
Điều 1. Kết quả năm 2025
1. Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều còn 3,12%; giải quyết việc làm mới cho 458 lao động.
2. Giá trị xuất khẩu chè năm 2025 ước đạt 61 tỷ đồng, thấp hơn mục tiêu 65 tỷ đồng.
3. Đã giám sát 9 tổ chức đảng.
Điều 2. Chỉ tiêu năm 2026
1. Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giảm còn 2,2%.
2. Giá trị xuất khẩu chè đạt 70 tỷ đồng.
3. Trồng mới 120 ha rừng tập trung.
4. Giám sát 12 tổ chức đảng.
TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
Vàng A Páo
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-ban-luot');
const now = new Date('2026-05-10T09:00:00+07:00');
const askAfter = async (first: string, second: string) => {
  const { subject } = await answering.answer({ text: first, now, subject: undefined });
  return answering.answer({ text: second, now, subject });
};

describe('a turn that names nothing but a time', () => {
  it.each([
    ['ho ngheo con lai bao nhieu % cuoi nam 2026', 'con nam 2025 thi sao', '3,12%'],
    ['hộ nghèo 2026 còn bao nhiêu', 'thế năm ngoái?', '3,12%'],
    ['xuất khẩu chè 2025 được bao nhiêu', 'còn mục tiêu 2026?', '70 tỷ đồng'],
    ['năm 2025 đã giám sát bao nhiêu tổ chức đảng', 'the nam nay?', '12 tổ chức đảng'],
  ])('%s, then “%s”', async (first, second, figure) => {
    const answer = await askAfter(first, second);
    expect(answer.kind).not.toBe('none');
    expect(answer.text).toContain(figure);
  });

  it('gets nothing else of the text where that time has nothing of it', async () => {
    const answer = await askAfter('trồng mới bao nhiêu ha rừng', 'năm 2031 thì sao');
    expect(answer.kind).toBe('none');
    expect(answer.text).not.toMatch(/\d+ ha/u);
  });

  it('stays a turn of its own where it asks for something else', async () => {
    const answer = await askAfter('hộ nghèo 2026 còn bao nhiêu', 'năm 2025 xuất khẩu chè bao nhiêu');
    expect(answer.text).toContain('61 tỷ đồng');
  });
});
