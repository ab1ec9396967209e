const YEAR = '(?:năm\\s+)?(?:(?:19|20)\\d\\d|nay|sau|tới|ngoái|trước)';
const HOW_MUCH = '(?:bao nhiêu|mấy)(?!\\p{L})';
/** Whose economy, when, and that it is planned: nothing of another thing. */
const BESIDE = `(?:${YEAR}|cả năm|của|tỉnh|thành phố|xã|phường|huyện|đặc khu|địa phương|cả nước|ta|mình|nhà|này|phải|cần|sẽ|dự kiến|đặt|đặt ra|mục tiêu|phấn đấu|được|là|khoảng|ít nhất|tối thiểu|thêm|ở mức|đạt|ra sao)`;
const GROWS = '(?:tăng trưởng|tăng lên|tăng|lớn lên|lớn thêm|đi lên|phát triển)';
/** What may stand behind a rate: not a thing of which there are so many more. */
const OF_RATE = `(?=\\s*(?:$|[?.,;%]|phần trăm|điểm|một năm|mỗi năm|hằng năm|so với|trong|rồi|vậy|thế|nhỉ|hả|ạ|là hợp lý|${YEAR}))`;
/** "Thiệt hại kinh tế", "tỷ trọng kinh tế" tell of something else. */
const WHOLE =
  '(?<!(?:thiệt hại|tỷ trọng|giá trị|hiệu quả|khu|ngành|nhóm|tổ chức|phòng|sở|ban|mô hình)\\s)(?<!\\p{L})';

/** "Kinh tế năm 2027 phải tăng bao nhiêu?" */
const ECONOMY_GROWS = new RegExp(
  `${WHOLE}(?:nền\\s+)?kinh tế((?:\\s+${BESIDE}){0,6})\\s+${GROWS}((?:\\s+${BESIDE}){0,4})\\s+(${HOW_MUCH})${OF_RATE}`,
  'iu',
);
/** "Kinh tế tăng ít nhất 9%": so much, and not so many of another thing. */
const ECONOMY_GROWS_BY = new RegExp(
  `${WHOLE}(?:nền\\s+)?kinh tế((?:\\s+${BESIDE}){0,6})\\s+${GROWS}((?:\\s+(?:${BESIDE}|hơn|trên|dưới|không dưới)){0,4})\\s+(\\d[\\d.,]*\\s*(?:%|phần trăm)|hai con số|2 con số|một con số)(?!\\p{L})`,
  'iu',
);
/** "Tăng trưởng kinh tế bao nhiêu?", and "tăng trưởng bao nhiêu?" of nothing that stands before it. */
const GROWTH = new RegExp(
  `(?:(?<!(?:tốc độ|mức|tỷ lệ|mục tiêu)\\s)(?<!\\p{L})tăng trưởng kinh tế|^((?:${BESIDE}\\s+){0,6})(?:(?:tốc độ|mức|tỷ lệ)\\s+)?tăng trưởng)((?:\\s+${BESIDE}){0,4})\\s+(${HOW_MUCH})${OF_RATE}`,
  'iu',
);

/**
 * How much the economy grows, asked in everyday words, in those for which the documents' own stand: "kinh tế tăng bao
 * nhiêu" is about the "tốc độ tăng trưởng kinh tế".
 * @param text with its diacritics
 */
export const sayGrowth = (text: string): string =>
  text
    .replace(ECONOMY_GROWS, (_, before: string, beside: string, asks: string) =>
      say('', before + beside, asks),
    )
    .replace(ECONOMY_GROWS_BY, (_, before: string, beside: string, by: string) =>
      say('', before + beside, by),
    )
    .replace(GROWTH, (_, before: string | undefined, beside: string, asks: string) =>
      say(before ?? '', beside, asks),
    );

const say = (before: string, beside: string, asks: string): string =>
  `${before}tốc độ tăng trưởng kinh tế${beside} ${asks}`;
