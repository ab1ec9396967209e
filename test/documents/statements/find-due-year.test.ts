import { expect, it } from 'vitest';
import { findDueYear } from '../../../src/documents/statements/find-due-year.ts';
import type { Passage } from '../../../src/domain/passage.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const passage = (id: string, text: string, headings: readonly string[] = []): Passage => ({
  id,
  document: asDocumentId('d'),
  ref: asReference(id),
  kind: 'heading',
  text,
  headings,
  sentences: [],
});

it('is the one year of a heading of a document of several years', () => {
  const heading = 'CHỈ TIÊU GIAO CÁC XÃ NĂM 2026';
  const known = new Map([[heading, passage('h', heading)]]);
  expect(findDueYear(passage('t', 'Có 12 thôn', [heading]), known, true)?.year).toBe(2026);
  expect(findDueYear(passage('t', 'Có 12 thôn', [heading]), known)).toBeUndefined();
});

it.each([
  ['Đến năm 2030, tỷ lệ đô thị hóa đạt 32%', 2030],
  ['Tỷ lệ đô thị hóa đến năm 2030 đạt 32%', 2030],
  ['Tỷ lệ đô thị hóa đạt 32%, đến năm 2030 đạt 40%', undefined],
  ['Đến năm 2030 tăng gấp đôi so với năm 2025', undefined],
])('of the clause "%s" is %s', (text, year) => {
  const due = findDueYear(passage('t', text), new Map());
  expect([due?.year, due?.isOwn]).toEqual([year, year === undefined ? undefined : true]);
});

it.each([
  [['Mục tiêu đến năm 2030', 'Mục tiêu cụ thể đến năm 2028', 'Về nông nghiệp'], 2028],
  [['Mục tiêu giai đoạn 2026 - 2030'], undefined],
  [['Tầm nhìn đến năm 2030, đến năm 2045'], undefined],
  [['Đến hết năm 2027'], 2027],
  [[], undefined],
])('of %j is %s', (headings, year) => {
  const known = new Map(headings.map((text, index) => [text, passage(`h${index}`, text)]));
  const due = findDueYear(passage('t', 'Có 12 thôn', headings), known);
  expect(due?.year).toBe(year);
  if (due !== undefined) {
    const heading = headings[Number(due.passageId.slice(1))] ?? '';
    expect(heading.slice(due.span.start, due.span.end)).toMatch(new RegExp(`năm ${year}$`, 'u'));
  }
});
