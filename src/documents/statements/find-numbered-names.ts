import { byStart, findSpans, type Span } from '../../domain/passage.ts';
import { nounGroupAt } from '../../quantities/noun-group.ts';
import { countedAt } from '../../quantities/units.ts';

const SMALL = String.raw`\d{1,3}[A-Za-z]?(?![\p{L}\d]|[.,]\d|\s?%)`;
const LIST = `${SMALL}(?:(?:\\s?,\\s?|\\s{1,2}và\\s{1,2}|\\s?[-–]\\s?|\\s{1,2}đến\\s{1,2})${SMALL}){0,9}`;

/** What a number behind it names or ranks, whatever stands behind the number. */
const NAMING: readonly string[] = [
  // Roads: "Quốc lộ 10", "Đường vành đai 3", "đường tỉnh 359"
  'quốc lộ,tỉnh lộ,hương lộ,đường tỉnh,đường huyện,vành đai,cao tốc số',
  // Numbered: "bến số 1, 2", "bão số 12, 13", "Kỳ họp thứ 4", "lần thứ 9"
  'số,thứ',
  // Levels: "báo động 3", "mức độ 4", "vùng 2", "thế hệ 5", "khu vực 1"
  'báo động,mức độ,phiên bản,thế hệ,khu vực,vùng',
  // Schemes and programmes: "Đề án 06", "Chương trình 135"
  'đề án,chương trình',
].flatMap((words) => words.split(','));
/** What a number names only where it counts nothing: "dự án 2" against "dự án 300 căn hộ", "cấp 3" against "cấp 300 giấy phép". */
const MAYBE_NAMING: readonly string[] = [
  'thôn,ấp,bản,xóm,khóm,khu phố,tổ dân phố,cấp,hạng,loại,bậc,lớp,khối,khóa,khoá,tổ,tuyến,cầu,bến,cảng,khu,lô,ga,nhà ga,tầng,phân khu,tiểu dự án,dự án,nội dung,gói thầu',
  'nghị quyết,quyết định,kế hoạch,chỉ thị,kết luận,thông tư,nghị định,luật,công văn,thông báo,quy định,hướng dẫn,công điện',
  'nhiệm vụ,chỉ tiêu,mục tiêu,tiêu chí,giải pháp,mẫu,biểu,bảng,hình,nhóm,tốp,top,quyển,tập',
].flatMap((words) => words.split(','));

const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${[...words].sort((a, b) => b.length - a.length).join('|')})\\s{1,2}(?:số\\s{1,2}|thứ\\s{1,2})?${LIST}`,
    'giu',
  );
const NAMED = patternOf(NAMING);
const MAYBE_NAMED = patternOf(MAYBE_NAMING);
/** "5G", "3D", "T2", "IPv6", "COVID-19", "VR360", "2b", "công nghiệp 4.0"; `km2` and `m3` are units. */
const CODES =
  /(?<![\p{L}\d.,-])(?:\d[GDKHgdk](?![\p{L}\d])|\d{1,2}[a-zđ](?![\p{L}\d])|\p{Lu}\p{L}{0,7}-?\d{1,4}(?:\.\d{1,2})?(?![\p{L}\d]|[.,/]\d)|(?<=công nghiệp )4\.0(?!\d))/gu;

/** "cầu Lạch Huyện 2", "sân bay Tân Sơn Nhất 3": behind a name of its own. */
const BEHIND_A_NAME = /(?<=\p{Lu}\p{L}{1,7}\s\p{Lu}\p{L}{1,7}\s)\d{1,2}(?![\p{L}\d]|[.,/]\d|\s?[%/-])/gu;

/** Names and ranks with numbers in them, in order: "Quốc lộ 10", "bến số 1, 2", "kỳ họp thứ 4", "5G". */
export const findNumberedNames = (text: string): readonly Span[] =>
  [
    ...findSpans(text, NAMED).filter(({ end }) => countedAt(text, end, false) === ''),
    ...[...findSpans(text, MAYBE_NAMED), ...findSpans(text, BEHIND_A_NAME)].filter(
      ({ end }) => countedAt(text, end, false) === '' && nounGroupAt(text, end) === undefined,
    ),
    ...findSpans(text, CODES),
  ].toSorted(byStart);
