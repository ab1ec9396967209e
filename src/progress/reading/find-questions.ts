import { fold } from '../../text/fold.ts';

// On folded text, so that it holds for any typing.
const ASKING =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|ngay may|thang may|thang nao|quy may|nam nao|the nao|nhu nao|ra sao|lam sao|tai sao|vi sao|thi sao|o dau|den dau|toi dau|la gi|nghia la gi|lam gi|phai lam gi|lien he ai|cho ai|ai vay|ai phu trach|ai phoi hop|ai chu tri|ai lam|ai chiu|cua ai|la ai|may (?:%|phan tram|trieu|ty|nghin|xa|luot|nguoi|to chuc|co so|diem|dang vien|nhom|chi tieu)|(?:don vi|co quan|chi tieu|so|ban|ben|muc|xa|quan|huyen|nguoi|dong chi|nhom|cho|mau|file) nao(?! vet)|phai khong|dung khong|duoc khong|dung chua|phai chua|phai k|dung k|dung ko|phai ko|dc ko|dc khong|duoc ko|liet ke|ke ten|danh sach chi tieu|cho hoi|cho em hoi|cho (?:em|toi|anh|chi|minh) xin|xem lai|xin hoi|cho biet|cho xem|xem giup|tra giup|nhac lai giup|tom tat|trich nguyen van|nguyen van|huong dan|giai thich|(?:noi|yeu cau|viec|trach nhiem|ke hoach|nhiem vu|phu trach|van ban|cai|lam|kieu) gi|can gi(?! (?:goi|lien he|nhan|hoi|alo|thi))|gi ve|noi sao|sao ve)\b/;
const ASKING_AT_END =
  /(?:\?\s{0,5}$)|\b(?:co .{1,40} (?:khong|ko|k|chua)|(?:xong|dat|duoc|co|nop|du) chua|chua|hay khong|\bhay\b .{1,40} (?:vay|nhi|day|the)|gi (?:vay|the|nhi|a)|nhi|hay chua|sao)(?: (?:a|vay|nhi|em|anh|chi|bot|roi)){0,4}\s{0,3}[.!]{0,5}$|\b(?:ai|nao|dau)\b(?: (?:a|vay|the|nhi)){0,4}\s{0,3}$/;
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
