import { findSpans, type Span } from '../../domain/passage.ts';
import type { ProgressStatus } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { blotOut } from '../../quantities/find-marks.ts';

// All patterns are for prepared, lower-case text.
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const cue = (source: string): RegExp => new RegExp(`${START}(?:${source})${END}`, 'gu');

const IN_THE_WAY = '(?:vướng mắc|vướng|khó khăn|trở ngại|ách tắc|ùn tắc|tồn tại)';
const NO_BLOCKER = cue(
  '(?:không|chưa|chẳng)(?: (?:có|còn|bị|gặp|thấy|phát sinh|gì))* (?:vướng mắc|vướng|khó khăn|trở ngại)(?: gì| nào| cả| hết)*|(?:vướng mắc|vướng|khó khăn)\\s*[:-]?\\s*(?:không có gì|không có|không|chưa có)(?=\\s*(?:$|[,;.!]))',
);
const BLOCKER = cue(
  'vướng mắc|vướng|khó khăn|trở ngại|ách tắc|bị ách|bị kẹt|kẹt|tắc|ùn tắc|(?:bị )?chậm (?:tiến độ |trễ )?(?:là )?(?:do|vì|bởi)|trễ (?:do|vì)|chậm (?:giải ngân|giải phóng|bàn giao|phê duyệt|thẩm định|đền bù|chi trả|thanh toán|nghiệm thu|cấp|bố trí|thủ tục)|(?:chưa|không) [^,;.]{1,50}? (?:vì|do)|thiếu(?! (?:khoảng |hơn |gần )?\\d)|(?:đang |còn |phải )?chờ|tồn tại',
);
/** What was in the way has ended: "hết vướng", "đã gỡ", "vướng mắc luồng đã xử lý xong". */
const RESOLVED = cue(
  `(?:hết|không còn|chẳng còn)(?: (?:bị|gặp|có|gì))? ${IN_THE_WAY}(?: gì| rồi)*` +
    '|xong vướng|thông rồi|đã thông(?: suốt)?' +
    '|(?:đã|vừa|mới) (?:được )?(?:tháo gỡ|gỡ vướng|gỡ)(?: xong| được| rồi| dứt điểm)*' +
    `|(?:đã|vừa|mới) (?:được )?(?:xử lý|giải quyết|khắc phục|thông)(?: xong| được| dứt điểm)*(?= [^,;.]{0,40}${IN_THE_WAY})` +
    '|(?<=^\\s{0,3})(?:đã|vừa|nay đã) (?:được )?(?:xử lý|giải quyết|khắc phục)(?: xong| ổn| rồi| dứt điểm)+(?=\\s*$)' +
    `|${IN_THE_WAY} [^,;.]{0,40}?(?:đã|vừa|mới) (?:được )?(?:xử lý|giải quyết|khắc phục|thông)(?: xong| rồi)*`,
);
/** What is asked of others. */
const PROPOSAL = cue(
  'đề nghị|kiến nghị|đề xuất|xin (?:ý kiến|chủ trương|chỉ đạo|hỗ trợ|bổ sung|bố trí|được|gia hạn)|mong (?:anh|chị|lãnh đạo|thành phố|được|các)|cần (?:thành phố|các sở|sự)',
);
const NO_FIGURE = cue(
  '(?:số(?: liệu)?|kết quả) [^,;.]{0,30}?mới có|mới (?:công bố|chốt|ra) (?:được )?số(?: liệu)?|chưa thống kê(?: lại)?(?: được| xong)?|(?:(?:cuối|sang|đầu|hết) (?:năm|tháng|quý|tuần)|tháng sau|tuần sau|quý sau|năm sau) mới có(?: số(?: liệu)?)?|(?:chờ|đợi) (?:chốt |có )?(?:số|số liệu|thống kê|cục thống kê)(?: chốt)?|chưa (?:có |ra |chốt |chốt được |tổng hợp )(?:được )?(?:con )?số(?: liệu)?(?: mới)?|số(?: liệu)? chưa có|chưa có kết quả|chưa (?:cung cấp|gửi|công bố|nhận được|cập nhật|cho)(?: \\p{L}+){0,2} (?:số|số liệu|kết quả)|chưa tổng hợp(?: được| xong)?',
);
const NO_NEWS = cue(
  '(?:không|chưa) (?:có )?(?:gì |điều gì |thông tin |thêm gì |tiến triển )?(?:mới|thay đổi|khác|tiến triển|phát sinh)(?: gì)?(?: thêm)?|(?:vẫn )?(?:giống như|giống|y như|như) (?:tuần|kỳ|lần|tháng|hôm) (?:trước|rồi|qua)|(?:vẫn )?như cũ|vẫn (?:thế|vậy|như vậy|như thế)|(?:không|chưa) có gì(?: cả| hết| thêm)?(?! (?:vướng|khó|mới))',
);
const FORECAST = cue(
  'dự kiến|dự ước|dự báo|ước (?:thực hiện )?cả năm|cả năm|chắc (?:là |chỉ )*(?:được|đạt)|khó đạt|hy vọng|mục tiêu đến|phấn đấu|sẽ|cố gắng|quyết tâm|(?:đến )?cuối năm|hết năm|(?:tháng|tuần|quý|năm) (?:sau|tới)(?! (?:nay|ngày|hết|cuối|\\d|·))|khả năng|có thể|cam kết|kỳ vọng|hứa|đề nghị|kiến nghị|đề xuất|xin bố trí|cần bố trí|xin bổ sung|cần bổ sung',
);
const INCREMENT = cue(
  'tuần này|trong tuần(?: này)?|tuần qua|tuần vừa rồi|tháng này|trong tháng(?: này)?|tháng qua|quý này|trong quý|thêm|tăng thêm|phát sinh thêm|hôm nay thêm|trong ngày',
);
const TOTAL = cue(
  'lũy kế|cộng dồn|tổng cộng|tổng(?= (?:là |lên |được |cộng |số |đạt )*\\d)|nâng tổng(?: số)?(?: lên)?|từ đầu năm|tính chung|lên tới|nâng tổng số|tổng số|đến nay',
);

const STATUSES: readonly (readonly [ProgressStatus, RegExp])[] = [
  [
    'late',
    cue('chậm(?: tiến độ| trễ| so với kế hoạch)?(?! nhất)|trễ|không kịp|chưa đạt tiến độ|không đạt tiến độ'),
  ],
  ['on-track', cue('(?:đúng|kịp|bảo đảm|đảm bảo|vượt|bám sát)(?: đúng)? (?:tiến độ|kế hoạch đề ra)')],
  [
    'done',
    cue(
      '(?<!(?:chưa|gần|sắp|không|để|cần|sẽ|phải|đang|mới) )(?:đã )?(?:làm )?(?:xong|hoàn thành|hoàn tất|về đích|cán đích)(?! (?:được |khoảng |hơn |gần |trên )*\\d)',
    ),
  ],
  ['not-started', cue('chưa (?:làm|triển khai|bắt đầu|thực hiện|khởi công|tổ chức|tiến hành)(?: gì)?')],
  [
    'ongoing',
    cue(
      '(?:chưa|gần|sắp) (?:làm )?(?:xong|hoàn thành|hoàn tất)|đang (?:được )?(?:làm|triển khai|thực hiện|rà soát|hoàn thiện|xử lý|thi công|thẩm định|trình|lập|tổ chức|xây dựng|giải phóng|lấy ý kiến|đấu thầu|chuẩn bị|tiến hành|giải quyết|phối hợp|nghiệm thu|đẩy nhanh|tập trung|hoàn tất|xin|tham mưu|đo đạc|vận động|chạy thử)',
    ),
  ],
  ['no-figure', NO_FIGURE],
  ['no-news', NO_NEWS],
];

interface StatusCue extends Span {
  readonly status: ProgressStatus;
}

/** The words of a piece of a message that steer how it is read. Offsets are of the text that was given. */
export interface Cues {
  readonly noBlockers: readonly Span[];
  /** Where something that is in the way begins to be said. */
  readonly blockerAt: number | undefined;
  /** Where it says that what was in the way no longer is. */
  readonly resolves: readonly Span[];
  /** Where something begins to be asked of others. */
  readonly proposalAt: number | undefined;
  readonly statuses: readonly StatusCue[];
  readonly forecastAt: number | undefined;
  readonly increments: readonly Span[];
  readonly totals: readonly Span[];
}

/** Finds the cues of a lower-case text. */
export const findCues = (text: string): Cues => {
  const resolves = findSpans(text, RESOLVED);
  const noBlockers = findSpans(blotOut(text, resolves), NO_BLOCKER);
  const proposalAt = findSpans(text, PROPOSAL)[0]?.start;
  const free = blotOut(text, [...noBlockers, ...resolves]);
  // "đề nghị tháo gỡ vướng mắc" asks; what is in the way is said before, if at all.
  const blocked = resolves.length > 0 ? undefined : findSpans(free, BLOCKER)[0]?.start;
  const blockerAt = proposalAt !== undefined && (blocked ?? Infinity) > proposalAt ? undefined : blocked;
  const quiet = findSpans(free, NO_FIGURE).concat(findSpans(free, NO_NEWS));
  // "chậm do …" is both a state and what is in the way; other states inside a blocker belong to it.
  const isOpen = ({ start }: Span, status: ProgressStatus): boolean =>
    blockerAt === undefined || start < blockerAt || (status === 'late' && start === blockerAt);
  const statuses = STATUSES.flatMap(([status, pattern]) =>
    findSpans(status === 'no-figure' || status === 'no-news' ? free : blotOut(free, quiet), pattern)
      .filter((span) => isOpen(span, status))
      .map((span) => ({ ...span, status })),
  );
  return {
    noBlockers,
    resolves,
    blockerAt,
    proposalAt,
    statuses,
    forecastAt: findSpans(text, FORECAST)[0]?.start,
    increments: findSpans(text, INCREMENT),
    totals: findSpans(text, TOTAL),
  };
};

/** The piece of the message that a figure stands in. */
export interface AmountPlace {
  /** With its dates blotted out. */
  readonly text: string;
  /** As it stands. */
  readonly full: string;
  readonly cues: Cues;
  readonly isWithinPeriod: boolean;
  /** By how much the sentence says that something moved since the last report, as plain decimals. */
  readonly changes: readonly string[];
  /** The year in which the message was sent. */
  readonly year: string;
  /** The message answers the week's question. */
  readonly isAsked: boolean;
  /** The message says nothing but this figure. */
  readonly isAlone: boolean;
  /** The figure that was reported last of an item, in its unit. */
  readonly lastOf: (item: Reference) => string | undefined;
}
