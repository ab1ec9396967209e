import { describe, expect, it } from 'vitest';
import { findStated } from '../../../src/answering/verdict/find-stated.ts';
import { judge, saidOf } from './judge-said.ts';

describe('a figure of the whole said of a part', () => {
  const BOATS = 'Kiểm tra 1.240 tàu cá và 96 cảng, trong đó xử phạt 38 trường hợp, thu hồi 5 giấy phép.';
  const MONEY = 'Chi sự nghiệp đạt 1.350 tỷ đồng, trong đó chi giáo dục 720 tỷ đồng, chi y tế 310 tỷ đồng.';
  const LIGHTS = 'Lắp 80 cột đèn, trong đó 30 cột hoàn thành trong 6 tháng đầu năm.';
  const FORMS = 'Số hóa hồ sơ mới đạt 64%, riêng lĩnh vực hộ tịch chỉ đạt 41%.';
  const DAYS = 'Tiếp nhận hồ sơ qua mạng từ ngày 01/3/2031; riêng hồ sơ xây dựng từ ngày 01/9/2031.';

  it.each([
    ['xử phạt 1.240 tàu cá?', BOATS, ['xử phạt', 'tàu cá'], 'no'],
    ['kiểm tra 1.240 tàu cá?', BOATS, ['kiểm tra', 'tàu cá'], 'yes'],
    ['chi giáo dục được 1.350 tỷ hả', MONEY, ['chi', 'giáo dục'], 'no'],
    ['chi y tế được 1.350 tỷ hả', MONEY, ['chi', 'y tế'], 'no'],
    ['chi y tế dưới 1.350 tỷ hả', MONEY, ['chi', 'y tế'], null],
    ['chi sự nghiệp 1.350 tỷ gồm cả y tế hả', MONEY, ['chi', 'sự nghiệp', 'y tế'], null],
    ['80 cột đèn lắp xong trong 6 tháng đầu năm?', LIGHTS, ['cột', 'đèn', 'lắp'], 'no'],
    ['số hóa hồ sơ hộ tịch đạt 64%?', FORMS, ['số hóa', 'hồ sơ', 'hộ tịch'], 'no'],
    ['số hóa hồ sơ đạt 64%?', FORMS, ['số hóa', 'hồ sơ'], 'yes'],
    ['hồ sơ xây dựng tiếp nhận từ 1/3/2031?', DAYS, ['hồ sơ', 'xây dựng', 'tiếp nhận'], 'no'],
  ])('“%s” of “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });

  it('names the part’s own figure', () => {
    expect(findStated(saidOf('chi y tế được 1.350 tỷ hả', ['chi', 'y tế']), MONEY, () => [])).toBe(
      '310 tỷ đồng',
    );
  });
});

describe('what a share is of', () => {
  const BEST = 'Hợp tác xã xếp loại tốt không quá 15% số được đánh giá trong năm.';

  it.each([
    ['hợp tác xã tốt không quá 15% tổng số hợp tác xã của huyện?', ['hợp tác xã'], 'no'],
    ['hợp tác xã tốt không quá 15% tổng số được đánh giá?', ['hợp tác xã', 'đánh giá'], 'yes'],
  ])('“%s”', (question, words, verdict) => {
    expect(judge(question, BEST, words)).toBe(verdict);
  });
});

describe('a figure that several places share', () => {
  const PUMPS = 'Đặt 18 máy bơm tại xã Mường Lạ và xã Nậm Khoa.';

  it.each([
    ['xã nậm khoa có 9 máy bơm?', null],
    ['xã nậm khoa có 18 máy bơm?', null],
    ['có 9 máy bơm ở xã mường lạ với nậm khoa?', 'no'],
  ])('“%s”', (question, verdict) => {
    expect(judge(question, PUMPS, ['máy', 'bơm'])).toBe(verdict);
  });
});

describe('which side is the greater', () => {
  const CAUSES = 'Nguyên nhân khách quan là mưa lũ. Nguyên nhân chủ quan là chính: cán bộ còn ngại khó.';
  const [first = ''] = CAUSES.split(/(?<=\.) /u);

  it.each([
    ['hạn chế chủ yếu do khách quan phải không?', 'no'],
    ['hạn chế có phần khách quan phải không?', 'yes'],
  ])('“%s”', (question, verdict) => {
    expect(judge(question, first, ['khách quan'], CAUSES)).toBe(verdict);
  });
});

describe('not before a day', () => {
  const DUMP = 'Đóng cửa mỏ đá trước ngày 31/5/2032.';

  it.each([
    ['mỏ đá hết năm 2032 mới đóng cửa?', 'no'],
    ['mỏ đá tháng 9/2032 mới đóng cửa?', 'no'],
    ['mỏ đá năm 2032 mới đóng cửa?', 'yes'],
  ])('“%s”', (question, verdict) => {
    expect(judge(question, DUMP, ['mỏ', 'đá', 'đóng cửa'])).toBe(verdict);
  });
});
