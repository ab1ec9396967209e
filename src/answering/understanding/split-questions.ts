import { fold } from '../../text/fold.ts';

const MOST_PARTS = 6;

/** Marks, but for those inside a number: "0,38", "3.800-3.900". */
const WITHIN_SENTENCES = /(?:[!?;:…\n"“”«»()<>[\]{}|#*]|(?<!\d)[.,-]|[.,-](?!\d))+/u;

const hasTwoWords = (part: string): boolean =>
  part.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 2;

/**
 * The sentences of a message of several, the last first, if they have words enough to be a question. Where orders to the
 * bot were taken out, what is left may hang together by commas only.
 */
export const partsOfMessage = (text: string, hadInstructions: boolean): readonly string[] => {
  const breaks = hadInstructions ? WITHIN_SENTENCES : /(?<=[.!?;…])\s+|\n+/u;
  const parts = text.split(breaks).map((part) => part.trim());
  const asking = parts.filter((part) => hasTwoWords(part) && part !== text.trim());
  return asking.toReversed().slice(0, MOST_PARTS);
};

/** Words that ask, each in a question of its own; typed with their marks, or without any. */
const ASKS =
  /(?<!\p{L})(?:bao nhiêu|mấy|bn|bnhiêu|ai|gì|nào|đâu|bao giờ|bao lâu|thế nào|ra sao|vì sao|tại sao|thì sao|(?:phải|đúng) (?:không|ko|k))(?!\p{L})/iu;
const ASKS_BARE =
  /(?<![a-z])(?:bao nhieu|bn|may(?! moc| tinh| mac)|ai|gi|nao|o dau|bao gio|bao lau|the nao|ra sao|vi sao|tai sao|thi sao|(?:phai|dung) (?:khong|ko|k))(?![a-z])/;
/** ", có tới 200 triệu không?" behind the question for the figure: whether it reaches or passes another. */
const BOUND =
  /^\s{0,2}(?:(?:the|vay|lieu|co|duoc)\s){0,2}(?:toi|den|qua|hon|tren|duoi|dat|vuot|du|cham|noi)\s[^?;,]{0,20}\d[^?;]{0,40}(?<![a-z])(?:khong|ko|k|chua|chu|a|ha|nhi)\W*$/;
const JOINT = /[;?!\n]|[,.](?=\s)|(?<=\s)(?:và|va|còn|con|rồi|roi)(?=\s)/giu;

const MOST_PIECES = 4;
/** Longer messages ask once, among much else. */
const LONGEST = 300;

/**
 * The questions of a message that asks several things, each with its own word of asking: "GRDP bao nhiêu, cảng bao nhiêu
 * tấn và ai phụ trách nước sạch?". One only where the parts share the asking ("xuất khẩu và du lịch bao nhiêu?").
 */
export const splitQuestions = (text: string): readonly string[] => {
  if (text.length > LONGEST) return [text];
  const bare = fold(text);
  const isMarked = bare !== text.toLowerCase();
  const asks = (from: number, to: number): boolean =>
    isMarked ? ASKS.test(text.slice(from, to)) : ASKS_BARE.test(bare.slice(from, to));
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const asksBound = BOUND.test(bare.slice(index + joint.length));
    if (!asks(start, index) || !(asksBound || asks(index, text.length))) continue;
    // "Còn", "riêng" and the like open the next question.
    const opens = /^(?:còn|con)$/iu.test(joint) ? index : index + joint.length;
    pieces.push({ start, end: index });
    start = opens;
  }
  pieces.push({ start, end: text.length });
  if (pieces.length > MOST_PIECES) return [text];
  return pieces.map((piece) =>
    text
      .slice(piece.start, piece.end)
      .replace(/^[\s,;]*(?:(?:và|va)(?=\s))?[\s,;]*|(?<![\s,;?])[\s,;?]+$/giu, ''),
  );
};
