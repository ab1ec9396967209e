import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { createFollowedDocuments } from '../../src/progress/followed-documents.ts';
import { openCorpusReaders } from '../../src/progress/reading/open-update-reader.ts';
import { testAssignment } from './serve-office.ts';

/** A resolution of a year with the same targets as that of any other year, and other figures. */
export const yearlyText = (
  year: number,
  tons: string,
  houses: string,
): string => `HỘI ĐỒNG NHÂN DÂN XÃ SƠN KHÊ
Số: ${year % 100}/NQ-HĐND
Sơn Khê, ngày 15 tháng 12 năm ${year - 1}
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm ${year}
I. CHỈ TIÊU NĂM ${year}
1. Sản lượng gỗ khai thác đạt ${tons} m3.
2. Trồng mới ${houses} ha rừng.
`;

const [FIRST, SECOND] = [asDocumentId('nq-2026'), asDocumentId('nq-2027')];

/** The documents of `openTestFollowed`. */
export const TEST_YEARS = [FIRST, SECOND] as const;

const readers = openCorpusReaders(CORPUS_DIR);

const RESOLUTIONS = [
  readDocument(FIRST, yearlyText(2026, '9.000', '300')).resolution,
  readDocument(SECOND, yearlyText(2027, '9.600', '320')).resolution,
];

/** This year's resolution, and next year's beside it. @param count how many of the two there are yet */
export const openTestFollowed = (count = RESOLUTIONS.length) =>
  createFollowedDocuments(RESOLUTIONS.slice(0, count), readers);

const calendar = loadWorkingDays(CORPUS_DIR, CORPUS_DIR);

/** In 2027 all days are worked that aren't weekends, but for New Year's Day. */
export const TEST_CALENDAR = {
  ...calendar,
  years: new Set([...calendar.years, 2027]),
  daysOff: new Set([...calendar.daysOff, asDay('2027-01-01')]),
};

/** What a unit leads of one of the two. */
export const leads = (id: number, year: 2026 | 2027, ref: string, unit: number) => ({
  ...testAssignment(id, ref, unit),
  document: year === 2026 ? FIRST : SECOND,
});
