import { describe, expect, it } from 'vitest';
import { chargesOf } from './placed-blocks.ts';

describe('findCharges', () => {
  it('charges a heading’s body with each item below it', () => {
    expect(
      chargesOf([
        ['roman', 'TỔ CHỨC THỰC HIỆN'],
        ['number', 'Chi cục Hải quan khu vực V', 0],
        ['letter', 'Chủ trì số hóa thủ tục;', 1],
        ['letter', 'Phối hợp với Sở Công Thương kết nối dữ liệu.', 1],
        ['number', 'Tỉnh đoàn', 0],
        ['paragraph', 'Phát động thanh niên làm nòng cốt.', 4],
      ]),
    ).toEqual([
      '2 lead: Chi cục Hải quan khu vực V → Chủ trì số hóa thủ tục;',
      '3 support: Chi cục Hải quan khu vực V → Phối hợp với Sở Công Thương kết nối dữ liệu.',
      '5 lead: Tỉnh đoàn → Phát động thanh niên làm nòng cốt.',
    ]);
  });

  it('reads a lead-in that is a body and a colon, with the items inside it or after it', () => {
    const below = (parent: number) =>
      chargesOf([
        ['number', 'Về khôi phục sản xuất', undefined],
        ['letter', 'Bộ Công Thương:', 0],
        ['dash', 'Chủ trì, làm việc với các tập đoàn;', parent],
        ['dash', 'Chống găm hàng.', parent],
        ['letter', 'Bộ Tài chính lập dự toán.', 0],
      ]);
    const expected = [
      '2 lead: Bộ Công Thương → Chủ trì, làm việc với các tập đoàn;',
      '3 lead: Bộ Công Thương → Chống găm hàng.',
      '4 lead: Bộ Tài chính → Bộ Tài chính lập dự toán.',
    ];
    expect(below(1)).toEqual(expected);
    expect(below(0)).toEqual(expected);
  });

  it.each([
    'Sở Xây dựng có trách nhiệm:',
    'Sở Xây dựng tập trung thực hiện các nhiệm vụ sau:',
  ])('reads each item’s own role below “%s”', (leadIn) => {
    expect(
      chargesOf([
        ['number', leadIn],
        ['letter', 'Công bố danh mục dự án;', 0],
        ['letter', 'Theo dõi, đôn đốc các địa phương.', 0],
      ]).filter((charge) => !charge.startsWith('0')),
    ).toEqual([
      '1 lead: Sở Xây dựng → Công bố danh mục dự án;',
      '2 follow-up: Sở Xây dựng → Theo dõi, đôn đốc các địa phương.',
    ]);
  });

  it('gives the roles of a lead-in to each item', () => {
    expect(
      chargesOf([
        ['letter', 'Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:'],
        ['dash', 'Thực hiện chính sách miễn thuế.', 0],
      ]),
    ).toEqual([
      '0 lead: Bộ Tài chính → Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:',
      '0 support: các bộ, cơ quan liên quan → Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:',
      '1 lead: Bộ Tài chính → Thực hiện chính sách miễn thuế.',
      '1 support: các bộ, cơ quan liên quan → Thực hiện chính sách miễn thuế.',
    ]);
  });

  it('charges the nearest lead-in alone', () => {
    expect(
      chargesOf([
        ['number', 'Các bộ, cơ quan, địa phương khẩn trương triển khai các giải pháp sau:'],
        ['letter', 'Bộ Tài chính chủ trì:', 0],
        ['dash', 'Tổng hợp thiệt hại.', 1],
        ['letter', 'Ổn định thị trường.', 0],
      ]).slice(-2),
    ).toEqual([
      '2 lead: Bộ Tài chính → Tổng hợp thiệt hại.',
      '3 lead: Các bộ, cơ quan, địa phương → Ổn định thị trường.',
    ]);
  });

  it('charges whom a lead-in instructs', () => {
    expect(
      chargesOf([
        ['paragraph', 'Bộ Tài chính chỉ đạo Bảo hiểm xã hội Việt Nam:'],
        ['letter', 'Chi trả gộp lương hưu.', 0],
      ]),
    ).toContain('1 lead: Bảo hiểm xã hội Việt Nam → Chi trả gộp lương hưu.');
  });

  it('takes those below "phối hợp với:" as support', () => {
    expect(
      chargesOf([
        ['number', 'Sở Nội vụ'],
        ['letter', 'Chủ trì, phối hợp với:', 0],
        ['dash', 'Sở Tài chính', 1],
        ['dash', 'Ủy ban nhân dân các xã.', 1],
      ]).slice(-2),
    ).toEqual([
      '2 support: Sở Tài chính → Sở Tài chính',
      '3 support: Ủy ban nhân dân các xã → Ủy ban nhân dân các xã.',
    ]);
  });

  it('lets an item that names its own body charge that alone', () => {
    expect(
      chargesOf([
        ['number', 'Các doanh nghiệp công nghệ số'],
        ['letter', 'Công ty Điện lực tỉnh lắp công tơ điện tử.', 0],
      ]),
    ).toEqual(['1 lead: Công ty Điện lực tỉnh → Công ty Điện lực tỉnh lắp công tơ điện tử.']);
  });

  it.each([
    ['Cơ quan chủ trì: Sở Y tế.', '1 lead: Sở Y tế'],
    ['Đơn vị chủ trì: Sở Y tế', '1 lead: Sở Y tế'],
    ['Đơn vị phối hợp: Sở Y tế; UBND các xã, phường', '1 support: Sở Y tế; UBND các xã, phường'],
    ['Cơ quan theo dõi: Ban Văn hóa - Xã hội HĐND tỉnh', '1 follow-up: Ban Văn hóa - Xã hội HĐND tỉnh'],
    ['Chủ trì thực hiện: Hội Nông dân tỉnh', '1 lead: Hội Nông dân tỉnh'],
  ])('gives "%s" to the item above', (line, expected) => {
    const item = 'Xây dựng trạm y tế xã đảo';
    const found = [`${expected} → ${item}`];
    expect(
      chargesOf([
        ['number', 'Nhiệm vụ'],
        ['item', item, 0],
        ['dash', line, 1],
        ['dash', 'Thời gian thực hiện: quý II', 1],
      ]),
    ).toEqual(found);
    expect(
      chargesOf([
        ['number', 'Nhiệm vụ'],
        ['dash', item, 0],
        ['paragraph', 'Thời gian thực hiện: quý II', 0],
        ['paragraph', line, 0],
      ]),
    ).toEqual(found);
  });

  it('keeps the subject of a sentence for the next that has none', () => {
    expect(
      chargesOf([
        ['dash', 'Sở Y tế lập đề án. Hằng quý báo cáo tiến độ. Kinh phí thực hiện được cân đối sau.'],
        ['dash', 'Sở Y tế lập đề án. Trong quá trình thực hiện, nếu cần sửa đổi thì các xã đề xuất.'],
        ['dash', 'Khuyến khích các doanh nghiệp tham gia. Triển khai mở dữ liệu.'],
        ['dash', 'Sở Nội vụ lập đề án; Sở Y tế góp ý. Báo cáo trước ngày 5/5.'],
        ['dash', 'Đảng ủy xã lãnh đạo việc kiểm đếm. Thành lập tổ công tác trước ngày 31/3/2026.'],
      ]),
    ).toEqual([
      '0 lead: Sở Y tế → Sở Y tế lập đề án.',
      '0 lead: Sở Y tế → Hằng quý báo cáo tiến độ.',
      '1 lead: Sở Y tế → Sở Y tế lập đề án.',
      '2 lead: các doanh nghiệp → Khuyến khích các doanh nghiệp tham gia.',
      '3 lead: Sở Nội vụ → Sở Nội vụ lập đề án',
      '3 lead: Sở Y tế → Sở Y tế góp ý.',
      '4 lead: Đảng ủy xã → Đảng ủy xã lãnh đạo việc kiểm đếm.',
      '4 lead: Đảng ủy xã → Thành lập tổ công tác trước ngày 31/3/2026.',
    ]);
  });

  it('leaves the lead of an earlier sentence its work', () => {
    expect(
      chargesOf([
        ['dash', 'Sở Y tế chủ trì tiêm chủng. Công an tỉnh phối hợp với Sở Y tế tổ chức phân luồng.'],
      ]),
    ).toEqual([
      '0 lead: Sở Y tế → Sở Y tế chủ trì tiêm chủng.',
      '0 support: Công an tỉnh → Công an tỉnh phối hợp với Sở Y tế tổ chức phân luồng.',
    ]);
  });

  it('reads "Phân công:" before a sentence as that sentence', () => {
    expect(
      chargesOf([
        ['roman', 'TỔ CHỨC THỰC HIỆN'],
        ['number', 'Phân công: Phòng Kinh tế chủ trì lập quy hoạch. Hằng tháng báo cáo tiến độ.', 0],
        ['dash', 'Phân công: Phòng Kinh tế', 0],
      ]).slice(0, 2),
    ).toEqual([
      '1 lead: Phòng Kinh tế → Phòng Kinh tế chủ trì lập quy hoạch.',
      '1 lead: Phòng Kinh tế → Hằng tháng báo cáo tiến độ.',
    ]);
  });

  it('reads labels inside a sentence', () => {
    const text = 'Lập đề án cấp nước (cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: Sở Tài chính).';
    expect(chargesOf([['dash', text]])).toEqual([
      `0 lead: Sở Xây dựng → ${text}`,
      `0 support: Sở Tài chính → ${text}`,
    ]);
  });

  const HEADERS = ['STT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian thực hiện'];
  it.each([
    [
      '2.2 | Số hóa bến xe | Sở Xây dựng | Các sở, ban, ngành; UBND các phường, xã | 2026 - 2030',
      HEADERS,
      [
        '0 lead: Sở Xây dựng → Số hóa bến xe',
        '0 support: Các sở, ban, ngành; UBND các phường, xã → Số hóa bến xe',
      ],
    ],
    [
      '3 | Tỷ lệ chữ ký số đạt 50% | Sở Nội vụ thúc đẩy, theo dõi, báo cáo chỉ tiêu',
      ['TT', 'Chỉ tiêu', 'Chủ trì'],
      ['0 lead: Sở Nội vụ → Tỷ lệ chữ ký số đạt 50%', '0 follow-up: Sở Nội vụ → Tỷ lệ chữ ký số đạt 50%'],
    ],
    [
      ' | 1 | Tỷ lệ hộ nghèo dưới 2% | Sở Nông nghiệp và Môi trường',
      ['TT', 'Chỉ tiêu', 'Chủ trì'],
      ['0 lead: Sở Nông nghiệp và Môi trường → Tỷ lệ hộ nghèo dưới 2%'],
    ],
    [
      '1 | Trồng 500 ha rừng | Viettel | Quý III',
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn'],
      ['0 lead: Viettel → Trồng 500 ha rừng'],
    ],
    [
      '1 | GRDP tăng 9% | Thống kê tỉnh',
      ['TT', 'Chỉ tiêu', 'Cơ quan theo dõi'],
      ['0 follow-up: Thống kê tỉnh → GRDP tăng 9%'],
    ],
    [
      '4.2 | Trồng rừng chắn sóng | Các trường: Đại học, Cao đẳng trên địa bàn tỉnh | UBND các xã | 2027',
      ['Nội dung', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian thực hiện'],
      [
        '0 lead: Các trường: Đại học, Cao đẳng trên địa bàn tỉnh → Trồng rừng chắn sóng',
        '0 support: UBND các xã → Trồng rừng chắn sóng',
      ],
    ],
    ['A | PHÁT TRIỂN HẠ TẦNG SỐ', HEADERS, []],
  ])('reads the row "%s"', (text, headers, expected) => {
    expect(chargesOf([['row', text, undefined, headers]])).toEqual(expected);
  });

  it('charges nobody in what looks back, the recipients and the signature', () => {
    expect(
      chargesOf([
        ['roman', 'ĐÁNH GIÁ TÌNH HÌNH NĂM 2025'],
        ['dash', 'Sở Y tế chủ trì tiêm chủng.', 0],
        ['recipients', 'Nơi nhận:'],
        ['dash', 'Sở Tài chính chủ trì lưu.', 2],
        ['signature', 'Ủy ban nhân dân tỉnh chủ trì.'],
      ]),
    ).toEqual([]);
  });
});

describe('a sentence that says only who', () => {
  it('is of what stands before it, as far as nobody else is charged with that', () => {
    expect(
      chargesOf([
        [
          'letter',
          'Sửa cầu. Giao Trạm Y tế xã thực hiện. Mở chợ đêm. Phòng Kinh tế chủ trì, xong trước tháng 5.',
        ],
      ]),
    ).toEqual([
      '0 lead: Trạm Y tế xã → Sửa cầu. Giao Trạm Y tế xã thực hiện.',
      '0 lead: Phòng Kinh tế → Mở chợ đêm. Phòng Kinh tế chủ trì, xong trước tháng 5.',
    ]);
  });

  it('names others who help with it', () => {
    expect(
      chargesOf([
        ['letter', 'Mở chợ đêm. Phòng Kinh tế chủ trì, Hội Nông dân phối hợp; xong trước tháng 5.'],
      ]),
    ).toEqual([
      '0 lead: Phòng Kinh tế → Mở chợ đêm. Phòng Kinh tế chủ trì, Hội Nông dân phối hợp; xong trước tháng 5.',
      '0 support: Hội Nông dân → Mở chợ đêm. Phòng Kinh tế chủ trì, Hội Nông dân phối hợp; xong trước tháng 5.',
    ]);
  });

  it('is none where it names work of its own', () => {
    expect(
      chargesOf([['letter', 'Sửa cầu. Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án thu phí.']]),
    ).toEqual([
      '0 lead: Sở Y tế → Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án thu phí.',
      '0 support: Sở Tài chính → Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án thu phí.',
    ]);
  });
});

describe('a title that says whose duties stand below it', () => {
  it('charges that body, but not where a piece names its own', () => {
    expect(
      chargesOf([
        ['article', 'Trách nhiệm của các bộ, ngành'],
        ['number', 'Bộ Xây dựng có trách nhiệm:', 0],
        ['letter', 'Ban hành quy chuẩn;', 1],
        ['number', 'Rà soát quy hoạch của ngành.', 0],
      ]).filter((charge) => !charge.startsWith('1')),
    ).toEqual([
      '2 lead: Bộ Xây dựng → Ban hành quy chuẩn;',
      '3 lead: các bộ, ngành → Rà soát quy hoạch của ngành.',
    ]);
  });
});
