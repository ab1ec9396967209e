import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { textAt } from '../../src/domain/passage.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const source = readFileSync(join(corpusDir, 'nq14-2024/text.txt'), 'utf8');
const corpus = loadCorpus(corpusDir);
const [resolution] = corpus.resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
const { targets } = resolution;
const measures = targets.flatMap((target) => target.measures);

type Row = [
  key: string,
  comparator: string,
  bound: string,
  low: string,
  high: string,
  unit: string,
  figure: string,
];

/** Read from the text by hand, not from what the parser made of it. */
const BY_HAND: readonly Row[] = [
  ['1a', 'khoảng', '≈', '11.5', '12', '%', 'khoảng 11,5% - 12,0%'],
  ['1b', '', '=', '13.3', '13.75', '%', '13,30% - 13,75%'],
  ['1c', '', '=', '10.2', '10.75', '%', '10,20% - 10,75%'],
  ['1d', '', '=', '0.98', '0.98', '%', '0,98%'],
  ['1e', '', '=', '7.4', '8.4', '%', '7,40% - 8,40%'],
  ['2', '', '=', '9000', '9000', 'USD', '9.000 USD'],
  ['3a', 'khoảng', '≈', '15', '15', '%', 'khoảng 15%'],
  ['3b', '', '=', '46.6', '46.6', '%', '46,6%'],
  ['3c', '', '=', '64', '64', '%', '64%'],
  ['4a', '', '=', '106761.592', '106761.592', 'tỷ đồng', '106.761,592 tỷ đồng'],
  ['4b', '', '=', '45000', '45000', 'tỷ đồng', '45.000 tỷ đồng'],
  ['4c', '', '=', '60000', '60000', 'tỷ đồng', '60.000 tỷ đồng'],
  ['5', '', '=', '210000', '210000', 'tỷ đồng', '210.000 tỷ đồng'],
  ['6', '', '=', '190', '190', 'triệu tấn', '190 triệu tấn'],
  ['7', '', '=', '33', '33', 'tỷ USD', '33 tỷ USD'],
  ['8', 'trên', '>', '9.1', '9.1', 'triệu lượt khách', 'trên 9,1 triệu lượt khách'],
  ['9a', '', '=', '35', '35', 'xã', '35 xã'],
  ['9b', '', '=', '13', '13', 'xã', '13 xã'],
  ['10', '', '=', '44', '44', '%', '44%'],
  ['11', '', '=', '2', '2.5', 'tỷ USD', '2,0 đến 2,5 tỷ USD'],
  ['12', '', '=', '3.5', '3.5', '%', '3,5%'],
  ['13', '', '=', '57900', '57900', 'lượt người lao động', '57.900 lượt người lao động'],
  ['14a', '', '=', '87', '87', '%', '87%'],
  ['14b', '', '=', '39', '39', '%', '39%'],
  ['15', '', '=', '94', '94', '%', '94%'],
  ['16', '', '=', '0.38', '0.38', '%', '0,38%'],
  ['17', '', '=', '100', '100', '%', '100%'],
  ['18a', '', '=', '100', '100', '%', '100%'],
  ['18b', '', '=', '98', '98', '%', '98%'],
  ['18c', '', '=', '80', '80', '%', '80%'],
  ['19', '', '=', '40.77', '40.77', '%', '40,77%'],
  ['20a', '', '=', '3800', '3900', 'đảng viên', '3.800 - 3.900 đảng viên'],
  ['20b', '', '=', '45', '45', 'tổ chức đảng', '45 tổ chức đảng'],
  ['20c', '', '=', '380', '380', 'đảng viên', '380 đảng viên'],
  ['21a', '', '=', '25', '30', 'lượt tổ chức đảng', '25 - 30 lượt tổ chức đảng'],
  ['21b', '', '=', '25', '30', 'đảng viên', '25 - 30 đảng viên'],
  ['21c', '', '=', '12', '15', 'tổ chức đảng', '12 - 15 tổ chức đảng'],
  ['21d', '', '=', '10', '12', 'đảng viên', '10 - 12 đảng viên'],
  ['22', '', '=', '100', '100', '%', '100%'],
  ['23a', '', '=', '100', '100', '%', '100%'],
  ['23b', '', '=', '100', '100', '%', '100%'],
  ['24a', 'tối thiểu', '≥', '30', '30', '%', 'tối thiểu 30%'],
  ['24b', 'tối thiểu', '≥', '10', '10', '%', 'tối thiểu 10%'],
];

/** A few words of the text that stand right before the figure, so that equal figures can't be mixed up. */
const BEFORE: Readonly<Record<string, string>> = {
  '1a': '(giá so sánh 2010) tăng',
  '1b': 'nhóm công nghiệp, xây dựng tăng',
  '1c': 'nhóm dịch vụ tăng',
  '1d': 'nhóm nông, lâm, thủy sản tăng',
  '1e': 'trừ trợ cấp sản phẩm tăng',
  '3b': 'chế tạo trong GRDP đạt',
  '3c': 'trong công nghiệp chế biến, chế tạo đạt',
  '4a': 'Thu ngân sách nhà nước trên địa bàn',
  '4b': 'thu nội địa',
  '4c': 'thu từ hoạt động xuất, nhập khẩu',
  '9a': 'Hoàn thành xây dựng',
  '9b': 'từ năm 2024 tại',
  '14a': 'Tỷ lệ lao động qua đào tạo đạt',
  '14b': 'có văn bằng chứng chỉ là',
  '16': 'giai đoạn 2022 - 2025) là',
  '18a': 'ở đô thị đạt',
  '18b': 'nông thôn: thu gom, xử lý đạt',
  '18c': 'xử lý hợp vệ sinh đạt',
  '20a': 'Kết nạp mới từ',
  '20b': 'thành lập',
  '20c': 'và kết nạp',
  '21a': 'Ban Thường vụ Thành ủy kiểm tra chuyên đề',
  '21b': 'lượt tổ chức đảng,',
  '21c': 'giám sát chuyên đề',
  '21d': 'tổ chức đảng,',
  '23a': '',
  '23b': 'nông thôn mới kiểu mẫu;',
  '24a': 'lập hồ sơ đăng ký đất đai cho',
  '24b': 'cấp giấy chứng nhận quyền sử dụng đất cho',
};

const keyOf = (ref: string): string => {
  const [, number = '', letter = ''] = /\((\d+)\)(?:\.([a-z]))?$/.exec(ref) ?? [];
  return number + letter;
};
const targetOf = (ref: string) => {
  const target = targets.find((candidate) => candidate.ref === ref);
  if (target === undefined) throw new Error(`no target ${ref}`);
  return target;
};
const measureAt = (key: string) => {
  const measure = measures.find(({ ref }) => keyOf(ref) === key);
  if (measure === undefined) throw new Error(`no measure ${key}`);
  return { ...measure, text: targetOf(measure.target).text };
};
/** The source's own line of a target, as the file has it. */
const lineOf = (number: number): string =>
  source.split('\n').find((line) => line.startsWith(`(${number}) `)) ?? '';

describe('the targets of the resolution', () => {
  it('are 24, in four groups', () => {
    expect(targets.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(resolution.targetGroups.map(({ ref, title, targets }) => [ref, title, targets.length])).toEqual([
      ['II.2.1', 'Các chỉ tiêu kinh tế', 11],
      ['II.2.2', 'Các chỉ tiêu xã hội', 5],
      ['II.2.3', 'Các chỉ tiêu môi trường', 3],
      ['II.2.4', 'Các chỉ tiêu về công tác xây dựng Đảng', 5],
    ]);
  });

  it.each(targets.map(({ number, text }) => [number, text] as const))('(%i) is verbatim', (number, text) => {
    expect(lineOf(number).replace(/[;.]$/, '')).toBe(`(${number}) ${text}`);
  });

  it('hold every figure of the text and no other', () => {
    expect(measures.map(({ ref }) => keyOf(ref))).toEqual(BY_HAND.map(([key]) => key));
    expect(resolution.notUnderstood).toEqual([]);
  });
});

describe('each measure', () => {
  it.each(BY_HAND)('%s: %s %s %s–%s %s', (key, comparator, bound, low, high, unit, figure) => {
    const measure = measureAt(key);
    expect({
      comparator: measure.comparator,
      bound: measure.bound,
      low: measure.low.decimal,
      high: measure.high.decimal,
      unit: measure.unit,
      figure: textAt(measure.text, measure.figureSpan),
    }).toEqual({ comparator, bound, low, high, unit, figure });
  });

  it.each(Object.entries(BEFORE))('%s has its figure after "%s"', (key, before) => {
    const { text, figureSpan } = measureAt(key);
    expect(text.slice(0, figureSpan.start).trimEnd().endsWith(before)).toBe(true);
  });

  it.each(BY_HAND.map(([key]) => key))('%s has spans that are verbatim in the source', (key) => {
    const { text, figureSpan, clauseSpan, leadSpans, target } = measureAt(key);
    const line = lineOf(targetOf(target).number);
    for (const span of [figureSpan, clauseSpan, ...leadSpans]) {
      expect(textAt(text, span)).not.toBe('');
      expect(line).toContain(textAt(text, span));
    }
    expect(clauseSpan.start).toBeLessThanOrEqual(figureSpan.start);
    expect(clauseSpan.end).toBeGreaterThanOrEqual(figureSpan.end);
  });

  it('has the name that the text gives it, without its figure', () => {
    const name = (key: string) => measureAt(key).name;
    expect(name('4c')).toBe('thu từ hoạt động xuất, nhập khẩu');
    expect(name('12')).toBe('Tỷ lệ thất nghiệp thành thị');
    expect(name('14b')).toBe('tỷ lệ lao động qua đào tạo từ 3 tháng trở lên có văn bằng chứng chỉ');
    for (const { name, low } of measures) expect(name.split(/\s/)).not.toContain(low.text);
  });

  it('is said to be a part where the text says "trong đó"', () => {
    const parts = measures.flatMap(({ ref, partOf }) =>
      partOf === undefined ? [] : [[keyOf(ref), keyOf(partOf)]],
    );
    expect(parts).toEqual([
      ['1b', '1a'],
      ['1c', '1a'],
      ['1d', '1a'],
      ['1e', '1a'],
      ['4b', '4a'],
      ['4c', '4a'],
      ['14b', '14a'],
    ]);
  });

  it('of (18) is led in by the words that all three share', () => {
    const leads = ['18a', '18b', '18c'].map((key) => {
      const { text, leadSpans } = measureAt(key);
      return leadSpans.map((span) => textAt(text, span));
    });
    const shared = 'Tỷ lệ chất thải rắn được thu gom và xử lý hợp vệ sinh:';
    expect(leads).toEqual([[shared], [shared, 'nông thôn:'], [shared, 'nông thôn:']]);
  });

  it('is classed by measures.csv', () => {
    expect(corpus.unclassed).toEqual([]);
    const profiles = corpus.profiles.get(resolution.document.id) ?? [];
    const rules = Object.fromEntries(profiles.map(({ measure, rule }) => [keyOf(measure), rule]));
    expect(Object.keys(rules)).toHaveLength(43);
    expect([
      rules['8'],
      rules['9a'],
      rules['11'],
      rules['12'],
      rules['16'],
      rules['21a'],
      rules['24b'],
    ]).toEqual([
      'lớn-hơn-hẳn',
      'mốc',
      'cộng-dồn-không-đều',
      'không-vượt',
      'đã-giảm',
      'đếm-không-đều',
      'số-trên-tổng',
    ]);
    expect([rules['2'], rules['10'], rules['3b'], rules['3c']]).toEqual([
      'cuối-năm',
      'cuối-năm',
      'mức',
      'mức',
    ]);
  });
});
