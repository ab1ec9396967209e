import { expect, it } from 'vitest';
import { sayGrowth } from '../../src/answering/understanding/say-growth.ts';
import { openText } from '../support/open-text.ts';

it.each([
  ['năm 2027 tỉnh đặt kinh tế tăng bao nhiêu?', 'năm 2027 tỉnh đặt tốc độ tăng trưởng kinh tế bao nhiêu?'],
  ['kinh tế lớn lên bao nhiêu %', 'tốc độ tăng trưởng kinh tế bao nhiêu %'],
  ['kinh tế của tỉnh năm 2027 phải tăng mấy %', 'tốc độ tăng trưởng kinh tế của tỉnh năm 2027 phải mấy %'],
  ['năm nay tăng trưởng bao nhiêu', 'năm nay tốc độ tăng trưởng kinh tế bao nhiêu'],
  ['kinh tế tăng hai con số phải không', 'tốc độ tăng trưởng kinh tế hai con số phải không'],
  ['kinh tế năm 2027 phải tăng ít nhất 9% à', 'tốc độ tăng trưởng kinh tế năm 2027 phải ít nhất 9% à'],
  ['tăng trưởng kinh tế đạt mấy phần trăm', 'tốc độ tăng trưởng kinh tế đạt mấy phần trăm'],
])('%s asks for the growth', (question, said) => {
  expect(sayGrowth(question)).toBe(said);
});

it.each([
  'kinh tế số tăng bao nhiêu',
  'thiệt hại kinh tế tăng 9%',
  'kinh tế tăng 9 mô hình',
  'kinh tế phải tăng bao nhiêu doanh nghiệp',
  'thiệt hại kinh tế tăng bao nhiêu',
  'dịch vụ tăng trưởng bao nhiêu',
  'tốc độ tăng trưởng kinh tế bao nhiêu',
  'kinh tế phát triển thế nào',
])('%s asks for something else', (question) => {
  expect(sayGrowth(question)).toBe(question);
});

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG LAM
Số: 40/NQ-HĐND
Sông Lam, ngày 10 tháng 12 năm 2026
NGHỊ QUYẾT
Về nhiệm vụ năm 2027
Điều 1. Chỉ tiêu
1. Tốc độ tăng GRDP từ 8% trở lên.
2. Tỷ trọng kinh tế số đạt 15% GRDP.
3. Tỷ lệ bao phủ bảo hiểm y tế đạt 97%.
Điều 2. Hiệu lực
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-song-lam-2027');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  'Năm 2027 tỉnh đặt kinh tế tăng bao nhiêu?',
  'kinh te lon len bn %',
  'nam nay tang truong bn',
])('%s: the growth that is set', async (question) => {
  expect(await ask(question)).toBe('Năm 2027: Tốc độ tăng GRDP từ 8% trở lên.');
});
