import { fold } from '../vietnamese/fold.ts';

// On folded text, so that it holds for any typing.
const ASKING =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|ngay may|thang may|thang nao|quy may|nam nao|the nao|nhu nao|ra sao|lam sao|tai sao|vi sao|thi sao|o dau|den dau|toi dau|la gi|nghia la gi|lam gi|phai lam gi|lien he ai|cho ai|ai vay|ai phu trach|ai phoi hop|ai chu tri|ai lam|ai chiu|cua ai|la ai|may (?:%|phan tram|trieu|ty|nghin|xa|luot|nguoi|to chuc|co so|diem|dang vien|nhom|chi tieu)|(?:don vi|co quan|chi tieu|so|ban|ben|muc|xa|quan|huyen|nguoi|dong chi|nhom|cho|mau|file) nao(?! vet)|phai khong|dung khong|duoc khong|dung chua|phai chua|phai k|dung k|dung ko|phai ko|dc ko|dc khong|duoc ko|liet ke|ke ten|danh sach chi tieu|cho hoi|cho em hoi|xin hoi|cho biet|cho xem|xem giup|tra giup|nhac lai giup|tom tat|trich nguyen van|nguyen van|huong dan|giai thich)\b/;
const ASKING_AT_END =
  /(?:\?\s*$)|\b(?:co .{1,40} (?:khong|ko|k|chua)|(?:xong|dat|duoc|co|nop|du) chua|chua|hay khong|\bhay\b .{1,40} (?:vay|nhi|day|the)|gi (?:vay|the|nhi|a)|nhi|hay chua|sao)(?: (?:a|vay|nhi|em|anh|chi|bot|roi))*\s*[.!]*$|\b(?:ai|nao|dau)\b(?: (?:a|vay|the|nhi))*\s*$/;
/** "chưa có xã nào", "không ai", "ko có gì": no question though its words are those of one. */
const DENIED = /\b(?:chua|khong|ko|k|chang)\b[^,;.]{0,20}\b(?:nao|gi|ai|dau|bao nhieu)\b(?!\s*\?)/g;
const GREETING =
  /^(?:xin )?(?:chao|hello|hi|alo|cam on|cam on nhieu|thanks?|tks|tam biet|bye|chuc|help|giup toi|tro giup)\b[^\d]{0,40}$/;

/** Whether a sentence asks rather than tells; words of asking win over figures. Any spelling. */
export const isQuestion = (sentence: string): boolean => {
  const bare = fold(sentence).replace(/\s+/g, ' ').trim();
  if (/\?\s*$/.test(bare)) return true;
  const asked = bare.replace(DENIED, ' ');
  return ASKING.test(asked) || ASKING_AT_END.test(asked) || GREETING.test(bare);
};

/** Whether a piece after figures begins a question of its own ("… 158 triệu tấn, còn xuất khẩu bao nhiêu"). */
export const opensQuestion = (piece: string): boolean =>
  isQuestion(piece) &&
  /^\s*(?:con|the|the con|vay|cho|xin|ai|khi|bao gio|han|nhan tien|a|hoi|don vi|chi tieu)\b/.test(
    fold(piece),
  ) &&
  !/\b(?:dung|phai) (?:khong|k|ko|chua)\b/.test(fold(piece));
