import { expect, it } from 'vitest';
import { askedUnit, spellHectares } from '../../src/answering/understanding/asked-unit.ts';

it.each([
  ['đường rộng mấy mét', 'm'],
  ['dài bao nhiêu km', 'km'],
  ['diện tích bao nhiêu ki lô mét vuông', 'km2'],
  ['cây xanh bao nhiêu mét vuông một người', 'm2'],
  ['trồng mới bao nhiêu héc ta rừng', 'ha'],
  ['thu bao nhiêu tỷ đồng', 'tỷ đồng'],
  ['có mấy mô hình', 'mô hình'],
  ['hàng qua cảng mấy trăm triệu tấn', 'triệu tấn'],
  ['kiểm tra mấy chục đảng viên', 'đảng viên'],
  ['đạt bao nhiêu', undefined],
])('“%s” asks in %s', (text, unit) => {
  expect(askedUnit(text)).toBe(unit);
});

it.each([
  ['rừng trồng mới bao nhiêu ha', 'rừng trồng mới bao nhiêu héc ta'],
  ['trong moi bao nhieu ha rung', 'trong moi bao nhieu héc ta rung'],
  ['trong 500 ha rung', 'trong 500 héc ta rung'],
  ['bao nhieu ha em', 'bao nhieu ha em'],
  ['bao nhieu ha', 'bao nhieu ha'],
])('“%s” is read as “%s”', (text, read) => {
  expect(spellHectares(text)).toBe(read);
});
