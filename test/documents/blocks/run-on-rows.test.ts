import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const read = (...lines: readonly string[]) => readDocument(asDocumentId('thu'), lines.join('\n')).resolution;
const placesOf = (...lines: readonly string[]) => {
  const { targets, targetGroups } = read(...lines);
  return {
    targets: targets.map(({ ref }) => ref),
    groups: targetGroups.map(({ title, targets: within }) => `${title}: ${within.length}`),
  };
};

describe('rows that are numbered on through the groups that hold them', () => {
  it('stand in their group each, and the last of one swallows no title', () => {
    const { targets } = read(
      'Điều 2. Nhiệm vụ năm 2026',
      'I. Chỉ tiêu chủ yếu (5 chỉ tiêu)',
      'a) Về kinh tế (02 chỉ tiêu)',
      '1. Thu ngân sách đạt 12 tỷ đồng.',
      '2. Trồng 40 ha chè.',
      'b) Về xã hội (02 chỉ tiêu)',
      '3. Tỷ lệ hộ nghèo còn 3%.',
      '4. Giải quyết việc làm cho 200 lao động.',
      'c) Về môi trường (01 chỉ tiêu)',
      '5. Tỷ lệ che phủ rừng đạt 44%.',
    );
    expect(targets.map(({ ref, text }) => `${ref} ${text}`)).toEqual([
      'Đ2.I.a.1 Thu ngân sách đạt 12 tỷ đồng',
      'Đ2.I.a.2 Trồng 40 ha chè',
      'Đ2.I.b.3 Tỷ lệ hộ nghèo còn 3%',
      'Đ2.I.b.4 Giải quyết việc làm cho 200 lao động',
      'Đ2.I.c.5 Tỷ lệ che phủ rừng đạt 44%',
    ]);
  });

  it.each([
    ['a) Về kinh tế: 02 chỉ tiêu.', 'b) Về xã hội: 01 chỉ tiêu.'],
    ['a) Lĩnh vực kinh tế, gồm 02 chỉ tiêu:', 'b) Lĩnh vực xã hội, gồm 01 chỉ tiêu:'],
    ['a) Kinh tế - 2 chỉ tiêu', 'b) Xã hội - 1 chỉ tiêu'],
    ['a) Nhóm chỉ tiêu kinh tế (2 chỉ tiêu chủ yếu);', 'b) Nhóm chỉ tiêu xã hội (1 chỉ tiêu chủ yếu);'],
    ['A. Về kinh tế (02 chỉ tiêu)', 'B. Về xã hội (01 chỉ tiêu)'],
    ['1.1. Về kinh tế (02 chỉ tiêu)', '1.2. Về xã hội (01 chỉ tiêu)'],
  ])('below titles that count their own: %s', (one, other) => {
    const { targets, groups } = placesOf(
      'II. Chỉ tiêu năm 2026',
      one,
      '(1) Thu ngân sách đạt 12 tỷ đồng.',
      '(2) Trồng 40 ha chè.',
      other,
      '(3) Tỷ lệ hộ nghèo còn 3%.',
    );
    expect(targets).toHaveLength(3);
    expect(groups.map((group) => group.split(': ').at(-1))).toEqual(['2', '1']);
  });

  it('open below a title within a numbered piece of their own kind', () => {
    expect(
      placesOf(
        'I. Năm 2026',
        '1. Bối cảnh',
        '2. Chỉ tiêu',
        'a) Về kinh tế',
        '1. Thu ngân sách đạt 12 tỷ đồng.',
        '2. Trồng 40 ha chè.',
        'b) Về xã hội',
        '3. Tỷ lệ hộ nghèo còn 3%.',
        '4. Tỷ lệ che phủ rừng đạt 44%.',
        '3. Nhiệm vụ',
        '- Làm 5 km đường.',
      ).targets,
    ).toEqual(['I.2.a.1', 'I.2.a.2', 'I.2.b.3', 'I.2.b.4']);
  });

  it('go on beside the titles where the row of these is the one that is numbered on', () => {
    const { passages } = read(
      'I. Nhiệm vụ năm 2026',
      '1. Về kinh tế',
      'a) Thu ngân sách',
      'b) Trồng rừng',
      '2. Về xã hội',
      'a) Giảm nghèo',
      'b) Dạy nghề',
      '3. Về môi trường.',
    );
    expect(passages.map(({ ref }) => ref)).toContain('I.3');
  });

  it('whatever the groups are of and however many each holds', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 });
    const title = fc.constantFrom('Về đất đai', 'Y tế, dân số', 'Lĩnh vực thủy lợi', 'Nhóm quốc phòng');
    fc.assert(
      fc.property(groups, title, fc.boolean(), (sizes, name, counts) => {
        const before = (at: number) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
        const lines = sizes.flatMap((size, at) => [
          `${'abcdđeghik'.charAt(at)}) ${name}${counts ? ` (0${size} chỉ tiêu)` : ''}`,
          ...Array.from(
            { length: size },
            (_, place) => `${before(at) + place + 1}. Xây ${place + 3} km đường.`,
          ),
        ]);
        const { targets } = placesOf('Nghị quyết năm 2026', 'I. Chỉ tiêu', ...lines);
        const expected = sizes.flatMap((size, at) =>
          Array.from({ length: size }, () => 'abcdđeghik'.charAt(at)),
        );
        expect(targets).toEqual(expected.map((letter, at) => `I.${letter}.${at + 1}`));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a title that counts its own', () => {
  it('is no target where nothing stands below it', () => {
    expect(
      placesOf(
        'II. Chỉ tiêu năm 2026',
        '- Về kinh tế (02 chỉ tiêu).',
        '- Thu ngân sách đạt 12 tỷ đồng.',
        '- Hoàn thành 05 chỉ tiêu được giao.',
      ).targets,
    ).toEqual(['II/2', 'II/3']);
  });
});
