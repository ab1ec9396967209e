/** Words of the language of official documents: closed lists that hold for every issuer. */

/** Kinds of documents, longer names before those that they begin with. */
export const DOCUMENT_KINDS: readonly string[] = [
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Kế hoạch hành động',
  'Kế hoạch',
  'Chương trình hành động',
  'Chương trình công tác',
  'Chương trình',
  'Quyết định',
  'Chỉ thị',
  'Kết luận',
  'Thông báo',
  'Thông tri',
  'Thông tư liên tịch',
  'Thông tư',
  'Hướng dẫn',
  'Quy định',
  'Quy chế',
  'Quy hoạch',
  'Đề án',
  'Phương án',
  'Chiến lược',
  'Báo cáo chính trị',
  'Báo cáo',
  'Tờ trình',
  'Công điện',
  'Công văn',
  'Lời kêu gọi',
  'Tuyên bố',
  'Pháp lệnh',
  'Luật',
  'Lệnh',
];

/** Signs of the kinds in a document's number: `144/KH-UBND`, `12-NQ/TU`. */
export const KIND_SIGNS: ReadonlyMap<string, string> = new Map([
  ['NQ', 'Nghị quyết'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['NĐ', 'Nghị định'],
  ['KH', 'Kế hoạch'],
  ['CTR', 'Chương trình'],
  ['CTRHĐ', 'Chương trình hành động'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['KL', 'Kết luận'],
  ['TB', 'Thông báo'],
  ['TT', 'Thông tư'],
  ['HD', 'Hướng dẫn'],
  ['QYĐ', 'Quy định'],
  ['QC', 'Quy chế'],
  ['ĐA', 'Đề án'],
  ['PA', 'Phương án'],
  ['BC', 'Báo cáo'],
  ['TTR', 'Tờ trình'],
  ['CĐ', 'Công điện'],
  ['CV', 'Công văn'],
]);

/** Levels of places, with short ways of writing them. */
export const LEVELS: ReadonlyMap<string, string> = new Map([
  ['tỉnh', 'tỉnh'],
  ['thành phố', 'thành phố'],
  ['tp.', 'thành phố'],
  ['tp', 'thành phố'],
  ['thị xã', 'thị xã'],
  ['thị trấn', 'thị trấn'],
  ['quận', 'quận'],
  ['huyện', 'huyện'],
  ['xã', 'xã'],
  ['phường', 'phường'],
  ['đặc khu', 'đặc khu'],
]);

/** Party committees whose name holds their level: what the place of each is. */
export const COMMITTEE_LEVELS: ReadonlyMap<string, string> = new Map([
  ['tỉnh ủy', 'tỉnh'],
  ['thành ủy', 'thành phố'],
  ['thị ủy', 'thị xã'],
  ['quận ủy', 'quận'],
  ['huyện ủy', 'huyện'],
]);

/** Organs that a place belongs to, as they are written in calm letters. */
export const PLACED_ORGANS: ReadonlyMap<string, string> = new Map([
  ['ủy ban nhân dân', 'Ủy ban nhân dân'],
  ['ubnd', 'Ủy ban nhân dân'],
  ['hội đồng nhân dân', 'Hội đồng nhân dân'],
  ['hđnd', 'Hội đồng nhân dân'],
  ['ủy ban mặt trận tổ quốc việt nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['ủy ban mttq việt nam', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['đảng bộ', 'Đảng bộ'],
  ['đảng ủy', 'Đảng ủy'],
]);

/** What acts for another organ, whose name follows it or stands above it. */
export const ACTING_ORGANS: ReadonlyMap<string, string> = new Map([
  ['ban chấp hành', 'Ban Chấp hành'],
  ['ban thường vụ', 'Ban Thường vụ'],
  ['thường trực', 'Thường trực'],
  ['đại hội đại biểu', 'Đại hội đại biểu'],
  ['đại hội', 'Đại hội'],
]);

/** Organs of the whole country. */
export const NATIONAL_ORGANS: ReadonlyMap<string, string> = new Map([
  ['ủy ban thường vụ quốc hội', 'Ủy ban Thường vụ Quốc hội'],
  ['quốc hội', 'Quốc hội'],
  ['thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
  ['chính phủ', 'Chính phủ'],
  ['bộ chính trị', 'Bộ Chính trị'],
  ['ban bí thư', 'Ban Bí thư'],
  ['ban chấp hành trung ương đảng', 'Ban Chấp hành Trung ương Đảng'],
  ['ban chấp hành trung ương', 'Ban Chấp hành Trung ương'],
]);

/** Words that the name of a department, a board or a body begins with; its name goes on to the end of the line. */
export const DEPARTMENT_WORDS: readonly string[] = [
  'sở',
  'bộ',
  'ban',
  'cục',
  'chi cục',
  'phòng',
  'văn phòng',
  'thanh tra',
  'công an',
  'trung tâm',
  'viện',
  'trường',
  'học viện',
  'liên đoàn',
  'hội liên hiệp',
  'hội nông dân',
  'hội cựu chiến binh',
  'tỉnh đoàn',
  'thành đoàn',
  'tòa án',
  'kho bạc',
  'tổng công ty',
  'tập đoàn',
];

/** Words that stand before the name of who signs. */
export const SIGNING_WORDS: readonly string[] = [
  'bí thư',
  'phó bí thư',
  'chủ tịch',
  'phó chủ tịch',
  'thủ tướng',
  'phó thủ tướng',
  'bộ trưởng',
  'thứ trưởng',
  'giám đốc',
  'phó giám đốc',
  'chủ nhiệm',
  'phó chủ nhiệm',
  'trưởng ban',
  'phó trưởng ban',
  'chánh văn phòng',
  'phó chánh văn phòng',
  'trưởng phòng',
  'phó trưởng phòng',
  'chủ tọa',
  'đoàn chủ tịch',
  'tổng bí thư',
];

/** How a sentence of the preamble begins: it cites what a document rests on, or says who met. */
export const PREAMBLE_OPENERS: readonly string[] = [
  'căn cứ',
  'xét',
  'theo đề nghị',
  'trên cơ sở',
  'quyết nghị',
  'quyết định:',
  'kính gửi',
  'sau khi',
  'thực hiện',
  'triển khai',
  'tiếp tục thực hiện',
  'nhằm',
  'để',
  'tại',
  'trong',
  'qua',
  'ngày',
  'từ ngày',
  'hôm nay',
  'phát huy',
  'năm',
];
