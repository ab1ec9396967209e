import { describe, expect, it } from 'vitest';
import { judgeEarlierRank } from '../../../src/answering/verdict/judge-earlier-rank.ts';
import { judgeTop } from '../../../src/answering/verdict/judge-top.ts';
import { openText } from '../../support/open-text.ts';
import { saidOf } from './judge-said.ts';

describe('among how many first ones', () => {
  const GOAL =
    'Phấn đấu đến năm 2033 thuộc nhóm 15 địa phương dẫn đầu cả nước về trồng rừng; ít nhất 40% hộ có nước sạch.';
  const REGION = 'Đến năm 2033 vào tốp 5 tỉnh dẫn đầu vùng về nuôi cá lồng.';
  const LOWEST = 'Ra khỏi nhóm 10 địa phương có tỷ lệ sinh thấp nhất, dẫn đầu về dạy nghề vào năm 2033.';

  it.each([
    ['mục tiêu 2033 vào top 10 cả nước về trồng rừng à', GOAL, 'contradicts'],
    ['đặt mục tiêu lọt tốp 15 địa phương mạnh nhất nước về trồng rừng phải không', GOAL, 'agrees'],
    ['phấn đấu nằm trong 15 tỉnh dẫn đầu về trồng rừng đúng không', GOAL, 'agrees'],
    // Who is among 15 is among 20; of another thing nothing is told.
    ['mục tiêu vào top 20 về trồng rừng à', GOAL, undefined],
    ['mục tiêu vào top 10 về nước sạch à', GOAL, undefined],
    ['mục tiêu không vào top 10 về trồng rừng à', GOAL, undefined],
    ['mục tiêu vào top 10 cả nước về nuôi cá lồng à', REGION, undefined],
    ['mục tiêu vào top 3 vùng về nuôi cá lồng à', REGION, 'contradicts'],
    ['mục tiêu vào top 5 về tỷ lệ sinh à', LOWEST, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(judgeTop(saidOf(question, []), sentence)?.judgement).toBe(judged);
  });
});

describe('which it was before it rose or fell', () => {
  const RANK =
    'Chỉ số xanh (PGI) năm 2030 đạt 71 điểm, xếp thứ 18/63 tỉnh, thành phố, tăng 04 bậc so với năm 2029; Chỉ số giáo dục xếp thứ 9, giảm 2 bậc so với năm 2028.';

  it.each([
    ['năm 2029 tỉnh mình đứng hạng 22 về chỉ số xanh đúng không', 'agrees'],
    ['năm 2029 chỉ số xanh xếp thứ 14 phải không', 'contradicts'],
    ['năm 2028 chỉ số giáo dục đứng thứ 7 phải không', 'agrees'],
    // Another year, another thing, or by how much.
    ['năm 2027 chỉ số xanh xếp thứ 14 phải không', undefined],
    ['năm 2029 chỉ số giáo dục xếp thứ 7 phải không', undefined],
    ['năm 2030 chỉ số xanh xếp thứ 18 phải không', undefined],
    ['chỉ số xanh tăng 4 bậc từ hạng 22 năm 2029 phải không', undefined],
  ])('“%s”: %s', (question, judged) => {
    expect(judgeEarlierRank(saidOf(question, []), RANK)).toBe(judged);
  });
});

describe('in a document', async () => {
  const PLAN = `HUYỆN ỦY SƠN TRÀ
Số 14-NQ/HU
Sơn Trà, ngày 05 tháng 12 năm 2030
NGHỊ QUYẾT
về nhiệm vụ năm 2031
I- KẾT QUẢ NĂM 2030
1. Chỉ số xanh đạt 71 điểm, xếp thứ 18/63, tăng 04 bậc so với năm 2029.
2. Xảy ra 25 vụ cháy rừng, giảm 7 vụ so với năm 2029.
II- MỤC TIÊU ĐẾN NĂM 2033
1. Thuộc nhóm 15 địa phương dẫn đầu cả nước về trồng rừng.
`;
  const answering = await openText(PLAN, 'nghi-quyet-son-tra-2031');
  const ask = (text: string) =>
    answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

  it.each([
    ['muc tieu 2033 vao top 10 ve trong rung a', 'no'],
    ['năm 2029 chỉ số xanh xếp thứ 22 đúng không?', 'yes'],
    ['nam 2029 chay rung 32 vu ha', 'yes'],
    ['năm 2029 cháy rừng chưa tới 30 vụ phải không', 'no'],
    ['huyện vào top 15 về trồng rừng rồi à', null],
  ])('“%s”: %s', async (text, verdict) => {
    expect((await ask(text)).verdict).toBe(verdict);
  });
});
