import { findFigures } from '../../quantities/find-figures.ts';
import { DURATIONS } from '../../quantities/units.ts';
import { fold } from '../../text/fold.ts';
import { findDurations } from '../verdict/durations/find-durations.ts';
import { namesItems } from '../verdict/judge-items.ts';

const TAG =
  /(?<!\p{L})(?:(?:phải|đúng|chính xác|chuẩn|thật|được|đạt|đủ|vượt|xong|hơn|kém)\s+(?:không|chưa|chứ)|(?:đúng|có|phải)\s+hay\s+(?:sai|không)|không|chưa|chăng|à|ak|hả|nhỉ|chứ|hử|nhé|sao|thôi)(?:\s+(?:ạ|nhỉ|hả|à|vậy|thế|nào|em|anh|chị|bạn)){0,4}\W{0,8}$/iu;
/** The end of a question in which a tag stands, in characters. */
const LONGEST_TAG = 60;
const OPENING = /(?<!\p{L})(?:có phải|có đúng|phải chăng|đúng là|có thật|liệu)(?!\p{L})/iu;
/** What asks for something else, whatever tag is put behind it. */
export const OPEN =
  /(?<!\p{L})(?:bao nhiêu|mấy|nào|ai|gì|khi nào|bao giờ|ở đâu|huyện nào|quận nào|xã nào|nơi nào|là gì|cái gì|thế nào|(?:thì|làm|ra|vì|tại|là) sao)(?!\p{L})/iu;

const ENGLISH = /^\s*(?:is|are|was|were|do|does|did|has|have|will|can|should)\s/iu;

/** "Xã nào cũng có": all there are; which isn't asked. */
export const ALL_OF_THEM = /(?<!\p{L})(?:nào|ai|gì|đâu|mấy) cũng(?!\p{L})/giu;

/** "… đúng không", "… à": a word at the end that asks whether it is so. */
export const endsInTag = (text: string): boolean => TAG.test(text.slice(-LONGEST_TAG));

/** Whether a question wants a yes or no. @param text with its diacritics @param typed as the person typed it */
export const asksYesNo = (text: string, typed: string): boolean =>
  !OPEN.test(text.replace(ALL_OF_THEM, ' ')) &&
  (endsInTag(text) || OPENING.test(text) || ENGLISH.test(typed) || wonders(text, typed));

/**
 * A statement with nothing but a question mark: who leads what, what is so many, what is due on a day or within how long.
 * "Thu nội địa 2030?" has none of it and asks for the figure.
 */
const wonders = (text: string, typed: string): boolean =>
  /\?\s*$/u.test(typed) &&
  !EITHER.test(text) &&
  ((namesItems(text) && STAGE.test(text)) ||
    CHARGES.test(text) ||
    DAY.test(text) ||
    TOP.test(text) ||
    OFTEN.test(text) ||
    findDurations(text).some(({ bound, end }) => bound !== '=' && /^\W*$/u.test(text.slice(end))) ||
    findFigures(text, { spoken: true }).some(
      ({ unit, start }) => unit !== '' && start > 0 && !DURATIONS.includes(unit.toLowerCase()),
    ));
/** "Của thành thị hay cả thành phố?" chooses; "hoặc" also stands between two things that are both meant. */
export const EITHER = /(?<!\p{L})(?:hay|hoặc là)(?!\p{L})/iu;
const STAGE = /(?<!\p{L})(?:hoàn thành|xong|khởi công|triển khai)(?!\p{L})/iu;
/** Behind the body that a statement opens with, and before what it is charged with. */
const CHARGES =
  /^\s*\p{L}+(?:\s\p{L}+){1,9}\s(?:chủ trì|phối hợp|phụ trách|tham mưu|chịu trách nhiệm|là chủ đầu tư|làm chủ đầu tư)\s\p{L}+\s\p{L}+/iu;
const TOP = /(?<!\p{L})(?:top|tốp)\s\d{1,3}(?!\d)/iu;
/** "Ban họp hằng tháng?"; "trợ cấp hằng tháng?" asks how much. */
const OFTEN =
  /(?<!\p{L})(?:họp|giao ban|báo cáo|kiểm tra|tiếp dân|sinh hoạt|sơ kết|đánh giá|đối thoại)(?:\s\p{L}+){0,4}\s(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)\W*$/iu;
const DAY = /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d])/u;

/** What a question asks for. */
export type Ask =
  | 'value'
  | 'who'
  /** Somebody that the text names beside who acts: to whom, with whom, before whom. */
  | 'whom'
  | 'duty'
  | 'list'
  | 'count'
  | 'when'
  | 'progress'
  | 'confirm'
  | 'whole'
  | 'shortcoming'
  | 'result'
  | 'task';

// On folded text, so that it holds for any typing; words that folding confuses are checked on the accented text.
const PATTERNS: readonly (readonly [Ask, RegExp])[] = [
  [
    'value',
    /\b(bao nhieu|con so|phan tram|muc nao|bao lau)\b|\bmay (phan tram|chuc|tram|trieu|ty|nghin|ngan|van(?! ban| de)|xa|luot|nguoi|dang vien|to chuc|co so|%|phuong|diem|lan)\b|\bmay\s*%|\btu may (?:toi|den) may\b|\b(?:tang|giam|chiem|dat|hut|vuot)(?: duoc| them)? may phan\b/,
  ],
  [
    'who',
    /(?<!gia )(?<!bien )\bai\b(?! cap\b)|\bben nao\b|(?<!\b(?:tap trung|uu tien|nhan manh|chu trong|bao gom|gom|dao tao|phat trien|trong|o)(?: vao| cho| o| den| ve)?(?: nhung| cac| may)? (?=nganh|nhom))\b(don vi|co quan|so|ban|nganh|to chuc|dong chi|nguoi|cap|bo phan|phong|luc luong|nhom|doan the|ong|vi|so nganh|co quan don vi|lanh dao|can bo)( nao| gi)\b(?<!\b(?:nganh|nhom|cap) (?:nao|gi)(?= (?:duoc|bi|tang|giam|chiem|dat|co)\b))|\bchu tri\b|\bphu trach\b|\bchiu trach nhiem\b|\bgiao cho\b|\bdau moi\b|\btrach nhiem (thuoc ve|cua ai)\b|\bduoc phan cong\b/,
  ],
  [
    'duty',
    /\b(nhiem vu|trach nhiem|vai tro|phan viec|cong viec)( (cu the|chinh|cua|duoc giao))*( la)?( nhung)? (gi|nao)\b|\b(lam|phai lam|can lam|duoc giao|phu trach|lo|thuc hien) (nhung )?(viec |nhiem vu )?(gi|viec gi)\b|\bchiu trach nhiem( ve)?( nhung)? (gi|viec gi|noi dung nao)\b|\btrach nhiem (cua|ra sao|the nao|gi)\b|\bnhiem vu cua\b|\bco trach nhiem\b|\bvai tro cua\b/,
  ],
  [
    'list',
    /\b(liet ke|ke ten|ke ra|ke het|ke du|ke tat|doc het|danh sach|danh muc)\b|\b(cac|nhung|toan bo|tat ca|het|moi)( cac)? (chi tieu|nhom chi tieu)\b|\bchi tieu nao\b|\bchi tieu gi\b/,
  ],
  [
    'count',
    /(?<!\b(?:tang|giam|chiem|dat|hut|vuot)(?: duoc| them)? )\b(bao nhieu|may|tong so|so luong|tong cong)( cac| nhung| bao nhieu)? (chi tieu|nhom chi tieu|nhom|con so|muc|phan(?= (?:nghi quyet|van ban|chinh|lon)|\W*$)|chuong)\b/,
  ],
  [
    'when',
    /\b(khi nao|bao gio|luc nao|hom nao|chung nao|may gio|thu may|thoi han|han chot|han cuoi|deadline|thoi diem nao|thoi gian nao|nam nao|thang may|thang nao|quy nao|quy may|ngay nao|ngay may|ngay bao nhieu|den han|den nam nao|giai doan nao|han hoan thanh|truoc ngay)\b/,
  ],
  [
    'progress',
    /\b(den nay|den gio|hien nay|hien tai|bay gio|toi nay|tinh den(?! (?:nam|ngay|thang) (?:nao|may))|den het thang|den thang|luy ke|den dau roi|toi dau roi|den dau|toi dau|duoc bao nhieu roi|bao nhieu roi|dat chua|xong chua|da dat(?! ra)|da thuc hien duoc|da lam duoc|thuc te dat|thuc hien duoc bao nhieu|tuan nay|tuan qua|thang nay|cham tien do|bi cham|cham (khong|chua|ko)|(dung|kip) tien do (khong|chua|ko)|chua bao cao|tien do (cua )?(chi tieu|thuc hien chi tieu|the nao|ra sao)|tinh hinh( thuc hien)?|so lieu moi nhat|moi nhat|hom nay|thuc te|thoi diem nay|(ket qua|kq) thuc hien chi tieu|den het (quy|thang)|het (quy|thang) \d|may (%|phan tram) (ke hoach|kh)|dat may (%|phan tram) (ke hoach|kh))\b|\b(bao nhieu|may)\b.*\broi( (a|nhi|ha|em|anh|ban|bot))?\W*$|\b(den dau|toi dau)\b|\bda (dat(?! ra)|vuot|thu|lam|thuc hien|hoan thanh|giai quyet|ket nap|don|xuat|giai ngan|co|duoc|cap|lap|xay|trien khai|xu ly|kiem tra|giam sat|doi thoai|giam|tang|xoa|thanh lap)\b.*\b(bao nhieu|may|chua)\b|^tien do\b|\btoi gio\b|\bden gio\b|\btu dau nam\b|\btien do\b[^.]*\b(the nao|ra sao|den dau|toi dau|bao nhieu)\b/,
  ],
  [
    'confirm',
    /\b(phai khong|dung khong|co phai|co dung|dung la|phai vay khong|dung vay khong|dung chu|phai chu|khong nhi|co dat|dung chua|chuan chua|phai k|dung k|dung ko|phai ko|chac chua|hay sai|chinh xac khong)\b|\b(a|ha|nhi|chu)\s*\??$/,
  ],
  ['whole', /\b(nguyen van|toan van|noi dung day du|trich nguyen)\b/],
  [
    'shortcoming',
    /\b(han che|ton tai|yeu kem|khuyet diem|bat cap|chua lam duoc|chua tot|khong tot|lam chua tot|kem|chua dat|khong dat|ko dat|chua hoan thanh|khong hoan thanh|(?<!thu )hut|yeu o|yeu cho nao|con yeu)\b/,
  ],
  [
    'result',
    /\b(ket qua|thanh tich|thanh tuu|dat duoc gi|noi bat|da lam duoc gi|lam duoc gi|lam duoc nhung gi)\b/,
  ],
  [
    'task',
    /\b(nhiem vu|giai phap|bien phap|chu truong|lam gi de|lam the nao de|phai lam gi|dinh huong|chi dao gi|ke hoach gi|huong nao|trien khai gi)\b/,
  ],
];

const patternOf = (ask: Ask): RegExp => PATTERNS.find(([one]) => one === ask)?.[1] ?? /$^/;
const WHO = patternOf('who');
const PROGRESS = patternOf('progress');
/** "Ai" behind a preposition, or a verb that is done to it: none of these is who carries the work. */
const WHOM =
  /(?<!\b(?:giao|phan cong|phan)\b[^,?]*)\b(?:cho|voi|cung|trinh|gui|duoc|bi|nho)(?: cac| nhung)? (?:ai|(?:don vi|co quan|so|ban|nganh|to chuc|cap|bo phan|phong|luc luong|nhom|doan the) nao)\b/;
const LOOKED_AT = /\b(?:xem|coi)\b.*$/;

/**
 * "Mấy" before a thing that is counted, whatever it is; not before persons spoken to, nor with "này", "đó" or the
 * numbers of the things ("mấy bến số 3, 4") behind.
 */
const MAY_THINGS =
  /(?<!\p{L}|số\s)mấy\s(?!\p{L}+(?:\s\p{L}+)?\ssố\s\d)(?!(?:cái|giờ|hôm|bữa|khi|nay|anh|chị|em|bạn|bác|ông|bà|chú|cô|đồng chí|ai)(?!\p{L}))\p{L}+(?!\s(?:này|đó|kia|ấy|nào|gì)(?!\p{L}))(?!\p{L})/iu;
/** "Kể giúp mấy lĩnh vực trọng điểm": which, not how many. */
const TELL_ME = /(?<!\p{L})(?:kể|nêu|đọc|liệt kê)\s(?:\p{L}+\s){0,3}?mấy(?!\p{L})/iu;
const OTHER_ASKING = /(?<!\p{L})(?:sao|thế nào|như nào|nào|gì|đâu|kiểu chi)(?!\p{L})/iu;
const OTHERS_ASKED: readonly Ask[] = ['who', 'whom', 'when', 'duty', 'list', 'count', 'progress', 'task'];

const OF_REMEDY: readonly Ask[] = ['value', 'when', 'who'];

/** What a repaired question asks for; a question may ask for several things or for none that is known. */
export const detectAsks = (text: string): ReadonlySet<Ask> => {
  // "số nào" asks for a number and "bến nào" for a berth; folded they would read "sở nào", "bên nào", as "bản nào" reads "ban nào"; "tiền đổ vào" is no "tiến độ", "tôn giáo" charges nobody.
  const apart = text
    .replace(/(?<!\p{L})số (?:nào|gì)(?!\p{L})/giu, 'con số')
    .replace(/(?<!\p{L})cỡ nào(?!\p{L})/giu, 'bao nhiêu')
    .replace(/(?<!\p{L})(bến|bản|bàn|quỹ|ví|sổ|ống|cặp) (?:nào|gì)(?!\p{L})/giu, '$1')
    .replace(/(?<!\p{L})giáo(?!\p{L})/giu, 'đạo')
    .replace(/(?<!\p{L})tiền đ[ổóồ](?!\p{L})/giu, 'tiền');
  const bare = fold(apart).replace(/\s+/g, ' ').trim();
  // "đến năm bao nhiêu" asks when, not how much.
  const asksYear = /\b(nam|ngay|thang|quy) (bao nhieu|may)\b/;
  const amounts = bare.replace(asksYear, 'nam nao').replace(/\btu dau (?:den|toi) dau\b/, 'bao nhieu');
  const asks = new Set(PATTERNS.filter(([, pattern]) => pattern.test(amounts)).map(([ask]) => ask));
  if (asks.has('who') && WHOM.test(bare) && !WHO.test(bare.replace(WHOM, ' '))) {
    asks.delete('who');
    asks.add('whom');
  }
  // "Còn mấy ấp chưa có sóng": beside another word of asking "mấy" only says that there are several.
  if (
    MAY_THINGS.test(text) &&
    !TELL_ME.test(text) &&
    !OTHER_ASKING.test(text) &&
    !OTHERS_ASKED.some((ask) => asks.has(ask))
  )
    asks.add('value');
  // "Tồn tại phải khắc phục trong bao lâu?" asks of the remedy, not what was lacking.
  if (/\bkhac phuc\b/.test(bare) && OF_REMEDY.some((ask) => asks.has(ask))) asks.delete('shortcoming');
  // "Ai lo theo dõi xem nghị quyết làm đến đâu?" asks who; how far it has come is what they look at.
  if (asks.has('who') && !PROGRESS.test(bare.replace(LOOKED_AT, ' '))) asks.delete('progress');
  // "Tháng này phải thu bao nhiêu", "chỉ tiêu bây giờ là bao nhiêu" ask what is to be reached, not what was.
  const isPlan = /\b(phai|can|duoc giao|dat chi tieu|chi tieu)\b/.test(bare);
  const isDone =
    /\b(roi|den nay|den gio|toi gio|luy ke|tien do|dat duoc|da (dat(?! ra)|vuot|thu|lam|thuc hien|hoan thanh|ket nap|don|duoc)|thuc hien|tinh hinh|ke hoach|cham|so lieu|dat chua|xong chua|duoc chua)\b/.test(
      bare,
    ) ||
    // "Phải tới đâu" asks for the goal.
    (/\b(toi dau|den dau)\b/.test(bare) && !/\b(phai|can)\b/.test(bare));
  if (isPlan && !isDone) asks.delete('progress');
  return asks;
};
