import { describe, expect, it } from 'vitest';
import { isOfNewOnes } from '../../src/answering/slots/figure-slots.ts';
import { createTermExpander } from '../../src/answering/understanding/expand-terms.ts';
import { createLexicon } from '../../src/answering/understanding/lexicon.ts';
import { judgeEventDay } from '../../src/answering/verdict/judge-event-day.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadGlossary } from '../../src/corpus/load-glossary.ts';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ MƯỜNG SÁNG
Số: 31/KH-UBND
Mường Sáng, ngày 12 tháng 01 năm 2031
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2031
I. KẾT QUẢ NĂM 2030
1. Xã có 21 bản với 5.140 hộ. Diện tích cam toàn xã 240 ha, trong đó 75 ha đạt chứng nhận hữu cơ.
II. CHỈ TIÊU NĂM 2031
1. Có 08 bản đạt chuẩn bản văn hóa kiểu mẫu.
2. Có 12 sản phẩm đặc sản, trong đó 04 sản phẩm từ 5 sao.
3. Diện tích chè đạt 380 ha, trong đó ít nhất 150 ha trồng theo hướng hữu cơ hoặc sinh thái.
4. 100% khu nghỉ dưỡng có hệ thống thu gom nước thải.
5. Tỷ lệ hộ nghèo đến năm 2031 còn dưới 2%.
III. TỔ CHỨC THỰC HIỆN
1. Kế hoạch này được thông qua ngày 10 tháng 01 năm 2031 và có hiệu lực từ ngày 01 tháng 02 năm 2031.
`;
const answering = await openText(PLAN, 'ke-hoach-muong-sang');
const GLOSSARY = loadGlossary(CORPUS_DIR);
const LEXICON = createLexicon([], GLOSSARY, []);
const EXPANDER = createTermExpander(GLOSSARY);
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

describe('a count that a target sets for some of the things', () => {
  it.each([
    // How many there are another sentence says.
    ['xa co 21 ban dung k', 'yes'],
    // By some of them it is neither denied nor confirmed.
    ['xã có 19 bản đúng không', undefined],
    // Beside the whole its part is named by "cái" and what it has in its name.
    ['dac san co 12 sp, 4 cái từ 5 sao', 'yes'],
    ['đặc sản có 12 sản phẩm, 6 cái từ 5 sao', 'no'],
    // A part is called what its whole is called.
    ['ít nhất 150 ha chè phải trồng hữu cơ hoặc sinh thái?', 'yes'],
    ['ít nhất 180 ha chè phải trồng hữu cơ hoặc sinh thái?', 'no'],
    // A year before what is measured counts nothing.
    ['den 2031 ho ngheo con duoi 2%', 'yes'],
    ['den 2031 ho ngheo con duoi 1%', 'no'],
    // What is said of another thing as well isn't confirmed by the first.
    ['Cụm nghỉ dưỡng cũng phải 100% có thu gom nước thải?', undefined],
    ['Khu nghỉ dưỡng phải 100% có thu gom nước thải?', 'yes'],
    // Both figures of the sentence are named: the whole's is the one that is denied.
    ['cam hữu cơ chỉ có 75 ha thôi, không phải hết 240 ha', undefined],
  ])('“%s”: %s', async (text, verdict) => {
    expect((await ask(text)).verdict ?? undefined).toBe(verdict);
  });
});

describe('how many there are', () => {
  it('isn’t answered by how many come to be', () => {
    const asked = (text: string) => ({
      text,
      typed: text,
      own: [],
      places: [],
      lexicon: LEXICON,
      isKnown: () => true,
      means: () => false,
    });
    const NEW = 'Kết nạp 22 đảng viên mới trong năm.';
    expect(isOfNewOnes(asked('đảng bộ có bao nhiêu đảng viên'), NEW)).toBe(true);
    expect(isOfNewOnes(asked('năm nay có bao nhiêu đảng viên mới'), NEW)).toBe(false);
    expect(isOfNewOnes(asked('đảng bộ có bao nhiêu đảng viên'), 'Đảng bộ có 742 đảng viên.')).toBe(false);
  });
});

describe('a document that is spoken of', () => {
  it.each([
    ['ctr này ký ngày nào', ['chương trình này ký ngày nào']],
    ['qd nay ky ngay nao', ['quyet dinh nay ky ngay nao']],
  ])('“%s”', (typed, readings) => {
    expect(EXPANDER.expandShort(typed)).toEqual(readings);
  });

  it('is none where another thing may be meant', () => {
    expect(EXPANDER.expandShort('ct này').length).toBeGreaterThan(1);
    expect(EXPANDER.expandShort('thu gom ctr')[0]).toBe('thu gom chat thai ran');
  });

  it('has its day, whatever its kind is called in full', async () => {
    const programme = await openText(
      PLAN.replace('KẾ HOẠCH\n', 'CHƯƠNG TRÌNH HÀNH ĐỘNG\n'),
      'chuong-trinh-muong-sang',
    );
    const answer = await programme.answer({
      text: 'chương trình này ký ngày nào',
      now: new Date('2031-03-10T09:00:00+07:00'),
      subject: undefined,
    });
    expect(answer.text).toContain('12 tháng 01 năm 2031');
  });
});

describe('a turn that names what the last answer doesn’t', () => {
  it('isn’t answered by a place in it', async () => {
    const at = new Date('2031-03-10T09:00:00+07:00');
    const first = await answering.answer({
      text: 'diện tích cam bao nhiêu ha?',
      now: at,
      subject: undefined,
    });
    const next = await answering.answer({
      text: 'còn tru so đặt ở đâu?',
      now: at,
      subject: first.subject,
    });
    expect(next.kind).toBe('none');
  });
});

describe('in force from the day on which something was done', () => {
  const BOTH = 'Nghị quyết được thông qua ngày 10/12/2030 và có hiệu lực từ ngày 01/01/2031.';

  it.each([
    ['có hiệu lực ngay từ ngày thông qua?', BOTH, 'contradicts'],
    ['có hiệu lực ngay từ ngày thông qua?', BOTH.replace('01/01/2031', '10/12/2030'), 'agrees'],
    ['có hiệu lực từ ngày ký?', BOTH, 'silent'],
    ['có hiệu lực từ ngày ký?', 'Quyết định có hiệu lực kể từ ngày ký.', 'agrees'],
    ['có hiệu lực từ ngày ban hành?', 'Quyết định có hiệu lực kể từ ngày ký.', 'silent'],
    ['thông qua ngày nào?', BOTH, undefined],
  ])('“%s” of “%s”', (question, sentence, judgement) => {
    expect(judgeEventDay(question, sentence)).toBe(judgement);
  });

  it('denies it', async () => {
    expect((await ask('kế hoạch có hiệu lực ngay từ ngày thông qua à?')).verdict).toBe('no');
  });
});
