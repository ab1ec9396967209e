import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { nameMeasure } from '../../../src/domain/target-name.ts';

/** Each figure's name, and what is shown of it: its leads and its clause. */
const read = (text: string) =>
  readMeasures(asReference('x'), text).map((measure) => ({
    name: measure.name,
    called: nameMeasure({ text }, measure),
    shown: [...measure.leadSpans, measure.clauseSpan].map((span) => textAt(text, span)).join(' '),
    partOf: measure.partOf,
  }));
const shownLast = (text: string): string | undefined => read(text).at(-1)?.shown;

describe('a figure whose own words are only a time, a place or how it moves is of what stands before', () => {
  it.each([
    [
      'Thu nhập bình quân đầu người đến năm 2028 đạt 70 triệu đồng, đến năm 2033 đạt 110 triệu đồng',
      'Thu nhập bình quân đầu người đến năm 2033 đạt 110 triệu đồng',
    ],
    ['Đến năm 2027, tỷ lệ phủ sóng là 70%; năm 2029 là 90%', 'tỷ lệ phủ sóng năm 2029 là 90%'],
    [
      'Năng suất lao động tăng 6%/năm; giai đoạn 2031 - 2035 phấn đấu tăng trên 7%/năm',
      'Năng suất lao động giai đoạn 2031 - 2035 phấn đấu tăng trên 7%/năm',
    ],
    [
      'Tỷ lệ hộ có nước máy ở thành thị đạt 97%, ở nông thôn đạt 61%',
      'Tỷ lệ hộ có nước máy ở nông thôn đạt 61%',
    ],
    ['Tỷ lệ hộ có nước máy tại đô thị đạt 97%, nông thôn đạt 61%', 'Tỷ lệ hộ có nước máy nông thôn đạt 61%'],
    [
      'Tỷ lệ hộ nghèo giảm 2%/năm; riêng các xã vùng cao giảm 4%/năm',
      'Tỷ lệ hộ nghèo riêng các xã vùng cao giảm 4%/năm',
    ],
    ['Tỷ lệ hộ nghèo ở phố giảm 1%, ở bản 2%', 'Tỷ lệ hộ nghèo giảm ở bản 2%'],
    [
      'Tỷ lệ thất nghiệp toàn tỉnh còn 2%, riêng thanh niên còn 5%',
      'Tỷ lệ thất nghiệp riêng thanh niên còn 5%',
    ],
    ['Số thuê bao cấp tỉnh đạt 90%, cấp xã đạt 80%', 'Số thuê bao cấp xã đạt 80%'],
    ['Cả nhiệm kỳ trồng 900 cây xanh, bình quân 180 cây/năm', 'trồng bình quân 180 cây/năm'],
    ['Thu phí năm 2027 đạt 90 tỷ đồng, tăng bình quân 12%/năm', 'Thu phí tăng bình quân 12%/năm'],
    [
      'Giá trị sản xuất năm 2027 đạt 90 tỷ đồng, tăng 12% so với năm 2026',
      'Giá trị sản xuất năm 2027 tăng 12% so với năm 2026',
    ],
    [
      'Tỷ trọng kinh tế số năm 2027 trong tổng thu đạt 12%, năm 2031 đạt 20%',
      'Tỷ trọng kinh tế số trong tổng thu năm 2031 đạt 20%',
    ],
    ['Đến năm 2027 có 60% số bản có điện, đến năm 2029 đạt 90%', 'số bản có điện đến năm 2029 đạt 90%'],
    [
      'Có 60% số bản có điện lưới quốc gia. Đến năm 2031, 100% số bản có điện',
      'số bản có điện lưới quốc gia Đến năm 2031, 100% số bản có điện',
    ],
    [
      'Giải ngân vốn vay đạt 100% kế hoạch, trong đó 6 tháng đầu năm đạt từ 40% trở lên',
      'Giải ngân vốn vay 6 tháng đầu năm đạt từ 40% trở lên',
    ],
    ['Tỷ lệ hộ khá đạt 40% vào năm 2027, đạt 52% vào năm 2031', 'Tỷ lệ hộ khá đạt 52% vào năm 2031'],
    [
      'Thu phí đạt 70 tỷ đồng vào năm 2027 và đến năm 2031 đạt 99 tỷ đồng',
      'Thu phí đến năm 2031 đạt 99 tỷ đồng',
    ],
  ])('%s', (text, shown) => {
    const last = read(text).at(-1);
    expect(last?.shown).toBe(shown);
    expect(
      last?.called
        .replaceAll(' … ', ' ')
        .startsWith(shown.split(/ (?:đạt|giảm|tăng|còn|là|bình quân|\d)/u)[0] ?? ''),
    ).toBe(true);
  });

  it('goes past a part that only said which of it', () => {
    const found = read(
      'Tỷ lệ thợ lành nghề đến năm 2027 đạt 60%, trong đó có chứng chỉ đạt 30%; đến năm 2031 đạt 75%',
    );
    expect(found.map(({ shown }) => shown)).toEqual([
      'Tỷ lệ thợ lành nghề đến năm 2027 đạt 60%',
      'Tỷ lệ thợ lành nghề đến năm 2027 trong đó có chứng chỉ đạt 30%',
      'Tỷ lệ thợ lành nghề đến năm 2031 đạt 75%',
    ]);
    expect(found.map(({ partOf }) => partOf !== undefined)).toEqual([false, true, false]);
  });

  it('is of the nearest that names something', () => {
    expect(shownLast('Tỷ lệ hộ nghèo còn 3%; tỷ lệ hộ cận nghèo còn 4%, đến năm 2031 còn 1%')).toBe(
      'tỷ lệ hộ cận nghèo đến năm 2031 còn 1%',
    );
    expect(shownLast('Thu phí năm 2026 đạt 5 tỷ đồng, năm 2027 đạt 6 tỷ đồng, năm 2028 đạt 7 tỷ đồng')).toBe(
      'Thu phí năm 2028 đạt 7 tỷ đồng',
    );
  });
});

describe('which of what was counted', () => {
  it.each([
    [
      'Có 08/11 bến đạt chuẩn loại một, trong đó 02 bến đạt mức cao',
      'bến đạt chuẩn loại một trong đó 02 bến đạt mức cao',
    ],
    [
      'Có trên 90% số chi bộ hoàn thành tốt, trong đó hoàn thành xuất sắc không quá 20%',
      'số chi bộ hoàn thành tốt trong đó hoàn thành xuất sắc không quá 20%',
    ],
  ])('%s', (text, shown) => {
    expect(shownLast(text)).toBe(shown);
  });
});

describe('a figure with a name of its own is led in by nothing', () => {
  it.each([
    'Kết nạp 100 đảng viên; giảm 5 chi bộ',
    'Mỗi năm thành lập mới 60 hợp tác xã; đến năm 2028 có 600 hợp tác xã đang hoạt động',
    'Đón 5 triệu lượt khách, trong đó khách quốc tế 250 nghìn lượt',
    'Thu ngân sách đạt 78 tỷ đồng, trong đó thu nội địa 52 tỷ đồng; thu phí 18 tỷ đồng',
    'Dạy nghề cho 520 lao động, trong đó đưa 85 người đi làm việc ở nước ngoài',
    'Tỷ lệ hộ nghèo giảm 2%; giảm 5% số vụ cháy',
    'Tỷ lệ cán bộ xã đạt chuẩn là 99%, cấp ủy viên nữ đạt 25%',
  ])('%s', (text) => {
    for (const { name, called } of read(text)) expect(called).toBe(name);
  });
});

it('holds for any name, any years and any joint', () => {
  const subject = fc.constantFrom(
    'Tỷ lệ che phủ rừng',
    'Thu nhập bình quân đầu người',
    'Tỷ lệ hộ nghèo (theo chuẩn giai đoạn 2022 - 2025)',
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ',
    'Chỉ số cải cách hành chính',
  );
  const time = fc.constantFrom(
    'đến năm 2027',
    'năm 2028',
    'giai đoạn 2026 - 2030',
    'đến hết năm 2029',
    '6 tháng đầu năm',
  );
  const joint = fc.constantFrom(', ', '; ', ' và ', ', phấn đấu ', '; riêng ');
  const verb = fc.constantFrom('đạt', 'là', 'tăng', 'còn');
  fc.assert(
    fc.property(
      subject,
      fc.uniqueArray(time, { minLength: 3, maxLength: 3 }),
      joint,
      verb,
      (name, times, join, says) => {
        const [first, second, third] = times.map((each, at) => `${each} ${says} ${at + 41}%`);
        const text = `${name} ${first}${join}${second}; ${third}`;
        const found = read(text);
        expect(found).toHaveLength(3);
        for (const { shown, called } of found.slice(1)) {
          expect(shown.startsWith(`${name} `)).toBe(true);
          expect(called.startsWith(`${name} `)).toBe(true);
          expect(called.split(name)).toHaveLength(2);
        }
      },
    ),
    { numRuns: 60 },
  );
});
