import { organNames } from '../../documents/organs/organ-words.ts';
import type { UnreadReason } from '../../domain/progress.ts';
import { alternatives } from '../../text/phrase-pattern.ts';
import type { FoundAmount } from './find-amounts.ts';
import type { AmountPlace } from './find-cues.ts';
import type { KnownMeasure } from './item-names.ts';

/** What a figure says of a measure; a reason where it isn't what was reached. */
export type Role = 'value' | 'share' | 'increment' | 'plan' | UnreadReason;

const LAST_TIME =
  '(?:cùng kỳ(?: năm)?(?: 20\\d\\d)?|năm ngoái|năm trước|năm 20\\d\\d|tuần trước|tuần rồi|tháng trước|quý trước|kỳ trước|lần trước|hôm trước|trước đó)';
const COMPARED_BEFORE = new RegExp(`${LAST_TIME}(?: năm (?:ngoái|trước|20\\d\\d))?[^,;\\d]*$`, 'u');
/** "Năm 2023 tăng 10,34%": that year's rate; "so với năm 2023 tăng 11%" is this year's. */
const RATE_OF_EARLIER =
  /(?<!(?<!\p{L})(?:so|với|hơn|bằng)\s(?:cùng kỳ\s)?)(?:năm ngoái|năm trước|năm 20\d\d)\s(?:cũng\s|chỉ\s)?(?:(?:tăng|giảm|đạt|là)\s+)?(?:được |khoảng |gần |hơn |trên )*$/u;
const COMPARED_AFTER = new RegExp(`^\\s*(?:(?:so(?: với)?|của|là)\\s+)?${LAST_TIME}`, 'u');
/** "159,8 chứ không phải 158,9": what it was said not to be. */
const DENIED = /(?<!\p{L})không phải(?: là)?\s*$/u;
const WORD = '(?:được |khoảng |gần |hơn |trên |tới |đến )*';
const CHANGED = new RegExp(
  `(?<![\\p{L}])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt|tăng thêm)\\s+${WORD}$`,
  'u',
);
const REMAINING = new RegExp(
  `(?<![\\p{L}])(?:còn|còn lại|còn thiếu|thiếu|hụt|(?:chưa|không) (?:đạt|được|tới|đến)|cần thêm|cần)\\s+${WORD}$`,
  'u',
);
/** "tăng từ 157,1 lên 168,1", "0,9 → 0,94": the second says what was reached. */
const FROM_BEFORE = /(?<!\p{L})từ\s*$/u;
const ARROW = '(?:→|->|=>|➡)';
const ARROW_AFTER = new RegExp(`^\\s*${ARROW}\\s*\\d`, 'u');
const CHANGED_TO_AFTER = new RegExp(
  `^[^\\d,;]{0,20}(?:lên|xuống|còn|${ARROW})\\s*(?:còn |đến |tới )?\\d`,
  'u',
);
const CHANGED_TO_BEFORE = new RegExp(
  `(?:(?<!\\p{L})từ[^;]{1,30}\\d[^;\\d]{0,20}(?:lên|xuống|xuống còn|lên đến|lên tới|còn)|\\d[^;\\d]{0,12}${ARROW})\\s*$`,
  'u',
);
const DOWN_TO =
  /(?<![\p{L}])(?:giảm còn|giảm xuống|giảm xuống còn|xuống còn|chỉ còn|còn)\s+(?:khoảng |gần |hơn )*$/u;
const NOT_DONE =
  /^\s*(?:\p{L}+\s+){0,3}(?:chưa(?! (?:đạt|bằng|tính|kể|có vướng))|đang (?!vướng)|còn (?!\d)|sắp)/u;
const MORE_TO_COME = /^\s*(?:\p{L}+\s+){0,2}nữa(?!\p{L})/u;
const PLANNED =
  /(?<![\p{L}])(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|được giao|giao|nghị quyết)(?: cả)?(?: (?:năm|là|đạt|giao|đề ra|20\d\d)){0,5}\s{0,3}:?\s{0,3}$/u;
/** "chỉ tiêu cảng là 190 triệu tấn" says the plan, "chỉ tiêu cảng đạt 158" what was reached. */
const PLAN_IS =
  /(?<![\p{L}])(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|giao)(?![^,;]{0,100}(?:đạt|được|thực hiện|hoàn thành|lũy kế|ước))[^,;]{0,60}(?:là|=|phải|cần)[^,;\d]{0,40}$/u;
/** "2025: 205 triệu tấn" is another year's. */
const HEAD_YEAR = /^\s*(?:năm\s+)?(20\d\d)\s*:/u;
/** "KH 2025 dự kiến 212": what is planned for another year. */
const PLAN_OF_YEAR =
  /(?<!\p{L})(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự kiến|dự báo|phấn đấu|giao)\s(?:cho\s)?(?:năm\s)?(20\d\d)(?!\d)[^,;\d]*$/u;
/** "…, năm nay đến giờ 171,2" tells again, behind what was aimed at. */
const TELLS_AGAIN =
  /(?:^|[,;])\s*(?:(?:còn|thì|năm nay|riêng năm nay)\s)*(?:đến (?:giờ|nay)|tới (?:giờ|nay)|hiện(?: nay| tại| giờ| đã| đạt| mới)?|lũy kế|đã (?:đạt|được|thực hiện))(?!\p{L})[^,;]*$/u;
/** "172 triệu tấn theo kế hoạch", "dự toán thu nội địa 41.000": what is planned. */
const BY_PLAN = /^\s*(?:theo|trong)\s+(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|phương án|kịch bản)(?!\p{L})/u;
const PLAN_OF =
  /^\s*(?:dự toán|kế hoạch)(?!\s+(?:đạt|được|thực hiện))(?![^,;]{0,80}(?:đạt|được|thực hiện|hoàn thành|lũy kế|ước))[^,;%\d]{1,80}$/u;
const PER_PERIOD = /^\s*(?:\/\s*|mỗi |một |trên )(?:ngày|tuần|tháng|quý)(?!\p{L})/u;
const OF_PLAN =
  /^\s*(?:so với |của |theo )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh|nghị quyết|năm(?!\p{L})(?!\s+(?:ngoái|trước|rồi|20\d\d|·)))/u;
const LEVEL_KINDS: ReadonlySet<string> = new Set(['tỷ trọng', 'mức', 'mức giảm', 'độ phủ']);

/** The plan of something other than the year, or of another body: its share says nothing of the year's plan. */
const OF_OTHER_PLAN = new RegExp(
  String.raw`^\s*(?:so với |của |theo )?(?:kế hoạch|dự toán|chỉ tiêu)\s+(?:của\s+)?(?:(?:tháng|quý|tuần|ngày|kỳ|đợt|giai đoạn|\d{1,2}\s+tháng|tw|trung ương|bộ|quận|huyện|xã|ngành|thủ tướng|${alternatives(organNames('cơ quan cả nước').keys())}|hđnd|hội đồng)(?!\p{L})|·)`,
  'u',
);

/**
 * What a figure would say of a measure (undefined: of a task).
 * @param place where it stands; `isWithinPeriod`: the message speaks of one month or quarter only
 */
export const judgeRole = (place: AmountPlace, amount: FoundAmount, known: KnownMeasure | undefined): Role => {
  const { text, full, cues } = place;
  const before = wordsBefore(text, amount);
  const after = text.slice(amount.end, amount.end + LOOK_AROUND);
  const isPercent = /^(?:%|phần trăm)$/.test(amount.unit);
  const kind = known?.profile?.kind;
  const inPercent = known?.measure.unit === '%';
  // "Ước cả năm 190, tăng 12% so cùng kỳ": of a forecast, yet no less a growth.
  const planYear = PLAN_OF_YEAR.exec(before)?.[1];
  if (planYear !== undefined && planYear !== place.year) return 'comparison';
  const isAimed =
    cues.forecastAt !== undefined &&
    cues.forecastAt < amount.start &&
    !TELLS_AGAIN.test(text.slice(Math.max(0, cues.forecastAt), amount.numberAt));
  if (isAimed) return isPercent && !inPercent && CHANGED.test(before) ? 'growth' : 'forecast';
  const headYear = HEAD_YEAR.exec(full)?.[1];
  if (headYear !== undefined && headYear !== place.year) return 'comparison';
  if (!isPercent && BY_PLAN.test(after)) return 'plan';
  if (!isPercent && PLAN_OF.test(before)) return 'plan';
  if (CHANGED_TO_AFTER.test(after) && (FROM_BEFORE.test(before) || ARROW_AFTER.test(after)))
    return 'comparison';
  if (CHANGED_TO_BEFORE.test(before)) return isPercent && !inPercent ? 'share' : 'value';
  if (
    isPercent &&
    (OF_OTHER_PLAN.test(after) || OF_OTHER_PLAN.test(full.slice(amount.end, amount.end + LOOK_AROUND)))
  )
    return 'other-plan';
  if (isPercent && OF_PLAN.test(after)) return 'share';
  if (known?.profile?.better === 'giảm' && DOWN_TO.test(before)) return 'value';
  if (PER_PERIOD.test(after) || DENIED.test(before)) return 'comparison';
  if (REMAINING.test(before) || NOT_DONE.test(after)) return 'remaining';
  if (cues.increments.length === 0 && MORE_TO_COME.test(after)) return 'remaining';
  const changed = CHANGED.exec(before)?.[1];
  if (RATE_OF_EARLIER.test(before)) return 'comparison';
  const isRate = kind === 'tốc độ' && changed !== undefined;
  const isDecline = kind === 'mức giảm' && changed === 'giảm';
  if (!isRate && (COMPARED_AFTER.test(after) || COMPARED_BEFORE.test(before)) && kind !== 'tốc độ')
    return isPercent ? 'growth' : 'comparison';
  if (changed !== undefined && !isRate && !isDecline) {
    const isPoints = isPercent || /^điểm/.test(amount.unit);
    if (changed.startsWith('tăng') && !isPoints && !isLevel(kind)) return 'increment';
    return isPoints ? 'growth' : 'comparison';
  }
  if (isPercent && !inPercent) return 'share';
  if (PLAN_IS.test(before)) return 'plan';
  if (PLANNED.test(before))
    return isPercent && /(?<![\p{L}])(?:đạt|bằng)[^,;]*$/u.test(before) ? 'share' : 'plan';
  return isIncrement(place, amount, kind) ? 'increment' : 'value';
};

/** Characters on either side of a figure that may say what it is; what stands further off is of something else. */
const LOOK_AROUND = 100;

const wordsBefore = (text: string, { numberAt }: FoundAmount): string =>
  text.slice(Math.max(0, numberAt - LOOK_AROUND), numberAt).replace(BOUND_WORDS, ' ');

/** Whether the words before a figure say that it comes on top of another. */
export const saysMore = (text: string, amount: FoundAmount): boolean =>
  /(?<!\p{L})(?:thêm|tăng|phát sinh|mới có thêm)\s+(?:được |khoảng |gần |hơn )*$/u.test(
    wordsBefore(text, amount),
  );

/** Whether a number is one that the message says was wrong: "chứ không phải 157,1". */
export const isDenied = (text: string, amount: FoundAmount): boolean =>
  DENIED.test(wordsBefore(text, amount));

/** Whether the words before a figure say that something fell by it. */
export const fallsBy = (text: string, amount: FoundAmount): boolean =>
  CHANGED.exec(wordsBefore(text, amount))?.[1] === 'giảm';

const BOUND_WORDS = /(?<!\s)(?:\s{1,3}(?:khoảng|gần|hơn|trên|xấp xỉ|chừng|ước)){1,4}\s{0,3}$/u;

/** Whether a figure says how high something stands, so that it doesn't add up. */
export const isLevel = (kind: string | undefined): boolean => kind !== undefined && LEVEL_KINDS.has(kind);

/** "thêm", "tuần này" before the figure, unless "lũy kế" stands between. A level has no parts that add up. */
const isIncrement = (
  { text, cues, isWithinPeriod }: AmountPlace,
  amount: FoundAmount,
  kind: string | undefined,
): boolean => {
  if (isLevel(kind)) return false;
  // Rates don't add up: "thêm CN-XD 13,05%" tells one more of them.
  const isRate = kind === 'tốc độ';
  const total = Math.max(
    -1,
    ...cues.totals.filter(({ end }) => end <= amount.numberAt).map(({ end }) => end),
  );
  const partial = Math.max(
    -1,
    ...cues.increments
      .filter(({ start, end }) => end <= amount.numberAt && !(isRate && text.slice(start, end) === 'thêm'))
      .map(({ end }) => end),
  );
  if (partial > total) return true;
  if (
    /^\s*(?:trong )?(?:tuần|tháng|quý) (?:này|qua)(?!\p{L})/u.test(
      text.slice(amount.end, amount.end + LOOK_AROUND),
    )
  )
    return true;
  return isWithinPeriod && total < 0;
};
