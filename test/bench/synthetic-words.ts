/** Words that made documents and the questions for them are put together from. */
export const FIELDS = [
  'nông nghiệp',
  'công nghiệp',
  'thương mại',
  'du lịch',
  'giáo dục',
  'y tế',
  'văn hóa',
  'môi trường',
  'giao thông',
  'chuyển đổi số',
  'quốc phòng',
  'tư pháp',
];

const THINGS = [
  'hộ dân',
  'trường học',
  'trạm y tế',
  'hợp tác xã',
  'doanh nghiệp nhỏ',
  'khu dân cư',
  'tuyến đường liên xã',
  'công trình thủy lợi',
  'chợ nông thôn',
  'làng nghề',
  'cơ sở giết mổ',
  'điểm du lịch cộng đồng',
  'thư viện',
  'nhà văn hóa',
  'cụm công nghiệp',
  'bãi xử lý rác thải',
  'vùng trồng rau',
  'đàn gia súc',
  'lao động trẻ',
  'hồ sơ trực tuyến',
];

const QUALITIES = [
  'được cấp nước sạch',
  'đạt chuẩn quốc gia',
  'được tập huấn kỹ năng số',
  'được cứng hóa',
  'tham gia chuỗi liên kết',
  'được số hóa',
  'có hệ thống chữa cháy',
  'được kiểm định chất lượng',
  'được trồng cây xanh',
  'dùng năng lượng tái tạo',
];

/** "hộ dân được cấp nước sạch" and so on, each thing with each quality. */
export const MATTERS = THINGS.flatMap((thing) => QUALITIES.map((quality) => `${thing} ${quality}`));

export const RATES = ['Tỷ lệ', 'Tỷ trọng', 'Mức tăng số'];
export const UNITS = ['đạt', 'tăng thêm', 'phấn đấu đạt', 'không dưới'];

export const ACTIONS = [
  'Rà soát, hoàn thiện',
  'Đẩy mạnh đầu tư',
  'Nâng cao chất lượng',
  'Kiểm tra, giám sát',
  'Xây dựng cơ sở dữ liệu',
  'Hỗ trợ kinh phí cho',
  'Tuyên truyền, vận động',
  'Bố trí quỹ đất cho',
];

export const BODIES = [
  'Sở Tài chính',
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Tư pháp',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Công an tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
];

/** Each first with each second is a place. */
export const FIRST_NAMES = ['An', 'Bình', 'Cẩm', 'Đông', 'Hòa', 'Kim', 'Long', 'Minh', 'Ngọc', 'Phú'];
export const SECOND_NAMES = ['Sơn', 'Giang', 'Thạch', 'Khê', 'Lộc', 'Phong', 'Tân', 'Hưng', 'Lâm', 'Điền'];
