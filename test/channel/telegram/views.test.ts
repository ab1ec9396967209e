import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerButtons } from '../../../src/answering/answer-buttons.ts';
import { viewAnswer, viewClause } from '../../../src/answering/view-answer.ts';
import { escapeHtml, renderHtml, toKeyboard } from '../../../src/channel/telegram/message/render-message.ts';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { labelTarget } from '../../../src/progress/name-items.ts';
import { checkHtml } from '../../support/check-html.ts';
import { FakeAnswering, fakeAnswer, locked } from '../../support/fake-answering.ts';

const DOCUMENT = asDocumentId('nq-test');
const QUESTION = { text: 'cảng?', subject: undefined, now: new Date(0) };
const cite = (ref: string, quote: string, document = DOCUMENT) => ({
  ref: asReference(ref),
  document,
  quote,
});

const shown = (overrides: Parameters<typeof fakeAnswer>[1]): string => {
  const checked = checkHtml(renderHtml(viewAnswer(fakeAnswer(QUESTION, overrides), DOCUMENT)));
  if (!checked.ok) throw new Error(checked.description);
  return checked.text;
};

test('any text is safe inside HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(checkHtml(escapeHtml(text))).toEqual({ ok: true, text });
    }),
  );
});

test('the answer comes first, then where it stands with its words', () => {
  expect(shown({ text: locked('190 triệu tấn') })).toBe('190 triệu tấn\n📌 II.2.1(6) · "đạt 190 triệu tấn"');
});

test('a quote is shown as it is printed, marks and all', () => {
  expect(shown({ citations: [cite('III.2', 'mô hình “Dân vận khéo” <A & B>')] })).toContain(
    '"mô hình “Dân vận khéo” <A & B>"',
  );
});

test('an answer that is the clause’s own sentences does not say them twice', () => {
  const text = locked('Câu một. Câu hai.');
  expect(
    shown({ kind: 'passage', text, citations: [cite('III.2', 'Câu một.'), cite('III.3', 'Khác')] }),
  ).toBe('Câu một. Câu hai.\n📌 III.2\n📌 III.3 · "Khác"');
});

test('an answer from a document that nobody confirmed ends with saying so, below its quotes', () => {
  const text = locked('190 triệu tấn');
  expect(shown({ text, isUnconfirmed: true })).toBe(
    '190 triệu tấn\n📌 II.2.1(6) · "đạt 190 triệu tấn"\nVăn bản này chưa được Văn phòng soát.',
  );
  expect(shown({ text })).not.toContain('chưa được Văn phòng soát');
});

test('a citation of another document names it', () => {
  const other = asDocumentId('nq15-2025');
  expect(shown({ citations: [cite('II.1', 'x', other)] })).toContain('📌 nq15-2025: II.1 · "x"');
});

test('many citations are folded into one quote, equal ones shown once', () => {
  const citations = [1, 2, 3, 4, 4].map((number) => cite(`II.2.1(${number})`, `số ${number}`));
  const view = viewAnswer(fakeAnswer(QUESTION, { citations }), DOCUMENT);
  expect(view.map(({ style }) => style)).toEqual(['plain', 'long quote']);
  expect(view[1]?.text.split('\n')).toHaveLength(4);
});

test('under an answer: the full text, clauses nearby, two thumbs', () => {
  const related = [{ ref: asReference('II.2.1(7)'), document: DOCUMENT, label: locked('(7) Xuất khẩu') }];
  const { inline_keyboard } = toKeyboard(answerButtons(fakeAnswer(QUESTION, { related }), asUpdateId(9)));
  expect(inline_keyboard.map((row) => row.map((button) => button.text))).toEqual([
    ['Xem nguyên văn'],
    ['(7) Xuất khẩu'],
    ['👍', '👎'],
  ]);
});

test('without a citation there is no full text to open', () => {
  const { inline_keyboard } = toKeyboard(
    answerButtons(fakeAnswer(QUESTION, { citations: [] }), asUpdateId(9)),
  );
  expect(inline_keyboard).toHaveLength(1);
});

test('a clause is shown whole under its headings', () => {
  const clause = new FakeAnswering().openClause(asReference('II.2.1(6)'));
  if (clause === undefined) throw new Error('no clause');
  expect(renderHtml(viewClause(clause))).toBe(
    '<i>Chỉ tiêu chủ yếu</i>\n\n<b>Chỉ tiêu II.2.1(6)</b>\n' +
      '<blockquote>Nguyên văn II.2.1(6): đạt &lt;190&gt; &amp; hơn</blockquote>',
  );
});

test.each([
  ['Tỷ lệ thất nghiệp thành thị', '(16) Tỷ lệ thất nghiệp thành thị'],
  ['Mức giảm tỷ lệ hộ nghèo (theo chuẩn nghèo quốc gia)', '(16) Mức giảm tỷ lệ hộ nghèo …'],
  ['Tỷ lệ chất thải rắn được thu gom, xử lý hợp vệ sinh', '(16) Tỷ lệ chất thải rắn được thu gom …'],
  ['', '(16)'],
])('a target’s label is cut after a word: %s', (name, label) => {
  expect(labelTarget({ number: 16, text: '', measures: [{ name, leadSpans: [] }] })).toBe(label);
});

test('a label says what the name alone leaves open', () => {
  const text = 'Chất thải rắn: ở đô thị đạt 100%';
  const measures = [{ name: 'ở đô thị', leadSpans: [{ start: 0, end: 14 }] }];
  expect(labelTarget({ number: 18, text, measures })).toBe('(18) Chất thải rắn: ở đô thị');
  expect(labelTarget({ number: 18, text, measures: [] })).toBe('(18)');
});
