import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `TỈNH ỦY LAM SƠN
Số 09-NQ/TU
Lam Sơn, ngày 14 tháng 3 năm 2031
NGHỊ QUYẾT
về phát triển dược liệu giai đoạn 2031 - 2035
I. NHIỆM VỤ
1. Lập 12 vườn ươm giống quế tại vùng cao, mỗi vườn ít nhất 2 ha. Sở Nông nghiệp và Môi trường chủ trì, Sở Tài chính bảo đảm kinh phí.
2. Thu mua ổn định cho hộ trồng sâm. Sở Công Thương chủ trì khảo sát giá.
3. Kiểm tra nơi sơ chế ba tháng một lần. Sở Công Thương theo dõi, tổng hợp.
II. TỔ CHỨC THỰC HIỆN
1. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo ban hành kế hoạch thực hiện Nghị quyết trong tháng 5/2031.
2. Giao thông 5G phủ khắp vùng trồng.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-lam-son');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2031-04-10T09:00:00+07:00'), subject: undefined })).text;

it('a charge that says only who carries it is said with what it is of', async () => {
  expect(await ask('Sở Nông nghiệp và Môi trường làm gì')).toBe(
    'Lập 12 vườn ươm giống quế tại vùng cao, mỗi vườn ít nhất 2 ha: Sở Nông nghiệp và Môi trường chủ trì, Sở Tài chính bảo đảm kinh phí.',
  );
});

it('one that says what is to be done stands alone', async () => {
  const text = await ask('Sở Công Thương làm gì');
  expect(text).toContain('• Sở Công Thương chủ trì khảo sát giá');
  expect(text).toContain('• Kiểm tra nơi sơ chế ba tháng một lần: Sở Công Thương theo dõi, tổng hợp');
});

it('when a paper is to be made isn’t when the document was issued', async () => {
  expect(await ask('ban hành kế hoạch khi nào')).not.toContain('14 tháng 3');
  expect(await ask('ban hành nghị quyết ngày nào')).toContain('14 tháng 3 năm 2031');
});
