/** Offices that somebody holds, as alternatives of an expression, longer ones first. Words of the language. */
export const OFFICES =
  'tổng bí thư|bí thư|chủ tịch|chủ nhiệm|tổng giám đốc|giám đốc|bộ trưởng|thủ tướng|thống đốc|tổng thanh tra|trưởng ban|trưởng đoàn|trưởng phòng|tổ trưởng|cục trưởng|vụ trưởng|chánh văn phòng|chánh án|viện trưởng|hiệu trưởng|thủ trưởng|tư lệnh|chỉ huy trưởng';
