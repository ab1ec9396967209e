import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const HEALTH = `TỈNH ỦY SÔNG LAM
Số 12-NQ/TU
Sông Lam, ngày 18 tháng 3 năm 2026
NGHỊ QUYẾT
CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về y tế giai đoạn 2026 - 2030
I. Tình hình
Tốc độ tăng bác sĩ xếp thứ 9/34 tỉnh, thành phố.
II. Mục tiêu
1. Mục tiêu đến năm 2028
- Đạt 35 giường bệnh trên vạn dân.
- Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.
- Tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em còn dưới 17%.
2. Mục tiêu đến năm 2030
- Đạt 38 giường bệnh trên vạn dân.
- Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 97%.
- Tỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em còn dưới 14%.
III. Nhiệm vụ
1. Giao Sở Y tế chủ trì hoàn thành điều chỉnh quy hoạch mạng lưới y tế thời kỳ 2021 - 2030, tầm nhìn đến năm 2050, trình cấp có thẩm quyền phê duyệt trước ngày 31 tháng 5 năm 2027.
2. Ứng dụng trí tuệ nhân tạo hỗ trợ đọc phim tại 04 bệnh viện.
IV. Tổ chức thực hiện
1. Thành lập Ban Chỉ đạo do đồng chí Phó Bí thư Thường trực Tỉnh ủy làm Trưởng ban.
2. Ban Kinh tế - Ngân sách giám sát chuyên đề về mua sắm thuốc.
`;
const answering = await openText(HEALTH, 'nghi-quyet-y-te');
const now = new Date('2026-06-10T09:00:00+07:00');
const talk = async (...questions: readonly string[]) => {
  let last = await answering.answer({ text: questions[0] ?? '', now, subject: undefined });
  for (const text of questions.slice(1)) last = await answering.answer({ text, now, subject: last.subject });
  return last;
};

describe('a year asked for after another turns to the target of the same name that is due then', () => {
  it.each([
    [['năm 2028 bao nhiêu % dân số tham gia bảo hiểm y tế?', 'thế năm 2030 thì sao?'], 'trên 97%'],
    [['2028 bao nhieu giuong benh tren van dan', 'the nam 2030 thi sao'], '38 giường bệnh'],
    [['den 2030 ty le thap coi con bao nhieu', 'con 2028?'], 'dưới 17%'],
  ])('%s', async (turns, said) => {
    expect((await talk(...turns)).text).toContain(said);
  });

  it('and to none where no target of that name is due then', async () => {
    const answer = await talk('2028 bao nhieu giuong benh tren van dan', 'con 2045 thi sao?');
    expect(answer.kind).toBe('none');
  });
});

it('when something is to be handed in isn’t the period that names it', async () => {
  const answer = await talk('ai lo điều chỉnh quy hoạch mạng lưới y tế?', 'bao giờ phải trình?');
  expect(answer.text).toContain('31 tháng 5 năm 2027');
});

describe('AI is a machine where it can’t be somebody', () => {
  it.each([
    'ứng dụng AI để làm gì?',
    'ung dung ai de lam gi',
    'trong nghị quyết AI dùng vào việc gì?',
  ])('%s', async (question) => {
    const answer = await talk(question);
    expect(answer.text).toContain('trí tuệ nhân tạo hỗ trợ đọc phim');
    expect(answer.text).not.toContain('không nêu');
  });
});

describe('who holds an office is a name, not a charge', () => {
  it('is said where the text says it', async () => {
    expect((await talk('trưởng ban chỉ đạo là ai?')).text).toContain(
      'Phó Bí thư Thường trực Tỉnh ủy làm Trưởng ban',
    );
  });

  it('and what the body does is no answer', async () => {
    const answer = await talk('ai lam chu nhiem ban kinh te ngan sach');
    expect(answer.kind).toBe('none');
  });
});

it('among whom something is ranked is no place that is asked about', async () => {
  const answer = await talk('tốc độ tăng bác sĩ xếp thứ mấy cả nước?');
  expect(answer.text).not.toContain('không nêu riêng');
  expect(answer.text).toContain('9/34');
});

it('“kể” asks for a list', async () => {
  expect((await talk('kể hết các chỉ tiêu đến năm 2028 cho tôi')).text).toContain('35 giường bệnh');
});
