import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/blocks/block.ts';
import { readBlocks } from '../../../src/documents/blocks/read-blocks.ts';

/** Each block as `depth kind [label] text`, `#` before a heading. */
const outline = (source: string): readonly string[] => {
  const blocks = readBlocks(source);
  const depth = ({ parent }: Block): number => {
    const above = parent === undefined ? undefined : blocks[parent];
    return above === undefined ? 0 : 1 + depth(above);
  };
  return blocks.map(
    (block) => `${depth(block)} ${block.isHeading ? '#' : ''}${block.kind} [${block.label}] ${block.text}`,
  );
};

describe('readBlocks', () => {
  it('reads articles, clauses, points and dashes', () => {
    expect(
      outline(
        'Điều 1. Mục tiêu\n\n1. Các chỉ tiêu\n\na) Về kinh tế\n\n- GRDP đạt 9%.\n\nđ) Về xã hội\n\n- Việc làm cho 500 người.\n\nĐiều 2. Giao Ủy ban nhân dân xã thực hiện.',
      ),
    ).toEqual([
      '0 #article [Điều 1.] Mục tiêu',
      '1 #number [1.] Các chỉ tiêu',
      '2 #letter [a)] Về kinh tế',
      '3 dash [-] GRDP đạt 9%.',
      '2 #letter [đ)] Về xã hội',
      '3 dash [-] Việc làm cho 500 người.',
      '0 article [Điều 2.] Giao Ủy ban nhân dân xã thực hiện.',
    ]);
  });

  it('reads the Party’s numbering with dashes', () => {
    expect(
      outline(
        'I- MỤC TIÊU\n\n1- Chỉ tiêu chủ yếu\n\n1.1- Về kinh tế\n\n- GRDP tăng 8%.\n\n2- Nhiệm vụ\n\n- Xây dựng đường.',
      ),
    ).toEqual([
      '0 #roman [I-] MỤC TIÊU',
      '1 #number [1-] Chỉ tiêu chủ yếu',
      '2 #decimal [1.1-] Về kinh tế',
      '3 dash [-] GRDP tăng 8%.',
      '1 #number [2-] Nhiệm vụ',
      '2 dash [-] Xây dựng đường.',
    ]);
  });

  it('lets a row of points open within a numbered target', () => {
    expect(
      outline(
        '1. Chỉ tiêu\n\n(1) Trường đạt chuẩn:\n\na) Mầm non 72%;\n\nb) Tiểu học 80%.\n\n(2) Bảo hiểm y tế 95%.',
      ),
    ).toEqual([
      '0 #number [1.] Chỉ tiêu',
      '1 #bracketed [(1)] Trường đạt chuẩn:',
      '2 letter [a)] Mầm non 72%;',
      '2 letter [b)] Tiểu học 80%.',
      '1 bracketed [(2)] Bảo hiểm y tế 95%.',
    ]);
  });

  it('mends a range and a sentence that the end of a line cut', () => {
    expect(
      outline(
        '- Kết nạp từ 25\n- 30 đảng viên mới, bảo đảm chất lượng và\n\nđúng quy trình.\n\n- Kiểm tra 5 chi bộ.',
      ),
    ).toEqual([
      '0 dash [-] Kết nạp từ 25 - 30 đảng viên mới, bảo đảm chất lượng và đúng quy trình.',
      '0 dash [-] Kiểm tra 5 chi bộ.',
    ]);
  });

  it('starts the programme that a resolution issues anew below the signature', () => {
    expect(
      outline(
        'Điều 1. Ban hành Chương trình.\n\nNơi nhận:\n- Các sở;\n- Lưu: VT.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nLê Văn An\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n(Kèm theo Nghị quyết số 5/NQ-CP)\n\nI. MỤC TIÊU\n\n1. Mục tiêu cụ thể\n\n- Trồng 5 ha rừng.',
      ),
    ).toEqual([
      '0 article [Điều 1.] Ban hành Chương trình.',
      '0 recipients [] Nơi nhận:',
      '1 dash [-] Các sở;',
      '1 dash [-] Lưu: VT.',
      '0 signature [] TM. CHÍNH PHỦ THỦ TƯỚNG Lê Văn An',
      '0 paragraph [] CHƯƠNG TRÌNH HÀNH ĐỘNG',
      '0 paragraph [] (Kèm theo Nghị quyết số 5/NQ-CP)',
      '0 #roman [I.] MỤC TIÊU',
      '1 #number [1.] Mục tiêu cụ thể',
      '2 dash [-] Trồng 5 ha rừng.',
    ]);
  });

  it('puts the cells of a table under its heads, and its titles over its rows', () => {
    const blocks = readBlocks(
      '| STT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 |\n|---|---|---|---|---|\n| I | Kinh tế | | | |\n| 1 | Thu ngân sách | Tỷ đồng | 12,5 | 14 |',
    );
    expect(blocks.map(({ kind, label, isHeading }) => [kind, label, isHeading])).toEqual([
      ['row', '', true],
      ['group', 'I', true],
      ['row', '1', false],
    ]);
    const row = blocks[2];
    expect(row?.cells.map(({ header, start, end }) => [header, row.text.slice(start, end)])).toEqual([
      ['Chỉ tiêu', 'Thu ngân sách'],
      ['Đơn vị tính', 'Tỷ đồng'],
      ['Thực hiện 2025', '12,5'],
      ['Kế hoạch 2026', '14'],
    ]);
  });

  const cellsIn = (source: string): readonly (readonly string[])[] =>
    readBlocks(source)
      .filter(({ kind, isHeading }) => kind === 'row' && !isHeading)
      .map(({ text, cells }) =>
        cells.map(({ header, start, end }) => `${header}: ${text.slice(start, end)}`),
      );

  it('takes words over figures as heads, though they are no known ones', () => {
    expect(cellsIn('Xã, phường | Thu ngân sách (tỷ đồng) | Trồng rừng (ha)\nXã An Hòa | 12 | 40')).toEqual([
      ['Xã, phường: Xã An Hòa', 'Thu ngân sách (tỷ đồng): 12', 'Trồng rừng (ha): 40'],
    ]);
  });

  it.each([
    'STT | Chỉ tiêu | ĐVT | Kế hoạch | | Ghi chú\n | | | 2026 | 2027 | \n1 | Thu ngân sách | tỷ đồng | 12 | 14 | x',
    'STT | Chỉ tiêu | ĐVT | Kế hoạch | Ghi chú\n2026 | 2027\n1 | Thu ngân sách | tỷ đồng | 12 | 14 | x',
  ])('reads heads on two lines as one: %s', (source) => {
    expect(cellsIn(source)).toEqual([
      ['Chỉ tiêu: Thu ngân sách', 'ĐVT: tỷ đồng', 'Kế hoạch 2026: 12', 'Kế hoạch 2027: 14', 'Ghi chú: x'],
    ]);
  });

  it('takes a row that counts the columns as no row', () => {
    expect(cellsIn('STT | Chỉ tiêu | ĐVT | Kế hoạch\nA | B | 1 | 2\n1 | Thu | tỷ đồng | 12')).toEqual([
      ['Chỉ tiêu: Thu', 'ĐVT: tỷ đồng', 'Kế hoạch: 12'],
    ]);
  });

  it('holds what is counted in words within the title above it', () => {
    expect(
      outline(
        'I. NHIỆM VỤ\n\n1. Trọng tâm\n\n1.1. Ba khâu đột phá\n\nMột là, đột phá về hạ tầng.\n\nHai là, đột phá về nhân lực.\n\n2. Tổ chức',
      ),
    ).toEqual([
      '0 #roman [I.] NHIỆM VỤ',
      '1 #number [1.] Trọng tâm',
      '2 #decimal [1.1.] Ba khâu đột phá',
      '3 number [Một là,] đột phá về hạ tầng.',
      '3 number [Hai là,] đột phá về nhân lực.',
      '1 number [2.] Tổ chức',
    ]);
  });

  it('reads a table that was pasted with tabs', () => {
    expect(cellsIn('STT\tChỉ tiêu\tĐVT\tKế hoạch\n1\tThu ngân sách\ttỷ đồng\t12')).toEqual([
      ['Chỉ tiêu: Thu ngân sách', 'ĐVT: tỷ đồng', 'Kế hoạch: 12'],
    ]);
    expect(outline('Số: 5/KH-UBND\t\tAn Hòa, ngày 5/1/2026')).toEqual([
      '0 paragraph [] Số: 5/KH-UBND An Hòa, ngày 5/1/2026',
    ]);
  });

  it('keeps the recipients, the signature and an appendix apart', () => {
    expect(
      outline(
        'III. TỔ CHỨC THỰC HIỆN\n\n1. Xã thực hiện.\n\nNơi nhận:\n- Đảng ủy,\n- Lưu.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn A\n\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n\n1. Làm đường.',
      ),
    ).toEqual([
      '0 #roman [III.] TỔ CHỨC THỰC HIỆN',
      '1 number [1.] Xã thực hiện.',
      '0 recipients [] Nơi nhận:',
      '1 dash [-] Đảng ủy,',
      '1 dash [-] Lưu.',
      '0 signature [] TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn A',
      '0 #appendix [PHỤ LỤC I] DANH MỤC NHIỆM VỤ',
      '1 number [1.] Làm đường.',
    ]);
  });

  it('holds every word of any text exactly once', () => {
    const piece = fc.constantFrom(
      'I. ',
      '1. ',
      '1.2. ',
      'a) ',
      '(3) ',
      '- ',
      '+ ',
      'Điều 4. ',
      'Chương II',
      'PHỤ LỤC 1',
      'một | hai | ba',
      '',
      'Mục tiêu năm',
      'đạt 5%;',
      'Nơi nhận:',
      'TM. BAN',
      '**Đậm**',
    );
    const word = fc.constantFrom('xã', 'Tỉnh', '12,5', 'đạt', 'VÀ');
    const line = fc
      .tuple(piece, fc.array(word, { maxLength: 4 }))
      .map(([start, words]) => start + words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const blocks = readBlocks(lines.join('\n'));
        const lettersOf = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
        expect(lettersOf(blocks.map(({ label, text }) => label + text).join(''))).toBe(
          lettersOf(lines.join('')),
        );
        expect(blocks.every(({ parent, index }) => parent === undefined || parent < index)).toBe(true);
      }),
    );
  });
});
