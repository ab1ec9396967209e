import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { narrowToQuote } from '../../src/answering/narrow-to-quote.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';

const file = join(import.meta.dirname, '../documents/shapes/texts/tinh-uy-2026.txt');
const { resolution } = readDocument(asDocumentId('tinh-uy-2026'), readFileSync(file, 'utf8'));

const subject: Subject = {
  document: resolution.document.id,
  refs: [asReference('II.2.1')],
  kind: 'list',
  places: [{ passageId: 'II.2.1(1)' }, { passageId: 'II.2.1(2)' }],
  question: 'liệt kê chỉ tiêu kinh tế',
  at: 0,
};

describe('a quoted line', () => {
  it('means the clause of the list that holds it, whatever stands around it in the answer', () => {
    const quoted = '• Chỉ tiêu (2): GRDP bình quân đầu người đạt 96 triệu đồng.';
    expect(narrowToQuote(subject, quoted, resolution).refs).toEqual(['II.2.1(2)']);
  });

  it('means the one figure whose words it is', () => {
    const narrowed = narrowToQuote(subject, 'dịch vụ tăng 9,4%', resolution);
    const [ref] = narrowed.refs;
    const measure = resolution.targets.flatMap(({ measures }) => measures).find((one) => one.ref === ref);
    expect(measure?.name).toContain('dịch vụ');
    expect(narrowed.places).toHaveLength(1);
  });

  it('may stand below a group that the answer was about', () => {
    const quoted = 'Có thêm ít nhất 12 xã đạt chuẩn nông thôn mới';
    expect(narrowToQuote(subject, quoted, resolution).refs).toEqual(['II.2.1(7)']);
  });

  it('leaves the subject as it is where no clause holds it', () => {
    expect(narrowToQuote(subject, 'Mời xem mục liên quan bên dưới.', resolution)).toBe(subject);
  });
});
