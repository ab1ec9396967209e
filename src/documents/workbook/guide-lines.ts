import { SAID_COLUMNS, type SaidColumn, SHEETS } from './measure-columns.ts';
import { BETTER_WORDS, CADENCE_WORDS, KIND_WORDS, RULE_WORDS, type WordList, YES } from './profile-words.ts';

/** Short guide to the workbook, for whoever fills it in. */
export const GUIDE_LINES: readonly string[] = [
  `Trang “${SHEETS.measures}”: mỗi dòng là một con số của văn bản. Chỉ sửa các cột nền vàng; các cột nền xám là của văn bản, sửa vào đó thì bảng không được nhận.`,
  'Ô có chữ “(đoán)”, nền cam, là chương trình đoán theo câu chữ. Phần đoán không được dùng để xét tiến độ cho đến khi có người xác nhận.',
  `Xác nhận một dòng: ghi “${YES}” ở cột “${SAID_COLUMNS.isMeasure}”. Mọi ô của dòng, cả ô còn chữ “(đoán)”, khi ấy là lời xác nhận; hãy xem và sửa trước.`,
  `Không phải chỉ tiêu: ghi “không” ở cột “${SAID_COLUMNS.isMeasure}”. Con số không còn là chỉ tiêu; câu chữ của nó vẫn được dùng để trả lời.`,
  `Chưa muốn xác nhận thì để dòng như cũ. Bỏ xác nhận cũ: xóa trống cả sáu ô nền vàng của dòng.`,
  `Cột “${SAID_COLUMNS.rule}” được để trống nếu loại và chiều chỉ cho một cách xét.`,
  `Cột “${SAID_COLUMNS.aliases}”: các tên mà mọi người hay gọi đúng con số này, cách nhau bằng dấu chấm phẩy.`,
  `Trang “${SHEETS.head}”: sửa ở cột “Giá trị dùng”. Ngày ghi như 15/01/2026. Ô để trống là như văn bản.`,
  `Trang “${SHEETS.tasks}” chỉ để xem và đối chiếu. Trang “${SHEETS.wordings}”, nếu có, cũng vậy: các cách hỏi mà Văn phòng đã gắn với điều khoản bằng lệnh /hoichua.`,
  'Bảng có một dòng không nhận được thì không dòng nào được dùng; chương trình nói rõ dòng nào, vì sao. Nhập lại đúng bảng cũ không thay đổi gì.',
  'Các giá trị được ghi:',
];

/** A value that a column may hold. */
export interface AllowedValue {
  readonly column: SaidColumn;
  readonly value: string;
  readonly meaning: string;
}

const valuesOf = <Code extends string>(column: SaidColumn, words: WordList<Code>): readonly AllowedValue[] =>
  words.codes.map((code) => ({ column, value: words.wordOf(code), meaning: words.meaningOf(code) }));

/** All of them, those of one column together; the drop-downs of the cells are made of these. */
export const ALLOWED_VALUES: readonly AllowedValue[] = [
  { column: 'isMeasure', value: YES, meaning: 'là chỉ tiêu, và dòng này đúng' },
  { column: 'isMeasure', value: 'không', meaning: 'không phải chỉ tiêu' },
  ...valuesOf('kind', KIND_WORDS),
  ...valuesOf('better', BETTER_WORDS),
  ...valuesOf('cadence', CADENCE_WORDS),
  ...valuesOf('rule', RULE_WORDS),
];
