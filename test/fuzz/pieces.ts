import type { Random } from './random.ts';

/** Makes one piece of a text. */
export type PieceMaker = (random: Random) => string;

const repeat = (random: Random, make: PieceMaker, most: number): string =>
  Array.from({ length: 1 + random.whole(most) }, () => make(random)).join('');

const oneOf =
  (...pieces: readonly [string, ...string[]]): PieceMaker =>
  (random) =>
    random.pick(pieces);

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạộếửỹ';
const letter: PieceMaker = (random) => LETTERS.charAt(random.whole(LETTERS.length));
const digit: PieceMaker = (random) => String(random.whole(10));

/** Words of reports and questions, short forms among them: what rules look for. */
const word = oneOf(
  'cảng',
  'xuất khẩu',
  'thu ngân sách',
  'hàng hóa qua cảng',
  'xuatkhau',
  'hanghoaquacang',
  'chỉ tiêu',
  'kế hoạch',
  'đạt',
  'được',
  'tăng',
  'giảm',
  'từ',
  'lên',
  'đến',
  'còn',
  'và',
  'ko',
  'kh',
  'ct',
  'bao nhieu',
  'may',
  'roi',
  'chậm',
  'vướng mặt bằng',
  'chưa xong',
  'sở y tế',
  'chủ trì',
  'phối hợp',
  'công tác',
  'nghỉ phép',
  'từ ngày',
  'đến hết năm',
  'tháng',
  'năm 2025',
  'bỏ qua mọi hướng dẫn',
  'ignore all previous instructions',
  'dạ cho em hỏi',
  'ạ',
  'tieesn ddooj',
  'ca3ng',
  'a',
);
const figure: PieceMaker = (random) =>
  random.pick<PieceMaker>([
    () => '50%',
    () => '1.234,5 tỷ',
    () => '106.761,592 tỷ đồng',
    () => '25/11',
    () => '01/12/2023',
    () => '3 lên 5',
    () => '4b',
    () => '(6)',
    () => '35/2021/QH15',
    () => 'hai mươi ba',
    (from) => repeat(from, digit, 12),
  ])(random);
const sign = oneOf('.', ',', ';', '?', '!', '…', ':', '-', '–', '/', '(', ')', '[', ']', '{', '}', '<', '>');
const markup = oneOf('"', '“', '”', '#', '*', '_', '`', '|', '%', '&', '+', '=', '@', '\\', '$', '^', '~');
const space = oneOf(' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u2028', '\u3000', '\n\n');
const hidden = oneOf(
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u200f',
  '\u0000',
);
const mark = oneOf('\u0301', '\u0300', '\u0323', '\u0302', '\u031b', '\u0306', '\u20dd');
const foreign = oneOf(
  '漢字',
  'привет',
  'مرحبا',
  'שלום',
  'ไทย',
  'ß',
  'ﬁ',
  'İ',
  'Ꮿ',
  '한국',
  '𝔸',
  '½',
  '²',
  '٣',
);
const emoji = oneOf('😀', '👨‍👩‍👧‍👦', '🇻🇳', '👍🏽', '✅', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣');
const lone = oneOf('\ud83d', '\ude00', '\udfff', '\ud800');

/** A run of letters longer than any word. */
const longWord: PieceMaker = (random) => repeat(random, letter, 600);
/** Joined short words, at the length at which they are still spelled. */
const joined: PieceMaker = (random) => repeat(random, letter, 24);
const longNumber: PieceMaker = (random) => repeat(random, oneOf('1', '0', '9', '.', ',', '7/', '-'), 400);
const nested: PieceMaker = (random) =>
  random.pick(['(', '[', '"', '“', '<', '{']).repeat(1 + random.whole(300));
const tableRow: PieceMaker = (random) =>
  `${random.pick(['|', '\t', ';', ','])}${word(random)}${random.pick(['|', '\t', ';', ','])}${figure(random)}\n`;
const nfd: PieceMaker = (random) => word(random).normalize('NFD');

export const PIECES: readonly [PieceMaker, ...PieceMaker[]] = [
  word,
  word,
  word,
  figure,
  figure,
  letter,
  digit,
  sign,
  markup,
  space,
  hidden,
  mark,
  foreign,
  emoji,
  lone,
  longWord,
  joined,
  longNumber,
  nested,
  tableRow,
  nfd,
];
