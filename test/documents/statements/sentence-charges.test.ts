import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/documents/passages/make-passages.ts';
import { chargesInSentence } from '../../../src/documents/statements/sentence-charges.ts';
import { textAt } from '../../../src/domain/passage.ts';

const charged = (text: string): readonly string[] =>
  splitSentences(text).flatMap((sentence) =>
    chargesInSentence(text, sentence).map(({ role, actor }) => `${role}: ${textAt(text, actor)}`),
  );
const statements = (text: string): readonly string[] =>
  splitSentences(text).flatMap((sentence) =>
    chargesInSentence(text, sentence).map(({ statement }) => textAt(text, statement)),
  );

describe('chargesInSentence', () => {
  it.each([
    [
      'Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập quy hoạch, hoàn thành trong quý II.',
      ['lead: Sở Xây dựng', 'support: Sở Tài chính'],
    ],
    ['Sở Xây dựng xây dựng quy hoạch chung đô thị.', ['lead: Sở Xây dựng']],
    ['Giao Đảng ủy UBND tỉnh lãnh đạo triển khai tuyến đường ven biển.', ['lead: Đảng ủy UBND tỉnh']],
    ['Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện Nghị quyết.', ['lead: Ủy ban nhân dân xã']],
    ['Giao Sở Nội vụ soi lại chế độ.', ['lead: Sở Nội vụ']],
    [
      'Đẩy nhanh giải ngân; Sở Tài chính chủ trì, hằng tháng báo cáo Ủy ban nhân dân tỉnh.',
      ['lead: Sở Tài chính', 'informed: Ủy ban nhân dân tỉnh'],
    ],
    [
      'Thường trực HĐND, các Ban HĐND và đại biểu HĐND thành phố giám sát việc thực hiện Nghị quyết.',
      ['follow-up: Thường trực HĐND, các Ban HĐND và đại biểu HĐND thành phố'],
    ],
    [
      'Ủy ban Thường vụ Quốc hội, Hội đồng Dân tộc, các Ủy ban của Quốc hội, trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình, giám sát việc thực hiện Nghị quyết này.',
      ['follow-up: Ủy ban Thường vụ Quốc hội, Hội đồng Dân tộc, các Ủy ban của Quốc hội'],
    ],
    [
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc thực hiện.',
      ['follow-up: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ],
    [
      'Chính phủ trân trọng đề nghị Hội Chữ thập đỏ Việt Nam, theo nhiệm vụ, quyền hạn của mình chủ động thúc đẩy hợp tác.',
      ['lead: Hội Chữ thập đỏ Việt Nam'],
    ],
    [
      'Văn phòng Tỉnh ủy chủ trì theo dõi, đôn đốc, báo cáo Ban Thường vụ Tỉnh ủy hằng quý.',
      ['follow-up: Văn phòng Tỉnh ủy', 'informed: Ban Thường vụ Tỉnh ủy'],
    ],
    ['Lập đề án bảo tồn làng nghề, do Sở Công Thương chủ trì.', ['lead: Sở Công Thương']],
    ['Lập đề án bảo tồn làng nghề (Sở Công Thương chủ trì).', ['lead: Sở Công Thương']],
    ['Hoàn thành đề án bến cảng, Ban Quản lý Khu kinh tế chủ trì.', ['lead: Ban Quản lý Khu kinh tế']],
    ['Sở Nội vụ thúc đẩy, theo dõi, báo cáo chỉ tiêu.', ['follow-up: Sở Nội vụ']],
    ['Công an tỉnh theo dõi, giám sát an ninh mạng.', ['lead: Công an tỉnh']],
    ['Ủy ban Kiểm tra Tỉnh ủy kiểm tra ít nhất 15 tổ chức đảng.', ['lead: Ủy ban Kiểm tra Tỉnh ủy']],
    ['Thuế Cà Mau phối hợp với Công an tỉnh chống thất thu.', ['lead: Thuế Cà Mau', 'support: Công an tỉnh']],
    ['Sở Nội vụ phối hợp với cơ quan chủ trì lập đề án.', ['support: Sở Nội vụ']],
    [
      'Phòng Kinh tế phối hợp với Ấp 4 và Hợp tác xã Tân Hưng trồng 35 ha dừa.',
      ['lead: Phòng Kinh tế', 'support: Ấp 4 và Hợp tác xã Tân Hưng'],
    ],
    // No list knows these acts: a body opens the sentence and a predicate follows.
    [
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh nhổ bỏ lưới lồng trái phép.',
      ['lead: Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
    ],
    [
      'Ban Thường vụ các quận ủy phá dỡ “chuồng cọp” tại khu tập thể cũ.',
      ['lead: Ban Thường vụ các quận ủy'],
    ],
    ['Trung tâm Y tế phá dỡ nhà điều trị cũ.', ['lead: Trung tâm Y tế']],
    ['Hiệu trưởng các trường dạy bơi cho học sinh.', ['lead: Hiệu trưởng các trường']],
    ['Ủy ban nhân dân tỉnh nhiệm kỳ 2026 - 2031 gồm 21 thành viên.', []],
    ['Trung tâm Y tế dự phòng.', []],
    ['Ấp 4 có 300 hộ dân.', []],
    ['Quốc hội cơ bản tán thành các nhiệm vụ do Chính phủ trình.', []],
    [
      'Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Xây dựng, Tài chính; Chủ tịch UBND các xã chịu trách nhiệm thi hành.',
      ['lead: Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Xây dựng, Tài chính; Chủ tịch UBND các xã'],
    ],
    [
      'Văn phòng Thành ủy theo dõi, báo cáo Thường trực Thành ủy trước ngày 15/12/2026.',
      ['follow-up: Văn phòng Thành ủy', 'informed: Thường trực Thành ủy'],
    ],
    ['Ban Thường vụ Thành ủy theo dõi, chỉ đạo các vụ án.', ['lead: Ban Thường vụ Thành ủy']],
    ['Sở Xây dựng kiểm tra việc thực hiện Chương trình.', ['follow-up: Sở Xây dựng']],
    ['Sở Xây dựng kiểm tra 40 công trình.', ['lead: Sở Xây dựng']],
    [
      'Sở Nội vụ chủ trì lập đề án; Sở Y tế phối hợp với Sở Nội vụ cung cấp số liệu.',
      ['lead: Sở Nội vụ', 'support: Sở Y tế'],
    ],
    [
      'Bộ Y tế, Bộ Nông nghiệp và Môi trường, các bộ, cơ quan liên quan xuất cấp theo thẩm quyền hóa chất.',
      ['lead: Bộ Y tế, Bộ Nông nghiệp và Môi trường, các bộ, cơ quan liên quan'],
    ],
    [
      'Các bộ, cơ quan, địa phương theo chức năng, thẩm quyền được giao tiếp tục triển khai các giải pháp.',
      ['lead: Các bộ, cơ quan, địa phương'],
    ],
    [
      'Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh.',
      ['lead: Chủ tịch UBND các xã, phường'],
    ],
    [
      'Sở Giáo dục và Đào tạo: Chủ trì, phối hợp với Sở Nội vụ tuyển dụng giáo viên.',
      ['lead: Sở Giáo dục và Đào tạo', 'support: Sở Nội vụ'],
    ],
    ['100% người đứng đầu cấp ủy đối thoại với Nhân dân.', ['lead: người đứng đầu cấp ủy']],
    [
      'Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ cơ sở khẩn trương học tập nghị quyết.',
      ['lead: các chi bộ, đảng bộ cơ sở'],
    ],
    [
      'Các đồng chí Tỉnh ủy viên chịu trách nhiệm giúp Tỉnh ủy theo dõi, đôn đốc việc thực hiện.',
      ['follow-up: Các đồng chí Tỉnh ủy viên'],
    ],
    [
      'Ngân hàng Nhà nước chi nhánh Khu vực 9 hướng dẫn các tổ chức tín dụng cho vay.',
      ['lead: Ngân hàng Nhà nước chi nhánh Khu vực 9'],
    ],
    ['Tòa án nhân dân hai cấp đẩy mạnh xét xử trực tuyến.', ['lead: Tòa án nhân dân hai cấp']],
    ['Công ty Cổ phần Cấp nước tỉnh chủ trì đấu nối.', ['lead: Công ty Cổ phần Cấp nước tỉnh']],
    ['Trường Chính trị tỉnh mở 12 lớp.', ['lead: Trường Chính trị tỉnh']],
    [
      'Phòng Văn hóa - Xã hội phường tham mưu UBND phường tổ chức hội làng.',
      ['lead: Phòng Văn hóa - Xã hội phường'],
    ],
  ])('%s', (text, expected) => {
    expect(charged(text)).toEqual(expected);
  });

  it.each([
    'Chính phủ, Thủ tướng Chính phủ đã tập trung chỉ đạo ứng phó với bão.',
    'Tỷ lệ giải ngân vốn đầu tư công đạt 100% kế hoạch Thủ tướng Chính phủ giao.',
    'Phát huy vai trò của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội.',
    'Nâng cao năng lực quản lý của Sở Y tế.',
    'Ưu tiên kinh phí cho các nhiệm vụ do cơ quan nhà nước chủ trì thực hiện.',
    'Bộ máy tinh gọn, hoạt động hiệu quả.',
    'Chính quyền số vận hành thông suốt.',
  ])('charges nobody: %s', (text) => {
    expect(charged(text)).toEqual([]);
  });

  it('ends what a clause charges where the next charges another', () => {
    expect(statements('Sở Y tế chủ trì tiêm chủng; Sở Nội vụ chủ trì thi tuyển.')).toEqual([
      'Sở Y tế chủ trì tiêm chủng',
      'Sở Nội vụ chủ trì thi tuyển.',
    ]);
  });

  it('takes the whole sentence where the clause names no matter of its own', () => {
    const text = 'Đẩy nhanh giải ngân vốn; Sở Tài chính chủ trì, hằng tháng báo cáo UBND tỉnh.';
    expect(new Set(statements(text))).toEqual(new Set([text]));
    expect(statements('Lập đề án làng nghề, do Sở Công Thương chủ trì.')).toEqual([
      'Lập đề án làng nghề, do Sở Công Thương chủ trì.',
    ]);
  });
});
