import { findSpans, isInside, type Span } from '../../domain/passage.ts';
import { fold } from '../../text/fold.ts';
import type { Mention } from './mention.ts';

// On folded text, so that it holds for any typing.
const ASKING =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|ngay may|thang may|thang nao|quy may|nam nao|the nao|nhu nao|ra sao|lam sao|tai sao|vi sao|thi sao|o dau|den dau|toi dau|la gi|nghia la gi|lam gi|phai lam gi|lien he ai|cho ai|ai vay|ai phu trach|ai phoi hop|ai chu tri|ai lam|ai chiu|cua ai|la ai|may (?:%|phan tram|trieu|ty|nghin|xa|luot|nguoi|to chuc|co so|diem|dang vien|nhom|chi tieu)|(?:don vi|co quan|chi tieu|so|ban|ben|muc|xa|quan|huyen|nguoi|dong chi|nhom|cho|mau|file) nao(?! vet)|phai khong|dung khong|duoc khong|dung chua|phai chua|phai k|dung k|dung ko|phai ko|dc ko|dc khong|duoc ko|liet ke|ke ten|danh sach chi tieu|cho hoi|cho em hoi|cho (?:em|toi|anh|chi|minh) xin|xem lai|xin hoi|cho biet|cho xem|xem giup|tra giup|nhac lai giup|tom tat|trich nguyen van|nguyen van|huong dan|giai thich|(?:noi|yeu cau|viec|trach nhiem|ke hoach|nhiem vu|phu trach|van ban|cai|lam|kieu) gi|can gi(?! (?:goi|lien he|nhan|hoi|alo|thi))|gi ve|noi sao|sao ve)\b/;
const ASKING_AT_END =
  /(?:\?\s{0,5}$)|\b(?:co .{1,40} (?:khong|ko|k|chua)|(?:xong|dat|duoc|co|nop|du) chua|chua|hay khong|\bhay\b .{1,40} (?:vay|nhi|day|the)|gi (?:vay|the|nhi|a)|nhi|hay chua|sao)(?: (?:a|vay|nhi|em|anh|chi|bot|roi)){0,4}\s{0,3}[.!]{0,5}$|\b(?:ai|nao|(?<!\b(?:dung|ban|nam|lan|hang|di|bat|dan|cap|tu|can|thang|quy|nua|chan|duong) )dau)\b(?: (?:a|vay|the|nhi)){0,4}\s{0,3}$/;
/** "chưa có xã nào", "không ai", "ko có gì": no question though its words are those of one. */
const DENIED = /\b(?:chua|khong|ko|k|chang)\b[^,;.]{0,20}\b(?:nao|gi|ai|dau|bao nhieu)\b(?!\s*\?)/g;
/** "190 triệu tấn hay 190 nghìn tấn", "là đô thị hay công nghiệp": a choice is a question. */
const CHOOSING = /\d\D{0,20} hay \D{0,20}\d|\bla\b.{1,30} hay \S/;
/** "… à", "… hả" ask; "ạ" is only polite, so that without diacritics nothing is known. "50 ha" is an area. */
const ASKING_PARTICLE = /(?:^|\s)(?:à|hả|há|hở|hử|ư|nhỉ)\s*[.!]*$/u;
const BARE_PARTICLE = /[^\d\s]\s+ha\s*[.!]*$/;
/** "hạn hoàn thành đề án …" without a day is asked for one. */
const ASKED_DEADLINE = /^(?:thoi )?han (?:hoan thanh|cuoi|nop)\b[^\d]*$/;
/** "chỉ tiêu số 6", "ct 4b": by its number something is only asked for. */
const BY_NUMBER = /^(?:chi tieu|ct|muc|nhiem vu)(?: so)? \(?\d+\)?[a-z]?$/;
const GREETING =
  /^(?:xin )?(?:chao|hello|hi|alo|cam on|cam on nhieu|thanks?|tks|tam biet|bye|chuc|help|giup toi|tro giup)\b[^\d]{0,40}$/;

/** Whether a sentence asks rather than tells; words of asking win over figures. Any spelling. */
export const isQuestion = (sentence: string): boolean => {
  const bare = fold(sentence).replace(/\s+/g, ' ').trim();
  if (/\?\s*$/.test(bare)) return true;
  const asked = bare.replace(DENIED, ' ');
  return (
    [ASKING, ASKING_AT_END, CHOOSING, ASKED_DEADLINE, BY_NUMBER].some((form) => form.test(asked)) ||
    GREETING.test(bare) ||
    BARE_PARTICLE.test(bare) ||
    ASKING_PARTICLE.test(sentence.normalize('NFC').toLowerCase().trim())
  );
};

/** Whether a piece after figures begins a question of its own ("… 158 triệu tấn, còn xuất khẩu bao nhiêu"). */
export const opensQuestion = (piece: string): boolean =>
  isQuestion(piece) &&
  /^\s*(?:con|the|the con|vay|cho|xin|ai|khi|bao gio|han|nhan tien|a|hoi|don vi|chi tieu|co phai|lieu)\b/.test(
    fold(piece),
  ) &&
  !/\b(?:dung|phai) (?:khong|k|ko|chua)\b/.test(fold(piece));

/** A sentence of a message, cut at its commas. Offsets are of the prepared text. */
export interface Sentence extends Span {
  readonly pieces: readonly Span[];
}

const SENTENCE_END = /[;!?…]+|\.(?=\s|$)|\.{2,}/gu;
const PIECE_END =
  /,(?!\d)|,(?<!\d,)|[()[\]|]|(?<=\d[^,;.]{0,16})\s(?:và|nhưng)(?=\s(?:đang|đã|vẫn|còn|sẽ|chưa)\s)|(?<!\d)\s[-–—](?=\s)|(?<=\d)\s[-–—](?=\s+[^\s\d])|(?<=^|\s)(?:nhưng|tuy nhiên|song)(?=\s)|(?<=\d[^,;.]{0,16})\s(?=(?:(?:à|ah|ý|ui|thôi|xin lỗi)\s)?(?:nhầm|đính chính|sửa lại)(?:\s(?:rồi|là|thành|phải là)){0,2}\s\d)/gu;
/** Details in brackets are one sentence with what they are of. */
const BRACKET_PIECE_END = new RegExp(`${PIECE_END.source}|;`, 'gu');
/** Numbers and marks that open a line of a list. */
const BULLET = /^\s*(?:\d{1,2}\)(?!\d)|\(?\d{1,2}\.(?!\d)|[-+*•–—>→✓✔]+)\s*/u;

/** Who reports: "Sở Du lịch báo cáo:", "em gửi số liệu". A district isn't passed over: its figure is its own. */
const INTRODUCTION =
  /^\s*(?:(?:dạ|vâng|kính|thưa|chào)(?=\s)[^,;:?!\d]{0,30}?[,:]?\s*)?(?:(?:(?:sở|cục|chi cục|ban|văn phòng|vp|bhxh|bảo hiểm xã hội|cảng vụ|hải quan|ubkt|ủy ban kiểm tra|liên đoàn lao động)(?: (?!huyện|quận|xã|phường|thị)[\p{L}&-]+){0,6}?\s*:)|(?:(?:sở|cục|chi cục|ban|văn phòng|vp|bhxh|bảo hiểm xã hội|cảng vụ|hải quan|ubkt|ủy ban kiểm tra|liên đoàn lao động)(?: (?!huyện|quận|xã|phường|thị)[\p{L}&-]+){0,6}?\s+)?(?:(?:em|tôi|mình|đơn vị|bên em|chúng tôi)\s+)?(?:(?:xin|kính|có)\s+)?(?:báo cáo|gửi|cập nhật|thông tin)(?:\s+(?:anh|chị|sếp|vp|văn phòng|số liệu|số|kết quả|nhanh|lại|tiến độ|như sau))*(?![\p{L}\p{N}])\s*[:,]?)\s*/u;

/** Cuts a prepared, lower-case text into sentences and pieces; names with commas inside stay whole. */
export const splitMessage = (text: string, mentions: readonly Mention[]): readonly Sentence[] => {
  const isInName = coverOf(text, mentions);
  const isInBrackets = coverOf(text, findBrackets(text));
  const isKept = (at: number): boolean => isInName(at) || isListNumber(text, at) || isInBrackets(at);
  return cut(text, { start: 0, end: text.length }, SENTENCE_END, isKept)
    .slice(0, MOST_SENTENCES)
    .map((span) => withoutBullet(text, span))
    .map((span) => withoutIntroduction(text, span, isInName))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((span) => {
      const own = mentions.filter((mention) => isInside(mention, span));
      return {
        ...span,
        pieces: cut(
          text,
          span,
          BRACKET_PIECE_END,
          (at) => isInName(at) || (text.charAt(at) === ';' && !isInBrackets(at)),
        )
          .flatMap((piece) => cutBeforeOthers(text, piece, own))
          .flatMap((piece) => cutAtNames(text, piece, own))
          .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))),
      };
    });
};

/** Sentences of one message that are read; what comes after them is only kept. */
const MOST_SENTENCES = 150;

/** Whether an offset lies within one of some spans. */
const coverOf = (text: string, spans: readonly Span[]): ((at: number) => boolean) => {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return (at) => covered[at] === 1;
};

/** What stands in round brackets, up to the line's end where they aren't closed; none inside another. */
export const findBrackets = (text: string): readonly Span[] => findSpans(text, /\([^()\n]{0,400}\)?/gu);

const cut = (text: string, within: Span, pattern: RegExp, isKept: (at: number) => boolean): Span[] => {
  const spans: Span[] = [];
  let start = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(pattern)) {
    const at = within.start + match.index;
    if (isKept(at)) continue;
    // The mark stays with what it ends: a question mark says what the sentence was.
    spans.push({ start, end: /[?]/.test(match[0]) ? at + match[0].length : at });
    start = at + match[0].length;
  }
  spans.push({ start, end: within.end });
  return spans;
};

const isListNumber = (text: string, at: number): boolean =>
  text.charAt(at) === '.' &&
  ((at < LONGEST_LIST_NUMBER && /^\s{0,2}\d{1,2}$/.test(text.slice(0, at))) ||
    // "93,7. Qua đào tạo 86,6": what stands behind a comma inside a number is no list's.
    /(?:(?<!\d)[;,.!?]|[;,.!?]\s)\s{0,3}\d{1,2}$/.test(
      text.slice(Math.max(0, at - LONGEST_LIST_NUMBER), at),
    ));
/** Characters of a number that opens a line, with what stands before it. */
const LONGEST_LIST_NUMBER = 8;

const withoutBullet = (text: string, { start, end }: Span): Span => ({
  start: start + (BULLET.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
});

const withoutIntroduction = (text: string, { start, end }: Span, isInName: (at: number) => boolean): Span => {
  const length = INTRODUCTION.exec(text.slice(start, end))?.[0].length ?? 0;
  const hasName = Array.from({ length }, (_, index) => start + index).some(isInName);
  return { start: hasName ? start : start + length, end };
};

/** "nước thải 37,05% còn nước sạch 98,15%": what is named behind "còn" is another thing. */
const cutBeforeOthers = (text: string, piece: Span, mentions: readonly Mention[]): readonly Span[] => {
  const cuts = mentions.flatMap(({ start }) => {
    if (start <= piece.start || start >= piece.end) return [];
    const lead = /(?<!\p{L})(?:còn|và|với)\s+$/u.exec(
      text.slice(Math.max(piece.start, start - LONGEST_LEAD), start),
    );
    return lead !== null && hasNumber(text.slice(piece.start, start)) ? [start - lead[0].length] : [];
  });
  const starts = [piece.start, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? piece.end }));
};
/** Characters of a conjunction with its spaces. */
const LONGEST_LEAD = 8;

/** "cảng 95tr tấn xuất khẩu 16 tỷ": a new name after a figure begins a new piece, when figures follow names. */
const cutAtNames = (text: string, piece: Span, mentions: readonly Mention[]): readonly Span[] => {
  const inside = mentions.filter((mention) => isInside(mention, piece));
  const [first] = inside;
  if (first === undefined || inside.length < 2) return [piece];
  if (hasNumber(text.slice(piece.start, first.start))) return [piece];
  const cuts = inside.slice(1).filter((mention, index) => {
    const previous = inside[index];
    const next = inside[index + 2];
    return (
      previous !== undefined &&
      !isSame(previous, mention) &&
      !NAMES_A_PLACE.test(text.slice(0, mention.start)) &&
      hasNumber(text.slice(previous.end, mention.start)) &&
      /[\p{L}\p{N}]/u.test(text.slice(mention.end, next?.start ?? piece.end))
    );
  });
  const starts = [piece.start, ...cuts.map(({ start }) => start)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? piece.end }));
};

/** "xuất khẩu 16 tỷ qua cảng": the second name only says where. */
const NAMES_A_PLACE = /(?:^|\s)(?:qua|vào|ở|tại|của|cho|trong|từ|về)\s+$/u;
const hasNumber = (text: string): boolean => /(?<!\p{L})\d/u.test(text);
const isSame = (a: Mention, b: Mention): boolean => a.refs.join() === b.refs.join();
