import { describe, expect, it } from 'vitest';
import { findBodies } from '../../../src/documents/statements/find-bodies.ts';
import { textAt } from '../../../src/domain/passage.ts';

const listsIn = (text: string): readonly string[] => findBodies(text).map((list) => textAt(text, list));
const namesIn = (text: string): readonly string[] =>
  findBodies(text).flatMap(({ names }) => names.map((name) => textAt(text, name)));

describe('findBodies', () => {
  it.each([
    ['Sở Xây dựng xây dựng quy hoạch chi tiết', 'Sở Xây dựng'],
    ['Sở Tài chính chủ trì, phối hợp lập dự toán', 'Sở Tài chính'],
    ['Sở Văn hóa, Thể thao và Du lịch tổ chức lễ hội', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở Nông nghiệp và Môi trường rà soát', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Lao động - Thương binh và Xã hội báo cáo', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở Y tế được giao dự toán', 'Sở Y tế'],
    ['Trung tâm Dịch vụ tổng hợp xã phối hợp', 'Trung tâm Dịch vụ tổng hợp xã'],
    ['Trung tâm Cung ứng dịch vụ công xã tiếp nhận', 'Trung tâm Cung ứng dịch vụ công xã'],
    ['Ban Quản lý rừng phòng hộ tuần tra', 'Ban Quản lý rừng phòng hộ'],
    ['Thuế cơ sở số 4 và Công an xã phối hợp', 'Thuế cơ sở số 4 và Công an xã'],
    ['Tỉnh ủy số 15-NQ/TU', 'Tỉnh ủy'],
    ['sở Giao thông vận tải thẩm định', 'sở Giao thông vận tải'],
    ['Sở KH&CN tham mưu', 'Sở KH&CN'],
    ['Bộ Công Thương tăng cường quản lý', 'Bộ Công Thương'],
    [
      'Ban Quản lý các Khu công nghiệp, khu kinh tế kêu gọi đầu tư',
      'Ban Quản lý các Khu công nghiệp, khu kinh tế',
    ],
    ['Ban Quản lý dự án đầu tư xây dựng tỉnh khởi công', 'Ban Quản lý dự án đầu tư xây dựng tỉnh'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    [
      'Ban Thường vụ các đảng ủy xã, phường, đặc khu xây dựng chương trình',
      'Ban Thường vụ các đảng ủy xã, phường, đặc khu',
    ],
    ['Ủy ban Kiểm tra Tỉnh ủy kiểm tra', 'Ủy ban Kiểm tra Tỉnh ủy'],
    ['Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo', 'Đảng ủy Ủy ban nhân dân tỉnh'],
    ['Uỷ ban nhân dân các tỉnh, thành phố tiếp tục', 'Uỷ ban nhân dân các tỉnh, thành phố'],
    ['UBND các phường, xã rà soát', 'UBND các phường, xã'],
    ['Thường trực HĐND tỉnh giám sát', 'Thường trực HĐND tỉnh'],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh phục vụ', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh'],
    ['Chủ tịch UBND cấp xã chịu trách nhiệm', 'Chủ tịch UBND cấp xã'],
    ['Công an tỉnh bố trí lực lượng', 'Công an tỉnh'],
    ['Bộ Chỉ huy Quân sự tỉnh phối hợp', 'Bộ Chỉ huy Quân sự tỉnh'],
    [
      'Ngân hàng Nhà nước Việt Nam Chi nhánh Khu vực II chỉ đạo',
      'Ngân hàng Nhà nước Việt Nam Chi nhánh Khu vực II',
    ],
    [
      'Ngân hàng nhà nước Việt Nam - Chi nhánh Khu vực 5: Chủ trì',
      'Ngân hàng nhà nước Việt Nam - Chi nhánh Khu vực 5',
    ],
    ['Chi cục Hải quan khu vực V', 'Chi cục Hải quan khu vực V'],
    ['Thuế Cà Mau đôn đốc thu nợ', 'Thuế Cà Mau'],
    ['Thanh tra tỉnh thanh tra', 'Thanh tra tỉnh'],
    ['Báo và Phát thanh, Truyền hình tỉnh tuyên truyền', 'Báo và Phát thanh, Truyền hình tỉnh'],
    ['Tỉnh đoàn phát động', 'Tỉnh đoàn'],
    ['Hội Chữ thập đỏ Việt Nam vận động', 'Hội Chữ thập đỏ Việt Nam'],
    ['Liên minh Hợp tác xã tỉnh hỗ trợ', 'Liên minh Hợp tác xã tỉnh'],
    ['Trung tâm Phục vụ hành chính công tỉnh tiếp nhận', 'Trung tâm Phục vụ hành chính công tỉnh'],
    ['Chi cục Quản lý chất lượng nông lâm sản kiểm tra', 'Chi cục Quản lý chất lượng nông lâm sản'],
    ['Trường Đại học Sao Mai mở ngành', 'Trường Đại học Sao Mai'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị phường lập', 'Phòng Kinh tế, Hạ tầng và Đô thị phường'],
    ['Tòa án nhân dân tối cao xét xử', 'Tòa án nhân dân tối cao'],
    [
      'Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên của Mặt trận giám sát',
      'Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên của Mặt trận',
    ],
    ['các cấp ủy, chính quyền tập trung', 'các cấp ủy, chính quyền'],
    ['các sở, ban, ngành; UBND', 'các sở, ban, ngành'],
    ['Các cơ quan báo chí đóng trên địa bàn đăng tải', 'Các cơ quan báo chí đóng trên địa bàn'],
    [
      'các đồng chí Ủy viên Thành ủy và các ban của Thành ủy giúp',
      'các đồng chí Ủy viên Thành ủy và các ban của Thành ủy',
    ],
    [
      'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương tập trung quán triệt',
      'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
    ],
    [
      'Ủy ban nhân dân thành phố Hà Nội, thành phố Hồ Chí Minh và tỉnh Quảng Ninh trực tiếp hỗ trợ',
      'Ủy ban nhân dân thành phố Hà Nội, thành phố Hồ Chí Minh và tỉnh Quảng Ninh',
    ],
    ['Trưởng các ấp niêm yết', 'Trưởng các ấp'],
    ['Báo và Đài Phát thanh, Truyền hình tỉnh đưa tin', 'Báo và Đài Phát thanh, Truyền hình tỉnh'],
    [
      'các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường triển khai',
      'các Bộ: Quốc phòng, Công an, Nông nghiệp và Môi trường',
    ],
  ])('%s', (text, list) => {
    expect(listsIn(text)[0]).toBe(list);
  });

  it('tells the names of a list apart', () => {
    expect(namesIn('Bộ Quốc phòng, Bộ Công an và Ủy ban nhân dân tỉnh')).toEqual([
      'Bộ Quốc phòng',
      'Bộ Công an',
      'Ủy ban nhân dân tỉnh',
    ]);
  });

  it.each([
    'Ban hành kế hoạch phòng, chống thiên tai',
    'Báo cáo kết quả thực hiện, hội nhập quốc tế',
    'Bộ máy tinh gọn, đoàn kết trong nội bộ, cục bộ',
    'Trường hợp cần thiết thì rà soát, bổ sung',
    'vụ Đông Xuân, thuế thu nhập, trên mặt trận truyền thông',
  ])('finds none in "%s"', (text) => {
    expect(listsIn(text)).toEqual([]);
  });
});
