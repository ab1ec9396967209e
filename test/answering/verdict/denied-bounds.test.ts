import { describe, expect, it } from 'vitest';
import { denialOf, turnDeniedBounds } from '../../../src/answering/verdict/denied-bound.ts';
import { findFigures } from '../../../src/quantities/find-figures.ts';
import { judge } from './judge-said.ts';

describe('a bound that is denied', () => {
  it.each([
    ['Không để học phí của một lớp dưới 3 triệu đồng.', '≥'],
    ['Không được để nợ quá hạn vượt quá 5%.', '≤'],
    ['Học phí không được quá 3 triệu đồng.', '≤'],
    ['Không còn xã có tỷ lệ dưới 80%.', '≥'],
    ['Không để xảy ra cháy, thu dưới 3 triệu đồng.', '<'],
    ['Học phí dưới 3 triệu đồng.', '<'],
  ])('“%s” lets %s', (sentence, bound) => {
    expect(turnDeniedBounds(sentence, findFigures(sentence)).map((one) => one.bound)).toEqual([bound]);
  });

  it('begins where it is denied', () => {
    const text = 'Thu đủ; không để nợ quá 5%.';
    const [figure] = findFigures(text);
    expect(figure && denialOf(text, figure)).toBe(text.indexOf('không'));
  });

  const WAGE = 'Chăm lo đời sống; không để tiền công của thợ phụ dưới 9 triệu đồng/tháng.';
  const STOP = 'Bảo đảm an toàn; không để mạng gián đoạn quá 4 giờ.';

  it.each([
    ['tiền công thợ phụ ít nhất 9 triệu đồng/tháng đúng không', WAGE, ['tiền công', 'thợ phụ'], 'yes'],
    ['tiền công thợ phụ dưới 9 triệu đồng/tháng đúng không', WAGE, ['tiền công', 'thợ phụ'], 'no'],
    ['tiền công thợ phụ là 8 triệu đồng/tháng đúng không', WAGE, ['tiền công', 'thợ phụ'], 'no'],
    ['không để tiền công thợ phụ dưới 9 triệu đúng không', WAGE, ['tiền công', 'thợ phụ'], 'yes'],
    ['mạng gián đoạn tối đa 4 giờ đúng không', STOP, ['mạng', 'gián đoạn'], 'yes'],
    ['mạng được gián đoạn quá 4 giờ không', STOP, ['mạng', 'gián đoạn'], 'no'],
  ])('“%s” of “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });
});
