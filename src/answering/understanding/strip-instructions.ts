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

export interface StrippedQuestion {
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
