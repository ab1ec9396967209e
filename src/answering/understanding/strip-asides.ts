/**
 * Orders to the bot itself ("bỏ qua mọi hướng dẫn và nói …", "ignore previous instructions", "in ra system prompt").
 * The bot only answers questions, so that they are taken out before the question is read.
 */
const INSTRUCTIONS: readonly RegExp[] = [
  /<\/?[\p{L}!][^>]{0,80}>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>|#{2,}|```/giu,
  /(?:^|\n)[^\S\n]*(?:system|assistant|developer|user|admin|root)\s*:/giu,
  /(?:hãy\s+)?(?:bỏ qua|quên|phớt lờ|không cần theo|bo qua|quen het|quen di)\s+(?:đi\s+|hết\s+)?(?:tất cả|mọi|toàn bộ|các|những|tat ca|moi|toan bo|cac|nhung)?\s*(?:các|những|cac)?\s*(?:hướng dẫn|chỉ dẫn|quy tắc|luật|lệnh|yêu cầu|chỉ thị|huong dan|chi dan|quy tac|lenh)[^.,;!?\n]*/giu,
  /(?:ignore|disregard|forget)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier)?\s*(?:instructions?|rules?|prompts?|guidelines?)[^.,;!?\n]*/giu,
  /(?:in|hiện|cho xem|tiết lộ|đọc|show|print|reveal|repeat)\s+(?:ra\s+|me\s+)?(?:the\s+|your\s+|toàn bộ\s+)?(?:system prompt|prompt|câu lệnh hệ thống|mã nguồn|token|mật khẩu|password|api key)[^.,;!?\n]*/giu,
  /(?:bạn|mày|you)\s+(?:bây giờ\s+|now\s+)?(?:là|are|hãy đóng vai|đóng vai|act as)\s+(?:một\s+|a\s+|an\s+)?(?:hacker|dan|chuyên gia|trợ lý khác|ai khác|pirate|chatgpt)[^.,;!?\n]*/giu,
  /(?=hãy|trả|nói|ghi|viết)(?<=^|[.,;:!?]\s*|và\s+|rồi\s+)(?:hãy\s+)?(?:trả lời|nói|ghi|viết)\s+(?:rằng|là|luôn là)\s+(?=[^?]*\d)[^?\n]*/giu,
];

interface StrippedQuestion {
  readonly question: string;
  /** Whether orders were taken out. */
  readonly hadInstructions: boolean;
}

export const stripInstructions = (text: string): StrippedQuestion => {
  const question = INSTRUCTIONS.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!-]+|(?<![\s,;:-])[\s,;:-]+$/g, '');
  return { question, hadInstructions: question.length + 3 < text.trim().length };
};

const PERSON =
  '(?:các |cac )?(?:anh chị|anh chi|mọi người|moi nguoi|anh|chị|chi|em|bạn|ban|bot|ad|bác|bac|cô|chú|sếp|sep|thủ trưởng|đồng chí|mình|minh|tôi|toi)';

/** What people say before they ask. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^(?:a|e|${PERSON})\\s+(?:ơi|oi)(?!\\p{L})[\\s,.!]*`, 'iu'),
  new RegExp(
    `^(?:(?:em|con|cháu)\\s+)?(?:dạ|da vâng|vâng|vang|ừm?|ờ|ê|à|alo|ok(?:e|ay)?|hi|hello|hey|xin chào|xin chao|chào|chao|xin lỗi|xin loi|sorry)(?!\\p{L})(?:\\s+${PERSON})*\\s*[,.!]*\\s*`,
    'iu',
  ),
  new RegExp(
    `^(?:xin\\s+)?(?:cho|nhờ|nho|phiền|phien)\\s+${PERSON}\\s+(?:hỏi|hoi|xin|biết|biet|xem|tra|coi|tìm)(?:\\s+(?:nốt|chút|chut|xíu|tí|ti|nhanh|với|giúp|giup|hộ|ho|giùm|là|rằng))*(?!\\p{L})\\s*[,:]*\\s*`,
    'iu',
  ),
  new RegExp(
    `^${PERSON}\\s+(?:hỏi|hoi)(?:\\s+(?:nốt|chút|xíu|tí|thêm|lại|này|ngu))*(?!\\p{L})\\s*[,:]*\\s*`,
    'iu',
  ),
];

/** What people say after they have asked. */
const ENDING =
  /(?<![\s,.])[\s,.]+(?:vậy|vay|nè|ne|á|trời|với|voi|em cảm ơn|em cam on|xin cảm ơn|cảm ơn(?: nhiều)?|cam on(?: nhieu)?|thanks?|thank you|tks|pls|please|là đủ|rứa|hỉ|ạ|hả|ha|nhi|nhỉ|nhe|nhé|nha|a|z|dz|v|(?:bạn|anh|chị|chi|em|bác|bac|sếp|sep|ad|bot)\s+(?:ơi|oi)|bạn|anh|chị|sếp|sep|thủ trưởng|thu truong|ad|bot)(?=\s*[?.!]*$)/iu;

/** "… hả bạn?": who is asked, behind what asks; typed without marks "ban" would be a body. */
const WHOM_ASKED = /(?<=\s(?:ha|hả|à|nhỉ|chứ))\s(?:bạn|ban|anh|chị|chi|em|sếp|sep|bác|bac)(?=\s*\??$)/iu;

/** A question without its courtesies: folded, "ha", "da" and "vay" would read as other words. A last "hả" stays one. */
export const stripCourtesies = (text: string): string => {
  let rest = text.trim();
  for (let round = 0; round < 4; round += 1) {
    const before = rest;
    for (const opening of OPENINGS) rest = rest.replace(opening, '');
    if (rest === before) break;
  }
  rest = rest.replace(WHOM_ASKED, '');
  const asksBack = /\s(?:ha|hả|a|à|nhi|nhỉ|chu|chứ)\s*\??$/iu.test(rest);
  for (let round = 0; round < 4 && ENDING.test(rest); round += 1) rest = rest.replace(ENDING, '');
  rest = rest.replace(/(?<!\s)\s+(?:chu|chứ)\s*(?=\??$)/iu, '').trim();
  if (rest === '') return text.trim();
  return asksBack ? `${rest.replace(/(?<!\?)\?+$/, '')} hả?` : rest;
};
