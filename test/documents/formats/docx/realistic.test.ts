import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { textAt } from '../../../../src/domain/passage.ts';
import { asDocumentId } from '../../../../src/domain/reference.ts';

const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const cellOf = (text: string | readonly string[], more: object = {}) =>
  new TableCell({ children: [text].flat().map((each) => new Paragraph(each)), ...more });
const rowOf = (...cells: readonly TableCell[]) => new TableRow({ children: cells });
const at = (reference: string, text: string, level = 0) =>
  new Paragraph({ text, numbering: { reference, level } });

const HEAD = new Table({
  borders: NO_LINES,
  rows: [
    rowOf(
      cellOf(['ỦY BAN NHÂN DÂN', 'XÃ BÌNH AN']),
      cellOf(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
    ),
    rowOf(cellOf('Số: 12/KH-UBND'), cellOf('Bình An, ngày 08 tháng 01 năm 2026')),
  ],
});
/** Heads on two lines, of which one spans three columns and the others both lines. */
const TARGETS = new Table({
  rows: [
    rowOf(
      ...['TT', 'Chỉ tiêu', 'Đơn vị tính'].map((text) =>
        cellOf(text, { verticalMerge: VerticalMergeType.RESTART }),
      ),
      cellOf('Kế hoạch', { columnSpan: 3 }),
    ),
    rowOf(
      ...['', '', ''].map((text) => cellOf(text, { verticalMerge: VerticalMergeType.CONTINUE })),
      ...['Năm 2026', 'Năm 2027', 'Năm 2028'].map((text) => cellOf(text)),
    ),
    rowOf(...['1', 'Thu ngân sách', 'Tỷ đồng', '41', '45', '50'].map((text) => cellOf(text))),
    rowOf(...['2', 'Tỷ lệ hộ nghèo', '%', '< 3', '< 2', '< 1'].map((text) => cellOf(text))),
  ],
});
const TAIL = new Table({
  borders: NO_LINES,
  rows: [
    rowOf(
      cellOf(['Nơi nhận:', '- UBND tỉnh (b/c);', '- Lưu: VT.']),
      cellOf(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Trần Văn An']),
    ),
  ],
});
const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
});

const plan = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'mục',
            levels: [
              level(0, LevelFormat.UPPER_ROMAN, '%1.'),
              level(1, LevelFormat.DECIMAL, '%2.'),
              level(2, LevelFormat.LOWER_LETTER, '%3)'),
            ],
          },
          { reference: 'gạch', levels: [level(0, LevelFormat.BULLET, '-')] },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('Năm 2025 đạt 93% theo báo cáo của Thống kê cơ sở.')] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('2')] }) },
          children: [
            HEAD,
            new Paragraph({ children: [new TextRun({ text: 'Kế hoạch', allCaps: true, bold: true })] }),
            new Paragraph('Phát triển kinh tế - xã hội giai đoạn 2026 - 2028'),
            at('mục', 'CHỈ TIÊU'),
            TARGETS,
            new Paragraph({
              numbering: { reference: 'gạch', level: 0 },
              children: [
                new TextRun('Tỷ lệ tham gia bảo hiểm y tế đạt '),
                new TextRun({ text: '95%', bold: true }),
                new FootnoteReferenceRun(1),
                new TextRun('.'),
              ],
            }),
            at('mục', 'NHIỆM VỤ'),
            at('mục', 'Về hạ tầng', 1),
            at('mục', 'Phòng Kinh tế chủ trì sửa chợ, hoàn thành trước ngày 30/9/2026.', 2),
            at('mục', 'Công an xã phối hợp giữ gìn trật tự.', 2),
            at('mục', 'Về văn hóa', 1),
            at('mục', 'Phòng Văn hóa - Xã hội chủ trì tổ chức hội diễn.', 2),
            TAIL,
          ],
        },
      ],
    }),
  );

test('a plan made by a library of Word files is read as its reader sees it', async () => {
  const { text, notes } = readDocx('kế hoạch.docx', await plan());
  expect(notes).toEqual([{ kind: 'layout', what: 'đặt 1 chú thích ở cuối văn bản' }]);
  const { resolution, reading } = readDocument(asDocumentId('kh'), text);
  expect(reading).toMatchObject({
    kind: 'Kế hoạch',
    number: '12/KH-UBND',
    date: '2026-01-08',
    title: 'Phát triển kinh tế - xã hội giai đoạn 2026 - 2028',
    organ: 'Ủy ban nhân dân xã Bình An',
  });
  const measures = resolution.targets.flatMap(({ ref, measures: own }) =>
    own.map(({ bound, low, unit }) => `${ref}: ${bound} ${low.decimal} ${unit}`),
  );
  expect(measures).toEqual([
    'I:1: = 41 Tỷ đồng',
    'I:1: = 45 Tỷ đồng',
    'I:1: = 50 Tỷ đồng',
    'I:2: < 3 %',
    'I:2: < 2 %',
    'I:2: < 1 %',
    'I/1: = 95 %',
  ]);
  const textOf = (id: string): string => resolution.passages.find((each) => each.id === id)?.text ?? '';
  expect(
    resolution.responsibilities.map(
      ({ ref, role, actor, passageId, actorPassageId }) =>
        `${ref} ${role} ${textAt(textOf(actorPassageId ?? passageId), actor)}`,
    ),
  ).toEqual(['II.1.a lead Phòng Kinh tế', 'II.1.b support Công an xã', 'II.2.a lead Phòng Văn hóa - Xã hội']);
});
