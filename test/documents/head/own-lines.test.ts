import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/documents/head/read-head.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const BODY = 'I. MỤC TIÊU\n\n1. Thu ngân sách đạt 5 tỷ đồng.';
/** What stands between the title and the body; each says number and day in its own way. */
const PRINTED = [
  'Số 12-NQ/TU, ngày 05/12/2025',
  'Số: 12-NQ/TU\n\nLâm Sơn, ngày 05 tháng 12 năm 2025',
  '(Số 12-NQ/TU ngày 05 tháng 12 năm 2025)',
  'Số: 12-NQ/TU                    Lâm Sơn, ngày 05 tháng 12 năm 2025',
  'Nghị quyết số: 12-NQ/TU ngày 05/12/2025',
  'Số hiệu: 12-NQ/TU\n\nNgày ban hành: 05/12/2025',
  '-------\n\n12-NQ/TU\n\n05/12/2025',
  '**Số 12-NQ/TU** · *Lâm Sơn, ngày 5 tháng 12 năm 2025*',
];

describe.each(PRINTED)('“%s” below the title', (printed) => {
  const source = `TỈNH ỦY LÂM SƠN\n\nNGHỊ QUYẾT\n\nvề nhiệm vụ phát triển kinh tế và xã hội của tỉnh năm 2026\n\n${printed}\n\n${BODY}`;
  const { number, date, title } = readHead(source);

  test('is the document’s number and day, each with its place in the source', () => {
    expect(number?.value).toBe('12-NQ/TU');
    expect(source.slice(number?.span.start, number?.span.end)).toBe('12-NQ/TU');
    expect(date?.value).toEqual({ day: '2025-12-05', basis: 'signed' });
    expect(source.slice(date?.span.start, date?.span.end)).toMatch(/^(?:ngày )?0?5[ /].*2025$/iu);
    expect(title?.value).toBe('về nhiệm vụ phát triển kinh tế và xã hội của tỉnh năm 2026');
  });

  test('is quoted from a passage', () => {
    const { headFacts, passages } = readDocument(asDocumentId('thu'), source).resolution;
    const said = [headFacts.number, headFacts.signedDate].map(({ place }) => {
      const passage = passages.find(({ id }) => id === place?.passageId);
      return place && passage ? textAt(passage.text, place.span) : undefined;
    });
    expect(said[0]).toMatch(/12-NQ\/TU$/u);
    expect(said[1]).toMatch(/2025$/u);
  });
});

describe('a number below the title that is another paper’s', () => {
  test.each([
    'KẾ HOẠCH\n\nthực hiện\n\nNghị quyết số 57-NQ/TW ngày 22/12/2024\n\ncủa Bộ Chính trị về khoa học năm 2026',
    'KẾ HOẠCH\n\nvề du lịch năm 2026\n\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/12/2025)',
    'KẾ HOẠCH\n\nvề du lịch năm 2026\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 05/12/2025;',
  ])('%s', (head) => {
    expect(readHead(`${head}\n\n${BODY}`).number).toBeUndefined();
  });

  test('leaves a number that stands above alone', () => {
    const head =
      'TỈNH ỦY LÂM SƠN\nSố 15-NQ/TU\n\nNGHỊ QUYẾT\n\nsửa đổi\n\nNghị quyết số 12-NQ/TU ngày 05/12/2020';
    expect(readHead(`${head}\n\n${BODY}`).number?.value).toBe('15-NQ/TU');
    expect(readHead(`${head}\n\n${BODY}`).title?.value).toMatch(/^sửa đổi/u);
  });

  test('the day of a meeting in the opening is no day of signing', () => {
    const source = `NGHỊ QUYẾT\n\nvề nhiệm vụ năm 2026\n\nTrong ngày 02 tháng 12 năm 2025, Hội đồng nhân dân xã họp.\n\n${BODY}\n\nLâm Sơn, ngày 05 tháng 12 năm 2025`;
    const { headFacts, passages } = readDocument(asDocumentId('thu'), source).resolution;
    const at = headFacts.signedDate.place;
    const text = passages.find(({ id }) => id === at?.passageId)?.text ?? '';
    expect(at === undefined ? '' : textAt(text, at.span)).not.toContain('02 tháng 12');
  });
});
