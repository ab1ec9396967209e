import { organWords } from '../organs/organ-words.ts';
import { phraseSet } from './words.ts';

/** What may stand before the kind of a body without being a part of its kind. */
export const DETERMINERS = phraseSet(
  'các|những|mọi|từng|mỗi|tất cả các|toàn bộ các|hai|cả hai|ba|cả ba|đồng chí|các đồng chí|lãnh đạo|tập thể lãnh đạo|lãnh đạo các',
);

/** Kinds of bodies and offices that name one without more: "Tỉnh ủy chỉ đạo", "chính quyền các cấp". */
export const WHOLE_HEADS = phraseSet(
  ...organWords('tên đủ nghĩa'),
  ...organWords('cơ quan cả nước'),
  ...organWords('tên cả nước'),
);

/** Kinds that need a name, an area or "các": "Sở Xây dựng", "Công ty Điện lực", "các Ban Hội đồng nhân dân". */
export const NAMED_HEADS = phraseSet(...organWords('tên cần thêm'));

/** Kinds that stand for all of their kind, after "các" or in a list: "các sở, ban, ngành", "và các địa phương". */
export const PLURAL_HEADS = phraseSet(...organWords('tên chung'));

/** Fields of government of two syllables and more as names have them: where the last ends, the name may end. */
export const FIELDS = phraseSet(...organWords('lĩnh vực'));

/** Areas and levels, also in small letters, after a name: "tỉnh", "các xã, phường", "khu vực II", "các cấp". */
export const AREAS = phraseSet(...organWords('địa bàn'));

/** What narrows a body down after its name: "các đơn vị liên quan", "cơ quan đóng trên địa bàn". */
export const NARROWINGS = phraseSet(...organWords('phần thu hẹp'));

/** What narrows down all of a kind, but says of one body what happens to it: "các đơn vị được giao nhiệm vụ". */
export const NARROWINGS_OF_ALL = phraseSet(...organWords('phần thu hẹp của cả loại'));

/** Words that join a body to the one that it is of: "các ban của Thành ủy". */
export const OF_WORDS: ReadonlySet<string> = new Set(['của', 'thuộc', 'ở']);

/** Kinds that are often other words in small letters, so that they need their capital: "vụ đông", "mặt trận". */
export const NEED_CAPITAL: ReadonlySet<string> = new Set(organWords('cần viết hoa'));

/** Words that start as kinds of bodies do and are none: "các trường hợp", "bộ máy", "chính quyền số". */
export const NOT_BODIES = phraseSet(...organWords('không phải cơ quan'));

/** Words of two syllables whose second is no kind of body: "cơ sở", "cán bộ", "xã hội". */
export const FIRST_SYLLABLES: ReadonlySet<string> = new Set(
  'cơ|cán|xã|toàn|nội|đại|tiến|trụ|đồng|quốc|nhiệm|dịch|công|cục|sao|quan|thành|chủ|học|chuyên|tổng|lễ|hiệp|quân|phục'.split(
    '|',
  ),
);

/** Kinds whose names are fields of government and end with one: what follows "Sở Y tế" is no part of it. */
export const FIELD_NAMED: ReadonlySet<string> = new Set(['sở', 'bộ']);

/** Words that are never a part of a name, so that they end it. */
export const ENDS = phraseSet(
  'theo|trong|để|từ|đã|được|bị|là|có|với|cho|về|khi|nếu|mà|thì|nhằm|do|bởi|qua|trên|dưới|ngoài|sau|trước|đến|tới|phải|cần|sẽ|không|chưa|đang|vẫn|còn|cũng|tiếp tục|chủ động|khẩn trương|tích cực|thường xuyên|kịp thời|trực tiếp|tập trung|nghiêm túc|đồng thời|hằng|hàng|định kỳ|căn cứ|như|này|nêu|ngay|gồm|bao gồm|hoặc|năm|ngày|tháng|quý|đạt|tăng|giảm',
);
