import { describe, expect, it } from 'vitest';
import { readClauseTexts } from './clause-text.ts';
import { type GradableAnswer, type GradingSource, gradeAnswer } from './grade-answer.ts';
import type { QuestionRow } from './question-row.ts';

const text = `**NGHỊ QUYẾT****về năm 2031**

## **II. CHỈ TIÊU**
### **2. Chỉ tiêu chủ yếu:**
#### ***2.1. Các chỉ tiêu kinh tế***
(1) Sản lượng hàng hoá qua cảng đạt 150 triệu tấn;
(2) Thu ngân sách 20.500,75 tỷ đồng, trong đó thu nội địa

9.000 tỷ đồng;
## **2.2. Các chỉ tiêu xã hội**
(3) Tỷ lệ hộ dùng nước sạch trên 91,5%;
### **3. Nhiệm vụ**
**3.1.** Rà soát quy chế.
**3.2.** Trọng tâm:
- Hoàn thành bến số 3, 4 trong năm.
- Sơ kết Nghị quyết số 45-NQ/TW.
Giữ vững ổn định.
`;

const source: GradingSource = { text, clauses: readClauseTexts(text), years: [2031, 2024] };

const port = {
  ref: 'II.2.1(1)',
  document: 'made-up',
  quote: 'Sản lượng hàng hoá qua cảng đạt 150 triệu tấn',
};
const budget = {
  ref: 'II.2.1(2)',
  document: 'made-up',
  quote: 'Thu ngân sách 20.500,75 tỷ đồng, trong đó thu nội địa 9.000 tỷ đồng',
};

type Expectation = Partial<QuestionRow['expect']>;

const row = (question: string, expectation: Expectation): QuestionRow => ({
  id: 'q',
  group: 'g',
  chat: 'q',
  question,
  expect: { kind: ['target', 'passage', 'list'], ...expectation },
});

const answer = (
  answerText: string,
  citations: GradableAnswer['citations'] = [port],
  kind = 'target',
): GradableAnswer => ({ kind, text: answerText, citations, verdict: null });

const refusal = (
  reason: string,
  text = 'Tôi chưa tìm thấy',
  citations: GradableAnswer['citations'] = [],
) => ({
  ...answer(text, citations, 'none'),
  reason,
});

const reasonsFor = (expectation: Expectation, given: GradableAnswer, question = 'hỏi'): string[] => [
  ...gradeAnswer(row(question, expectation), given, source).reasons,
];

describe('gradeAnswer: what the row expects', () => {
  it('takes an answer that holds every pattern, whatever its case, spacing and tone style', () => {
    const expectation = { all: ['hàng hóa qua cảng', '150 triệu tấn'], cite: ['II.2.1(1)'] };
    expect(reasonsFor(expectation, answer('HÀNG  HOÁ QUA CẢNG:\n150 triệu tấn'.normalize('NFD')))).toEqual(
      [],
    );
  });

  it('names a missing pattern and a forbidden one', () => {
    const reasons = reasonsFor({ all: ['150'], none: ['triệu'] }, answer('Vài triệu tấn'));
    expect(reasons).toEqual(['lacks /150/', 'holds /triệu/']);
  });

  it.each([
    [['II.2.1(1)'], true],
    [['II.2.1'], true],
    [['III', 'II.2'], true],
    [['II.2.1(10)'], false],
    [['II.2.2'], false],
  ])('cited %j: %s', (cite, right) => {
    expect(reasonsFor({ cite }, answer('Hàng qua cảng')).length === 0).toBe(right);
  });

  it('wants the kind that is named', () => {
    expect(reasonsFor({ kind: ['none'] }, refusal('not-found'))).toEqual([]);
    expect(reasonsFor({ kind: ['none'] }, answer('Hàng qua cảng'))).toEqual(['kind target, expected none']);
    expect(reasonsFor({ kind: ['progress'] }, answer('Hàng'))).toEqual(['kind target, expected progress']);
  });

  it('wants the verdict where one is asked', () => {
    const yes = { ...answer('Có: 150 triệu tấn'), verdict: 'yes' as const };
    expect(reasonsFor({ verdict: 'yes' }, yes)).toEqual([]);
    expect(reasonsFor({ verdict: 'no' }, yes)).toEqual(['verdict yes, expected no']);
    expect(reasonsFor({ verdict: null }, yes)).toEqual(['verdict yes, expected null']);
    expect(gradeAnswer(row('hỏi', { verdict: 'no' }), yes, source).isOpposite).toBe(true);
    expect(gradeAnswer(row('hỏi', { verdict: null }), yes, source).isOpposite).toBe(false);
  });

  it('refuses a passage that is longer than the product may give', () => {
    expect(reasonsFor({}, answer('a'.repeat(601), [], 'passage'))).toHaveLength(1);
  });
});

describe('gradeAnswer: what became of a question', () => {
  const outcome = (expectation: Expectation, given: GradableAnswer) =>
    gradeAnswer(row('hỏi', expectation), given, source);
  const stated: Expectation = { kind: ['target'], all: ['150 triệu tấn'], cite: ['II.2.1(1)'] };

  it.each([
    ['an answer', answer('150 triệu tấn'), 'right'],
    ['an offer of the right clause', refusal('perhaps', 'Có lẽ đồng chí hỏi:', [port]), 'perhaps'],
    ['an offer of another', refusal('perhaps', 'Có lẽ đồng chí hỏi:', [budget]), 'refused'],
    ['a refusal that quotes it', refusal('not-found', 'Gần nhất:', [port]), 'refused below'],
    ['a refusal', refusal('not-found'), 'refused'],
    ['an error', refusal('error'), 'wrong'],
    ['another answer', answer('Hàng qua cảng'), 'wrong'],
    ['a figure of nowhere', answer('150 triệu tấn, hay 151'), 'wrong'],
  ])('of what is stated: %s', (_name, given, expected) => {
    expect(outcome(stated, given).outcome).toBe(expected);
  });

  it('a denial of what is stated is counted by itself', () => {
    expect(outcome(stated, refusal('not-stated')).isDenied).toBe(true);
    expect(outcome(stated, refusal('not-found')).isDenied).toBe(false);
    expect(outcome({ kind: ['none'] }, refusal('not-stated')).isDenied).toBe(false);
  });

  it('of what is absent: refused for an honest reason, or answered though absent', () => {
    const absent: Expectation = { kind: ['none'], reason: ['not-stated'] };
    expect(outcome(absent, refusal('not-stated')).outcome).toBe('right');
    expect(outcome(absent, refusal('not-found')).outcome).toBe('refused');
    expect(outcome({ ...absent, reason: ['not-found'] }, refusal('perhaps')).outcome).toBe('right');
    expect(outcome(absent, answer('150 triệu tấn')).outcome).toBe('answered absent');
  });
});

describe('gradeAnswer: quotes', () => {
  it('forgives white space, page breaks and Markdown marks', () => {
    expect(reasonsFor({}, answer('Ngân sách', [budget]))).toEqual([]);
    expect(reasonsFor({}, answer('Ngân sách', [{ ...port, quote: `**${port.quote}**` }]))).toEqual([]);
  });

  it.each([
    ['another tone style', { ...port, quote: port.quote.replace('hoá', 'hóa') }],
    ['another word', { ...port, quote: port.quote.replace('đạt', 'là') }],
    ['an ellipsis', { ...budget, quote: 'Thu ngân sách … tỷ đồng' }],
    ['an empty quote', { ...port, quote: ' ' }],
    ['a true quote at the wrong clause', { ...port, ref: 'II.2.1(2)' }],
    ['a clause that is not there', { ...port, ref: 'II.2.1(9)' }],
  ])('refuses %s', (_name, citation) => {
    expect(gradeAnswer(row('hỏi', {}), answer('Hàng', [citation]), source).badQuotes).toHaveLength(1);
  });

  it('finds paragraphs and measures by their letters', () => {
    const citations = [
      { ...budget, ref: 'II.2.1(2).b' },
      { ...port, ref: 'II.3.2/2b', quote: 'Giữ vững ổn định.' },
    ];
    expect(reasonsFor({}, answer('Hai', citations))).toEqual([]);
  });
});

describe('gradeAnswer: unsupported figures', () => {
  const figures = (answerText: string, citations = [port], kind = 'target', question = 'hỏi'): string[] => [
    ...gradeAnswer(row(question, {}), answer(answerText, citations, kind), source).unsupportedFigures,
  ];

  it.each([
    ['a quoted figure', '150 triệu tấn'],
    ['a label', 'Chỉ tiêu (6), Mục II.2.1(6) và II.3.3/5b, mục 3.2, chỉ tiêu số 7'],
    ['years', 'Năm 2031, nay là 2024'],
    ["the meeting's name", 'Nghị quyết Hội nghị lần thứ 14 Ban Chấp hành'],
    ['the number of targets', 'Có 3 chỉ tiêu, gồm 2 chỉ tiêu kinh tế'],
  ])('takes %s', (_name, answerText) => {
    expect(figures(answerText)).toEqual([]);
  });

  it.each([
    ['a figure of nowhere', '160 triệu tấn', ['160']],
    ['a figure of a clause not cited', '9.000 tỷ đồng', ['9.000']],
    ['a rounded figure', '20.500 tỷ đồng', ['20.500']],
    ['a figure with another scale', '150 nghìn tấn', ['150 nghìn']],
    ['another year', 'Năm 2032', ['2032']],
    ['an ordinal that is not the name', 'Điều thứ 14', ['14']],
    ['a count outside a list', 'Có 8 nhiệm vụ', ['8']],
    ['a percentage after the word for target', 'Chỉ tiêu 15%', ['15']],
    ['a wrong number of targets', 'Có 5 chỉ tiêu', ['5']],
  ])('refuses %s', (_name, answerText, found) => {
    expect(figures(answerText)).toEqual(found);
  });

  it('takes an echo of the question, however it was spelt', () => {
    expect(figures('Không phải 200 triệu tấn', [port], 'target', 'cang 200tr tan dung ko')).toEqual([]);
    expect(figures('Không phải 200 triệu tấn', [port], 'target', 'cảng?')).toEqual(['200']);
  });

  it('takes how far two figures lie apart, behind the word that says which way', () => {
    const asked = 'cảng 155 triệu tấn có vượt không?';
    expect(figures('Có: vượt 5 triệu tấn so với 150 triệu tấn', [port], 'target', asked)).toEqual([]);
    expect(figures('Có: vượt 6 triệu tấn so với 150 triệu tấn', [port], 'target', asked)).toEqual(['6']);
    expect(figures('Có 5 triệu tấn', [port], 'target', asked)).toEqual(['5']);
  });

  it('recounts a list', () => {
    const lines = 'Có 2 mục:\n- cảng\n- ngân sách';
    expect(figures(lines, [port, budget], 'list')).toEqual([]);
    expect(figures(lines.replace('2', '7'), [port, budget], 'list')).toEqual(['7']);
  });

  it('makes the grade wrong by itself', () => {
    expect(reasonsFor({ all: ['150'] }, answer('150 hay 151'))).toEqual(['unsupported: 151']);
  });
});
