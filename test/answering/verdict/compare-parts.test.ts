import { describe, expect, it } from 'vitest';
import { reckonWithin } from '../../../src/answering/verdict/reckon-within.ts';
import { openText } from '../../support/open-text.ts';
import { saidOf } from './judge-said.ts';

const TREES =
  'Năm 2030 trồng mới 420 ha cây ăn quả, trong đó 260 ha ở vùng đồi, 160 ha ở vùng bãi; xây 12 nhà kính.';
const BEDS =
  'Toàn huyện có 3 bệnh viện với 640 giường, trong đó bệnh viện đa khoa 420 giường, bệnh viện phổi 120 giường, bệnh viện y học cổ truyền 100 giường; có 96 bác sĩ.';
const GROWTH = 'Công nghiệp tăng 9,2%, dịch vụ tăng 8,1%, nông nghiệp tăng 3,4% so với năm 2029.';
const FEES =
  'Thu phí rác 25.000 đồng/hộ/tháng ở khu phố, 15.000 đồng/hộ/tháng ở ấp; hộ kinh doanh 60.000 đồng/hộ/tháng.';
const POOR = 'Huyện có 1.840 hộ nghèo, xã Vĩnh An 310 hộ, xã Vĩnh Hòa 205 hộ, xã Tân Lộc 190 hộ.';
const MONEY =
  'Phân bổ 300 tỷ đồng: giao thông 140 tỷ đồng, thủy lợi 95 tỷ đồng, giáo dục 65 tỷ đồng; giải ngân đạt 60%.';
const WELLS = 'Khoan 90 giếng; đợt 1 (2030 - 2031) khoan 40 giếng, đợt 2 (2032) khoan số còn lại.';
const LOSS = 'Tỷ lệ thất thoát nước giảm từ 1 đến 2%; riêng các xã ven sông giảm ít nhất 4%.';
const BUS = 'Chạy 06 chuyến/ngày vào dịp Tết (từ ngày 20 đến ngày 30), 03 chuyến/ngày vào các tháng còn lại.';
const LENT = 'Cho vay không quá 50 triệu đồng/hợp tác xã/năm và 30 triệu đồng/tổ hợp tác/năm.';

const reckon = (question: string, sentence: string) => reckonWithin(saidOf(question, []), sentence);

describe('two parts of a list', () => {
  it.each([
    ['cây ăn quả vùng đồi trồng nhiều hơn vùng bãi phải không', TREES, 'agrees'],
    ['vùng bãi nhiều cây ăn quả hơn vùng đồi à', TREES, 'contradicts'],
    ['cây ăn quả vùng đồi gấp đôi vùng bãi', TREES, 'contradicts'],
    ['cây ăn quả ở vùng đồi nhiều hơn vùng bãi 100 ha', TREES, 'agrees'],
    ['cây ăn quả ở vùng đồi nhiều hơn vùng bãi 90 ha', TREES, 'contradicts'],
    ['bệnh viện phổi nhiều giường hơn y học cổ truyền à', BEDS, 'agrees'],
    ['y học cổ truyền ít giường hơn phổi 20 cái', BEDS, 'agrees'],
    ['công nghiệp tăng nhanh hơn dịch vụ phải không', GROWTH, 'agrees'],
    ['phí rác khu phố cao hơn ấp', FEES, 'agrees'],
    ['xã Vĩnh Hòa ít hộ nghèo hơn xã Vĩnh An', POOR, 'agrees'],
    ['tiền cho thủy lợi gấp rưỡi giáo dục', MONEY, 'contradicts'],
    // What is left of the whole is reckoned.
    ['giếng đợt đầu khoan nhiều hơn đợt sau', WELLS, 'contradicts'],
    ['thất thoát nước ở xã ven sông phải giảm nhanh hơn mức chung', LOSS, 'agrees'],
    ['dịp Tết chạy gấp đôi số chuyến so với những tháng khác nhỉ', BUS, 'agrees'],
    ['tổ hợp tác được vay ít hơn hợp tác xã đúng không', LENT, 'agrees'],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(reckon(question, sentence)).toBe(judged);
  });

  it.each([
    // Of what the list doesn't tell, or of something else that the sentence counts.
    ['nhà kính vùng đồi nhiều hơn vùng bãi phải không', TREES],
    ['sản lượng cây ăn quả vùng đồi lớn hơn vùng bãi', TREES],
    ['chè vùng đồi nhiều hơn vùng bãi', TREES],
    ['năm 2029 vùng đồi trồng nhiều hơn vùng bãi', TREES],
    ['vùng đồi trồng nhiều hơn vùng núi', TREES],
    ['vùng đồi trồng không nhiều hơn vùng bãi phải không', TREES],
    ['bệnh viện phổi nhiều bác sĩ hơn y học cổ truyền à', BEDS],
    // How fast something grows isn't how big it is, nor a rate how many.
    ['công nghiệp lớn hơn dịch vụ', GROWTH],
    ['số hộ khu phố nhiều hơn ấp', FEES],
    ['rác ở khu phố nhiều hơn ở ấp', FEES],
    ['xã Vĩnh Hòa ít hộ hơn xã Vĩnh An', POOR],
    ['xã Vĩnh An nhiều hộ cận nghèo hơn Tân Lộc', POOR],
    ['giải ngân giao thông cao hơn thủy lợi', MONEY],
  ])('“%s” of “%s” is left open', (question, sentence) => {
    expect(reckon(question, sentence)).toBeUndefined();
  });
});

describe('the first of a list', () => {
  const SHORT =
    'Toàn xã còn 41 hộ nghèo, nhiều nhất là thôn Đồi (17 hộ), thôn Bãi (12 hộ) và thôn Bến (9 hộ).';

  it.each([
    ['cây ăn quả vùng đồi trồng nhiều nhất phải không', TREES, 'agrees'],
    ['vùng bãi trồng nhiều nhất phải không', TREES, 'contradicts'],
    ['bệnh viện phổi có nhiều giường nhất', BEDS, 'contradicts'],
    ['giao thông được nhiều tiền nhất', MONEY, 'agrees'],
    ['khoản lớn nhất là cho giáo dục phải không', MONEY, 'contradicts'],
    ['nông nghiệp tăng nhanh nhất', GROWTH, 'contradicts'],
    ['thôn Đồi nhiều hộ nghèo nhất', SHORT, 'agrees'],
    ['nhiều hộ nghèo nhất là thôn Bến', SHORT, 'contradicts'],
    ['nhiều hộ nhất là thôn Bến', SHORT, undefined],
    // There may be others.
    ['công nghiệp tăng nhanh nhất', GROWTH, undefined],
    ['xã Vĩnh An nhiều hộ nghèo nhất', POOR, undefined],
    ['giải ngân nhiều nhất là giao thông', MONEY, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(reckon(question, sentence)).toBe(judged);
  });
});

const PLAN = `ĐẢNG BỘ XÃ HƯƠNG SƠN
Số 07-NQ/ĐU
Hương Sơn, ngày 15 tháng 12 năm 2029
NGHỊ QUYẾT
về nhiệm vụ năm 2030
I- NHIỆM VỤ
1. Cấp 150 máy tính cho trường học, trong đó trường Lê Lợi 64 máy, trường Kim Đồng 48 máy, các trường khác 38 máy.
2. Phục hồi 7 ngôi đình, 4 ngôi chùa trước ngày 30/9/2030.
`;
const answering = await openText(PLAN, 'nghi-quyet-huong-son');

it.each([
  ['trường Kim Đồng được cấp nhiều máy tính hơn trường Lê Lợi à?', 'no'],
  ['trường Lê Lợi được cấp nhiều máy tính hơn trường Kim Đồng 16 máy đúng không', 'yes'],
  ['trường Kim Đồng được cấp nhiều máy tính nhất phải không', 'no'],
  ['trường Kim Đồng đông học sinh hơn trường Lê Lợi à?', null],
])('“%s”: %s', async (text, verdict) => {
  const { verdict: said } = await answering.answer({
    text,
    now: new Date('2030-03-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(said ?? null).toBe(verdict);
});
