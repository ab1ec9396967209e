import type { Bound, Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from '../statements/words.ts';
import { isHundredPercent, isReduction, MONEY_FLOWS } from './guess-kind.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';

/** What nobody wants more of. */
const UNWANTED = phraseSet(
  // Want: "hộ nghèo", "lao động thiếu việc làm", "thôn thiếu nước sinh hoạt".
  'hộ nghèo|hộ cận nghèo|hộ tái nghèo|tỷ lệ nghèo|tái nghèo|thất nghiệp|thiếu việc làm|thiếu nước|nhà tạm|nhà dột nát|mù chữ|bỏ học|suy dinh dưỡng|thấp còi|tử vong',
  // Harm: "Tai nạn giao thông", "Số vụ phạm pháp hình sự", "người bị thương".
  'tai nạn|phạm pháp|tội phạm|trọng án|vi phạm|tệ nạn|số vụ|vụ cháy|người chết|bị thương|bị kỷ luật|thiệt hại|ô nhiễm|thất thoát|tổn thất|hao hụt|tảo hôn|hôn nhân cận huyết|sinh con thứ|tỷ lệ mắc|số ca mắc|người mắc|người nghiện|bạo lực|xâm hại|ly hôn|phá rừng|cháy rừng',
  // Arrears: "dự án chậm quyết toán", "hồ sơ quá hạn", "nợ đọng thuế".
  'chậm quyết toán|chậm tiến độ|chậm giải ngân|quá hạn|trễ hạn|nợ xấu|nợ đọng|nợ thuế|tồn đọng|đơn thư|khiếu nại|tố cáo',
);

/** What may follow right behind it so that it is still the thing itself: "tỷ lệ thất nghiệp thành thị", not "nhà cho hộ nghèo". */
const AFTER_UNWANTED = phraseSet(
  'đa chiều|thành thị|đô thị|nông thôn|khu vực|ở|tại|trong|theo|trên|toàn|chung|về|hằng|hàng|năm|so|đến|cuối|bình quân|thể|từ',
  'giao thông|hình sự|xã hội|lao động|sinh hoạt|mùa|nước|điện|điện năng|rừng|môi trường|thuế|xây dựng|ba|3',
);

/** Somebody gets or does something, or is rid of something; then this is measured: "thu hồi nợ đọng", "hộ nghèo có nhà ở". */
const REMEDIES = phraseSet(
  'được|có|thoát|xử lý|giải quyết|thu gom|khắc phục|hỗ trợ|giúp|điều tra|khám phá|phát hiện|xét xử|truy tố|thu hồi|phòng|chống|ngăn|xóa|giảm|cắt|cải tạo',
  'không còn|không có|bảo hiểm|sử dụng|tham gia|tiếp cận|vay|hưởng|nhận|đạt|phục hồi|vươn lên',
);

/** What should have been done and wasn't: "tổ chức cơ sở đảng không hoàn thành nhiệm vụ", "chất thải chưa được xử lý". */
const NOT_DONE = phraseSet('không hoàn thành|chưa hoàn thành|không đạt|chưa đạt|không được|chưa được');

/** Of these more or less may be meant, so that only a bound tells. */
const UNCLEAR = phraseSet(
  // Taken from nature: "sản lượng khai thác hải sản".
  'khai thác hải sản|khai thác thủy sản|hải sản khai thác|thủy sản khai thác|sản lượng khai thác|khai thác than|khai thác khoáng sản|phát thải|tiêu hao|tiêu thụ điện',
  // Prices, debts, costs: "Chỉ số giá tiêu dùng", "Tổng chi ngân sách".
  'chỉ số giá|giá tiêu dùng|CPI|ICOR|chi ngân sách|chi thường xuyên|tổng chi|bội chi|nợ công|dư nợ|chi phí|thời gian|kim ngạch nhập khẩu|giá trị nhập khẩu|biên chế',
  // People and how the economy is made up: "Tỷ trọng lao động nông nghiệp", "Cơ cấu kinh tế: nông nghiệp …".
  'tăng dân số|quy mô dân số|dân số trung bình|tăng tự nhiên|mức sinh|tỷ suất sinh|tỷ số giới tính|cơ cấu|tỷ trọng nông|tỷ trọng ngành nông|tỷ trọng khu vực nông|lao động nông nghiệp|lao động trong nông nghiệp|lao động trong lĩnh vực nông nghiệp',
  // Places in a row, of which the first is the best, and what only comes to light: "Chỉ số PCI xếp thứ …".
  'xếp hạng|xếp thứ|thứ hạng|đứng thứ|vị trí|tiếp nhận|phát hiện',
);

/** What somebody does or gets is striven for: "được xử lý", "tham gia bảo hiểm y tế", "qua đào tạo". */
const WANTED = phraseSet(
  'được|tham gia|qua đào tạo|đạt chuẩn|đạt quy chuẩn|đạt tiêu chuẩn|hoàn thành|thoát nghèo|sử dụng nước sạch|hài lòng|thu nhập|tăng trưởng|tốc độ tăng|che phủ rừng',
);

/** A statement begins with what is to be brought about: "Trồng mới … cây xanh", also "xây … nhà cho hộ nghèo". */
const WANTED_ACTS = phraseSet(
  'trồng|bê tông hóa|cứng hóa|xây dựng|xây mới|lắp đặt|cấp|lập|đón|tạo|thu hút|đưa|nâng cấp|phát triển|kết nạp|thành lập|hoàn thành|khởi công|hỗ trợ|xóa|thu hồi|giải quyết|xử lý|khắc phục|đào tạo|tổ chức|kiểm tra|giám sát',
);

/** "Có thêm … xã đạt chuẩn": wanted, but for what nobody wants. */
const HAVING = phraseSet('có|có thêm');

type Better = MeasureProfile['better'];
type Kind = MeasureProfile['kind'] | undefined;

const BOUND_SAYS: Readonly<Record<Bound, Better | undefined>> = {
  '<': 'giảm',
  '≤': 'giảm',
  '>': 'tăng',
  '≥': 'tăng',
  '=': undefined,
  '≈': undefined,
};

/** Kinds of which a document plans only what it wants more of. */
const GOOD_KINDS: readonly Kind[] = ['tổng', 'đếm', 'mốc', 'độ phủ', 'số trên tổng'];

/**
 * Which way of a measure's figure is better, by its bound and its words; undefined where they don't tell or contradict
 * one another. Of "giảm 5%" more is better, since the figure is what is taken off; of "giảm còn 5%" less.
 * @param heading of its group; it says what a bare "Thành thị" is of
 */
export const guessDirection = (
  measure: Measure,
  words: MeasureWords,
  kind: Kind,
  heading: string,
): Better | undefined => {
  // "Giảm 120 hộ nghèo": whether a figure is of what is taken off or of what remains shows only by its unit.
  if (isReduction(words) && kind !== 'mức giảm') return BOUND_SAYS[measure.bound];
  const [said, ...others] = [BOUND_SAYS[measure.bound], saidOutright(measure, words, heading)].filter(
    (one) => one !== undefined,
  );
  if (said !== undefined) return others.every((one) => one === said) ? said : undefined;
  if (holds(words.name, UNCLEAR) || isUnwanted(words, heading)) return undefined;
  return isStrivenFor(words, kind) ? 'tăng' : undefined;
};

/** What must agree with its bound. */
const saidOutright = (measure: Measure, words: MeasureWords, heading: string): Better | undefined => {
  if (isReduction(words)) return 'tăng';
  if (words.manner === 'falls to') return 'giảm';
  if (words.manner === 'rises to' || isHundredPercent(measure)) return 'tăng';
  // "Tỷ lệ hộ nghèo đạt 2%" may be a slip of the pen, or a name that is read wrongly.
  const isSaidToRise = words.manner === 'reaches' || words.manner === 'rises';
  return isUnwanted(words, heading) && !isSaidToRise ? 'giảm' : undefined;
};

/** A name as short as "Số người", "Thành thị" is read with its heading. In words. */
const BARE_NAME = 4;

const isUnwanted = (words: MeasureWords, heading: string): boolean => {
  const { name } = words;
  if (startsWith(words, WANTED_ACTS)) return false;
  if (isUndone(name)) return true;
  // "Có 5 dự án chậm tiến độ" has what is unwanted; "hộ nghèo có nhà" doesn't measure it.
  const thing = name.slice(phraseAt(name, 0, HAVING));
  const isBare = thing.length > 0 && thing.length <= BARE_NAME;
  const all = isBare ? [...wordsOf(`${heading}.`), ...thing] : thing;
  return isThingItself(all) && !holds(all, REMEDIES);
};

/** "chất thải chưa được xử lý", but not "hỗ trợ hộ chưa được cấp nước". */
const isUndone = (words: readonly Word[]): boolean => {
  const at = words.findIndex((_, index) => phraseAt(words, index, NOT_DONE) > 0);
  return at >= 0 && !holds(words.slice(0, at), REMEDIES);
};

/** Nothing but where, when or of what kind stands behind the last thing that is unwanted. */
const isThingItself = (words: readonly Word[]): boolean => {
  const at = words.findLastIndex((_, index) => phraseAt(words, index, UNWANTED) > 0);
  if (at < 0) return false;
  const end = at + phraseAt(words, at, UNWANTED);
  return words[end]?.isLetters !== true || phraseAt(words, end, AFTER_UNWANTED) > 0;
};

const isStrivenFor = (words: MeasureWords, kind: Kind): boolean =>
  GOOD_KINDS.includes(kind) ||
  words.manner === 'reaches' ||
  words.manner === 'rises' ||
  holds(words.name, WANTED) ||
  [WANTED_ACTS, HAVING, MONEY_FLOWS].some((set) => startsWith(words, set));
