import { describe, expect, it } from 'vitest';
import {
  findPastBrackets,
  readLookBack,
  withoutPastBrackets,
} from '../../../src/documents/statements/read-look-back.ts';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { openText } from '../../support/open-text.ts';

const read = (text: string) => {
  const brackets = findPastBrackets(text, 2027);
  const measures = readMeasures(asReference('II.1'), withoutPastBrackets(text, brackets), 2027);
  const figure = ({ low, unit }: (typeof measures)[number]) => `${low.text} ${unit}`;
  return {
    sets: measures.map(figure),
    names: measures.map(({ name }) => name),
    was: readLookBack(text, measures, brackets).map((one) => `${figure(one)} <${one.ref}>`),
  };
};

describe('brackets that tell of a year before', () => {
  it.each([
    ['Tỷ trọng kinh tế số đạt tối thiểu 14% (ước năm 2026 đạt 11,6%)', ['14 %'], ['11,6 % <II.1>']],
    [
      'Đón 5,2 triệu lượt khách, trong đó khách quốc tế 310 nghìn lượt (năm 2026 ước đón 4,6 triệu lượt, trong đó khách quốc tế 245 nghìn lượt)',
      ['5,2 triệu lượt khách', '310 nghìn lượt'],
      ['4,6 triệu lượt <II.1.a>', '245 nghìn lượt <II.1.b>'],
    ],
    [
      'Lao động qua đào tạo đạt 68%, trong đó có chứng chỉ đạt 31,5% (năm 2026 tương ứng là 66% và 29,7%)',
      ['68 %', '31,5 %'],
      ['66 % <II.1.a>', '29,7 % <II.1.b>'],
    ],
  ])('set nothing: %s', (text, sets, was) => {
    expect(read(text)).toMatchObject({ sets, was });
    expect(read(text).names.join()).not.toContain('2026');
  });

  it.each([
    'Thu ngân sách đạt 13.650 tỷ đồng (dự toán Trung ương giao 12.900 tỷ đồng)',
    'Xuất khẩu đạt 1.720 triệu USD (tăng 12,4% so với năm 2026)',
    'Trồng 500 ha rừng (năm 2027 là 300 ha, năm 2028 là 200 ha)',
  ])('aren’t others: %s', (text) => {
    expect(findPastBrackets(text, 2027)).toEqual([]);
  });

  it('are left unpaired where their units differ', () => {
    expect(read('Tỷ lệ trường đạt chuẩn là 66% (năm 2026 có 260 trường)').was).toEqual([]);
  });
});

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN TỈNH LŨNG VÀI
Số: 31/NQ-HĐND
Lũng Vài, ngày 09 tháng 12 năm 2026
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội năm 2027
Điều 1. Các chỉ tiêu chủ yếu năm 2027
(1) Tỷ trọng kinh tế số trong GRDP đạt tối thiểu 14% (ước năm 2026 đạt 11,6%).
(2) Đón 5,2 triệu lượt khách du lịch, trong đó khách quốc tế 310 nghìn lượt (năm 2026 ước đón 4,6 triệu lượt, trong đó khách quốc tế 245 nghìn lượt).
(3) Diện tích lúa giảm phát thải đạt 8.200 ha (năm 2026 thực hiện 5.100 ha).
TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
Nông Văn Sài
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-lung-vai');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined });

describe('a question about the year before', () => {
  it.each([
    ['tỷ trọng kinh tế số năm 2026 bao nhiêu', '11,6%'],
    ['khách quốc tế năm 2026 ước bao nhiêu', '245 nghìn lượt'],
    ['khách quốc tế 2027 nhiều hơn 2026 bao nhiêu lượt', 'Cao hơn 65 nghìn lượt'],
  ])('%s', async (question, said) => {
    const answer = await ask(question);
    expect(answer.kind).not.toBe('none');
    expect(answer.text).toContain(said);
  });

  it('isn’t answered by what is set', async () => {
    expect((await ask('khách quốc tế năm 2027 bao nhiêu')).text).not.toContain('245');
  });

  it('holds both years against each other, and no distance against a level', async () => {
    expect((await ask('lua giam phat thai 2027 nhieu hon 2026 la 3100 ha ak')).verdict).toBe('yes');
    expect((await ask('lúa giảm phát thải 2027 nhiều hơn 2025 là 3100 ha không')).verdict).toBeNull();
  });
});
