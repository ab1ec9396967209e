/** Low, high, unit, bound of each measure of a clause. */
export type Expected = readonly [low: string, high: string, unit: string, bound: string];

const one = (low: string, unit: string, bound = '='): Expected => [low, low, unit, bound];

/** Clauses in the manner of offices of every level and of many years, read by hand. */
export const CLAUSES: readonly (readonly [clause: string, measures: readonly Expected[]])[] = [
  // Bounds
  ['Tốc độ tăng GRDP đạt từ 10,5% trở lên', [one('10.5', '%', '≥')]],
  ['Tỷ lệ hộ nghèo đa chiều giảm từ 1,5 điểm % trở lên', [one('1.5', 'điểm %', '≥')]],
  ['Tỷ lệ tham gia bảo hiểm y tế đạt trên 95,5%', [one('95.5', '%', '>')]],
  ['Tỷ lệ thất nghiệp khu vực thành thị dưới 2,8%', [one('2.8', '%', '<')]],
  ['không quá 2% tổ chức cơ sở đảng không hoàn thành nhiệm vụ', [one('2', '%', '≤')]],
  ['Diện tích trồng rừng tập trung đạt tối thiểu 8.200 ha', [one('8200', 'ha', '≥')]],
  ['Có thêm ít nhất 12 xã đạt chuẩn nông thôn mới', [one('12', 'xã', '≥')]],
  ['Quy mô nền kinh tế đạt khoảng trên 500 tỉ đô la Mỹ (USD)', [one('500', 'tỉ đô la Mỹ', '>')]],
  ['Tốc độ tăng chỉ số giá tiêu dùng bình quân khoảng 4,5 - 5%', [['4.5', '5', '%', '≈']]],
  ['Tổng mức bán lẻ tăng khoảng 12% trở lên', [one('12', '%', '≥')]],
  ['Kết nạp từ 2.300 đảng viên mới trở lên', [one('2300', 'đảng viên mới', '≥')]],
  ['Bội chi ngân sách ở mức 3,8% trở xuống', [one('3.8', '%', '≤')]],
  ['Tỷ lệ trẻ dưới 1 tuổi tiêm đủ vắc xin đạt ≥ 95%', [one('95', '%', '≥')]],
  ['Thu hút hơn 30 nghìn tỷ đồng vốn ngoài ngân sách', [one('30', 'nghìn tỷ đồng', '>')]],
  ['Giải ngân gần 30 nghìn tỷ đồng', [one('30', 'nghìn tỷ đồng', '≈')]],
  ['Tỷ lệ nợ xấu tối đa là 3%', [one('3', '%', '≤')]],
  ['mỗi năm phát triển từ 05 bộ dữ liệu mở phục vụ kinh tế số', [one('5', 'bộ dữ liệu mở', '≥')]],
  // Several
  [
    'Tổng thu ngân sách đạt 34.500 tỷ đồng, phấn đấu đạt 36.000 tỷ đồng',
    [one('34500', 'tỷ đồng'), one('36000', 'tỷ đồng')],
  ],
  [
    'Thu nội địa đạt 12.300 tỷ đồng (phấn đấu 13.000 tỷ đồng)',
    [one('12300', 'tỷ đồng'), one('13000', 'tỷ đồng')],
  ],
  ['Tăng trưởng đạt 8% và phấn đấu đạt 10%', [one('8', '%'), one('10', '%')]],
  [
    'Trường đạt chuẩn quốc gia: mầm non 72%; tiểu học 80%; trung học cơ sở 76%',
    [one('72', '%'), one('80', '%'), one('76', '%')],
  ],
  [
    'Đón 4,5 triệu lượt khách, trong đó 310 nghìn lượt khách quốc tế',
    [one('4.5', 'triệu lượt khách'), one('310', 'nghìn lượt khách')],
  ],
  [
    'Cung cấp 02 dịch vụ mới. Đến năm 2030, xã có ít nhất 20 tập dữ liệu mở được công bố',
    [one('2', 'dịch vụ mới'), one('20', 'tập dữ liệu mở', '≥')],
  ],
  ['Thành lập mới 1.200 doanh nghiệp, 35 hợp tác xã', [one('1200', 'doanh nghiệp'), one('35', 'hợp tác xã')]],
  [
    'Số bác sĩ trên 1 vạn dân đạt 11,5; số giường bệnh trên 1 vạn dân đạt 34 giường',
    [one('11.5', 'bác sĩ'), one('34', 'giường')],
  ],
  [
    'Xây dựng 5,2 km đường giao thông; 03 cầu dân sinh; 15 nhà văn hóa thôn',
    [one('5.2', 'km'), one('3', 'cầu dân sinh'), one('15', 'nhà văn hóa thôn')],
  ],
  [
    'Tỷ lệ hộ dùng nước sạch tăng từ 52% năm 2025 lên 58%; trong đó: đô thị 98%',
    [one('58', '%'), one('98', '%')],
  ],
  ['GRDP tăng 9,2%; dịch vụ tăng 9,4 - 9,6%', [one('9.2', '%'), ['9.4', '9.6', '%', '=']]],
  ['Đạt 12 bác sĩ và 30 giường bệnh trên 10.000 dân', [one('12', 'bác sĩ'), one('30', 'giường bệnh')]],
  ['Có 12,5 bác sĩ, 3 dược sĩ trên 1 vạn dân', [one('12.5', 'bác sĩ'), one('3', 'dược sĩ')]],
  ['Đạt 9 bác sĩ trên một vạn dân', [one('9', 'bác sĩ')]],
  ['Phấn đấu có 25 doanh nghiệp tính trên 1.000 người dân', [one('25', 'doanh nghiệp')]],
  [
    'Đạt 12 bác sĩ/10.000 dân; 30 giường bệnh/10.000 dân',
    [one('12', 'bác sĩ/10.000 dân'), one('30', 'giường bệnh/10.000 dân')],
  ],
  ['Tỷ suất tử vong trẻ em còn 15/1.000 trẻ đẻ sống', [one('15', '/1.000 trẻ đẻ sống')]],
  ['Tỷ lệ mắc lao dưới 60/100.000 dân', [one('60', '/100.000 dân', '<')]],
  ['Tạo việc làm cho trên 10.000 lao động', [one('10000', 'lao động', '>')]],
  ['Kết nạp 380 đoàn viên, trên 1.000 hội viên', [one('380', 'đoàn viên'), one('1000', 'hội viên', '>')]],
  ['Xây 85/100 nhà văn hóa thôn', [one('85', 'nhà văn hóa thôn')]],
  // Units
  ['Phấn đấu đạt 11,5 bác sĩ/vạn dân', [one('11.5', 'bác sĩ/vạn dân')]],
  ['Tổng giá trị thanh toán không dùng tiền mặt gấp 30 lần GRDP', [one('30', 'lần')]],
  ['Phát triển và triển khai tối thiểu 01 sàn giao dịch dữ liệu', [one('1', 'sàn giao dịch dữ liệu', '≥')]],
  ['08 xã hoàn thành', [one('8', 'xã')]],
  ['66/112 thôn đạt chuẩn nông thôn mới kiểu mẫu', [one('66', 'thôn')]],
  ['Hoàn thành 1.850 căn nhà ở xã hội', [one('1850', 'căn')]],
  ['Kim ngạch xuất khẩu tăng 1,2 lần so với năm 2025', [one('1.2', 'lần')]],
  ['Tỷ lệ hộ nghèo giảm 1,2 điểm phần trăm', [one('1.2', 'điểm phần trăm')]],
  ['Giải ngân vốn đầu tư công đạt 100% kế hoạch Thủ tướng Chính phủ giao', [one('100', '%')]],
  ['100% các giao dịch trên nền tảng có hóa đơn điện tử', [one('100', '%')]],
  ['GRDP bình quân đầu người đạt 96 triệu đồng/người/năm', [one('96', 'triệu đồng/người/năm')]],
  ['Năng suất lao động tăng bình quân 7,5%/năm', [one('7.5', '%/năm')]],
  ['Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 120 triệu đồng/ha', [one('120', 'triệu đồng/ha')]],
  ['Mật độ đường cao tốc đạt 5 km/100 km²', [one('5', 'km/100 km²')]],
  ['Tỷ suất tử vong trẻ em dưới 1 tuổi còn dưới 12‰', [one('12', '‰', '<')]],
  ['Tuổi thọ trung bình của người dân đạt 75,5 tuổi', [one('75.5', 'tuổi')]],
  ['Chỉ số phát triển con người đạt 0,78', [one('0.78', '')]],
  ['Trồng mới 1,5 triệu cây xanh phân tán', [one('1.5', 'triệu cây xanh phân tán')]],
  ['Sản xuất 850 triệu kWh điện mặt trời', [one('850', 'triệu kWh')]],
  ['Tiêu thụ 2.400 xe máy điện tại địa bàn', [one('2400', 'xe máy điện')]],
  ['Xây dựng 15 cơ sở dữ liệu chuyên ngành', [one('15', 'cơ sở dữ liệu')]],
  ['Cấp 12.000 giấy chứng nhận cho hộ gia đình', [one('12000', 'giấy chứng nhận')]],
  ['Đăng ký bảo hộ 20 bằng sáng chế', [one('20', 'bằng sáng chế')]],
  ['Số thuê bao internet trên 100 dân đạt 95 thuê bao', [one('95', 'thuê bao')]],
  // Ranges
  ['Hỗ trợ 1 - 2 doanh nghiệp công nghệ số', [['1', '2', 'doanh nghiệp', '=']]],
  ['Giám sát 25 -\n30 đảng viên', [['25', '30', 'đảng viên', '=']]],
  ['Kiểm tra 25\n- 30 lượt tổ chức đảng', [['25', '30', 'lượt tổ chức đảng', '=']]],
  ['Có từ 3 đến 5 sản phẩm được công nhận', [['3', '5', 'sản phẩm', '=']]],
  ['Phát triển đảng viên mới đạt 3% - 4% tổng số đảng viên', [['3', '4', '%', '=']]],
  // What is no measure beside what is
  ['Tỷ lệ người truy cập băng rộng cố định với tốc độ 01 Gb/s đạt 100%', [one('100', '%')]],
  ['Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản đạt 95%', [one('95', '%')]],
  ['Tỷ lệ phụ nữ 15 - 49 tuổi được tư vấn đạt 90%', [one('90', '%')]],
  ['Tỷ lệ phủ sóng 5G trên địa bàn đạt 100% dân số', [one('100', '%')]],
  ['Kinh phí cho nghiên cứu phát triển (R&D)/GRDP tối thiểu 2%', [one('2', '%', '≥')]],
  ['Đường vành đai 3, Quốc lộ 10 hoàn thành 12 km', [one('12', 'km')]],
  ['Bến số 1, 2 đón 240 tàu trong quý IV/2026', [one('240', 'tàu')]],
  ['Cơ quan áp dụng mô hình bảo vệ 04 lớp đạt 100%', [one('100', '%')]],
  ['Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024, kinh tế số chiếm 30% GRDP', [one('30', '%')]],
  ['Thực hiện khoản 2 Điều 5, 80% hồ sơ nộp trực tuyến', [one('80', '%')]],
  ['Lao động qua đào tạo từ 3 tháng trở lên đạt 45%', [one('45', '%')]],
  ['Năm 2026 giảm 10% số vụ tai nạn so với năm 2025', [one('10', '%')]],
];

/** Texts without a measure. */
export const NO_MEASURES: readonly string[] = [
  'Phấn đấu tăng trưởng hai con số',
  'Xây dựng mô hình bảo vệ 04 lớp',
  'Vận hành chính quyền địa phương 2 cấp',
  'Quốc lộ 10, đường vành đai 3, bến số 1, 2 và trường cấp 3',
  'theo điểm b khoản 4 Mục II Nghị quyết 347',
  'số 144/KH-UBND, 01/NQ-CP, 411/QĐ-TTg, 15/NQ-HĐND, 08-QC/TW và 35/2021/QH15',
  'từ ngày 01 tháng 10 năm 2025 đến hết ngày 31 tháng 12 năm 2025',
  'giai đoạn 2026 - 2030, định kỳ 6 tháng',
  'gọi 0912 345 678 trước 31/10/2026',
  'ứng dụng 5G, 3D, IPv6',
  'kỳ họp thứ 4, bão số 12, 13, báo động 3',
];
