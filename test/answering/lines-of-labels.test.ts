import { expect, it } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { openText } from '../support/open-text.ts';

const PLAN = `ĐẢNG BỘ TỈNH SÔNG LAM
ĐẢNG ỦY XÃ CỒN LAU
Số 12-KH/ĐU
Cồn Lau, ngày 20 tháng 12 năm 2026
KẾ HOẠCH
về nhiệm vụ năm 2027
I. MỤC TIÊU
1. Thu nhập bình quân đầu người đạt 60 triệu đồng.
II. CÁC CÔNG VIỆC CỤ THỂ
1. Lập Đề án khôi phục làng dệt chiếu giai đoạn 2027 - 2029. Chủ trì: Phòng Kinh tế xã. Phối hợp: Hội Nông dân xã, Phòng giao dịch Ngân hàng Chính sách xã hội. Thời gian hoàn thành: trình Ban Thường vụ Đảng ủy trước ngày 15/4/2027.
2. Nạo vét 3 km kênh Cái Sậy. Chủ trì: Ủy ban nhân dân xã. Phối hợp: Ban Chỉ huy Quân sự xã. Thời gian hoàn thành: trước ngày 30/6/2027.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Đảng ủy theo dõi việc thực hiện. Kế hoạch này có hiệu lực từ ngày 01/01/2027.
`;
const answering = await openText(PLAN, 'ke-hoach-con-lau');
const now = new Date('2027-03-10T09:00:00+07:00');
/** The last answer of a talk. */
const talk = async (...turns: readonly string[]): Promise<string> => {
  let subject: Subject | undefined;
  let said = '';
  for (const text of turns) {
    const answer = await answering.answer({ text, now, subject });
    subject = answer.subject ?? subject;
    said = answer.text;
  }
  return said;
};
const BEFORE_WHOM = 'Thời gian hoàn thành: trình Ban Thường vụ Đảng ủy trước ngày 15/4/2027';
const ALONG = 'Phối hợp: Hội Nông dân xã, Phòng giao dịch Ngân hàng Chính sách xã hội';

it.each([
  [BEFORE_WHOM, ['đề án khôi phục làng dệt chiếu bao h phải trình, trình ai']],
  [BEFORE_WHOM, ['đề án khôi phục làng dệt chiếu trình ai']],
  [ALONG, ['phối hợp với ai để lập đề án khôi phục làng dệt chiếu']],
  [ALONG, ['đề án khôi phục làng dệt chiếu bao giờ xong', 'ai phụ vào?']],
  [ALONG, ['đề án khôi phục làng dệt chiếu bao giờ xong', 'bên nào giúp nữa']],
  ['Phối hợp: Ban Chỉ huy Quân sự xã', ['nạo vét kênh cái sậy khi nào xong', 'ai làm cùng?']],
])('“%s” is shown with its task', async (said, turns) => {
  const text = await talk(...turns);
  expect(text).toContain(said);
  expect(text).toMatch(/^(?:Lập Đề án|Nạo vét)/u);
});

it('the document’s own effect is found by its letters', async () => {
  expect(await talk('kh có hl từ hôm nào')).toContain('có hiệu lực từ ngày 01/01/2027');
});

it('whom nobody is handed it to isn’t said', async () => {
  expect(await talk('nạo vét kênh cái sậy khi nào xong', 'trình ai?')).not.toContain('Ban Thường vụ');
});
