import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeDocument } from '../../../src/documents/head/describe-document.ts';
import { UnreadableHeadError } from '../../../src/documents/head/document-head.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const id = asDocumentId('a');
const textOf = (file: string): string => readFileSync(new URL(`documents/${file}`, import.meta.url), 'utf8');

test.each([
  [
    'special-zone-plan.md',
    'Kế hoạch số 27/KH-UBND của Ủy ban nhân dân đặc khu Hòn Ngọc',
    'Kế hoạch 27/KH-UBND',
  ],
  [
    'province-party.txt',
    'Nghị quyết Hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh khóa I',
    'Nghị quyết năm 2026',
  ],
  [
    'province-council.txt',
    'Nghị quyết của Hội đồng nhân dân tỉnh Đông Hà Sơn về nhiệm vụ phát triển kinh tế - xã hội năm 2026',
    'Nghị quyết năm 2026',
  ],
  ['commune-council.txt', 'Nghị quyết của Hội đồng nhân dân xã Tân Hòa năm 2026', 'Nghị quyết năm 2026'],
  [
    'congress.txt',
    'Nghị quyết Đại hội đại biểu Đảng bộ thành phố Sông Lê lần thứ XV nhiệm kỳ 2025 - 2030',
    'Nghị quyết giai đoạn 2025 - 2030',
  ],
  [
    'title-only.txt',
    'Phương hướng, nhiệm vụ phát triển kinh tế - xã hội phường Bến Thông năm 2027',
    'Văn bản năm 2027',
  ],
])('%s is called as people call it', (file, name, shortName) => {
  expect(describeDocument(id, textOf(file)).document).toMatchObject({ name, shortName });
});

describe('when a document holds', () => {
  test('a year', () => {
    expect(describeDocument(id, textOf('province-party.txt')).document).toMatchObject({
      year: 2026,
      meetingDate: '2025-12-05',
      date: '2025-12-05',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      collectUntil: '2027-01-31',
    });
  });

  test('several years: the last is its year', () => {
    expect(describeDocument(id, textOf('five-years.txt')).document).toMatchObject({
      year: 2030,
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
    });
  });

  test('a heading of its targets, where the subject names no year; and says so', () => {
    const source = 'NGHỊ QUYẾT\nvề phát triển du lịch\n\nI. CHỈ TIÊU NĂM 2027\n1. Đón 5 triệu lượt khách.';
    const { document, doubts } = describeDocument(id, source);
    expect(document.year).toBe(2027);
    expect(doubts).toContainEqual(expect.objectContaining({ where: 'NĂM 2027' }));
  });

  test('the latest year that it speaks of, where nothing else is said; and says so', () => {
    const { document, doubts } = describeDocument(id, '1. Thu 5 tỷ đồng năm 2027, năm 2026 thu 4 tỷ đồng.');
    expect(document.year).toBe(2027);
    expect(doubts.length).toBeGreaterThan(0);
  });

  test('no year at all is an error that says what to do', () => {
    expect(() => describeDocument(id, 'Thu 5 tỷ đồng.')).toThrow(UnreadableHeadError);
    expect(describeDocument(id, 'Thu 5 tỷ đồng.', { year: 2026 }).document.validTo).toBe('2026-12-31');
  });
});

test('what an entry says wins over what is read', () => {
  const entry = {
    name: 'Tên khác',
    year: 2028,
    number: '1-NQ/TU',
    collectUntil: '2029-02-15',
    file: 'a.txt',
  };
  expect(describeDocument(id, textOf('province-party.txt'), entry).document).toMatchObject({
    ...entry,
    validFrom: '2028-01-01',
    validTo: '2028-12-31',
    shortName: 'Nghị quyết 1-NQ/TU',
  });
});

test('a document is called by its corrected head', () => {
  const plan = 'Số: 18/KH-UBND\n\nKẾ HOẠCH\nTrồng rừng năm 2026\n';
  const named = (entry: Parameters<typeof describeDocument>[2]) => describeDocument(id, plan, entry).document;
  expect(named({})).toMatchObject({ name: 'Kế hoạch số 18/KH-UBND', shortName: 'Kế hoạch 18/KH-UBND' });
  expect(named({ number: '81/KH-UBND', organ: 'Ủy ban nhân dân xã Mường Lạc' })).toMatchObject({
    name: 'Kế hoạch số 81/KH-UBND của Ủy ban nhân dân xã Mường Lạc',
    shortName: 'Kế hoạch 81/KH-UBND',
  });
});
