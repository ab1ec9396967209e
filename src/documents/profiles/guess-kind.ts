import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Target } from '../../domain/target.ts';
import { phraseSet, type Word } from '../statements/words.ts';
import { holds, type MeasureWords, startsWith } from './read-measure-words.ts';
import { type UnitKind, unitKindOf } from './unit-kind.ts';

/** How much faster something grows: "Tốc độ tăng tổng sản phẩm", "Tăng trưởng tín dụng". */
export const GROWTH_HEADS = phraseSet(
  'tốc độ tăng|tốc độ tăng trưởng|tốc độ phát triển|nhịp độ tăng|tăng trưởng|mức tăng trưởng',
);

/** A part of a whole: "Tỷ trọng công nghiệp trong GRDP", "Đóng góp của năng suất vào tăng trưởng". */
export const SHARE_HEADS = phraseSet('tỷ trọng|tỉ trọng|đóng góp|mức đóng góp');

/** What has a height on any day: "Tỷ lệ che phủ rừng", "Mức độ hài lòng của người dân". */
export const LEVEL_HEADS = phraseSet(
  'tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|hệ số|chỉ số|mức độ hài lòng|độ che phủ|công suất sử dụng',
);

/** Heads that a figure of growth can't be told from one of points with: "tỷ lệ … tăng 5%". */
const RATIO_HEADS = phraseSet('tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|hệ số|tỷ trọng|tỉ trọng|mức độ hài lòng');

/** The figure says by how much less: "Mức giảm tỷ lệ hộ nghèo", "Cắt giảm … thời gian". */
const REDUCTION_HEADS = phraseSet('giảm|mức giảm|cắt giảm|kéo giảm|tinh giản|rút ngắn');

/** Shared out among people or places, so that it has a height too: "Thu nhập bình quân của cư dân". */
const PER_WORDS = phraseSet(
  'bình quân đầu người|bình quân của|bình quân một|bình quân trên|bình quân mỗi người|trên đầu người',
);

/** Herds and the like are as many as there are: "Tổng đàn trâu, bò". */
const STOCK_HEADS = phraseSet('tổng đàn|đàn');

/** Money that comes in or is put in over the year: "Thu ngân sách nhà nước", "Kim ngạch xuất khẩu". */
export const MONEY_FLOWS = phraseSet(
  'thu ngân sách|tổng thu ngân sách|tổng thu|thu cân đối ngân sách|thu nội địa|thu từ|thu tiền|thu thuế|thu hút|huy động',
  'tổng vốn đầu tư|vốn đầu tư|tổng mức bán lẻ|doanh thu|tổng doanh thu|kim ngạch|tổng kim ngạch|giá trị xuất khẩu|tổng giá trị xuất khẩu|giá trị sản xuất|tổng giá trị sản xuất',
);

/** What is made or moved over the year, by weight or volume: "Sản lượng hàng hóa thông qua cảng". */
const BULK_FLOWS = phraseSet(
  'sản lượng|tổng sản lượng|lượng hàng hóa|hàng hóa|khối lượng hàng hóa|điện thương phẩm',
);

/** What is planted over the year: "Diện tích trồng rừng tập trung". */
const AREA_FLOWS = phraseSet(
  'trồng|trồng mới|trồng rừng|diện tích trồng mới|diện tích trồng rừng|diện tích rừng trồng mới',
);

/** People who come, or who find work: "Thu hút khách du lịch", "Giải quyết việc làm". */
const PEOPLE_FLOWS = phraseSet(
  'đón|thu hút khách|lượng khách|lượt khách|số lượt khách|tổng lượt khách|tổng lượng khách|khách du lịch|khách quốc tế|khách lưu trú',
  'giải quyết việc làm|tạo việc làm|tạo thêm việc làm|tạo mới việc làm|số lao động được giải quyết việc làm',
);

/** Acts that are counted one by one: "Kết nạp … đảng viên", "kiểm tra chuyên đề … tổ chức đảng". */
const COUNTED_ACTS = phraseSet('kết nạp|thành lập|thành lập mới|kiểm tra|giám sát');
/** Said behind what is counted: "Số doanh nghiệp thành lập mới". */
const NEWLY_FOUNDED = phraseSet('thành lập mới|đăng ký thành lập mới');
const COUNT_HEADS = phraseSet('số|số lượng|tổng số');

/** Works that stand at the year's end or don't: "Hoàn thành xây dựng … xã", "khởi công … dự án". */
const MILESTONE_ACTS = phraseSet(
  'hoàn thành|khởi công|khánh thành|triển khai|đưa vào sử dụng|đưa vào vận hành|đưa vào khai thác',
);

/** That a sum is of one year or of all years is only known where it is said: "trong giai đoạn 2026 - 2030", "mỗi năm". */
const SPAN_WORDS = phraseSet('giai đoạn|nhiệm kỳ|mỗi năm|hằng năm|hàng năm');

type Kind = MeasureProfile['kind'];

/**
 * How a measure behaves, by its unit and its words; undefined where they don't tell.
 * @param isOneYear whether its document plans for one year: a sum "đến năm 2030" may be that year's or all years'
 */
export const guessKind = (
  measure: Measure,
  { text }: Pick<Target, 'text'>,
  words: MeasureWords,
  isOneYear: boolean,
): Kind | undefined => {
  const unit = unitKindOf(words.counted);
  if (unit === 'percent' || unit === 'points') return kindOfPercent(measure, text, words);
  if (unit === 'times' || words.manner === 'rises' || isReduction(words)) return undefined;
  if (unit === 'rate' || isPerHead(words)) return 'mức';
  if (startsWith(words, STOCK_HEADS)) return 'mức';
  const kind = kindOfAmount(words, unit);
  const isSum = kind === 'tổng' || kind === 'đếm';
  return isSum && !isOneYear && !saysSpan([...words.clause, ...words.name]) ? undefined : kind;
};

/** Whether its figure says by how much less something is to be. */
export const isReduction = (words: MeasureWords): boolean =>
  words.manner === 'falls' || (words.manner !== 'falls to' && startsWith(words, REDUCTION_HEADS));

const HUNDRED = '100';

/** "100% các xã có mô hình": all of them, and no more can be. */
export const isHundredPercent = ({ low, high, unit }: Measure): boolean =>
  unit === '%' && low.decimal === HUNDRED && high.decimal === HUNDRED;

const kindOfPercent = (measure: Measure, text: string, words: MeasureWords): Kind | undefined => {
  if (isReduction(words)) return 'mức giảm';
  if (isOfTotal(text, words)) return 'số trên tổng';
  if (words.isFigureFirst) return isHundredPercent(measure) ? 'độ phủ' : undefined;
  if (startsWith(words, GROWTH_HEADS)) return 'tốc độ';
  if (words.manner === 'rises') return startsWith(words, RATIO_HEADS) ? undefined : 'tốc độ';
  if (startsWith(words, SHARE_HEADS) || words.manner === 'makes up') return 'tỷ trọng';
  return startsWith(words, LEVEL_HEADS) ? 'mức' : undefined;
};

const TOTAL = /(?:trên|trong)\s{1,3}tổng\s{1,3}số\s{1,3}\d/iu;

/** "30% số cơ sở … (trên tổng số 137 cơ sở)": the clause states of how many. */
const isOfTotal = (text: string, { behind }: MeasureWords): boolean => {
  const [first, second] = behind.map(({ key }) => key);
  return (first === 'số' || (first === 'tổng' && second === 'số')) && TOTAL.test(text);
};

/** "GRDP bình quân đầu người", "Số bác sĩ trên 1 vạn dân". */
const isPerHead = ({ name }: MeasureWords): boolean =>
  holds(name, PER_WORDS) || name.some((word, at) => word.key === 'trên' && isNumber(name[at + 1]));

const isNumber = (word: Word | undefined): boolean => /^\d/.test(word?.key ?? '');

const FLOWS = { money: MONEY_FLOWS, bulk: BULK_FLOWS, area: AREA_FLOWS } as const;

const kindOfAmount = (words: MeasureWords, unit: UnitKind): Kind | undefined => {
  if (unit === 'money' || unit === 'bulk' || unit === 'area') {
    return startsWith(words, FLOWS[unit]) ? 'tổng' : undefined;
  }
  if (startsWith(words, PEOPLE_FLOWS)) return 'tổng';
  if (startsWith(words, COUNTED_ACTS)) return 'đếm';
  if (startsWith(words, COUNT_HEADS) && holds(words.name, NEWLY_FOUNDED)) return 'đếm';
  return startsWith(words, MILESTONE_ACTS) ? 'mốc' : undefined;
};

/** "trong giai đoạn 2026 - 2030", "mỗi năm", "năm 2027" of a column; not "đến năm 2030". */
const saysSpan = (words: readonly Word[]): boolean =>
  holds(words, SPAN_WORDS) ||
  words.some(
    ({ key }, at) => key === 'năm' && isNumber(words[at + 1]) && !OPEN_ENDED.has(words[at - 1]?.key ?? ''),
  );

const OPEN_ENDED: ReadonlySet<string> = new Set(['đến', 'tới', 'trước', 'từ', 'với', 'cuối']);
