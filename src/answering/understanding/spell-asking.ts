import { fold, isBare } from '../../text/fold.ts';

/** "Nhung xa nao", "nhung ai": before what asks it is no "nhưng". */
const THOSE = /(?<!\p{L})nhung(?=\s+(?:(?:ai|gi|j)(?!\p{L})|(?:\p{L}+\s+){1,3}(?:nao|gi|j)(?!\p{L})))/giu;
/** "Lam cung nhung ai", "cung don vi nao": with whom. */
const WITH =
  /(?<!\p{L})cung(?=\s+(?:(?:nhung|những)\s+(?:ai|\p{L}+(?:\s+\p{L}+)?\s+nao)|(?:ai|don vi nao|co quan nao|so nao)\W*$))/giu;
/** "Gui ve dau": a place, where nothing else asks. */
const WHERE =
  /(?<=(?<!\p{L})(?:ve|o|tu|den|toi|tai|di|cho|vao|ra)\s)dau(?=\s*(?:$|[?,.;]|(?:a|vay|the|nhi|ha|em|anh)(?!\p{L})))/giu;
/** "Mấy trường đó phải mở trước tháng 6 phải không": of those, where nothing but a nod is asked for. */
const SEVERAL =
  /^\s*(?:mấy|may)(?=\s\p{L}[^?,]{0,200}\s(?:phải|phai|đúng|dung)\s(?:không|khong|ko|k)\W{0,4}$)(?![^?]*(?:\s(?:nào|nao|gì|gi|ai|đâu|dau|sao)(?!\p{L})))/iu;
const OTHER_ASKING = /\b(?:nao|gi|bao nhieu|may|sao|ai|bao gio|bao lau)\b/;

/** Words of asking that are typed without their marks and would be read as others beside the words around them. */
export const spellAsking = (text: string): string => {
  const spelt = text
    .replace(SEVERAL, isBare(text) ? 'cac' : 'các')
    .replace(WITH, 'cùng')
    .replace(THOSE, 'những');
  return OTHER_ASKING.test(fold(text)) ? spelt : spelt.replace(WHERE, 'đâu');
};
