import { listWords, mapWords } from '../../text/list-words.ts';
import { organNames, organWords } from '../organs/organ-words.ts';

/** Words of the language of official documents: closed lists that hold for every issuer. */

/** Kinds of documents, longer names before those that they begin with. */
export const DOCUMENT_KINDS: readonly string[] = listWords(`
  Nghị quyết liên tịch | Nghị quyết | Nghị định | Kế hoạch hành động | Kế hoạch | Chương trình hành động
  Chương trình công tác | Chương trình | Quyết định | Chỉ thị | Kết luận | Thông báo | Thông tri
  Thông tư liên tịch | Thông tư | Hướng dẫn | Quy định | Quy chế | Quy hoạch | Đề án | Phương án
  Chiến lược | Báo cáo chính trị | Báo cáo | Tờ trình | Công điện | Công văn | Lời kêu gọi | Tuyên bố
  Pháp lệnh | Luật | Lệnh
`);

/** Signs of the kinds in a document's number: `144/KH-UBND`, `12-NQ/TU`. */
export const KIND_SIGNS: ReadonlyMap<string, string> = mapWords(`
  NQ: Nghị quyết | NQLT: Nghị quyết liên tịch | NĐ: Nghị định | KH: Kế hoạch | CTR: Chương trình
  CTRHĐ: Chương trình hành động | QĐ: Quyết định | CT: Chỉ thị | KL: Kết luận | TB: Thông báo
  TT: Thông tư | HD: Hướng dẫn | QYĐ: Quy định | QC: Quy chế | ĐA: Đề án | PA: Phương án | BC: Báo cáo
  TTR: Tờ trình | CĐ: Công điện | CV: Công văn
`);

/** Levels of places, with short ways of writing them. */
export const LEVELS: ReadonlyMap<string, string> = mapWords(`
  tỉnh: tỉnh | thành phố: thành phố | tp.: thành phố | tp: thành phố | thị xã: thị xã | thị trấn: thị trấn
  quận: quận | huyện: huyện | xã: xã | phường: phường | đặc khu: đặc khu
`);

/** Party committees whose name holds their level: what the place of each is. */
export const COMMITTEE_LEVELS: ReadonlyMap<string, string> = organNames('cấp ủy của địa bàn');

/** Organs that a place belongs to, as they are written in calm letters. */
export const PLACED_ORGANS: ReadonlyMap<string, string> = organNames('cơ quan của địa bàn');

/** What acts for another organ, whose name follows it or stands above it. */
export const ACTING_ORGANS: ReadonlyMap<string, string> = organNames('cơ quan thay mặt');

/** Organs of the whole country. */
export const NATIONAL_ORGANS: ReadonlyMap<string, string> = organNames('cơ quan cả nước');

/** Words that the name of a department, a board or a body begins with; its name goes on to the end of the line. */
export const DEPARTMENT_WORDS: readonly string[] = organWords('mở đầu tên cơ quan ban hành');

/** Words that stand before the name of who signs. */
export const SIGNING_WORDS: readonly string[] = listWords(`
  bí thư | phó bí thư | chủ tịch | phó chủ tịch | thủ tướng | phó thủ tướng | bộ trưởng | thứ trưởng
  giám đốc | phó giám đốc | chủ nhiệm | phó chủ nhiệm | trưởng ban | phó trưởng ban | chánh văn phòng
  phó chánh văn phòng | trưởng phòng | phó trưởng phòng | chủ tọa | đoàn chủ tịch | tổng bí thư
`);

/** How a sentence of the preamble begins: it cites what a document rests on, or says who met. */
export const PREAMBLE_OPENERS: readonly string[] = listWords(`
  căn cứ | xét | theo đề nghị | trên cơ sở | quyết nghị | quyết định: | kính gửi | sau khi | thực hiện
  triển khai | tiếp tục thực hiện | nhằm | để | tại | trong | qua | ngày | từ ngày | hôm nay | phát huy
  năm
`);
