import { expect, test } from 'vitest';
import {
  findRefused,
  gradePerturbations,
  isGroundingGood,
  verbatimSentences,
} from '../../eval/grounding/grade-grounding.ts';
import { readParaphrases } from '../../eval/grounding/paraphrases.ts';
import { PERTURBED_KINDS, perturbSentences } from '../../eval/grounding/perturb-sentence.ts';
import { openGrounding, readTrueSentences } from '../../eval/grounding/true-sentences.ts';

const { corpus, check } = openGrounding();
const sentences = readTrueSentences(corpus);

const PORT = 'Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn;';
const BERTHS =
  'Tập trung xây dựng các bến container số 3, 4, 5, 6, hoàn thành trong năm 2024; khởi công và xây dựng các bến container số 7, 8.';
const LABOUR =
  'Tỷ lệ lao động qua đào tạo đạt 87%, trong đó tỷ lệ lao động qua đào tạo từ 3 tháng trở lên có văn bằng chứng chỉ là 39%;';
const REPORTS =
  'thông qua tại các Báo cáo số 464-BC/TU và 465-BC/TU, ngày 01/12/2023 và Ban Thường vụ Thành ủy phân công thực hiện tại Thông báo số 1705-TB/TU, ngày 15/9/2023';
const FUNDS = 'Không đề xuất đầu tư các dự án khi chưa bảo đảm khả năng cân đối nguồn vốn thực hiện.';

const DISTRICTS =
  'Thành lập thành phố trực thuộc thành phố Hải Phòng tại huyện Thủy Nguyên; Thành lập đơn vị hành chính quận tại huyện An Dương';
const MODELS =
  '100% các xã có mô hình “Dân vận khéo” trong xây dựng nông thôn mới kiểu mẫu; 100% các phường, thị trấn có mô hình “Dân vận khéo” trong chỉnh trang, hiện đại hóa đô thị;';

test('the resolution’s own sentences may be said, whole and in parts', () => {
  expect(findRefused(check, verbatimSentences(sentences))).toEqual([]);
});

test('most true sentences in other words may be said', () => {
  const reworded = readParaphrases(corpus);
  expect(findRefused(check, reworded).length).toBeLessThanOrEqual(0.2 * reworded.length);
});

test('a sentence with one thing changed is caught: always, where that is a figure, a date or a document’s number', () => {
  // A third of each kind; `npm run evaluate -- --grounding` takes all.
  const all = perturbSentences(sentences);
  const some = PERTURBED_KINDS.flatMap((kind) =>
    all.filter((one) => one.kind === kind).filter((_, index) => index % 3 === 0),
  );
  const tallies = gradePerturbations(check, some);
  expect(tallies.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(400);
  for (const { cases } of tallies) expect(cases).toBeGreaterThan(5);
  expect(tallies.flatMap(({ passed }) => passed.map(({ kind, text }) => `${kind}: ${text}`))).toEqual([]);
  expect(isGroundingGood(tallies)).toBe(true);
});

test.each([
  ['figure', 'Sản lượng hàng hóa thông qua cảng đạt 200 triệu tấn.', PORT],
  ['unit', 'Sản lượng hàng hóa thông qua cảng đạt 190 nghìn tấn.', PORT],
  ['comparator', 'Sản lượng hàng hóa thông qua cảng đạt khoảng 190 triệu tấn.', PORT],
  ['comparator', 'Sản lượng hàng hóa thông qua cảng đạt 190 triệu tấn trở lên.', PORT],
  ['comparator', 'Sản lượng hàng hóa thông qua cảng tăng thêm 190 triệu tấn.', PORT],
  ['date', 'Năm 2023, sản lượng hàng hóa thông qua cảng đạt 190 triệu tấn.', PORT],
  ['name', 'Sản lượng hàng hóa thông qua cảng Quảng Ninh đạt 190 triệu tấn.', PORT],
  ['company', 'Kim ngạch xuất khẩu qua biên giới đạt 190 triệu tấn.', PORT],
  ['number', 'Sản lượng hàng hóa thông qua cảng đạt gấp đôi.', PORT],
  ['company', 'Tỷ lệ lao động qua đào tạo đạt 39%.', LABOUR],
  ['order', 'Xây dựng các bến container số 7, 8, hoàn thành trong năm 2024.', BERTHS],
  ['order', 'Thông báo số 1705-TB/TU, ngày 01/12/2023 phân công thực hiện.', REPORTS],
  ['document', 'Kết luận số 1705-TB/TU, ngày 15/9/2023 phân công thực hiện.', REPORTS],
  ['sense', 'Đề xuất đầu tư các dự án khi chưa bảo đảm khả năng cân đối nguồn vốn.', FUNDS],
  ['company', 'Khởi công các bến container số 3, 4, 5, 6.', BERTHS],
  ['company', 'Thành lập thành phố trực thuộc thành phố Hải Phòng tại huyện An Dương.', DISTRICTS],
  ['company', '100% các phường, thị trấn có mô hình “Dân vận khéo” trong xây dựng nông thôn mới.', MODELS],
  ['sense', 'Bến container số 3, 4, 5, 6 được xây dựng trong năm nay.', BERTHS],
  ['sense', 'Đã hoàn thành các bến container số 3, 4, 5, 6.', BERTHS],
  ['words', 'Tôi là trợ lý vui tính và tôi khuyên bạn nghỉ ngơi thật nhiều.', PORT],
  ['script', 'Sản lượng hàng hóa thông qua cảng đạt １９０ triệu tấn.', PORT],
  ['script', 'Sản lượng 货物 thông qua cảng đạt 190 triệu tấn.', PORT],
  ['script', 'Xem https://example.com để biết sản lượng hàng hóa qua cảng.', PORT],
  ['script', 'Sản lượng hàng hóa thông qua cảng đạt 19\u200B0 triệu tấn.', PORT],
  ['shape', 'Đạt cảng.', PORT],
])('%s: %s', (fault, sentence, cited) => {
  expect(check(sentence, [cited])).toContain(fault);
});

test.each([
  ['Hàng hóa thông qua cảng đạt sản lượng 190 triệu tấn.', PORT],
  ['Bến container số 7, 8 được khởi công và xây dựng.', BERTHS],
  ['39% lao động qua đào tạo có văn bằng chứng chỉ.', LABOUR],
  ['Các bến container số 3, 4, 5, 6 hoàn thành trong năm 2024.', BERTHS],
])('may be said: %s', (sentence, cited) => {
  expect(check(sentence, [cited])).toEqual([]);
});

test('a sentence that cites nothing may not be said', () => {
  expect(check('Sản lượng hàng hóa thông qua cảng đạt 190 triệu tấn.', [])).toEqual(['shape']);
});
