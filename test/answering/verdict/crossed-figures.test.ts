import { describe, expect, it } from 'vitest';
import { findStated } from '../../../src/answering/verdict/find-stated.ts';
import { judge, saidOf } from './judge-said.ts';

describe('another thing’s figure of a list', () => {
  const FEES = 'Miễn 60% học phí đối với lớp mầm non, 40% đối với lớp học nghề.';
  const MONEY =
    'Nguồn vốn gồm: ngân sách huyện 52 tỷ đồng; doanh nghiệp góp 18 tỷ đồng; quỹ từ thiện 7 tỷ đồng.';
  const FIELDS = 'Trồng chanh 310 ha, cam 95 ha và bưởi 40 ha.';
  const HELP = 'Hỗ trợ hộ nuôi ong 5 triệu đồng, hộ nuôi dê 3 triệu đồng.';

  it.each([
    ['miễn 60% học phí lớp học nghề?', FEES, ['miễn', 'học nghề'], 'no'],
    ['miễn 60% học phí lớp mầm non?', FEES, ['miễn', 'mầm non'], 'yes'],
    ['doanh nghiệp góp 7 tỷ?', MONEY, ['doanh nghiệp', 'góp'], 'no'],
    ['quỹ từ thiện 7 tỷ?', MONEY, ['quỹ', 'từ thiện'], 'yes'],
    ['quỹ từ thiện và doanh nghiệp góp 7 tỷ?', MONEY, ['quỹ', 'từ thiện', 'doanh nghiệp', 'góp'], null],
    ['doanh nghiệp góp trên 7 tỷ?', MONEY, ['doanh nghiệp', 'góp'], null],
    ['trồng bưởi 95 ha?', FIELDS, ['trồng', 'bưởi'], 'no'],
    ['trồng chanh 95 ha?', FIELDS, ['trồng', 'chanh'], 'no'],
    ['trồng 95 ha?', FIELDS, ['trồng'], null],
    // What stands in front of the list is said of all of it.
    ['hỗ trợ 3 triệu?', HELP, ['hỗ trợ'], null],
  ])('“%s” of “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });

  it('names the thing’s own', () => {
    expect(findStated(saidOf('trồng bưởi 95 ha?', ['trồng', 'bưởi']), FIELDS, () => [])).toBe('40 ha');
  });
});
