import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `ĐẢNG BỘ TỈNH VŨ XUYÊN
Số 21-NQ/TU
Vũ Xuyên, ngày 10 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I- KẾT QUẢ NĂM 2026
1. Tổng sản phẩm tăng 7,9% so với năm 2025, trong đó công nghiệp tăng 9,4%, dịch vụ tăng 6,8%.
2. Số vụ cháy giảm 12 vụ; số người bị thương giảm 9 người so với năm 2025; đón 1,2 triệu lượt khách, trong đó khách ngoại tỉnh 310 nghìn lượt; tổng thu từ du lịch 840 tỷ đồng.
3. Chỉ số hài lòng đạt 84,6 điểm, xếp thứ 11/34; Chỉ số ICT xếp thứ 20/34, giảm 1 bậc.
II- CHỈ TIÊU NĂM 2027
(1) Tỷ lệ hộ dùng nước sạch đạt 92%.
(2) Trồng mới 700 ha rừng.
(3) Xây mới 300 căn nhà ở công nhân, trong đó 120 căn tại phường Cẩm Lộ.
III- NHIỆM VỤ
1. Hoàn thành Hầm Đèo Gió (dài 3,6 km) trước ngày 30/9/2027; khởi công Cầu Suối Trong trong quý III/2027. Sở Xây dựng chủ trì.
2. Công an tỉnh lắp đặt máy quay giám sát tại 100% tuyến phố chính; tổ chức diễn tập cứu hộ 2 lần trong năm.
3. Phát triển vùng cam 4.100 ha và bưởi 900 ha; đưa Cụm công nghiệp Tràng Đà (giai đoạn 1, rộng 45 ha) vào hoạt động.
4. Ngân sách bố trí 60 tỷ đồng cho giao thông nông thôn.
5. Các trạm y tế khám lưu động. Lắp 40 ki-ốt tra cứu tại các phường.
6. Câu lạc bộ có phong trào tốt được thưởng 8 triệu đồng.
7. Trụ sở cũ của Hợp tác xã Đồng Bưởi được bán đấu giá trong quý IV/2027; Trung tâm Y tế còn thiếu 6 bác sĩ.
`;
const answering = await openText(TEXT, 'nghi-quyet-vu-xuyen');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['bao nhiêu máy quay được lắp trên phố', 'what is counted'],
  ['Cầu Suối Trong dài bao nhiêu km?', 'the length of another'],
  ['Cầu Suối Trong khi nào hoàn thành?', 'the beginning for the end'],
  ['diễn tập cứu hộ tổ chức ở đâu', 'a place'],
  ['dịch vụ năm 2026 chiếm bao nhiêu % tổng sản phẩm', 'a share for a growth'],
  ['số người bị thương năm 2026 là bao nhiêu người', 'a level for a change'],
  ['bưởi tăng thêm bao nhiêu ha', 'a change for a level'],
  ['Năm 2025 tổng sản phẩm tăng bao nhiêu?', 'the year that another is held against'],
  ['Cụm công nghiệp Tràng Đà giai đoạn 2 rộng bao nhiêu ha?', 'another stage'],
  ['phường Hồng Lạc xây bao nhiêu căn nhà ở công nhân', 'another name'],
  ['ict 2026 được mấy điểm', 'a rank for a score'],
  ['cẩm lộ có bao nhiêu % hộ dùng nước sạch', 'a place, in any typing'],
  ['trạm y tế tốt được thưởng bao nhiêu', 'what others get'],
  ['giá khởi điểm đấu giá trụ sở hợp tác xã đồng bưởi bao nhiêu', 'a price where none is'],
  ['Trung tâm Y tế đang có bao nhiêu bác sĩ?', 'how many are lacking'],
  ['nhà thầu nào xây Hầm Đèo Gió', 'a firm, where none is named'],
])('what has not the kind of answer that is asked for is no answer: %s (%s)', async (question) => {
  expect((await ask(question)).kind).toBe('none');
});

it.each([
  ['Hầm Đèo Gió dài bao nhiêu km?', '3,6 km'],
  // The capital of a first word names nothing.
  ['Theo Nghị quyết 21-NQ/TU, trồng mới bao nhiêu ha rừng?', '700 ha'],
  ['Cầu Suối Trong khởi công khi nào?', 'quý III/2027'],
  ['công nghiệp năm 2026 tăng bao nhiêu phần trăm', '9,4%'],
  ['số người bị thương giảm bao nhiêu người', '9 người'],
  ['năm 2026 đón bao nhiêu lượt khách', '1,2 triệu lượt khách'],
  ['Cụm công nghiệp Tràng Đà giai đoạn 1 rộng bao nhiêu ha?', '45 ha'],
  ['xây bao nhiêu căn nhà ở công nhân', '300 căn'],
  ['nhà ở công nhân xây tại phường nào', 'Cẩm Lộ'],
  ['chỉ số hài lòng 2026 được mấy điểm', '84,6 điểm'],
  ['cẩm lộ có bao nhiêu căn nhà ở công nhân', '120 căn'],
  ['câu lạc bộ tốt được thưởng bao nhiêu', '8 triệu đồng'],
  ['lap bao nhieu ki-ot tra cuu', '40 ki-ốt'],
  ['Trung tâm Y tế thiếu bao nhiêu bác sĩ?', '6 bác sĩ'],
  ['cơ quan nào lo Hầm Đèo Gió', 'Sở Xây dựng'],
  ['tiền bố trí cho giao thông nông thôn bao nhiêu', '60 tỷ đồng'],
])('what has it is: %s', async (question, said) => {
  const { kind, text } = await ask(question);
  expect(kind, text).not.toBe('none');
  expect(text).toContain(said);
});

it('what a sentence says of a period is not said of one year of it', async () => {
  const plan = await openText(
    `ỦY BAN NHÂN DÂN TỈNH VŨ XUYÊN
Số: 9/KH-UBND
Vũ Xuyên, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Bảo tồn làng nghề giai đoạn 2026 - 2030
I. NHIỆM VỤ
1. Sở Công Thương mở lớp truyền nghề.
II. KINH PHÍ
Kinh phí giai đoạn 2026 - 2030 là 64 tỷ đồng, gồm: vốn của tỉnh dành cho làng nghề 40 tỷ đồng; trung ương hỗ trợ làng nghề 15 tỷ đồng; các làng nghề tự góp và huy động hợp pháp khác 9 tỷ đồng.
`,
    'ke-hoach-lang-nghe',
  );
  const ask = (text: string) =>
    plan.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });
  expect((await ask('Riêng năm 2027 trung ương hỗ trợ làng nghề bao nhiêu tiền?')).kind).toBe('none');
  expect((await ask('Trung ương hỗ trợ làng nghề bao nhiêu tiền?')).text).toContain('15 tỷ đồng');
});

it('a share whose whole stands behind the sign is a share', async () => {
  const plan = await openText(
    `ỦY BAN NHÂN DÂN TỈNH VŨ XUYÊN
Số: 8/KH-UBND
Vũ Xuyên, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Phát triển kinh tế xanh giai đoạn 2026 - 2030
I. CHỈ TIÊU
1. Chỉ tiêu đến năm 2028
- Kinh tế xanh đạt 8 - 9% GRDP.
2. Chỉ tiêu đến năm 2030
- Kinh tế xanh đạt 12% GRDP.
II. THỰC HIỆN
1. Sở Tài chính theo dõi.
`,
    'ke-hoach-vu-xuyen',
  );
  const { text } = await plan.answer({
    text: 'kinh te xanh 2028 chiem bao nhieu grdp',
    now: new Date('2026-03-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(text).toContain('8 - 9% GRDP');
});
