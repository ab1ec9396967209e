import { expect, it } from 'vitest';
import { guessClause } from './guess-clause.ts';

const betterOf = (text: string, heading = '') => guessClause(text, { heading }).map(({ better }) => better);

it.each([
  'Tỷ lệ thất nghiệp thành thị ở mức 3,5%',
  'Tỷ lệ hộ nghèo duy trì 1,2%',
  'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi 18%',
  'Tỷ lệ tổn thất điện năng 4,5%',
  'Tỷ lệ chất thải chưa được xử lý 5%',
  'Có 5 dự án chậm tiến độ',
  'Tỷ lệ thất nghiệp giảm còn 2,5%',
  'Giảm tỷ lệ hộ nghèo xuống còn 1,5%',
  'Tỷ lệ lao động nông nghiệp giảm còn 25%',
  'Số hộ nghèo giảm còn 120 hộ',
  'Kéo giảm tỷ lệ tảo hôn xuống dưới 5%',
  'Chỉ số giá tiêu dùng không quá 4,5%',
  'Không để quá 3 dự án chậm quyết toán',
  'Sản lượng thủy sản khai thác không quá 13.000 tấn',
])('less is better: %s', (text) => {
  expect(betterOf(text)).toEqual(['giảm']);
});

it.each([
  'Số vụ cháy giảm 10%',
  'Phấn đấu giảm tỷ lệ hộ nghèo 1,5%',
  'Thời gian giải quyết thủ tục hành chính rút ngắn 30%',
  'Mức giảm tỷ lệ hộ nghèo là 0,38%',
])('the figure says what is taken off, so that more is better: %s', (text) => {
  expect(guessClause(text)).toMatchObject([{ kind: 'mức giảm', better: 'tăng' }]);
});

it.each([
  'Kim ngạch xuất khẩu đạt 33 tỷ USD',
  'thu nội địa 45.000 tỷ đồng',
  'Thu hồi nợ thuế đạt 85%',
  'Số hộ thoát nghèo đạt 45 hộ',
  'Xây dựng 20 căn nhà cho hộ nghèo',
  'Xóa 500 nhà tạm, nhà dột nát',
  'Giải quyết 95% đơn thư khiếu nại, tố cáo',
  'Tỷ lệ dân số tham gia bảo hiểm thất nghiệp đạt 30%',
  '100% vụ tai nạn lao động được điều tra',
  'Tỷ lệ vụ phạm pháp hình sự được khám phá 85%',
  'Nâng tỷ lệ đô thị hóa từ 40% lên 45%',
  'Bê tông hóa 6 km đường thôn',
])('more is better: %s', (text) => {
  expect(betterOf(text)).toEqual(['tăng']);
});

it.each([
  ['signs that contradict one another', 'Tỷ lệ hộ nghèo tối thiểu 3%'],
  ['growth of what is unwanted', 'Tai nạn giao thông tăng 5%'],
  ['a rate that may be meant either way', 'Chỉ số giá tiêu dùng (CPI) tăng 4,5%'],
  ['what the poor have', 'Tỷ lệ hộ nghèo có nhà ở kiên cố 80%'],
  ['a share that is to shrink as others grow', 'Tỷ trọng nông, lâm nghiệp, thủy sản đạt 20%'],
  ['what is spent', 'Tổng chi ngân sách địa phương đạt 12.000 tỷ đồng'],
  ['what is taken off or remains', 'Số hộ nghèo giảm 120 hộ'],
  ['no verb at all', 'Tỷ lệ đô thị hóa 45%'],
  ['a birth rate', 'Tỷ lệ tăng dân số tự nhiên 0,9%'],
])('%s: nothing is said', (_, text) => {
  expect(betterOf(text)).toEqual([undefined]);
});

it('a bare name is read with its heading, a whole one is not', () => {
  expect(betterOf('Khu vực thành thị 3%', 'Tỷ lệ thất nghiệp')).toEqual(['giảm']);
  expect(betterOf('Khu vực thành thị 3%', 'Văn hóa')).toEqual([undefined]);
  expect(betterOf('Tỷ lệ hộ gia đình có nước máy 90%', 'Tỷ lệ thất nghiệp')).toEqual([undefined]);
});
