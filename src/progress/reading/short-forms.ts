import { UNIT_PATTERN } from '../../quantities/units.ts';
import { mapWords } from '../../text/list-words.ts';
import type { TextEdit } from './traced-text.ts';

/** How something is typed, and what is meant. */
type Form = readonly [RegExp, string];

const WORD_EDGE = '(?![\\p{L}\\p{N}])';
const AFTER_NUMBER = `(?<=\\d)\\s*`;

// What a thumb leaves out after a number, where nothing else could be meant.
const AFTER: readonly Form[] = [
  [new RegExp(`${AFTER_NUMBER}(?:trđ|trd)${WORD_EDGE}`, 'giu'), ' triệu đồng'],
  [
    new RegExp(`${AFTER_NUMBER}(?:đ/c|d/c|đc|dc|đồng chí|dong chi)${WORD_EDGE}(?!\\s*\\d)`, 'giu'),
    ' đồng chí',
  ],
  [new RegExp(`${AFTER_NUMBER}(?:pt|phan tram)${WORD_EDGE}`, 'giu'), ' %'],
];

const BEFORE_NUMBER: readonly Form[] = [
  [/(?<![\p{L}\p{N}])hon(?=\s+\d)/giu, 'hơn'],
  [/(?<![\p{L}\p{N}])gan(?=\s+\d)/giu, 'gần'],
  [/(?<![\p{L}\p{N}])(?:khoang|k\.)(?=\s+\d)/giu, 'khoảng'],
  [/(?<![\p{L}\p{N}])tren(?=\s+\d)/giu, 'trên'],
  [/(?<![\p{L}\p{N}])den(?=\s+(?:hết|het|nay|ngày|ngay|cuối|cuoi|tháng|thang|quý|quy|t?\d))/giu, 'đến'],
  [/(?<![\p{L}\p{N}])(?:thang|thag)(?=\s+(?:[1-9]|1[0-2])(?!\d))/giu, 'tháng'],
];

// Short forms of reports; the glossary's, which serve questions, read some of them otherwise.
const REPORT_SHORTS: readonly Form[] = [
  [/(?<![\p{L}\p{N}])riêng(?=\s+(?:trong|tháng|thang|quý|quy|tuần|tuan|t\d|q\d))/giu, 'trong'],
  [/(?<![\p{L}\p{N}])t(?=(?:[1-9]|1[0-2])(?![\p{L}\p{N}]))/giu, 'tháng '],
  // Behind a number a "t" may also be tấn or tỷ, but not before these.
  [
    /(?<=(?<![\p{L}\p{N}.,])(?:[2-9]|1[0-2]))T(?=\s*[:/]|\s+(?:đạt|dat|đầu|dau|ước|uoc|tăng|tang|năm|nam|20\d\d))/giu,
    ' tháng',
  ],
  [/(?<=(?<!\p{L})(?:quý|quy|quí|qui)\s)iv(?![\p{L}\p{N}])/giu, '4'],
  [/(?<=(?<!\p{L})(?:quý|quy|quí|qui)\s)iii(?![\p{L}\p{N}])/giu, '3'],
  [/(?<=(?<!\p{L})(?:quý|quy|quí|qui)\s)ii(?![\p{L}\p{N}])/giu, '2'],
  [/(?<=(?<!\p{L})(?:quý|quy|quí|qui)\s)i(?![\p{L}\p{N}])/giu, '1'],
  [/(?<![\p{L}\p{N}])q(?=[1-4](?![\p{L}\p{N}]))/giu, 'quý '],
  [/(?<![\p{L}\p{N}])(?:kh)(?![\p{L}\p{N}])/giu, 'kế hoạch'],
  [/(?<![\p{L}\p{N}])(?:ct)(?=\s*\d)/giu, 'chỉ tiêu'],
  [/(?<![\p{L}\p{N}])(?:dc|đc|đk|dk|đuợc)(?![\p{L}\p{N}])/giu, 'được'],
  [/(?<![\p{L}\p{N}])(?:lk)(?![\p{L}\p{N}])/giu, 'lũy kế'],
  [/(?<![\p{L}\p{N}])(?:gq)(?![\p{L}\p{N}])/giu, 'giải quyết'],
  [/(?<![\p{L}\p{N}])(?:ktra)(?![\p{L}\p{N}])/giu, 'kiểm tra'],
  [/(?<![\p{L}\p{N}])(?:gsat|gsát)(?![\p{L}\p{N}])/giu, 'giám sát'],
];

/** What is said for a scale, before numbers are written as they are printed: "8 củ 8", "41 nghìn 3 trăm tỷ". */
export const SPOKEN_SCALES: readonly Form[] = [
  [/(?<![\p{L}\p{N}])hăm(?=\s(?:mốt|hai|ba|tư|bốn|lăm|nhăm|sáu|bảy|bẩy|tám|chín)(?!\p{L}))/giu, 'hai mươi'],
  [/(?<=(?<!\p{L})(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\s)(?=(?:mốt|lăm)(?!\p{L}))/giu, 'mươi '],
  [
    /(?<=(?:nghìn|nghin|ngàn|ngan)\s{1,3}[1-9])\s{0,2}(?:trăm|tram)(?=\s{1,3}(?:tỷ|tỉ|ty|ti|triệu|trieu|tr)(?![\p{L}\p{N}]))/giu,
    '00',
  ],
  [/(?<=\d)\s{0,2}(?:củ|cu)\s{0,2}(?=\d(?!\d))/giu, 'tr'],
  [/(?<=\d)\s{0,2}củ(?=\s{0,3}(?:$|[.,;!)]|(?:rồi|lượt|nhé|nha|ạ|thôi|đồng|tấn)(?!\p{L})))/giu, ' triệu'],
  [/(?<=\d)\s{0,2}tỏi(?=\s{0,3}(?:$|[.,;!)]|(?:rồi|đồng|nhé|nha|ạ|thôi)(?!\p{L})))/giu, ' tỷ'],
];

/** "A oi", "chị ơi" before a report. */
const ADDRESS: Form = [
  /(?<=^\s*)(?:a|anh|c|chi|chị|e|em|sep|sếp|bac|bác)\s+(?:oi|ơi)(?![\p{L}\p{N}])/giu,
  'anh ơi',
];

/** What reports shorten, before spelling is put right. */
export const SHORT_FORMS: readonly Form[] = [ADDRESS, ...AFTER, ...BEFORE_NUMBER, ...REPORT_SHORTS];

/** What putting spelling right leaves as it was typed, where the words around it tell what it means. */
export const LEFT_BARE: readonly Form[] = [
  [/(?<![\p{L}\p{N}])(?:quy|quí|qui)(?=\s+(?:[1-4]|i{1,3}|iv)(?![\p{L}\p{N}]|[.,]\d))/giu, 'quý'],
  [/(?<![\p{L}\p{N}])them(?=\s+(?:(?:được|khoảng|gần|hơn)\s+)?\d)/giu, 'thêm'],
  [/(?<![\p{L}\p{N}])bang(?=\s+\d)/giu, 'bằng'],
  [/(?<![\p{L}\p{N}])du toan(?![\p{L}\p{N}])/giu, 'dự toán'],
  [/(?<![\p{L}\p{N}])(?:ti|tỉ|ty|tỷ)\s(?:le|lệ)(?![\p{L}\p{N}])/giu, 'tỷ lệ'],
  [/(?<![\p{L}\p{N}])tỉ(?![\p{L}\p{N}])/giu, 'tỷ'],
  [/(?<=\d\s*lượt\s+)(?:ld|lđ|nld|nlđ)(?![\p{L}\p{N}])/giu, 'lao động'],
  [/(?<=kết nạp\s+(?:(?:đảng|được|mới|thêm)\s+)*\d[\d.]*\s*)(?:đv|dv)(?![\p{L}\p{N}])/giu, 'đảng viên'],
];

/** Politeness after a figure or a state, typed without diacritics; alone each could be another word. */
const CLOSINGS: ReadonlyMap<string, string> = mapWords(`
  roi: rồi | thoi: thôi | nhe: nhé | nha: nhé | day: đấy | a: ạ | e: em | anh: anh | chi: chị | em: em | sep: sếp
`);
const CLOSING_WORDS = [...CLOSINGS.keys()].join('|');
const CLOSING_RUN = new RegExp(
  `(?<=(?:\\d\\s{0,2}(?:${UNIT_PATTERN}|đồng chí|khách|\\$)?|(?<!\\p{L})(?:xong|rồi|thôi|được|đạt|mới|cũ)))(?:\\s{1,3}(?:${CLOSING_WORDS})){1,6}(?=\\s{0,3}(?:$|[.,;!\\n]|(?:nhưng|còn|song|mà)\\s))`,
  'giu',
);

/** The politeness that ends a report, written out. */
export const closingEdits = (text: string): readonly TextEdit[] =>
  [...text.matchAll(CLOSING_RUN)].flatMap((run) =>
    [...run[0].matchAll(/\S+/g)].flatMap((word) => {
      const start = run.index + word.index;
      const closing = CLOSINGS.get(word[0].toLowerCase());
      return closing === undefined ? [] : [{ start, end: start + word[0].length, text: closing }];
    }),
  );
