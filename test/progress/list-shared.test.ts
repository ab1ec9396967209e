import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import type { Resolution } from '../../src/domain/resolution.ts';
import { listShared } from '../../src/progress/followed-documents.ts';
import { yearlyText } from '../support/two-years.ts';

const CARRIED = asDocumentId('nq-2026');
const PLAN = asDocumentId('kh-2026');

const PLAN_TEXT = `ỦY BAN NHÂN DÂN XÃ SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Thực hiện Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026
I. CHỈ TIÊU NĂM 2026
1. Trồng mới 310 ha rừng.
2. Sản lượng gỗ khai thác đạt 9.000 m3.
3. Sản lượng nhựa thông đạt 120 tấn.
`;

const carried = readDocument(CARRIED, yearlyText(2026, '9.000', '300')).resolution;
const planOf = (carriesOut: Resolution['document']['carriesOut']): Resolution => {
  const { resolution } = readDocument(PLAN, PLAN_TEXT);
  return { ...resolution, document: { ...resolution.document, carriesOut } };
};

test('a linked plan shares the measures of the very words and unit; nothing without a link', () => {
  const shared = listShared([carried, planOf(CARRIED)]).get(PLAN);
  const [forest, wood] = ['I.1', 'I.2'];
  const own = planOf(CARRIED).targets.map(({ measures: [measure] }) => measure?.ref);
  expect([...(shared ?? [])].map(([ref, { ref: other }]) => `${ref} → ${other}`)).toEqual([
    `${own[0]} → ${carried.targets[1]?.measures[0]?.ref}`,
    `${own[1]} → ${carried.targets[0]?.measures[0]?.ref}`,
  ]);
  expect([carried.targets[0]?.ref, carried.targets[1]?.ref]).toEqual([forest, wood]);
  expect(listShared([carried, planOf(undefined)]).size).toBe(0);
  expect(listShared([planOf(CARRIED)]).size).toBe(0);
});
