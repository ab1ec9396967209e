import { describe, expect, it } from 'vitest';
import { findDeadlines, readDeadlineCell } from '../../../src/documents/statements/find-deadlines.ts';
import { textAt } from '../../../src/domain/passage.ts';

const deadlinesOf = (text: string) => findDeadlines(text).map((span) => textAt(text, span));

describe('findDeadlines', () => {
  it.each([
    ['lập quy hoạch đô thị, hoàn thành trước ngày 31/10/2026.', ['hoàn thành trước ngày 31/10/2026']],
    ['báo cáo trước 31/10/2026', ['trước 31/10/2026']],
    ['hoàn thành trong quý IV/2026.', ['hoàn thành trong quý IV/2026']],
    ['sắp xếp các đảng bộ trong quý I/2026', ['trong quý I/2026']],
    ['gửi Bộ Tài chính trước ngày 08 tháng 12 năm 2025.', ['trước ngày 08 tháng 12 năm 2025']],
    [
      'từ ngày 01 tháng 10 năm 2025 đến hết ngày 31 tháng 12 năm 2025',
      ['từ ngày 01 tháng 10 năm 2025 đến hết ngày 31 tháng 12 năm 2025'],
    ],
    ['tổ chức Lễ hội từ ngày 12 đến ngày 14/6/2026.', ['từ ngày 12 đến ngày 14/6/2026']],
    ['tổ chức trong các ngày 12 - 14/6/2026', ['trong các ngày 12 - 14/6/2026']],
    ['tiêm chủng từ 12/6 đến 14/6/2026 tại xã', ['từ 12/6 đến 14/6/2026']],
    ['tập huấn từ tháng 3 đến hết tháng 6 năm 2026', ['từ tháng 3 đến hết tháng 6 năm 2026']],
    ['Từ tháng 4 đến tháng 8/2026', ['Từ tháng 4 đến tháng 8/2026']],
    ['Sở Xây dựng chủ trì; vận hành từ tháng 6/2028.', ['vận hành từ tháng 6/2028']],
    ['có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026', []],
    ['có hiệu lực từ ngày 01 tháng 01 năm 2026 đến hết ngày 31 tháng 12 năm 2030', []],
    ['tăng từ năm 2020', []],
    ['Tỉnh đoàn chủ trì, hoàn thành năm 2029.', ['hoàn thành năm 2029']],
    ['hoàn thành trước mùa lũ năm 2027.', ['hoàn thành trước mùa lũ năm 2027']],
    ['hoàn thành trước mùa khô 2026 - 2027', ['hoàn thành trước mùa khô 2026 - 2027']],
    ['nạo vét kênh, xong trước mùa mưa, chậm nhất ngày 15/5', ['xong trước mùa mưa', 'chậm nhất ngày 15/5']],
    [
      'đưa vào sử dụng trước khai giảng năm học 2026 - 2027.',
      ['đưa vào sử dụng trước khai giảng năm học 2026 - 2027'],
    ],
    ['tuyến đường ngập vào mùa mưa', []],
    ['trình Hội đồng nhân dân tỉnh tại kỳ họp giữa năm 2026.', ['tại kỳ họp giữa năm 2026']],
    ['báo cáo kết quả tại kỳ họp giữa năm và kỳ họp cuối năm.', ['tại kỳ họp giữa năm và kỳ họp cuối năm']],
    ['Sở Xây dựng chủ trì; thực hiện thường xuyên.', ['thực hiện thường xuyên']],
    ['Giữ rừng là nhiệm vụ thường xuyên, lâu dài', []],
    ['trước ngày 20 của tháng cuối quý.', ['trước ngày 20 của tháng cuối quý']],
    ['đối thoại mỗi quý một lần', ['mỗi quý một lần']],
    ['khám sức khỏe ít nhất 01 lần trong năm cho người già', ['01 lần trong năm']],
    ['xuống bản vào thứ Bảy hằng tuần', ['thứ Bảy hằng tuần']],
    ['tiêu chí xếp loại hằng năm của cấp ủy', []],
    ['giải ngân hết ngày 31 tháng 12 năm 2025', ['hết ngày 31 tháng 12 năm 2025']],
    ['thành kế hoạch, hoàn thành trong tháng 01/2026', ['hoàn thành trong tháng 01/2026']],
    ['Sở Tài chính chủ trì, hằng tháng báo cáo', ['hằng tháng']],
    ['báo cáo Ban Thường vụ Tỉnh ủy hằng quý.', ['hằng quý']],
    ['Hàng năm sơ kết', ['Hàng năm']],
    ['Định kỳ 06 tháng các cơ quan báo cáo', ['Định kỳ 06 tháng']],
    ['báo cáo định kỳ 6 tháng', ['định kỳ 6 tháng']],
    ['trước ngày 20 hằng tháng gửi về', ['trước ngày 20 hằng tháng']],
    ['trước ngày 30/11 hằng năm', ['trước ngày 30/11 hằng năm']],
    ['Phát triển kinh tế số đến năm 2030', ['đến năm 2030']],
    ['triển khai trong giai đoạn 2026 - 2030', ['trong giai đoạn 2026 - 2030']],
    ['Giai đoạn 2026 - 2030: đầu tư bến', ['Giai đoạn 2026 - 2030']],
    ['Chương trình mục tiêu giai đoạn 2021-2025', []],
    ['tuyến cao tốc, khởi công trước ngày 30/6/2026', ['khởi công trước ngày 30/6/2026']],
    ['đưa vào khai thác trong quý 3 năm 2026', ['đưa vào khai thác trong quý 3 năm 2026']],
    ['trong 6 tháng đầu năm 2026', ['trong 6 tháng đầu năm 2026']],
    ['chậm nhất đến ngày 15/3/2026', ['chậm nhất đến ngày 15/3/2026']],
    ['hoàn thành trước\nngày 30/9/2026', ['hoàn thành trước\nngày 30/9/2026']],
    ['đến năm 2030, tầm nhìn đến năm 2045', ['đến năm 2030']],
    ['tầm nhìn đến năm 2045', []],
    ['năm 2024 là năm trọng tâm', []],
    ['trong 12 xã; trước 3.000 hộ', []],
  ])('%j', (text, deadlines) => {
    expect(deadlinesOf(text)).toEqual(deadlines);
  });

  it('says which repeat, and the last year of those that do not', () => {
    const said = (text: string) => findDeadlines(text).map(({ kind, year }) => [kind, year]);
    expect(said('trong giai đoạn 2026 - 2030')).toEqual([['once', 2030]]);
    expect(said('trong tháng 6')).toEqual([['once', undefined]]);
    expect(said('hằng quý, trước ngày 31/10/2026')).toEqual([
      ['repeated', undefined],
      ['once', 2026],
    ]);
  });
});

describe('readDeadlineCell', () => {
  it.each([
    ['2026 - 2030', 'once', 2030],
    [' 2026-2030 ', 'once', 2030],
    ['Quý II/2026', 'once', 2026],
    ['Tháng 6/2026', 'once', 2026],
    ['30/6/2026', 'once', 2026],
    ['Trước ngày 30/6/2026', 'once', 2026],
    ['2025', 'once', 2025],
    ['Năm 2026', 'once', 2026],
    ['6/2026', 'once', 2026],
    ['Hằng năm', 'repeated', undefined],
    ['Thường xuyên', 'repeated', undefined],
  ])('reads %j', (cell, kind, year) => {
    const found = readDeadlineCell(cell);
    expect([found?.kind, found?.year]).toEqual([kind, year]);
    expect(textAt(cell, found ?? { start: 0, end: 0 })).toBe(cell.trim());
  });

  it.each([
    '',
    'Kế hoạch',
    'Kế hoạch năm 2026',
    'Sở Tài chính',
    '30%',
    '1.250',
    'hằng năm, hằng quý',
  ])('takes %j for no time', (cell) => {
    expect(readDeadlineCell(cell)).toBeUndefined();
  });
});
