import { describe, expect, it } from 'vitest';
import { type Ask, detectAsks } from '../../src/answering/understanding/detect-asks.ts';

describe('detectAsks', () => {
  it.each<[string, Ask[]]>([
    ['Hàng qua cảng bao nhiêu?', ['value']],
    ['hang qua cang bao nhieu', ['value']],
    ['Có mấy xã nông thôn mới?', ['value']],
    ['Ai phụ trách?', ['who']],
    ['Đơn vị nào chủ trì chỉ tiêu thu ngân sách?', ['who']],
    ['Công an thành phố có nhiệm vụ gì?', ['duty', 'task']],
    ['Liệt kê các chỉ tiêu môi trường', ['list']],
    ['Có bao nhiêu chỉ tiêu?', ['value', 'count']],
    ['Bản nào chưa có điện?', []],
    ['Khi nào hoàn thành bến container số 3?', ['when']],
    ['Đến nay đạt bao nhiêu?', ['value', 'progress']],
    ['tiến độ thế nào', ['progress']],
    ['Cảng 200 triệu tấn phải không?', ['confirm']],
    ['Cho xem nguyên văn', ['whole']],
    ['Những hạn chế năm 2023?', ['shortcoming']],
    ['Kết quả nổi bật năm 2023', ['result']],
    ['Giải pháp về chuyển đổi số', ['task']],
    ['Chỉ tiêu hàng hóa qua cảng?', []],
    ['Giá trị xuất khẩu', []],
    ['Sở Tài chính', []],
    ['Nhà ở cho ai?', ['whom']],
    ['Đề án trình cơ quan nào?', ['whom']],
    ['Giao việc này cho ai?', ['who']],
    ['Ai làm, phối hợp với ai?', ['who']],
    ['Lực lượng nào kiểm tra xe?', ['who']],
    ['Bến nào xong trước?', []],
    ['Đặt mức tăng từ đâu đến đâu?', ['value']],
    ['Tiền đổ vào đầu tư là bao nhiêu?', ['value']],
    ['Chế biến chiếm bao nhiêu phần trong GRDP?', ['value']],
    ['Nghị quyết gồm mấy phần?', ['count']],
    ['Nghị quyết tính đến năm nào?', ['when']],
    ['Ai theo dõi xem việc làm đến đâu?', ['who']],
    ['còn mấy ấp chưa có sóng', ['value']],
    ['mấy con bò', ['value']],
    ['mấy vụ rắc rối đất đai thì xử lý sao', []],
    ['bến số mấy xong trước', []],
    // A field that something is for acts nowhere; in front it may.
    ['đào tạo nghề tập trung vào những ngành nào', []],
    ['thu hút đầu tư ưu tiên ngành nào', []],
    ['ngành nào lo việc này', ['who']],
    ['giao ngành nào chủ trì', ['who']],
    // A fund isn't a quarter, nor a wallet a post.
    ['tiền lấy qua quỹ nào', []],
    ['quý nào xong', ['when']],
    ['trả qua ví nào', []],
    ['kể giúp mấy lĩnh vực trọng điểm', []],
    ['', []],
  ])('%j asks for %j', (text, asks) => {
    expect([...detectAsks(text)].toSorted()).toEqual(asks.toSorted());
  });

  it.each([
    'Ai phụ trách?',
    'Đến nay đạt bao nhiêu?',
    'Có mấy chỉ tiêu môi trường?',
    'Khi nào hoàn thành?',
  ])('asks the same of %j without diacritics and in capitals', (text) => {
    const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    expect(detectAsks(bare)).toEqual(detectAsks(text));
    expect(detectAsks(text.toUpperCase())).toEqual(detectAsks(text));
    expect(detectAsks(text.normalize('NFD'))).toEqual(detectAsks(text));
  });
});
