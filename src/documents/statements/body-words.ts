import { phraseSet } from './words.ts';

/** What may stand before the kind of a body without being a part of its kind. */
export const DETERMINERS = phraseSet(
  'các|những|mọi|từng|mỗi|tất cả các|toàn bộ các|đồng chí|các đồng chí|lãnh đạo|tập thể lãnh đạo|lãnh đạo các',
);

/** Kinds of bodies and offices that name one without more: "Tỉnh ủy chỉ đạo", "chính quyền các cấp". */
export const WHOLE_HEADS = phraseSet(
  // Party: "Ban Thường vụ Thành ủy", "đảng ủy xã", "cấp ủy viên các cấp".
  'Tỉnh ủy|Tỉnh ủy viên|Thành ủy|Thành ủy viên|Huyện ủy viên|Đảng ủy viên|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Chi ủy|cấp ủy|cấp ủy viên|cấp ủy đảng|tổ chức đảng|Quân ủy Trung ương',
  'Ban Thường vụ|Thường vụ|Ban Chấp hành|Ban cán sự đảng|Ban cán sự|đảng đoàn|Đảng bộ|toàn Đảng bộ|chi bộ|Bộ Chính trị|Ban Bí thư',
  'Ban Dân vận|Ban Tổ chức|Ban Tuyên giáo|Ban Nội chính|Ủy ban Kiểm tra|Ban Chỉ đạo|Ban Chỉ huy|Ban Giám đốc|Ban Giám hiệu|BTV|BCH|BCĐ|UBKT|UBKTTU',
  // State: "Hội đồng nhân dân tỉnh", "UBND các xã, phường", "người đứng đầu cơ quan".
  'Hội đồng nhân dân|Ủy ban nhân dân|HĐND|UBND|UB|Thường trực|Thường trực Hội đồng nhân dân|Ủy ban Thường vụ Quốc hội|UBTVQH',
  'Chính phủ|Quốc hội|Nhà nước|Thủ tướng|Phó Thủ tướng|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Bí thư|Giám đốc|Tổng Giám đốc|Chánh Văn phòng|Trưởng ban|Trưởng phòng|Tổng Bí thư|Tổng Thanh tra Chính phủ|Tổng Kiểm toán nhà nước|Thống đốc|Viện trưởng|Chánh án',
  'Thủ trưởng|người đứng đầu|chính quyền|chính quyền địa phương|hệ thống chính trị|cả hệ thống chính trị|Đoàn đại biểu Quốc hội|Đoàn ĐBQH|đại biểu Quốc hội|đại biểu Hội đồng nhân dân|đại biểu HĐND|Tổ đại biểu',
  'Kiểm toán nhà nước|Tòa án nhân dân|Viện kiểm sát nhân dân|Viện kiểm sát|TAND|VKSND|Văn phòng|VP|VPCP|Bộ đội Biên phòng|Quân đội nhân dân|Công an nhân dân',
  'Công an|Bộ Chỉ huy Quân sự|Bộ Chỉ huy|Ban Chỉ huy Quân sự|Bộ Tư lệnh|BCHQS|Bảo hiểm xã hội|BHXH|Kho bạc Nhà nước|KBNN|Thông tấn xã|Đài Phát thanh và Truyền hình|Báo và Đài Phát thanh|Báo và Phát thanh|Báo và Phát thanh, Truyền hình|Báo và Phát thanh và Truyền hình|Đài Phát thanh, Truyền hình',
  // One office of two organs.
  'Văn phòng HĐND và UBND|Văn phòng Hội đồng nhân dân và Ủy ban nhân dân|VP HĐND và UBND|Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân|Văn phòng Đoàn ĐBQH và HĐND',
  // Peoples' bodies: "Mặt trận Tổ quốc Việt Nam", "Tỉnh đoàn".
  'Mặt trận Tổ quốc|Mặt trận|MTTQ|UBMTTQ|Ủy ban Mặt trận Tổ quốc|Ban Thường trực|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Đoàn Thanh niên|Công đoàn|đoàn thể|tổ chức chính trị - xã hội|tổ chức chính trị xã hội|tổ chức thành viên|nhà trường|ủy viên|thành viên Ủy ban nhân dân|thành viên UBND',
);

/** Kinds that need a name, an area or "các": "Sở Xây dựng", "Công ty Điện lực", "các Ban Hội đồng nhân dân". */
export const NAMED_HEADS = phraseSet(
  // Villages: "Ấp 4", "Thôn Đông", and who heads something: "Trưởng các thôn", "Hiệu trưởng các trường".
  'Thôn|Ấp|Bản|Buôn|Khu phố|Khóm|Xóm|Tổ dân phố|Khu dân cư|Trưởng|Hiệu trưởng|Đội trưởng|Tổ trưởng|Chỉ huy trưởng|Hợp tác xã|HTX',
  'Sở|Ban|Bộ|Ngành|Phòng|Tổ|Trung tâm|Ủy ban|Hội đồng|Hội|Đoàn|Liên minh|Liên hiệp|Liên đoàn|Hiệp hội|LĐLĐ|Quân khu|Quân chủng|Binh đoàn',
  'Tòa án|Viện|Học viện|Cục|Chi cục|Tổng cục|Vụ|Thuế|Hải quan|Kho bạc|Ngân hàng|NHNN|Công ty|Tổng công ty|Tập đoàn|Trường|Đại học|Đài|Báo|Kiểm toán|Thanh tra|Quỹ|Bệnh viện|Ban Quản lý|BQL|Chi nhánh|Điện lực|Bưu điện|Viễn thông|Thống kê|Hạt Kiểm lâm|Cơ quan|Cơ quan Thường trực|Cổng Thông tin điện tử',
);

/** Kinds that stand for all of their kind, after "các" or in a list: "các sở, ban, ngành", "và các địa phương". */
export const PLURAL_HEADS = phraseSet(
  'ấp|bản|buôn|khu phố|khóm|xóm|khu dân cư|sở|ban|bộ|ngành|ban ngành|sở ngành|bộ ngành|cấp|cấp ngành|cơ quan|đơn vị|địa phương|tổ chức|hội|đoàn thể|doanh nghiệp|tập đoàn|tổng công ty|công ty|xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|khu kinh tế|khu công nghiệp|trường|trường học|cơ sở|viện|bệnh viện|phòng|cục|vụ|hợp tác xã|chủ đầu tư|chủ dự án|ban quản lý|ban quản lý dự án|hiệp hội|ngân hàng|lực lượng|nhà thầu|thôn|tổ dân phố|thành viên',
  'cơ quan báo chí|cơ quan truyền thông|cơ quan chức năng|cơ quan chuyên môn|cơ quan tham mưu|cơ quan tham mưu, giúp việc|cơ quan quản lý nhà nước|cơ quan hành chính nhà nước|cơ quan nhà nước|cơ quan kiểm tra|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|đơn vị chủ trì|cơ quan chủ trì|đơn vị phối hợp|cơ quan phối hợp|tổ chức kinh tế|tổ chức xã hội|tổ chức xã hội - nghề nghiệp|tổ chức tín dụng|cơ sở đào tạo|cơ sở giáo dục|cơ sở giáo dục đại học|cơ sở y tế|cơ sở khám, chữa bệnh|trường đại học|viện nghiên cứu|doanh nghiệp công nghệ số|doanh nghiệp viễn thông|doanh nghiệp nhà nước|lực lượng chức năng|ban đảng|đảng đoàn|ban xây dựng Đảng|chủ tịch|giám đốc|thủ trưởng',
);

/** Fields of government of two syllables and more as names have them: where the last ends, the name may end. */
export const FIELDS = phraseSet(
  'y tế|tài chính|nội vụ|nội chính|ngoại giao|ngoại vụ|quốc phòng|công an|công thương|xây dựng|tư pháp|nông nghiệp|môi trường|khoa học|công nghệ|giáo dục|đào tạo|văn hóa|thể thao|du lịch|dân tộc|tôn giáo|lao động|thương binh|xã hội|thông tin|truyền thông|giao thông|giao thông vận tải|tài nguyên|kế hoạch|đầu tư|nhà nước|chính sách xã hội|chính sách|phát triển|phát triển nông thôn|nông thôn|thống kê|kiểm lâm|thủy sản|thủy lợi|chăn nuôi|thú y|trồng trọt|bảo vệ thực vật|quản lý|quản lý thị trường|quản lý đất đai|khu kinh tế|khu công nghiệp|khu công nghệ cao|khu chế xuất|dân vận|tuyên giáo|tổ chức|kiểm tra|thanh tra|pháp chế|đối ngoại|biên phòng|quân sự|nhân dân|nhân dân tối cao',
  'phụ nữ|thanh niên|nông dân|cựu chiến binh|người cao tuổi|người khuyết tật|chữ thập đỏ|liên hiệp|liên hiệp phụ nữ|khuyến học|luật gia|nhà báo|hợp tác xã|doanh nhân|doanh nghiệp|tổng hợp|hành chính công|phục vụ hành chính công|dịch vụ hành chính công|kiểm soát bệnh tật|chuyển đổi số|khuyến nông|khuyến công|xúc tiến|thương mại|công nghiệp|phát thanh|truyền hình|hội nhập|quốc tế|kinh tế|hạ tầng|đô thị|dân số|an toàn thực phẩm|việc làm|dịch vụ|điện lực|hàng không|hàng hải|đường sắt|bưu chính|viễn thông|chính trị|thường vụ|chấp hành|dự án|dự án đầu tư xây dựng|bảo hiểm xã hội|thi hành án dân sự|khí tượng thủy văn|công nghệ thông tin|ngân sách|pháp luật|dân nguyện|công tác đại biểu|điều phối|chỉ đạo|cán sự đảng|tổ quốc|cộng sản hồ chí minh|đô thị và hạ tầng|sở hữu trí tuệ|thuế|quản lý dự án|tiếng nói|thành viên|chính phủ|trung ương|quỹ đất|phát triển quỹ đất|giải phóng mặt bằng|nhà đất|hoạt động|giao dịch',
);

/** Areas and levels, also in small letters, after a name: "tỉnh", "các xã, phường", "khu vực II", "các cấp". */
export const AREAS = phraseSet(
  'tỉnh|thành phố|xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|các cấp|cấp tỉnh|cấp xã|cấp huyện|cấp thành phố|cấp cơ sở|hai cấp|2 cấp|cấp trên|cùng cấp|cơ sở|địa phương|trung ương|khu vực|khu kinh tế|khu công nghiệp|chi nhánh|thủ đô|vùng|TP|toàn tỉnh|toàn quốc|quốc gia|các thôn|thôn|tổ dân phố|ấp|khu phố|khóm|buôn',
);

/** What narrows a body down after its name: "các đơn vị liên quan", "cơ quan đóng trên địa bàn". */
export const NARROWINGS = phraseSet(
  'liên quan|có liên quan|khác|trực thuộc|thành viên|tối cao|ngang bộ|ban ngành|đóng trên địa bàn|trên địa bàn|trên địa bàn tỉnh|trên địa bàn thành phố|đóng quân trên địa bàn|sau đại học|công lập|ngoài công lập|ở trung ương|tại địa phương|đảng',
  'đại học|cao đẳng|đại học, cao đẳng|đại học, sau đại học|nghề nghiệp',
);

/** What narrows down all of a kind, but says of one body what happens to it: "các đơn vị được giao nhiệm vụ". */
export const NARROWINGS_OF_ALL = phraseSet(
  'được giao nhiệm vụ|được phân công|được giao|bị ảnh hưởng|bị ảnh hưởng bởi thiên tai|chịu ảnh hưởng|có tên|nêu trên|nói trên',
);

/** Words that join a body to the one that it is of: "các ban của Thành ủy". */
export const OF_WORDS: ReadonlySet<string> = new Set(['của', 'thuộc', 'ở']);

/** Kinds that are often other words in small letters, so that they need their capital: "vụ đông", "mặt trận". */
export const NEED_CAPITAL: ReadonlySet<string> = new Set(
  'ngành|thôn|ấp|bản|buôn|khóm|xóm|khu phố|tổ dân phố|khu dân cư|trưởng|phòng|tổ|đoàn|viện|cục|vụ|thuế|trường|đại học|đài|báo|kiểm toán|thanh tra|quỹ|điện lực|bưu điện|viễn thông|thống kê|cơ quan|ub|mặt trận|nhà nước|văn phòng|vp|thường vụ|thường trực|công đoàn|giám đốc|chi nhánh|hải quan|kho bạc'.split(
    '|',
  ),
);

/** Words that start as kinds of bodies do and are none: "các trường hợp", "bộ máy", "chính quyền số". */
export const NOT_BODIES = phraseSet(
  'trường hợp|vụ việc|vụ án|cơ sở dữ liệu|cơ sở vật chất|cơ sở hạ tầng|cơ sở pháp lý|hội nghị|hội thảo|hội nhập|bộ phận|bộ máy|bộ tiêu chí|bộ chỉ số|bộ dữ liệu|ban hành|phòng chống|phòng, chống|phòng ngừa|đoàn kết|đoàn viên|cấp độ|cấp phép|phòng học|báo cáo|cục bộ|viện trợ|xã hội|xã hội hóa|xã hội số|thành phố thông minh|chính quyền số|chính quyền điện tử|chính phủ số|chính phủ điện tử|thuế suất|quỹ đất|ngành nghề|ngành hàng|lực lượng lao động|lực lượng sản xuất|đơn vị đo|đơn vị diện tích|thành viên mới|tổ chức thực hiện|tổ chức triển khai',
);

/** Words of two syllables whose second is no kind of body: "cơ sở", "cán bộ", "xã hội". */
export const FIRST_SYLLABLES: ReadonlySet<string> = new Set(
  'cơ|cán|xã|toàn|nội|đại|tiến|trụ|đồng|quốc|nhiệm|dịch|công|cục|sao|quan|thành|chủ|học|chuyên|tổng|lễ|hiệp|quân|phục'.split(
    '|',
  ),
);

/** Kinds whose names are fields of government and end with one: what follows "Sở Y tế" is no part of it. */
export const FIELD_NAMED: ReadonlySet<string> = new Set(['sở', 'bộ']);

/** Words that are never a part of a name, so that they end it. */
export const ENDS = phraseSet(
  'theo|trong|để|từ|đã|được|bị|là|có|với|cho|về|khi|nếu|mà|thì|nhằm|do|bởi|qua|trên|dưới|ngoài|sau|trước|đến|tới|phải|cần|sẽ|không|chưa|đang|vẫn|còn|cũng|tiếp tục|chủ động|khẩn trương|tích cực|thường xuyên|kịp thời|trực tiếp|tập trung|nghiêm túc|đồng thời|hằng|hàng|định kỳ|căn cứ|như|này|nêu|ngay|gồm|bao gồm|hoặc|năm|ngày|tháng|quý|đạt|tăng|giảm',
);
