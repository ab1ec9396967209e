import { describe, expect, it } from 'vitest';
import { isStatement } from '../../src/answering/understanding/is-statement.ts';
import { speaksOfReached } from '../../src/answering/understanding/speaks-of-reached.ts';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ NẬM KHOA
Số: 12/KH-UBND
Nậm Khoa, ngày 10 tháng 01 năm 2031
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2031
I. NHIỆM VỤ
1. Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân mở 6 lớp dạy nghề trồng nấm trước ngày 30/6/2031.
2. Trạm Y tế khám sức khỏe cho người cao tuổi mỗi năm hai lần.
3. Không bắt buộc hộ dân lắp công tơ điện tử.
4. Sửa 11 cầu treo, hoàn thành trước ngày 30/9/2031; còn cầu treo yếu ở Bản Lạ (7 cầu) và Bản Sim (4 cầu).
5. Phòng Văn hóa sửa 3 cầu treo ở trường học.
6. Tỷ lệ giáo viên đạt chuẩn là 96%.
`;
const answering = await openText(PLAN, 'ke-hoach-nam-khoa');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-02-10T09:00:00+07:00'), subject: undefined });

describe('a statement without a word of asking', () => {
  it.each([
    ['hộ dân bắt buộc lắp công tơ điện tử', 'hộ dân bắt buộc lắp công tơ điện tử', true],
    ['6 lớp dạy nghề mở ở xã?', '6 lớp dạy nghề mở ở xã?', true],
    ['khám sức khỏe người cao tuổi', 'khám sức khỏe người cao tuổi', false],
    ['cho xem các lớp dạy nghề phải mở', 'cho xem các lớp dạy nghề phải mở', false],
    ['còn năm trước đó nữa?', 'còn năm trước đó nữa?', false],
    ['ai phải mở lớp dạy nghề', 'ai phải mở lớp dạy nghề', false],
    ['giải ngân đến hết 30/11/2027', 'giải ngân đến hết 30/11/2027', false],
    ['sơ kết tổ chức trước 30/11?', 'sơ kết tổ chức trước 30/11?', true],
  ])('“%s”', (text, typed, is) => {
    expect(isStatement(text, typed)).toBe(is);
  });

  it.each([
    ['hộ dân bắt buộc lắp công tơ điện tử', 'no'],
    ['phong kinh te phai mo 6 lop day nghe trong nam', 'yes'],
    ['phòng kinh tế phải mở 8 lớp dạy nghề trồng nấm', 'no'],
    // Another sentence says it.
    ['phòng văn hóa phải sửa 3 cầu treo', 'yes'],
    // Who works along isn't denied by those who are named.
    ['Trạm Y tế phối hợp mở 6 lớp dạy nghề trồng nấm?', undefined],
    ['lớp dạy nghề trồng nấm mở trước 30/6/2031', 'yes'],
    // Where nothing is decided it is answered like any question.
    ['trạm y tế khám sức khỏe cho người cao tuổi là chính', undefined],
    ['khám sức khỏe cho người cao tuổi', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    const answer = await ask(text);
    expect(answer.verdict ?? undefined).toBe(verdict);
    expect(answer.kind).not.toBe('none');
  });

  it.each([
    ['mới được 94% giáo viên đạt chuẩn', true],
    ['giáo viên đạt chuẩn 94% rồi', true],
    ['giáo viên đạt chuẩn 94%', false],
    ['số giáo viên đạt 94%', true],
    ['số giáo viên đạt 94% đúng không', false],
    ['số giáo viên phải đạt 94%', false],
    ['số giáo viên năm nay đạt 94%', false],
    ['số giáo viên đạt ít nhất 94%', false],
    ['giáo viên đã đạt chuẩn 94% đúng không', false],
    ['giáo viên đã đạt chuẩn 94%?', false],
    ['chỉ tiêu đã đặt ra là 94% giáo viên đạt chuẩn', false],
    ['giáo viên đạt chuẩn vượt 94% chưa', true],
    ['giáo viên đạt chuẩn được hơn 94% chưa?', true],
    ['94% giáo viên thì đạt chưa', false],
    ['giáo viên đạt chuẩn 94%, đúng chưa', false],
    ['xã đã giao 94% giáo viên đạt chuẩn', false],
    ['phải có 94% giáo viên đạt chuẩn rồi', false],
  ])('speaks of what was reached: “%s”: %s', (text, speaks) => {
    expect(speaksOfReached(text, text)).toBe(speaks);
  });

  it('denies no result by what is to be reached', async () => {
    const answer = await ask('giáo viên đạt chuẩn mới được 94%');
    expect(answer.verdict ?? undefined).toBeUndefined();
    expect((await ask('giáo viên đạt chuẩn là 94%')).verdict).toBe('no');
  });

  it('denies no amount by a share', async () => {
    expect((await ask('giáo viên đạt chuẩn được 20 triệu đồng')).verdict ?? undefined).toBeUndefined();
  });
});
