/** How a title in capitals starts that opens what a document decides on: "KẾ HOẠCH", "DANH MỤC", "CHƯƠNG TRÌNH HÀNH ĐỘNG". */
const TITLE =
  /^(?:NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|QUY ĐỊNH|QUY CHẾ|ĐỀ ÁN|CHIẾN LƯỢC|PHƯƠNG ÁN|DANH MỤC|BIỂU|BẢNG|(?:CÁC |HỆ THỐNG )?CHỈ TIÊU|NHIỆM VỤ|PHÂN CÔNG)(?![\p{L}])/u;
/** "(Ban hành kèm theo Nghị quyết số …)" */
const ATTACHED = /^\((?:ban hành\s{1,3})?kèm theo(?!\p{L})/iu;
/** How much of a title tells that it is printed in capitals. In characters. */
const LONGEST_LOOK = 24;

/** Whether a line opens a text of its own below a signature: the programme that a resolution issues. */
export const opensAttached = (line: string): boolean =>
  ATTACHED.test(line) || (TITLE.test(line) && !/\p{Ll}/u.test(line.slice(0, LONGEST_LOOK)));
