import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../src/answering/verdict/judge-sentence.ts';
import { judge } from './judge-said.ts';

describe('judgeSentence', () => {
  const PARK = 'Hoàn thành khu công nghiệp giai đoạn 1 với diện tích 300 ha.';

  it.each([
    ['khu công nghiệp giai đoạn 1 diện tích 300 ha đúng không', 'yes'],
    ['khu công nghiệp giai đoạn 1 rộng 300 ha đúng không', 'yes'],
    ['khu công nghiệp giai đoạn 1 rộng 400 ha đúng không', 'no'],
    ['khu công nghiệp giai đoạn 2 rộng 300 ha đúng không', null],
  ])('takes a number beside a figure for a name: “%s” %s', (question, verdict) => {
    expect(judge(question, PARK, ['khu công nghiệp'])).toBe(verdict);
  });

  const ROAD = 'Làm đường liên xã dài 6,8 km, khởi công trong quý II năm 2026, hoàn thành năm 2027.';

  it.each([
    ['đường liên xã khởi công năm 2026 đúng không', 'yes'],
    ['đường liên xã hoàn thành năm 2027 đúng không', 'yes'],
    ['đường liên xã làm xong trong năm 2026 phải không', 'no'],
    ['đường liên xã khởi công năm 2027 phải không', 'no'],
  ])('holds a day against when the same is begun or done: “%s” %s', (question, verdict) => {
    expect(judge(question, ROAD, ['đường'])).toBe(verdict);
  });

  it('leaves open when something is done of which only the beginning is said', () => {
    const question = 'cầu hoàn thành trong năm 2026 phải không';
    expect(judge(question, 'Xây cầu, khởi công trong năm 2026.', ['cầu'])).toBeNull();
  });

  const CITED =
    'Sơ kết 5 năm thực hiện Nghị quyết số 45-NQ/TW, ngày 24/01/2019 của Bộ Chính trị về thành phố.';

  it.each([
    ['45-NQ/TW ký ngày 24/01/2019 đúng không', ['ký'], 'yes'],
    ['45-NQ/TW ngày 24/01/2019 phải không', [], 'yes'],
    ['Bộ Chính trị ban hành 45-NQ/TW ngày 24/01/2019 phải không', ['Bộ Chính trị', 'ban hành'], 'yes'],
    ['45-NQ/TW ban hành ngày 24/02/2019 phải không', ['ban hành'], 'no'],
    ['Chính phủ ban hành 45-NQ/TW ngày 24/01/2019 phải không', ['Chính phủ', 'ban hành'], null],
  ])('takes a document’s day for the one on which it was issued: “%s”', (question, words, verdict) => {
    expect(judge(question, CITED, words)).toBe(verdict);
  });

  const POOR = 'Giảm hộ nghèo (theo chuẩn nghèo giai đoạn 2022 - 2025), phấn đấu xóa nghèo trong năm 2024.';

  it.each([
    ['xóa nghèo năm 2024 đúng không', 'yes'],
    ['xóa nghèo năm 2025 đúng không', 'no'],
  ])('takes no year of a period for when something is done where a year says so: “%s” %s', (question, verdict) => {
    expect(judge(question, POOR, ['xóa nghèo'])).toBe(verdict);
  });

  it('takes the year of constant prices for none in which something is', () => {
    const growth = 'Kinh tế (giá so sánh 2010) tăng 9%.';
    expect(judge('kinh tế năm 2025 tăng đúng không', growth, ['kinh tế'])).toBeNull();
    expect(judge('kinh tế theo giá so sánh 2015 đúng không', growth, ['kinh tế'])).toBe('no');
    expect(judge('kinh tế theo giá so sánh 2010 đúng không', growth, ['kinh tế'])).toBe('yes');
  });

  const FAIR = 'Tổ chức hội chợ từ ngày 28/2 đến ngày 03/3/2026.';

  it.each([
    ['hội chợ tổ chức ngày 28/2/2026 đúng không', 'yes'],
    ['hội chợ tổ chức ngày 01/3/2026 đúng không', 'yes'],
    ['hội chợ tổ chức ngày 03/3 đúng không', 'yes'],
    ['hội chợ tổ chức tháng 3/2026 đúng không', 'yes'],
    ['hội chợ tổ chức ngày 04/3/2026 đúng không', 'no'],
    ['hội chợ tổ chức ngày 01/3/2025 đúng không', 'no'],
    ['hội chợ bắt đầu tổ chức ngày 03/3/2026 phải không', 'no'],
    ['hội chợ kết thúc ngày 28/2/2026 phải không', 'no'],
    ['hội chợ tổ chức trước ngày 02/3/2026 phải không', null],
    ['hội chợ tổ chức trước ngày 01/2/2026 phải không', 'no'],
  ])('knows the days between a first and a last: “%s” %s', (question, verdict) => {
    expect(judge(question, FAIR, ['hội chợ'])).toBe(verdict);
  });

  it.each([
    'hộ nghèo còn không',
    'hộ nghèo còn nữa không?',
    'còn hộ nghèo không',
  ])('says no yes to what is there now by what is to be: “%s”', (question) => {
    expect(judge(question, 'Mức giảm tỷ lệ hộ nghèo là 0,38%.', ['hộ nghèo'])).toBeNull();
  });

  const TOUR =
    'Mở 03 tuyến hang động, mỗi đoàn tối đa 10 khách, kinh phí không quá 12 tỷ đồng, diễn tập ít nhất 02 lần.';

  it.each([
    ['mỗi đoàn tối đa 10 khách phải không', 'yes'],
    ['mỗi đoàn tối thiểu 10 khách phải không', 'no'],
    ['mỗi đoàn 12 khách được không', 'no'],
    ['mỗi đoàn 8 khách được không', 'yes'],
    ['mỗi đoàn 8 khách phải không', 'no'],
    ['kinh phí dưới 20 tỷ phải không', 'yes'],
    ['kinh phí ít nhất 12 tỷ phải không', 'no'],
    ['diễn tập 4 lần có đạt không', 'yes'],
    ['diễn tập 1 lần có đạt không', 'no'],
  ])('reckons with the bound of a figure: “%s” %s', (question, verdict) => {
    expect(
      judge(question, TOUR, [question.split(' ')[0] === 'mỗi' ? 'đoàn' : question.slice(0, 8).trim()]),
    ).toBe(verdict);
  });

  it.each([
    ['mở 12 lớp phải không', 'yes'],
    ['mở 600 lớp phải không', 'no'],
  ])('takes a bare figure for what stands behind it: “%s” %s', (question, verdict) => {
    expect(judge(question, 'Mở 12 lớp bồi dưỡng cho 600 lao động.', ['mở'])).toBe(verdict);
  });

  it.each([
    ['16 tuổi đi được không', 'yes'],
    ['14 tuổi đi được không', 'no'],
    ['từ 18 tuổi phải không', 'no'],
    ['dưới 16 tuổi đi được không', 'no'],
    ['từ đủ 16 tuổi phải không', 'yes'],
  ])('holds an age against those who are meant: “%s” %s', (question, verdict) => {
    expect(judge(question, 'Khách đi hang động phải từ đủ 16 tuổi trở lên.', ['tuổi'])).toBe(verdict);
  });

  it('denies of a part the whole’s figure by the part’s own', () => {
    const sentence =
      'Tổng kinh phí là 86 tỷ đồng, trong đó ngân sách tỉnh 40 tỷ đồng, ngân sách xã 6 tỷ đồng.';
    expect(judge('ngân sách tỉnh 86 tỷ đúng không', sentence, ['ngân sách', 'tỉnh'])).toBe('no');
    expect(judge('ngân sách trung ương 86 tỷ đúng không', sentence, ['ngân sách', 'trung ương'])).toBeNull();
  });

  it('takes nothing for denied by half of what is denied', () => {
    const sentence = 'Đánh giá xếp loại tổ chức đảng, đảng viên.';
    expect(judge('không còn tổ chức đảng hạn chế phải không', sentence, ['tổ chức', 'đảng'])).toBeNull();
  });

  const CENTRES =
    'Lập trung tâm đào tạo quốc tế tại thành phố Sông Lam, trung tâm đào tạo khu vực tại Bến Đá; mở chợ đầu mối.';

  it.each([
    ['trung tâm đào tạo quốc tế ở Bến Đá phải không', 'Bến Đá', 'no'],
    ['trung tâm đào tạo quốc tế ở Sông Lam phải không', 'Sông Lam', 'yes'],
    ['trung tâm đào tạo khu vực ở Bến Đá phải không', 'Bến Đá', 'yes'],
    ['trung tâm đào tạo khu vực ở Sông Lam phải không', 'Sông Lam', 'no'],
  ])('holds a place against what stands there: “%s”', (question, place, verdict) => {
    const words = ['trung tâm', 'đào tạo', question.includes('quốc tế') ? 'quốc tế' : 'khu vực'];
    const said = { question, words, places: [place], isClosed: false, isPiece: false };
    expect(judgeSentence(said, CENTRES, CENTRES, () => ['Sông Lam', 'Bến Đá'])).toBe(verdict);
  });
});
