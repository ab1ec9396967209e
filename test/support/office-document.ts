import type { DocumentReading } from '../../src/documents/library/document-reading.ts';
import type { NewDocument } from '../../src/documents/library/document-store.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

export const TEST_READING: DocumentReading = {
  kind: 'Kế hoạch',
  organ: null,
  place: null,
  number: '18/KH-UBND',
  date: '2025-12-20',
  title: 'Phát triển kinh tế rừng',
  period: { from: '2026-01-01', to: '2026-12-31' },
  blocks: 12,
  targets: 3,
  measures: 4,
  tasks: 2,
  charges: 1,
  deadlines: 1,
  figures: { found: 10, placed: 9 },
  doubts: [{ what: 'một con số chưa xếp chỗ', where: 'II.2' }],
};

/** A document as it is brought in, with what doesn't matter filled in. */
export const testDocument = (id: string, with_: Partial<NewDocument> = {}): NewDocument => ({
  id: asDocumentId(id),
  state: 'live',
  fileName: `${id}.txt`,
  source: 'KẾ HOẠCH\nPhát triển kinh tế rừng năm 2026\n',
  entry: {},
  reading: TEST_READING,
  ...with_,
});
