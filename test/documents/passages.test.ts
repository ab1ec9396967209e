import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { parseResolution } from '../../src/documents/parse-resolution.ts';
import { splitSentences } from '../../src/documents/passages/make-passages.ts';
import { textAt } from '../../src/domain/passage.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const [resolution] = loadCorpus(corpusDir).resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
const { passages, title, document } = resolution;
const source = readFileSync(join(corpusDir, document.file), 'utf8');
const passage = (id: string): string => passages.find((candidate) => candidate.id === id)?.text ?? '';

/** A line of a source as its author meant it: no Markdown, no number, no dash. */
const bare = (line: string): string =>
  line
    .replace(/^\s*#{1,6} /, '')
    .replace(/\*{4}/g, ' ')
    .replaceAll('*', '')
    .replace(/^-{3,}$/, '')
    .replace(/^(?:-|\(\d+\)|[IVX]+\.|\d+(?:\.\d+)*\.) /, '')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split(/\s+/))
    .map((word) => word.replace(/[;.]$/, ''))
    .filter((word) => word !== '' && word !== '-')
    .toSorted();
const partsOf = (parsed: Pick<typeof resolution, 'passages' | 'title'>): readonly string[] => {
  const headings = parsed.passages.flatMap(({ kind, text, headings }) =>
    kind === 'heading' ? [text, ...headings] : headings,
  );
  const own = parsed.passages.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
  return [parsed.title, ...own, ...new Set(headings)];
};

describe('the passages of the resolution', () => {
  it.each([
    ['MD', 'Tại Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ 14', 'thành phố quyết nghị:'],
    ['I.KQ', 'Kết quả đạt được: Kết quả nổi bật', 'đến hết nhiệm kỳ.'],
    ['I.KQ/1', 'Thành ủy và các cấp ủy đã tích cực', 'Tập IV Lịch sử Đảng bộ thành phố.'],
    ['I.KQ/7', 'Phương thức lãnh đạo', 'phát huy tốt.'],
    ['I.TT', 'Tồn tại, hạn chế:', 'tiến độ chưa bảo đảm.'],
    ['II.1', '“Đẩy mạnh chỉnh trang', 'chuyển đổi số”.'],
    ['II.2', 'Chỉ tiêu chủ yếu:', 'Chỉ tiêu chủ yếu:'],
    ['II.2.3', 'Các chỉ tiêu môi trường', 'Các chỉ tiêu môi trường'],
    ['II.2.1(6)', 'Sản lượng hàng hoá', '190 triệu tấn'],
    ['II.3', 'Toàn Đảng bộ và hệ thống', 'trọng tâm sau:'],
    ['II.3.1', 'Thành ủy và các cấp ủy', 'hoạt động của cấp ủy.'],
    ['II.3.1b', 'Tiếp tục chỉ đạo để năm 2024', 'chung của thành phố.'],
    ['II.3.2', 'Thành ủy, các cấp ủy tập trung cao', 'vận động Nhân dân:'],
    ['II.3.2/8', 'Cùng cố, phát huy', 'địa phương, đơn vị.'],
    ['II.3.2/9', 'Tiếp tục phát huy vai trò', 'mất đoàn kết.'],
    ['II.3.3/2b', 'Rà soát tổng thể các dự án', 'về đầu tư công.'],
    ['II.3.3/5', 'Hoàn thành xây dựng', 'giao dịch việc làm.'],
    ['II.3.3/5b', 'Nâng cao chất lượng, hiệu quả hoạt động', 'đô thị thông minh.'],
    ['II.3.3/6b', 'Tiếp tục thực hiện hiệu quả chủ trương', 'giải trí...'],
    ['II.3.3/9b', 'Công an thành phố đẩy mạnh', 'răn đe mạnh mẽ.'],
    ['III.1', 'Cấp ủy, chính quyền, Mặt trận', 'đơn vị mình.'],
    ['III.3', 'Các đồng chí Ủy viên Thành ủy', 'thực hiện Nghị quyết.'],
    ['NN', 'Nơi nhận:', 'Lưu Văn phòng Thành ủy.'],
    ['KY', 'T/M BAN CHẤP HÀNH', 'Lê Tiến Châu'],
  ])('%s opens with "%s" and ends with "%s"', (id, opening, ending) => {
    expect(passage(id).startsWith(opening)).toBe(true);
    expect(passage(id).endsWith(ending)).toBe(true);
  });

  it('have no references but those of the numbering', () => {
    const count = (prefix: RegExp) =>
      new Set(passages.filter(({ ref }) => prefix.test(ref)).map(({ ref }) => ref)).size;
    expect(count(/^I\.KQ\/\d+$/)).toBe(7);
    expect(count(/^II\.3\.1[a-z]?$/)).toBe(2);
    expect(count(/^II\.3\.2\/\d+[a-z]?$/)).toBe(9);
    expect(count(/^II\.3\.3\/\d+$/)).toBe(9);
    expect(passages.map(({ ref }) => ref).filter((ref) => /^II\.3\.3\/\d+[a-z]$/.test(ref))).toEqual(
      ['2b', '5b', '6b', '9b'].map((tail) => `II.3.3/${tail}`),
    );
    expect(count(/^III\.\d$/)).toBe(3);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(passages.every(({ document: id }) => id === document.id)).toBe(true);
  });

  it.each([
    ['I.KQ/2', 'còn biểu hiện ngại việc, né việc, nhưng chỉ là thiểu số.'],
    ['I.KQ~3', 'nâng tầm vị thế và mở đường phát triển cho nhiều lĩnh vực'],
    ['II.3.2/1', 'gắn với thực hiện các Nghị quyết, Chương trình cụ thể hóa'],
    ['II.3.2/7', 'thực hiện dân chủ theo phương châm “dân biết'],
    ['II.3.3/2', 'Nâng cao hiệu quả hoạt động của các Tổ công tác'],
    ['II.3.3/5', 'Nghị quyết của Ban Thường vụ Thành ủy về đào tạo nghề'],
    ['II.3.3/7', 'thanh tra, kiểm tra, giám sát các hoạt động khoáng sản'],
  ])('%s mends the sentence "%s" that the end of a page broke', (id, sentence) => {
    expect(passage(id)).toContain(sentence);
  });

  it('keep every line of the source, word for word', () => {
    const kept = partsOf(resolution);
    const lost = source
      .split('\n')
      .map((line) => bare(line).replace(/[;.]$/, ''))
      .filter((line) => !kept.some((text) => text.replaceAll('\n- ', ' ').includes(line)));
    expect(lost).toEqual([]);
  });

  it('say every word as often as the source does', () => {
    expect(wordsOf(partsOf(resolution))).toEqual(wordsOf(source.split('\n').map(bare)));
    expect(title).toContain('HỘI NGHỊ LẦN THỨ 14 BAN CHẤP HÀNH');
  });

  it('stand under their headings, outermost first', () => {
    expect(passages.find(({ id }) => id === 'II.2.3(18)')?.headings).toEqual([
      'CHỦ ĐỀ, CHỈ TIÊU, NHIỆM VỤ, GIẢI PHÁP NĂM 2024',
      'Chỉ tiêu chủ yếu:',
      'Các chỉ tiêu môi trường',
    ]);
    expect(passages.find(({ id }) => id === 'III.2')?.headings).toEqual(['TỔ CHỨC THỰC HIỆN']);
  });

  it.each(
    passages.map(({ id, text, sentences }) => ({ id, text, sentences })),
  )('$id is covered by its sentences', ({ text, sentences }) => {
    let from = 0;
    for (const span of sentences) {
      expect(text.slice(from, span.start).trim()).toBe('');
      expect(textAt(text, span).trim()).not.toBe('');
      from = span.end;
    }
    expect(text.slice(from).trim()).toBe('');
  });
});

describe('splitSentences', () => {
  const cut = (text: string) => splitSentences(text).map((span) => textAt(text, span));

  it.each([
    ['Một câu. Hai câu! Ba?', ['Một câu.', 'Hai câu!', 'Ba?']],
    ['Thu từ xuất nhập khẩu; tỷ lệ... Công tác khác.', ['Thu từ xuất nhập khẩu; tỷ lệ...', 'Công tác khác.']],
    ['đạt 9.000 USD. “Dân vận khéo” tốt.', ['đạt 9.000 USD.', '“Dân vận khéo” tốt.']],
    ['với Nhân dân... được thực hiện.', ['với Nhân dân... được thực hiện.']],
    ['Nơi nhận:\n- Thành ủy,\n- Lưu.', ['Nơi nhận:', '- Thành ủy,', '- Lưu.']],
  ])('%j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('covers any text, with only white space between', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Đ', '.', '…', '!', '”', ' ', '\n', ',', '1') }),
        (text) => {
          let from = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(from, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(text.slice(from).trim()).toBe('');
        },
      ),
    );
  });
});

describe('parseResolution', () => {
  const meta = { ...document, id: asDocumentId('any') };

  it('drops no word of any numbered, dashed or broken text', () => {
    const line = fc
      .tuple(
        fc.constantFrom(
          'I. ',
          'II. ',
          '1. ',
          '2. ',
          '2.1. ',
          '3.1. ',
          '(1) ',
          '(2) ',
          '- ',
          '',
          '',
          '## **',
          '-----',
          'xx. ',
        ),
        fc.array(
          fc.constantFrom(
            'Chỉ',
            'tiêu',
            'đạt',
            '190',
            'triệu',
            'tấn;',
            'Mở',
            'rộng',
            'năm',
            '2024.',
            'nghề:',
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
      )
      .map(([mark, words]) => (mark === '-----' ? mark : mark + words.join(' ')));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const parsed = parseResolution(meta, lines.join('\n\n'));
        const kept = new Set(wordsOf(partsOf(parsed)));
        expect(wordsOf(lines.map(bare)).filter((word) => !kept.has(word))).toEqual([]);
        expect(new Set(parsed.passages.map(({ id }) => id)).size).toBe(parsed.passages.length);
      }),
      { numRuns: 200 },
    );
  });

  it('says what it could not read', () => {
    const text = 'II. CHỈ TIÊU\n\n2. Chỉ tiêu\n\n(1) Thu 5 tỷ đồng;\n\n(3) Giữ vững ổn định;';
    const { notUnderstood } = parseResolution(meta, text);
    expect(notUnderstood.map(({ ref, problem }) => [ref, problem])).toEqual([
      ['II.2(3)', 'chỉ tiêu không có con số nào đọc được'],
      ['II.2(3)', 'số thứ tự chỉ tiêu không liên tục'],
    ]);
  });
});
