import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openText } from '../support/open-text.ts';

const file = join(import.meta.dirname, '../documents/shapes/texts/tinh-uy-2026.txt');
const shipped = await openText();
const other = await openText(readFileSync(file, 'utf8'), 'tinh-uy-2026');

const ask = async (text: string, answering = shipped) =>
  (
    await answering.answer({
      text,
      now: new Date(answering === shipped ? '2024-06-10T02:00:00Z' : '2026-03-10T02:00:00Z'),
      subject: undefined,
    })
  ).text;

test.each([
  ['Ruộng đồng với dịch vụ, bên nào tăng nhanh hơn?', /^Nhóm dịch vụ cao hơn\./u],
  ['Nhà máy tăng nhanh hơn hay đồng ruộng tăng nhanh hơn?', /^Nhóm công nghiệp, xây dựng cao hơn\./u],
  ['Ruộng đồng tăng nhanh hơn mảng dịch vụ hả?', /^Không: thấp hơn\./u],
  ['Kiểm tra hay giám sát nhiều tổ chức đảng hơn?', /kiểm tra chuyên đề.* cao hơn\./u],
])('two targets named as people name them are held against each other: %s', async (question, said) => {
  expect(await ask(question)).toMatch(said);
});

test('of any document, whatever numbers their names have', async () => {
  expect(await ask('Cấp 1 hay cấp 2 phải có nhiều trường chuẩn hơn?', other)).toMatch(
    /^Tiểu học cao hơn 4 điểm %\./u,
  );
});

test('a diploma compares nothing', async () => {
  const said = await ask('Tỷ lệ lao động qua đào tạo từ 3 tháng trở lên có văn bằng chứng chỉ?');
  expect(said).toMatch(/^Năm 2024: Tỷ lệ lao động qua đào tạo từ 3 tháng trở lên/u);
});

test.each([
  [
    'Hàng qua cảng năm nay bao nhiêu tấn, có tới 200 triệu tấn không?',
    /^Không: chỉ tiêu là 190 triệu tấn, thấp hơn mức đó 10 triệu tấn\./u,
  ],
  ['Thu hút vốn FDI bao nhiêu, trên 1,5 tỷ USD chứ?', /^Có: chỉ tiêu là 2,0 đến 2,5 tỷ USD/u],
  ['xuat khau bao nhieu ty USD, co qua 40 ty khong', /^Không: chỉ tiêu là 33 tỷ USD/u],
])('a figure that is asked with a bound behind it is held against it: %s', async (question, said) => {
  const answer = await ask(question);
  expect(answer).toMatch(said);
  expect(answer.match(/Năm 2024/gu)).toHaveLength(1);
});

test('a place of which the document says nothing is denied nothing', async () => {
  expect(await ask('Vĩnh Bảo có lên quận không?')).toBe(
    'Nghị quyết không nêu riêng cho Vĩnh Bảo. Mời xem mục liên quan bên dưới.',
  );
  expect(await ask('Thủy Nguyên sắp thành quận phải không?')).not.toMatch(/^(?:Không|Có)[:.]/u);
  expect(await ask('nông thôn mới kiểu mẫu tại 13 xã huyện Vĩnh Bảo đúng không?')).toMatch(/^Không: huyện/u);
});

test.each([
  // Alone its letters may be "đuối"; before a number they are a bound.
  ['ty le that nghiep duoi 4% dung ko', /^Có: chỉ tiêu là 3,5%/u],
  ['ty le that nghiep duoi 3% ha', /^Không: chỉ tiêu là 3,5%/u],
  ['hon 9 phan 10 dan co the bhyt dung ko', /^Có: chỉ tiêu là 94%/u],
  // By how much something is to fall says nothing of how high it is.
  ['ho ngheo duoi 2% dung ko', /^Năm 2024: Mức giảm tỷ lệ hộ nghèo/u],
  ['giam ho ngheo duoi 1% ha', /^Có: chỉ tiêu là 0,38%/u],
])('%s', async (question, said) => {
  expect(await ask(question)).toMatch(said);
});
