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
