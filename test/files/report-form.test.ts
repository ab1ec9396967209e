import { expect, test } from 'vitest';
import { completeReportForm } from '../../src/files/document/report-form.ts';

const OF_DOCUMENT = {
  organ: 'Ủy ban nhân dân phường Hải Lương',
  place: 'phường Hải Lương',
  report: { symbol: 'BC/VPHĐ', recipients: ['Chủ tịch phường'] },
};

test('what is set comes first, then the document’s entry, then what it says of itself', () => {
  expect(completeReportForm({ issuer: 'VĂN PHÒNG TỔNG HỢP' }, OF_DOCUMENT)).toEqual({
    superior: 'ỦY BAN NHÂN DÂN PHƯỜNG HẢI LƯƠNG',
    issuer: 'VĂN PHÒNG TỔNG HỢP',
    symbol: 'BC/VPHĐ',
    place: 'Hải Lương',
    recipients: ['Chủ tịch phường'],
  });
});

test('nobody above it is a setting too, and a document that says nothing leaves dots for its place', () => {
  expect(completeReportForm({ superior: '' }, OF_DOCUMENT).superior).toBe('');
  expect(completeReportForm({}, {})).toMatchObject({ superior: '', issuer: 'VĂN PHÒNG', place: '…' });
});
