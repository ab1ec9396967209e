import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const read = (...lines: readonly string[]) =>
  readDocument(asDocumentId('thu'), ['NGHỊ QUYẾT', 'Về nhiệm vụ năm 2026', ...lines].join('\n')).resolution;
const kindsOf = (...lines: readonly string[]) =>
  Object.fromEntries(read(...lines).passages.map(({ ref, kind }) => [ref, kind]));

describe('what stands below a sentence that charges a body', () => {
  const lines = (sentence: string) => [
    'IV. Tổ chức thực hiện',
    `4. ${sentence}`,
    'a) Đề án thoát nước, do Sở Xây dựng chủ trì, hoàn thành trong tháng 5/2026;',
    'b) Đề án chợ nổi, do Sở Công Thương chủ trì, phối hợp với Sở Tài chính, hoàn thành trong quý III/2026;',
    'c) Đề án cây xanh, hoàn thành trước ngày 31/12/2026.',
  ];

  it.each([
    'Đảng ủy Ủy ban nhân dân tỉnh lập Quy hoạch tỉnh, tầm nhìn đến năm 2050, và chỉ đạo xây dựng các đề án:',
    'Đảng ủy Ủy ban nhân dân tỉnh căn cứ mục tiêu, chỉ tiêu của Nghị quyết, chỉ đạo xây dựng các đề án sau:',
    'Đảng ủy Ủy ban nhân dân tỉnh quán triệt quan điểm chỉ đạo của cấp trên, xây dựng các đề án cụ thể gồm:',
  ])('is to be carried out, whatever it speaks of: %s', (sentence) => {
    expect(kindsOf(...lines(sentence))).toMatchObject({
      'IV.4.a': 'execution',
      'IV.4.b': 'execution',
      'IV.4.c': 'execution',
    });
  });

  it('is led by whom it names itself, else by whom the sentence names', () => {
    const { responsibilities, passages } = read(
      ...lines('Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo xây dựng, trình ban hành các đề án:'),
    );
    const textOf = (id: string) => passages.find((each) => each.id === id)?.text ?? '';
    expect(
      responsibilities.map(
        ({ ref, role, actor, passageId, actorPassageId }) =>
          `${ref} ${role} ${textAt(textOf(actorPassageId ?? passageId), actor)}`,
      ),
    ).toEqual([
      'IV.4 lead Đảng ủy Ủy ban nhân dân tỉnh',
      'IV.4.a lead Sở Xây dựng',
      'IV.4.b lead Sở Công Thương',
      'IV.4.b support Sở Tài chính',
      'IV.4.c lead Đảng ủy Ủy ban nhân dân tỉnh',
    ]);
  });

  it('sets targets where it says so', () => {
    expect(
      kindsOf(
        'III. Nhiệm vụ trọng tâm',
        '1. Tập trung phát triển nông nghiệp hàng hóa, phấn đấu đến hết năm đạt các chỉ tiêu sau:',
        'a) Trồng mới 40 ha chè;',
        'b) Nuôi 900 con bò.',
      ),
    ).toMatchObject({ 'III.1.a': 'target', 'III.1.b': 'target' });
  });
});

describe('among results', () => {
  it.each([
    'Nguyên nhân chủ quan chủ yếu là do cán bộ còn lúng túng.',
    'Nguyên nhân của những hạn chế trên là năng lực của nhà thầu.',
    'Một số hạn chế chậm được khắc phục.',
    'Khuyết điểm nêu trên kéo dài nhiều năm.',
  ])('what was lacking, and why, is told apart: %s', (text) => {
    expect(
      kindsOf('Điều 1. Kết quả thực hiện nhiệm vụ năm 2025', '1. Thu ngân sách đạt 9 tỷ đồng.', `2. ${text}`),
    ).toMatchObject({ 'Đ1.1': 'results', 'Đ1.2': 'shortcomings' });
  });

  it.each([
    'Nguyên nhân đạt được là sự đoàn kết.',
    'Nguyên nhân của kết quả trên là sự đoàn kết.',
  ])('what led to them is not: %s', (text) => {
    expect(kindsOf('Điều 1. Kết quả năm 2025', '1. Thu đạt 9 tỷ đồng.', `2. ${text}`)).toMatchObject({
      'Đ1.2': 'results',
    });
  });
});
