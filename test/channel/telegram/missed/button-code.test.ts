import { expect, test } from 'vitest';
import { codeOfClause, findClause } from '../../../../src/answering/wordings/view-missed.ts';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';

const clause = (document: string, ref: string) => ({
  document: asDocumentId(document),
  ref: asReference(ref),
});
const [FIRST, SECOND, THIRD] = [clause('nq-2026', 'I.1'), clause('nq-2027', 'I.1'), clause('nq-2027', 'I.2')];

test('a button means its own clause whatever is added before it or taken out', () => {
  const code = codeOfClause(SECOND);
  expect(findClause([FIRST, SECOND], code)).toBe(SECOND);
  expect(findClause([THIRD, FIRST, SECOND], code)).toBe(SECOND);
  expect(findClause([FIRST, THIRD], code)).toBeUndefined();
});

test('a button of an earlier version still means the place that it holds', () => {
  expect(findClause([FIRST, SECOND], 1)).toBe(SECOND);
  expect(findClause([FIRST], 1)).toBeUndefined();
});
