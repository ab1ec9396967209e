import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `ĐẢNG BỘ HUYỆN TRÀ VÂN
Số 14-NQ/HU
Trà Vân, ngày 09 tháng 12 năm 2030
NGHỊ QUYẾT
về nhiệm vụ năm 2031
I- KẾT QUẢ NĂM 2030
1. Toàn huyện có 26 hợp tác xã, 9 làng nghề và 41 trang trại; bộ máy gồm 12 đơn vị hành chính (10 xã, 2 thị trấn) hoạt động ổn định.
2. Cấp 640 chứng thư điện tử; 7/9 làng nghề có nhãn hiệu, còn làng nghề Suối Mây và Bến Gỗ chưa có nhãn hiệu.
3. Huyện Trà Vân được lập lại từ hai huyện cũ; hiện có 73 khóm, 9.480 hộ; xã Đồng Sim có 5 khóm.
II- CHỈ TIÊU NĂM 2031
(1) Tỷ lệ chứng thư điện tử được dùng đạt 80%.
(2) 100% làng nghề có nhãn hiệu trước ngày 30/9/2031.
(3) Tỷ lệ trang trại ven suối giảm ít nhất 4 điểm phần trăm.
III- NHIỆM VỤ
1. Phòng Kinh tế chủ trì, phối hợp với 6 xã, thị trấn ven hồ nạo vét kênh; đăng ký mới 15 phòng khám; có 20 quán ăn đăng ký mới.
2. Ủy ban Kiểm tra Huyện ủy tổ chức kiểm tra chuyên đề về thủy lợi trong năm 2031. Tổ công tác giảm nghèo do Phó Chủ tịch Ủy ban nhân dân huyện làm tổ trưởng.
3. Chợ Đầu Suối lên hạng hai trong quý III/2031.
4. Giải đua bò mở trong tháng 4/2031.
5. Cử 8 cán bộ đi học thạc sĩ, trong đó 2 người học ở nước ngoài. Tổ chức hội thi mang tên “Tiếng khèn vùng cao” tại chợ trung tâm.
`;
const answering = await openText(TEXT, 'nghi-quyet-tra-van');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

describe('how many there are', () => {
  it.each([
    ['huyen co may xa may thi tran', '10 xã, 2 thị trấn'],
    ['Huyện có bao nhiêu xã?', '10 xã'],
    ['toàn huyện có mấy làng nghề', '9 làng nghề'],
    ['Huyện mình giờ có bao nhiêu khóm vậy?', '73 khóm'],
    ['có bao nhiêu hợp tác xã, bao nhiêu trang trại', '26 hợp tác xã, 9 làng nghề và 41 trang trại'],
  ])('is said by the sentence that counts all: %s', async (question, said) => {
    const { kind, text } = await ask(question);
    expect(kind).toBe('passage');
    expect(text).toContain(said);
  });

  it.each([
    ['huyện có bao nhiêu phòng khám', 'those that are new'],
    ['huyện có bao nhiêu quán ăn', 'those that register'],
    ['ven hồ có mấy xã mấy thị trấn', 'several together'],
    ['chứng thư điện tử được dùng bao nhiêu cái', 'a share'],
    ['có mấy trang trại ven suối', 'points of a share'],
  ])('isn’t said by another count: %s (%s)', async (question) => {
    expect((await ask(question)).kind).toBe('none');
  });
});

describe('who, which and what it is called', () => {
  it.each([
    ['ai làm trưởng đoàn kiểm tra chuyên đề về thủy lợi năm 2031', 'a body for a role'],
    ['Cho biết tên trường ở nước ngoài mà 2 cán bộ đi học thạc sĩ', 'no name'],
  ])('is offered at most where nothing says it: %s (%s)', async (question) => {
    expect((await ask(question)).kind).toBe('none');
  });

  it.each([
    ['ai làm tổ trưởng tổ công tác giảm nghèo', 'Phó Chủ tịch'],
    ['ai tổ chức kiểm tra chuyên đề về thủy lợi năm 2031', 'Ủy ban Kiểm tra'],
    ['cho biết tên hội thi tổ chức tại chợ trung tâm', 'Tiếng khèn vùng cao'],
    ['làng nghề nào còn chưa có nhãn hiệu', 'Suối Mây'],
  ])('is said where it stands: %s', async (question, said) => {
    const { kind, text } = await ask(question);
    expect(kind).not.toBe('none');
    expect(text).toContain(said);
  });
});
