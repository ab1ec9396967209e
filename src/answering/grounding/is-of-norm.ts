/** "Theo chuẩn nghèo đa chiều giai đoạn", "theo bộ tiêu chí nông thôn mới giai đoạn", "giá so sánh 2010": a norm, up to its years. */
const NORM =
  /(?<!\p{L})(?:giá so sánh|giá cố định|chuẩn nghèo|theo\s(?:\p{L}+\s){0,2}?(?:chuẩn|tiêu chí))(?:\s(?!giai đoạn|nhiệm kỳ)\p{L}+){0,5}\s(?:(?:giai đoạn|nhiệm kỳ|năm)\s)?$/iu;
/** Characters before its years in which it is named. */
const LONGEST = 100;

/**
 * Whether the years at a place only name a norm: what is set by the “chuẩn nghèo đa chiều giai đoạn 2026 - 2030” is set
 * for none of these years.
 * @param at where the years stand, with or without “giai đoạn” before them
 */
export const isOfNorm = (text: string, at: number): boolean =>
  NORM.test(text.slice(Math.max(0, at - LONGEST), at));
