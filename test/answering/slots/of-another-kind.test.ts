import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ĐẢNG BỘ TỈNH LẠC XUYÊN
ĐẢNG ỦY PHƯỜNG THƯỢNG BẾN
Số: 52-NQ/ĐU
Thượng Bến, ngày 18 tháng 12 năm 2031
NGHỊ QUYẾT
Về nhiệm vụ năm 2032
I. KẾT QUẢ NĂM 2031
1. Phường đón 41 nghìn lượt khách du lịch, trong đó khách quốc tế 6 nghìn lượt; doanh thu du lịch khoảng 23 tỷ đồng.
2. Chỉ số hài lòng xếp thứ 5 trong 12 phường, tăng 03 bậc so với năm trước.
3. Tỷ lệ hộ nghèo giảm từ 2,9% xuống còn 1,8%.
4. Giữ 13 tổ dân phố không có tệ nạn, phấn đấu không còn điểm phức tạp (hiện còn 03 điểm ở tổ dân phố số 4 và số 11).
II. CHỈ TIÊU NĂM 2032
1. Tỷ lệ dân số có thẻ đọc sách điện tử đạt trên 60%.
III. NHIỆM VỤ
1. Sửa chợ trung tâm phường trước ngày 20 tháng 11; trong thời gian sửa, hộ kinh doanh được miễn tiền thuê tại chợ tạm.
2. Cấp, gia hạn thẻ bạn đọc cho người cao tuổi; ứng dụng trí tuệ nhân tạo (AI) dự báo ngập lụt, sạt lở.
3. Chế độ báo cáo: các chi bộ báo cáo quý trước ngày 12 của tháng cuối quý, gửi Văn phòng Đảng ủy.
Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Đảng ủy.
T/M BAN CHẤP HÀNH
BÍ THƯ
Hà Quang Lộc
`;
const answering = await openText(PLAN, 'nghi-quyet-thuong-ben-2032');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2032-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // What the whole takes in isn't the part's.
  'Riêng khách nước ngoài đem về bao nhiêu doanh thu du lịch?',
  // That it rose is no reason.
  'Nhờ đâu mà chỉ số hài lòng tăng 3 bậc?',
  // A share is no number of households.
  'cuoi nam 2031 co bao nhieu ho ngheo',
  // Where it lies isn't told by the name that is asked.
  'cho tam phuong thuong ben nam o cho nao',
  // A share is no price.
  'thẻ đọc sách điện tử giá bao nhiêu một năm',
  // Secretaries of others.
  'ai làm bí thư đoàn thanh niên phường',
  'ai là bí thư chi bộ',
])('“%s” has no answer there', async (text) => {
  expect((await ask(text)).kind).toBe('none');
});

it.each([
  ['doanh thu du lịch năm 2031 bao nhiêu', '23 tỷ'],
  ['riêng khách quốc tế bao nhiêu lượt', '6 nghìn lượt'],
  ['tỷ lệ hộ nghèo cuối năm 2031 bao nhiêu', '1,8%'],
  ['bao nhiêu phần trăm dân số có thẻ đọc sách điện tử', '60%'],
  ['ai là bí thư đảng ủy', 'Hà Quang Lộc'],
])('“%s” is answered with %s', async (text, figure) => {
  expect((await ask(text)).text).toContain(figure);
});

it.each([
  // A card that runs out isn't the document.
  'thẻ bạn đọc hết hạn thì ai lo gia hạn',
  'the ban doc het han thi ai lo gia han',
])('“%s” asks nothing of the document’s own effect', async (text) => {
  expect((await ask(text)).text).not.toContain('hiệu lực');
});

it('reads AI in front as nobody where something else is asked for', async () => {
  const { text, related } = await ask('AI sẽ được dùng để dự báo những thứ gì?');
  expect(`${text} ${JSON.stringify(related)}`).toContain('trí tuệ nhân tạo');
});

it('tells of a report to whom it goes, and not whom the document goes to', async () => {
  expect((await ask('bao cao quy nop truoc ngay may, gui cho ai')).text).not.toContain('Tỉnh ủy');
});

it('denies nothing of what stands in brackets behind a denial', async () => {
  expect((await ask('3 điểm phức tạp còn lại nằm ở tổ 4 và tổ 11 đúng không')).verdict).not.toBe('no');
});
