import { describe, expect, it } from 'vitest';
import { judgeAll } from '../../../src/answering/verdict/judge-all.ts';
import { judgeSentence } from '../../../src/answering/verdict/judge-sentence.ts';

const CLUBS = '5/9 câu lạc bộ hoạt động thua lỗ; 9/9 câu lạc bộ đã có điều lệ.';
const MEMBERS = 'Kết nạp 30 hội viên mới, trong đó ít nhất 12 người là phụ nữ.';
const GOODS = 'Toàn huyện có 14 sản phẩm, gồm 11 sản phẩm 3 sao và 03 sản phẩm 4 sao.';
const MONEY = 'Bố trí 7,5 tỷ đồng, trong đó 5,2 tỷ đồng chi đầu tư.';
const MARKS = 'Xã đạt 16/19 tiêu chí nông thôn mới.';
const HOUSES = 'Hoàn thành 29 nhà tạm (17 nhà xây mới, 12 nhà sửa chữa) trước ngày 30/4.';
const LAMPS = 'Lắp 80 cột đèn, trong đó 30 cột lắp trong quý I.';

describe('what is said of all of them', () => {
  it.each([
    ['cả 9 câu lạc bộ đều thua lỗ?', CLUBS, 'contradicts'],
    ['ca 9 cau lac bo deu thua lo ha', CLUBS, 'contradicts'],
    ['câu lạc bộ nào cũng có điều lệ rồi', CLUBS, 'agrees'],
    ['câu lạc bộ nào cũng thua lỗ', CLUBS, 'contradicts'],
    ['cả 9 hợp tác xã đều thua lỗ?', CLUBS, undefined],
    ['cả 7 câu lạc bộ đều thua lỗ?', CLUBS, undefined],
    ['không phải cả 9 câu lạc bộ đều thua lỗ', CLUBS, undefined],
    ['30 hội viên mới đều là phụ nữ', MEMBERS, 'contradicts'],
    ['30 cán bộ đều là phụ nữ', MEMBERS, undefined],
    ['25 hội viên mới đều là phụ nữ', MEMBERS, undefined],
    ['cả 14 sản phẩm đều 3 sao', GOODS, 'contradicts'],
    ['cả 14 sản phẩm đều 5 sao', GOODS, undefined],
    ['cả 7,5 tỷ đều chi đầu tư', MONEY, 'contradicts'],
    ['đạt đủ 19 tiêu chí rồi', MARKS, 'contradicts'],
    ['đạt 16 tiêu chí rồi', MARKS, undefined],
    ['29 nhà tạm đều là xây mới hết', HOUSES, 'contradicts'],
    // The whole is done as well.
    ['80 cột đèn đều lắp', LAMPS, undefined],
    ['hội viên mới là phụ nữ', MEMBERS, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judgement) => {
    expect(judgeAll(question, sentence)).toBe(judgement);
  });
});

it('isn’t denied by another year', () => {
  const judge = (question: string) =>
    judgeSentence(
      { question, words: ['câu lạc bộ', 'thua lỗ'], places: [], isClosed: false, isPiece: false },
      'Năm 2030 có 5/9 câu lạc bộ thua lỗ.',
      'Năm 2030 có 5/9 câu lạc bộ thua lỗ.',
      () => [],
    );
  expect(judge('năm 2030 cả 9 câu lạc bộ đều thua lỗ')).toBe('no');
  expect(judge('năm 2028 cả 9 câu lạc bộ đều thua lỗ')).toBeNull();
});
