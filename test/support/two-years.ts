import { CORPUS_DIR } from '../../src/corpus-dir.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { createFollowedDocuments } from '../../src/progress/followed-documents.ts';
import { openCorpusReaders } from '../../src/progress/reading/open-corpus-readers.ts';

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

/** This year's resolution, and next year's beside it. */
export const openTestFollowed = () =>
  createFollowedDocuments(
    [
      readDocument(FIRST, yearlyText(2026, '9.000', '300')).resolution,
      readDocument(SECOND, yearlyText(2027, '9.600', '320')).resolution,
    ],
    readers,
  );
