import { namesItems } from './judge-items.ts';

const TAG =
  /(?<!\p{L})(?:(?:phải|đúng|chính xác|chuẩn|thật|được|đạt|đủ|vượt|xong|hơn|kém)\s+(?:không|chưa|chứ)|(?:đúng|có|phải)\s+hay\s+(?:sai|không)|không|chưa|chăng|à|hả|nhỉ|chứ|hử|nhé|sao|thôi)(?:\s+(?:ạ|nhỉ|hả|à|vậy|thế|nào|em|anh|chị|bạn)){0,4}\W{0,8}$/iu;
/** The end of a question in which a tag stands, in characters. */
const LONGEST_TAG = 60;
const OPENING = /(?<!\p{L})(?:có phải|có đúng|phải chăng|đúng là|có thật|liệu)(?!\p{L})/iu;
/** What asks for something else, whatever tag is put behind it. */
const OPEN =
  /(?<!\p{L})(?:bao nhiêu|mấy|nào|ai|gì|khi nào|bao giờ|ở đâu|huyện nào|quận nào|xã nào|nơi nào|là gì|cái gì|thế nào|(?:thì|làm|ra|vì|tại|là) sao)(?!\p{L})/iu;

const ENGLISH = /^\s*(?:is|are|was|were|do|does|did|has|have|will|can|should)\s/iu;

/** Whether a question wants a yes or no. @param text with its diacritics @param typed as the person typed it */
export const asksYesNo = (text: string, typed: string): boolean =>
  !OPEN.test(text) &&
  (TAG.test(text.slice(-LONGEST_TAG)) || OPENING.test(text) || ENGLISH.test(typed) || wonders(text, typed));

/** "Bến số 7, 8 hoàn thành trong 2024?": a statement about numbered things, with a question mark. */
const wonders = (text: string, typed: string): boolean =>
  /\?\s*$/u.test(typed) &&
  namesItems(text) &&
  /(?<!\p{L})(?:hoàn thành|xong|khởi công|triển khai)(?!\p{L})/iu.test(text);
